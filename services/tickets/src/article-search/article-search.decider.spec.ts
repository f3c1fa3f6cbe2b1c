import { MissedSearchAnswered, SearchAnswered, SearchMissed } from '@rapport/contracts-tickets';
import { derivedId } from '@rapport/event-sourcing';
import { deciderSpec, metadata, SPEC_NOW } from '@rapport/testing';
import type { ArticleSearchCommand } from './article-search.commands.js';
import { articleSearchAggregate, articleSearchDecider } from './article-search.decider.js';
import { languageOfWords, searchedFor } from './searched-words.rule.js';

const given = deciderSpec(articleSearchDecider);
const [searchId, articleId] = [derivedId('spec', 'search'), derivedId('spec', 'article')];
const words = { searchId, query: '漏水', language: 'zh' } as const;
const search = (found: number): ArticleSearchCommand => ({ type: 'NoteSearch', data: { ...words, found }, metadata: metadata() });
const answer: ArticleSearchCommand = { type: 'AnswerMissedSearch', data: { searchId, articleId }, metadata: metadata() };
const missed = (times: number) => SearchMissed({ ...words, times, searchedAt: SPEC_NOW });
const answered = MissedSearchAnswered({ searchId, articleId, answeredAt: SPEC_NOW });

describe('a search', () => {
  it('is counted where it finds nothing', () => {
    given().when(search(0)).then(missed(1));
    given(missed(1)).when(search(0)).then(missed(2));
    given(missed(1)).when(search(3)).then(SearchAnswered({ ...words, found: 3, searchedAt: SPEC_NOW }));
    expect(articleSearchAggregate.partyOf(search(0))).toBeNull();
  });
  it('is answered by an article, once, where it found nothing', () => {
    given(missed(1)).when(answer).then(answered);
    given(missed(1), answered).when(answer).thenNothing();
    given().when(answer).thenFails('SEARCH_NEVER_MISSED');
  });
});

describe('what is searched for', () => {
  it('is the same however it is written', () => {
    expect(searchedFor(' 洗衣机，漏水？ ', 'zh')).toEqual({ searchId: derivedId('article-search', 'zh', '洗衣机 漏水'), query: '洗衣机 漏水', language: 'zh' });
    expect(searchedFor('洗衣机漏水怎么办', 'zh')?.query).toBe('洗衣机 漏水');
    expect(searchedFor('RESET—Ｗifi!', 'en')?.query).toBe('reset wifi');
  });
  it('tells nobody who asked', () => {
    expect(searchedFor('order 138 0013 8000 of ada@example.org WM-500', 'en')?.query).toBe('order of wm-500');
    for (const nothing of ['ada@example.org', '+86 138-0013-8000', '？！']) expect(searchedFor(nothing, 'en')).toBeNull();
  });
  it('is Chinese where a Han character is in it', () => expect([languageOfWords('WiFi 重置'), languageOfWords('reset WiFi')]).toEqual(['zh', 'en']));
});
