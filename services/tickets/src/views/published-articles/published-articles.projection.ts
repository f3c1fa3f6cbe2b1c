import { ArticlePublished, ArticleRetired, ArticleReviewDue, ArticleVoted } from '@rapport/contracts-tickets';
import { on, projection } from '@rapport/event-sourcing';
import { withVote } from '../../article/votes.rule.js';
import { PublishedArticleRow } from './published-articles.row.js';

/** What do readers find (KBS-07)? */
export const publishedArticles = projection(PublishedArticleRow, {
  name: 'published-articles',
  version: 2,
  when: [
    on(ArticlePublished, (row, { data: { owner: _, publishedBy: __, words, ...data } }) => ({
      ...data,
      format: data.format ?? 'text',
      reviewDue: false,
      helpful: row?.helpful ?? 0,
      unhelpful: row?.unhelpful ?? 0,
      solved: row?.solved ?? 0,
      headWords: words.head,
      bodyWords: words.body,
    })),
    on(ArticleReviewDue, (row) => row && { ...row, reviewDue: true }),
    on(ArticleVoted, (row, { data }) => row && withVote(row, data)),
    on(ArticleRetired, () => null),
  ],
  keyOf: ({ data }) => data.articleId,
});
