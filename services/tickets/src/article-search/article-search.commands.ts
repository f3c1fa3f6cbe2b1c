import type { ArticleLanguage } from '@rapport/contracts-tickets';
import type { Command } from '@rapport/event-sourcing';

/** Somebody searched, with this many results. */
export type NoteSearch = Command<'NoteSearch', { readonly searchId: string; readonly query: string; readonly language: ArticleLanguage; readonly found: number }>;
export type AnswerMissedSearch = Command<'AnswerMissedSearch', { readonly searchId: string; readonly articleId: string }>;

export type ArticleSearchCommand = NoteSearch | AnswerMissedSearch;
