import { readFileSync } from 'node:fs';
import { ArticlePublished, ArticleVoted } from '@rapport/contracts-tickets';
import type { EventOf, NewEvent } from '@rapport/event-sourcing';
import { projectionSpec } from '@rapport/testing';
import { publishedArticles } from './published-articles.projection.js';

const folder = new URL('../../../../../libs/contracts/tickets/src/samples/', import.meta.url);
const sample = <Event extends NewEvent = NewEvent>(fact: string) => JSON.parse(readFileSync(new URL(`tickets.${fact}.v1.json`, folder), 'utf8')) as Event;
const published = sample<EventOf<typeof ArticlePublished>>('article-published');
const voted = sample<EventOf<typeof ArticleVoted>>('article-voted');
const given = projectionSpec(publishedArticles);

describe('published articles', () => {
  it('have the words by which they are found', () => given(published).then({ edition: 1, visibility: 'public', reviewDue: false, headWords: '洗衣 洗衣机 漏水 怎么 怎么办 漏水 进水 水管 进水管' }));
  it('say how they are laid out; older ones are running text', () => {
    given(published).then({ format: 'text' });
    given(ArticlePublished({ ...published.data, format: 'table' })).then({ format: 'table' });
  });
  it('are not seen before they are published, nor after they are retired', () => {
    given(sample('article-drafted')).thenNothing();
    given(published, sample('article-retired')).thenNothing();
  });
  it('keep what readers said when another edition comes', () => {
    const first = ArticleVoted({ ...voted.data, previous: null });
    given(published, first, sample('article-review-due')).then({ helpful: 1, unhelpful: 0, solved: 1, reviewDue: true });
    given(published, first, ArticlePublished({ ...published.data, edition: 2, title: '漏水' })).then({ edition: 2, helpful: 1, reviewDue: false, title: '漏水' });
  });
});
