import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';

/** The dictionary takes a third of a second in which the process does nothing else: it is loaded with the service, before anybody waits for an answer. */
const jieba = Jieba.withDict(dict);

const HAN = /\p{Script=Han}/u;
const WORD = /[\p{L}\p{N}]/u;

/** Words that every Chinese question has, whatever it is about. */
const EMPTY_WORDS = new Set('的 了 吗 呢 吧 啊 呀 和 与 或 是 在 有 我 你 您 他 她 它 我们 你们 您们 请 请问 怎么 怎样 怎么办 如何 什么 为什么 哪 哪里 哪个 多少 能 可以 会 要 想 个 一个 这 那 这个 那个 就 都 也 不能 办'.split(' '));

const cleaned = (words: readonly string[]): readonly string[] => words.map((word) => word.trim().toLowerCase()).filter((word) => WORD.test(word));
const normal = (text: string): string => text.normalize('NFKC');

/** The words of a text, in order, each long Chinese word followed or preceded by the shorter ones inside it, so that either is found. */
export const wordsOf = (text: string): string => cleaned(jieba.cutForSearch(normal(text), true)).join(' ');

/** One word that is searched for, and the words that say the same taken together. */
export interface Term {
  readonly word: string;
  readonly parts: readonly string[];
}

/** What a search asks for, word by word; without those that say nothing, unless there are no others. */
export const termsOf = (text: string): readonly Term[] => {
  const words = [...new Set(cleaned(jieba.cut(normal(text), true)))];
  const telling = words.filter((word) => !EMPTY_WORDS.has(word));

  return (telling.length === 0 ? words : telling).map((word) => ({ word, parts: HAN.test(word) ? cleaned(jieba.cutForSearch(word, true)).filter((part) => part !== word) : [] }));
};

const lexeme = (word: string): string => `'${word.replaceAll("'", "''").replaceAll('\\', '\\\\')}'`;

/** Terms as a query of PostgreSQL: all of them, or any, each as it is or by its parts. Empty where there are none. */
export const tsqueryOf = (terms: readonly Term[], wanted: 'all' | 'any' = 'all'): string => terms.map(({ word, parts }) => (parts.length === 0 ? lexeme(word) : `(${lexeme(word)} | (${parts.map(lexeme).join(' & ')}))`)).join(wanted === 'all' ? ' & ' : ' | ');
