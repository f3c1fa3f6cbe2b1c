import { readFileSync } from 'node:fs';
import { ArticleDrafted, ArticleReviewDue } from '@rapport/contracts-tickets';
import { derivedId, type EventOf, type NewEvent } from '@rapport/event-sourcing';
import { projectionSpec } from '@rapport/testing';
import { articles } from './articles.projection.js';

const folder = new URL('../../../../../libs/contracts/tickets/src/samples/', import.meta.url);
const sample = (fact: string) => JSON.parse(readFileSync(new URL(`tickets.${fact}.v1.json`, folder), 'utf8')) as NewEvent;
const given = (...facts: readonly string[]) => projectionSpec(articles)(...facts.map(sample));

describe('articles', () => {
  it('begin as drafts that nobody has reviewed', () => given('article-drafted').then({ status: 'draft', edition: 0, author: 'ana', format: 'text', reviewedBy: null, visibility: null, helpful: 0, publishedAt: null }));
  it('know the complaint that they were written from', () => {
    const drafted = sample('article-drafted') as EventOf<typeof ArticleDrafted>;
    projectionSpec(articles)(drafted).then({ complaintId: null });
    const complaintId = derivedId('spec', 'complaint');
    projectionSpec(articles)(ArticleDrafted({ ...drafted.data, ticketId: null, complaintId })).then({ ticketId: null, complaintId });
  });
  it('go from review to edition', () => {
    given('article-drafted', 'article-revised', 'article-reviewed').then({ status: 'reviewed', reviewedBy: 'bo', visibility: 'public' });
    given('article-drafted', 'article-revised', 'article-reviewed', 'article-published').then({ status: 'published', edition: 1, publishedAt: '2026-03-02T12:00:00.000Z' as never });
  });
  it('say until when their edition was known to be right, and how they are laid out', () => {
    const drafted = sample('article-drafted') as EventOf<typeof ArticleDrafted>;
    projectionSpec(articles)(ArticleDrafted({ ...drafted.data, format: 'steps' })).then({ format: 'steps', accurateUntil: null });
    projectionSpec(articles)(drafted, sample('article-published')).then({ accurateUntil: '2026-09-02T09:00:00.000Z' as never });
  });
  it('are due for review, revised or retired', () => {
    given('article-drafted', 'article-published', 'article-review-due').then({ status: 'review_due', reviewCause: 'accuracy' });
    const due = sample('article-review-due') as EventOf<typeof ArticleReviewDue>;
    projectionSpec(articles)(...['article-drafted', 'article-published'].map(sample), ArticleReviewDue({ ...due.data, because: 'votes' })).then({ reviewCause: 'votes' });
    given('article-drafted', 'article-published', 'article-review-due', 'article-revised').then({ status: 'revised', reviewedBy: null, reviewCause: null, edition: 1 });
    given('article-drafted', 'article-retired').then({ status: 'retired', retirementReason: 'The model is no longer sold.' });
  });
  // The sample changes a vote from no to yes.
  it('count what readers say', () => given('article-drafted', 'article-published', 'article-voted').then({ helpful: 1, unhelpful: -1, solved: 1 }));
});
