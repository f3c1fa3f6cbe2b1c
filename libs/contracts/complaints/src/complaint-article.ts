import { defineEvent, InstantField, OneOf, Text, Uuid, type EventOf } from '@rapport/event-sourcing';
import { PROPOSED_ARTICLE_KINDS, PROPOSED_ARTICLE_LANGUAGES } from './codes.js';

/** What resolved this complaint may spare others theirs (KBS-15): somebody wrote it down for readers, and a draft follows in tickets. */
export const ArticleProposed = defineEvent('complaints.article-proposed', 1, {
  complaintId: Uuid(),
  articleId: Uuid(),
  kind: OneOf(PROPOSED_ARTICLE_KINDS),
  language: OneOf(PROPOSED_ARTICLE_LANGUAGES),
  /** In the words of whoever handled it, without anything about the complainant. */
  title: Text(200),
  body: Text(20_000),
  author: Text(200),
  proposedAt: InstantField(),
});
export type ArticleProposed = EventOf<typeof ArticleProposed>;
