import { readFileSync } from 'node:fs';
import { ArticleDrafted } from '@rapport/contracts-tickets';
import { streamOf, type EventOf } from '@rapport/event-sourcing';
import { reactionSpec } from '@rapport/testing';
import { answerMissedSearchWhenArticleDrafted } from './answer-missed-search-when-article-drafted.js';

const folder = new URL('../../../../libs/contracts/tickets/src/samples/', import.meta.url);
const drafted = JSON.parse(readFileSync(new URL('tickets.article-drafted.v1.json', folder), 'utf8')) as EventOf<typeof ArticleDrafted>;
const { articleId, searchId } = drafted.data;

describe('answer-missed-search-when-article-drafted', () => {
  it('tells the search which article answers it', () =>
    reactionSpec(answerMissedSearchWhenArticleDrafted)()
      .when(ArticleDrafted(drafted.data))
      .then({ stream: streamOf({ category: 'article-search' }, searchId!), type: 'AnswerMissedSearch', data: { searchId, articleId } }));
  it('tells nobody of an article that nobody had searched for', () => reactionSpec(answerMissedSearchWhenArticleDrafted)().when(ArticleDrafted({ ...drafted.data, searchId: null })).thenNothing());
});
