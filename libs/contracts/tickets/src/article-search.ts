import { defineEvent, InstantField, OneOf, Text, Uuid, type EventOf } from '@rapport/event-sourcing';
import { Type } from 'typebox';
import { ARTICLE_LANGUAGES } from './article-codes.js';

/** Words of one language are one stream, whoever searches. */
const searched = {
  searchId: Uuid(),
  /** Normalised; without addresses and numbers by which a person could be told. */
  query: Text(200),
  language: OneOf(ARTICLE_LANGUAGES),
};

/** A search found articles. */
export const SearchAnswered = defineEvent('tickets.search-answered', 1, { ...searched, found: Type.Integer({ minimum: 1 }), searchedAt: InstantField() });
export type SearchAnswered = EventOf<typeof SearchAnswered>;

/** A search found nothing that its reader may see (KBS-07). When it comes back, an article is missing. */
export const SearchMissed = defineEvent('tickets.search-missed', 1, { ...searched, times: Type.Integer({ minimum: 1 }), searchedAt: InstantField() });
export type SearchMissed = EventOf<typeof SearchMissed>;

/** Somebody writes the article that was missing. */
export const MissedSearchAnswered = defineEvent('tickets.missed-search-answered', 1, { searchId: Uuid(), articleId: Uuid(), answeredAt: InstantField() });
export type MissedSearchAnswered = EventOf<typeof MissedSearchAnswered>;

/** Every fact about what is searched for. */
export const articleSearchEvents = [SearchAnswered, SearchMissed, MissedSearchAnswered] as const;
