import { defineEvent, InstantField, OneOf, Text, Uuid, type EventOf } from '@rapport/event-sourcing';
import { ARTICLE_KINDS, ARTICLE_LANGUAGES } from './article-codes.js';

/** What solved this ticket may solve others (KBS-15): an agent wrote it down for readers, and a draft follows. */
export const ArticleProposed = defineEvent('tickets.article-proposed', 1, {
  ticketId: Uuid(),
  articleId: Uuid(),
  kind: OneOf(ARTICLE_KINDS),
  language: OneOf(ARTICLE_LANGUAGES),
  /** In the words of the agent, without anything about the customer. */
  title: Text(200),
  body: Text(20_000),
  author: Text(200),
  proposedAt: InstantField(),
});
export type ArticleProposed = EventOf<typeof ArticleProposed>;
