import { ArticleDrafted, ArticlePublished, ArticleRetired, ArticleReviewDue, ArticleReviewed, ArticleRevised, ArticleVoted } from '@rapport/contracts-tickets';
import { on, projection } from '@rapport/event-sourcing';
import { withVote } from '../../article/votes.rule.js';
import { ArticleRow } from './articles.row.js';

/** What do we have written down, and what has to be done with it (SM-9)? */
export const articles = projection(ArticleRow, {
  name: 'articles',
  version: 3,
  mirrors: 'article',
  when: [
    on(ArticleDrafted, (_, { data }) => ({
      ...data,
      format: data.format ?? 'text',
      complaintId: data.complaintId ?? null,
      status: 'draft',
      reviewedBy: null,
      edition: 0,
      reviewCause: null,
      ...{ helpful: 0, unhelpful: 0, solved: 0 },
      changedAt: data.draftedAt,
      publishedAt: null,
      retiredAt: null,
      retirementReason: null,
      version: 0,
    })),
    on(ArticleRevised, (row, { data: { articleId: _, revisedAt, ...data } }) => row && { ...row, ...data, format: data.format ?? 'text', status: row.edition === 0 ? 'draft' : 'revised', reviewedBy: null, reviewCause: null, changedAt: revisedAt }),
    on(ArticleReviewed, (row, { data }) => row && { ...row, status: 'reviewed', reviewedBy: data.reviewedBy, changedAt: data.reviewedAt }),
    on(ArticlePublished, (row, { data }) => row && { ...row, status: 'published', edition: data.edition, accurateUntil: data.accurateUntil, publishedAt: data.publishedAt, changedAt: data.publishedAt }),
    on(ArticleReviewDue, (row, { data }) => row && { ...row, status: 'review_due', reviewCause: data.because ?? 'accuracy', changedAt: data.noticedAt }),
    on(ArticleRetired, (row, { data }) => row && { ...row, status: 'retired', reviewCause: null, retiredAt: data.retiredAt, retirementReason: data.reason, changedAt: data.retiredAt }),
    on(ArticleVoted, (row, { data }) => row && withVote(row, data)),
  ],
  keyOf: ({ data }) => data.articleId,
});
