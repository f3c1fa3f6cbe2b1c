import type { ArticleLanguage } from '@rapport/contracts-tickets';
import { derivedId } from '@rapport/event-sourcing';
import { termsOf } from './segmenting.rule.js';

/** What was searched for, in the form in which it is counted. */
export interface Searched {
  readonly searchId: string;
  readonly query: string;
  readonly language: ArticleLanguage;
}

const ADDRESS = /\S+@\S+/g;
/** Longer numbers are of telephones, orders and people; models of products have letters, or fewer digits. */
const LONG_NUMBER = /\+?\d(?:[\s-]?\d){5,}/g;

/** Searches of the same words in the same language are one; by whom, nobody learns: addresses and long numbers are left out. Null where nothing remains. */
export const searchedFor = (said: string, language: ArticleLanguage): Searched | null => {
  const words = termsOf(said.normalize('NFKC').replace(ADDRESS, ' ').replace(LONG_NUMBER, ' ')).map(({ word }) => word);
  const query = words.join(' ').slice(0, 200).trim();

  return query === '' ? null : { searchId: derivedId('article-search', language, query), query, language };
};

/** The language of some words: Chinese where a Han character is among them. */
export const languageOfWords = (said: string): ArticleLanguage => (/\p{Script=Han}/u.test(said) ? 'zh' : 'en');
