import { TEXTS } from './hostile-texts.js';

/** What a person is called and reached by in the good requests of the corpus. */
const PERSONAL = ['+86 138 0013 8000', '13800138000', 'How much is it?'];

/** Texts of the corpus that nothing but a request can have put into a log: long enough, and no word of the programs themselves. */
const TELLING = TEXTS.filter((text) => text.length >= 6 && /[^\p{L}\p{N}\s]/u.test(text) && !/^[\w$]+$/.test(text));

/** A text as it stands in a log of JSON lines, and as it would stand in one of plain text. */
const formsOf = (text: string): readonly string[] => [...new Set([text, JSON.stringify(text).slice(1, -1), JSON.stringify(JSON.stringify(text).slice(1, -1)).slice(1, -1)])];

/** What was sent, hostile or personal, that is found in some logs. */
export const saidInLogs = (logs: string): readonly string[] => [...TELLING, ...PERSONAL].filter((text) => formsOf(text).some((form) => logs.includes(form)));
