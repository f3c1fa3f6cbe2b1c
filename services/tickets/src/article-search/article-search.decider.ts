import { articleSearchEvents, MissedSearchAnswered, SearchAnswered, SearchMissed, ticketsRefusals } from '@rapport/contracts-tickets';
import { aggregate, refuse, unreachable, type Decider, type EventOf } from '@rapport/event-sourcing';
import type { AnswerMissedSearch, ArticleSearchCommand, NoteSearch } from './article-search.commands.js';

export type ArticleSearchEvent = EventOf<(typeof articleSearchEvents)[number]>;

/** How often these words found nothing, and the article that was written for them. */
export interface ArticleSearch {
  readonly misses: number;
  readonly articleId: string | null;
}

export const searchNeverMissed = (searchId: string) => refuse(ticketsRefusals.SEARCH_NEVER_MISSED, { searchId });

const note = ({ data: { searchId, query, language, found }, metadata: { now } }: NoteSearch, { misses }: ArticleSearch): readonly ArticleSearchEvent[] => [
  found === 0 ? SearchMissed({ searchId, query, language, times: misses + 1, searchedAt: now }) : SearchAnswered({ searchId, query, language, found, searchedAt: now }),
];

const answer = ({ data, metadata: { now } }: AnswerMissedSearch, search: ArticleSearch): readonly ArticleSearchEvent[] => {
  if (search.misses === 0) throw searchNeverMissed(data.searchId);

  return search.articleId === data.articleId ? [] : [MissedSearchAnswered({ ...data, answeredAt: now })];
};

const decide = (command: ArticleSearchCommand, search: ArticleSearch): readonly ArticleSearchEvent[] => {
  switch (command.type) {
    case 'NoteSearch':
      return note(command, search);
    case 'AnswerMissedSearch':
      return answer(command, search);
    default:
      return unreachable(command);
  }
};

const evolve = (search: ArticleSearch, event: ArticleSearchEvent): ArticleSearch => {
  if (event.type === SearchMissed.type) return { ...search, misses: event.data.times };
  if (event.type === MissedSearchAnswered.type) return { ...search, articleId: event.data.articleId };

  return search;
};

/** What became of searches with the same words in the same language (KBS-07). */
export const articleSearchDecider: Decider<ArticleSearch, ArticleSearchCommand, ArticleSearchEvent> = { initial: { misses: 0, articleId: null }, decide, evolve };

export const articleSearchAggregate = aggregate({ category: 'article-search', decider: articleSearchDecider, events: articleSearchEvents, partyOf: () => null });
