import { ArticleDrafted } from '@rapport/contracts-tickets';
import { command, reaction, whenever } from '@rapport/event-sourcing';
import { articleSearchAggregate } from '../article-search/article-search.decider.js';

/** An article that is written for a search without result answers it (KBS-07). */
export const answerMissedSearchWhenArticleDrafted = reaction('answer-missed-search-when-article-drafted', [
  whenever(ArticleDrafted, ({ data: { articleId, searchId } }) => (searchId === null ? [] : [command(articleSearchAggregate, searchId, { type: 'AnswerMissedSearch', data: { searchId, articleId } })])),
]);
