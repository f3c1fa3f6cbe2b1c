import { defineEvent, InstantField, Maybe, OneOf, Text, Uuid, type EventOf } from '@rapport/event-sourcing';
import { Type } from 'typebox';
import { ARTICLE_AUDIENCES, ARTICLE_FORMATS, ARTICLE_KINDS, ARTICLE_LANGUAGES, ARTICLE_VISIBILITIES, READERSHIPS, REVIEW_CAUSES } from './article-codes.js';
import { TICKET_PHASES } from './codes.js';

/** What an article says, and where it belongs. It is written for readers: nothing about a person stands in it. */
const content = {
  kind: OneOf(ARTICLE_KINDS),
  audience: OneOf(ARTICLE_AUDIENCES),
  /** Before, in or after the sale (KBS-03). */
  phase: OneOf(TICKET_PHASES),
  productLine: Maybe(Text(200)),
  /** Left out of older ones, which are `text`. */
  format: Type.Optional(OneOf(ARTICLE_FORMATS)),
  keywords: Type.Array(Text(50), { maxItems: 20 }),
  language: OneOf(ARTICLE_LANGUAGES),
  title: Text(200),
  body: Text(20_000),
  /** Null until somebody has decided it. */
  visibility: Maybe(OneOf(ARTICLE_VISIBILITIES)),
  /** When its accuracy has to be looked at again (KBS-04). */
  accurateUntil: Maybe(InstantField()),
  /** Who answers for it. */
  owner: Text(200),
};

/** Somebody wrote an article; nobody but us sees it yet (SM-9). */
export const ArticleDrafted = defineEvent('tickets.article-drafted', 1, {
  articleId: Uuid(),
  ...content,
  /** The solved ticket that it was written from (KBS-15). */
  ticketId: Maybe(Uuid()),
  /** The resolved complaint that it was written from. */
  complaintId: Type.Optional(Uuid()),
  /** The search without result that it answers (KBS-07). */
  searchId: Maybe(Uuid()),
  author: Text(200),
  draftedAt: InstantField(),
});
export type ArticleDrafted = EventOf<typeof ArticleDrafted>;

/** Its text or where it belongs was changed: it has to be reviewed again. What is published stays as it is until the next edition. */
export const ArticleRevised = defineEvent('tickets.article-revised', 1, { articleId: Uuid(), ...content, author: Text(200), revisedAt: InstantField() });
export type ArticleRevised = EventOf<typeof ArticleRevised>;

/** Somebody other than the author read it and found it right. */
export const ArticleReviewed = defineEvent('tickets.article-reviewed', 1, { articleId: Uuid(), reviewedBy: Text(200), reviewedAt: InstantField() });
export type ArticleReviewed = EventOf<typeof ArticleReviewed>;

/** An edition, whole: what readers find from now on. */
export const ArticlePublished = defineEvent('tickets.article-published', 1, {
  articleId: Uuid(),
  /** 1, 2, 3 … */
  edition: Type.Integer({ minimum: 1 }),
  ...content,
  visibility: OneOf(ARTICLE_VISIBILITIES),
  accurateUntil: InstantField(),
  /** The words by which it is found, as they were segmented when it was published: of title and keywords, and of the body. */
  words: Type.Object({ head: Type.String({ maxLength: 10_000 }), body: Type.String({ maxLength: 200_000 }) }),
  publishedBy: Text(200),
  publishedAt: InstantField(),
});
export type ArticlePublished = EventOf<typeof ArticlePublished>;

/** The time until which an edition was known to be right has passed, or too many readers say that it does not help (KBS-06): it is to be looked at again, once. */
export const ArticleReviewDue = defineEvent('tickets.article-review-due', 1, {
  articleId: Uuid(),
  edition: Type.Integer({ minimum: 1 }),
  accurateUntil: InstantField(),
  /** Left out where it was the time, before votes could be a cause. */
  because: Type.Optional(OneOf(REVIEW_CAUSES)),
  noticedAt: InstantField(),
});
export type ArticleReviewDue = EventOf<typeof ArticleReviewDue>;

/** Nobody is to find it any more. */
export const ArticleRetired = defineEvent('tickets.article-retired', 1, { articleId: Uuid(), reason: Text(1_000), retiredBy: Text(200), retiredAt: InstantField() });
export type ArticleRetired = EventOf<typeof ArticleRetired>;

const vote = { helpful: Type.Boolean(), solved: Type.Boolean() };

/** A reader said whether it helped (KBS-06), and whether nobody had to be asked any more. A reader has one vote; who thinks otherwise later changes it. */
export const ArticleVoted = defineEvent('tickets.article-voted', 1, {
  articleId: Uuid(),
  edition: Type.Integer({ minimum: 1 }),
  /** An actor or a party; of somebody without login, an id of this vote alone. */
  voterId: Text(200),
  /** By which door the reader came; left out before it was told. */
  readership: Type.Optional(OneOf(READERSHIPS)),
  ...vote,
  /** What the same reader had said before. */
  previous: Maybe(Type.Object(vote)),
  votedAt: InstantField(),
});
export type ArticleVoted = EventOf<typeof ArticleVoted>;

/** Every fact about an article. */
export const articleEvents = [ArticleDrafted, ArticleRevised, ArticleReviewed, ArticlePublished, ArticleReviewDue, ArticleRetired, ArticleVoted] as const;
