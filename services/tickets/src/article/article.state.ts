import {
  ArticleDrafted,
  ArticlePublished,
  ArticleRetired,
  ArticleReviewDue,
  ArticleReviewed,
  ArticleRevised,
  ArticleVoted,
  type articleEvents,
  type ArticleStatus,
} from '@rapport/contracts-tickets';
import type { EventOf, Instant } from '@rapport/event-sourcing';

export type ArticleEvent = EventOf<(typeof articleEvents)[number]>;

/** What an article says, where it belongs, and who answers for it. */
export type ArticleContent = Omit<ArticleRevised['data'], 'articleId' | 'author' | 'revisedAt'>;
export type Vote = Pick<ArticleVoted['data'], 'helpful' | 'solved'>;

export interface ExistingArticle {
  readonly status: ArticleStatus;
  readonly articleId: string;
  readonly content: ArticleContent;
  /** Who wrote what stands there now. */
  readonly author: string;
  /** The last edition; 0 before the first. */
  readonly edition: number;
  /** Until when that edition was known to be right; null before the first. */
  readonly accurateUntil: Instant | null;
  /** The last word of each reader, and about which edition it was. */
  readonly votes: Readonly<Record<string, Vote & { readonly edition: number }>>;
}
export type Article = { readonly status: 'none' } | ExistingArticle;

export const contentOf = ({ kind, audience, phase, productLine, format = 'text', keywords, language, title, body, visibility, accurateUntil, owner }: ArticleContent): ArticleContent => ({
  ...{ kind, audience, phase, productLine, format, keywords, language },
  ...{ title, body, visibility, accurateUntil, owner },
});

export const evolveArticle = (article: Article, event: ArticleEvent): Article => {
  if (event.type === ArticleDrafted.type) return { status: 'draft', articleId: event.data.articleId, content: contentOf(event.data), author: event.data.author, edition: 0, accurateUntil: null, votes: {} };
  if (article.status === 'none') return article;

  switch (event.type) {
    case ArticleRevised.type:
      return { ...article, status: article.edition === 0 ? 'draft' : 'revised', content: contentOf(event.data), author: event.data.author };
    case ArticleReviewed.type:
      return { ...article, status: 'reviewed' };
    case ArticlePublished.type:
      return { ...article, status: 'published', edition: event.data.edition, accurateUntil: event.data.accurateUntil };
    case ArticleReviewDue.type:
      return { ...article, status: 'review_due' };
    case ArticleRetired.type:
      return { ...article, status: 'retired' };
    case ArticleVoted.type:
      // A stranger cannot be told from the next one: their votes are counted, and nobody's duty follows from them.
      if (event.data.readership === 'anybody') return article;
      return { ...article, votes: { ...article.votes, [event.data.voterId]: { helpful: event.data.helpful, solved: event.data.solved, edition: event.data.edition } } };
    default:
      return article;
  }
};
