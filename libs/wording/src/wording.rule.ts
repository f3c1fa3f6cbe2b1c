/** What is wrong with a wording: it names no time, or it is of one of four kinds to be avoided (TKT-43, INT-13). */
export const WORDING_FINDINGS = ['no_concrete_time', 'vague_time', 'contempt', 'irritation', 'flat_negation', 'spite'] as const;
export type WordingFindingCode = (typeof WORDING_FINDINGS)[number];

/** `start` and `end`: where it stands, in UTF-16 code units; both 0 where something is missing in the whole text. */
export interface WordingFinding {
  readonly code: WordingFindingCode;
  readonly start: number;
  readonly end: number;
  readonly found: string;
  /** What to say instead. */
  readonly suggestion: { readonly zh: string; readonly en: string };
}

/** An acknowledgement promises the next word; a reply may, and where it puts somebody off it should. */
export type WordingKind = 'acknowledgement' | 'reply';

const DAY_ZH = '今天|今晚|今日|明天|明日|后天|大后天|本?周[一二三四五六日末]|下周[一二三四五六日]|星期[一二三四五六日天]';
const MONTHS = 'january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec';
const WEEKDAYS = 'monday|tuesday|wednesday|thursday|friday|saturday|sunday';
const COUNT = '\\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|half an?|twelve|twenty|thirty';

/** A time that a customer can hold us to. */
const CONCRETE: readonly RegExp[] = [
  new RegExp(`${DAY_ZH}|\\d{1,2}月\\d{1,2}[日号]|\\d{1,2}[日号](?:前|之前|上午|下午)`, 'u'),
  /[0-2]?\d[:：][0-5]\d|(?:[上下]午|早上|中午|晚上|凌晨)?[一二两三四五六七八九十\d]{1,3}点(?:半|[一二三四五六七八九十\d]{1,3}分)?|[上下]午|中午前|下班前/u,
  /[一二两三四五六七八九十半\d]{1,3}\s*(?:个)?(?:分钟|小时|钟头|工作日|天|日|周|星期)(?:内|之内|以内|后|之后|左右|前)/u,
  new RegExp(`\\b(?:today|tonight|tomorrow|noon|midday|midnight|${WEEKDAYS})\\b`, 'iu'),
  new RegExp(`\\b(?:\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?(?:${MONTHS})|(?:${MONTHS})\\.?\\s+\\d{1,2})\\b`, 'iu'),
  /\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}(?::\d{2})?\s?(?:a\.?m\b|p\.?m\b|o'clock)/iu,
  new RegExp(`\\b(?:within|in|after)\\s+(?:the next\\s+)?(?:${COUNT})\\s+(?:more\\s+)?(?:working\\s+|business\\s+)?(?:minutes?|hours?|days?|weeks?)\\b`, 'iu'),
];

interface Avoided {
  readonly code: WordingFindingCode;
  readonly pattern: RegExp;
  readonly suggestion: WordingFinding['suggestion'];
}

const avoid = (code: WordingFindingCode, pattern: RegExp, zh: string, en: string): Avoided => ({ code, pattern: new RegExp(pattern.source, 'giu'), suggestion: { zh, en } });

/** Puts somebody off without a time: said only where no time is named. */
const VAGUE: readonly Avoided[] = [
  avoid('vague_time', /请?(?:您)?(?:稍等|稍候|稍后|等一下|等一等|等等看)|尽快|尽早|很快就?|过(?:一会儿?|几天|阵子)|改天|回头再/u, '我马上为您处理，{时间}前给您答复。', 'I will see to it right away and get back to you before {time}.'),
  avoid('vague_time', /\b(?:(?:wait|just|one|hold on) (?:a |one )?(?:moment|minute|second|sec)|hold on|as soon as (?:possible|we can)|asap|shortly|soon|in due course|some ?time|in a while)\b/u, '我马上为您处理，{时间}前给您答复。', 'I will see to it right away and get back to you before {time}.'),
];

const AVOIDED: readonly Avoided[] = [
  avoid('flat_negation', /(?<![知还])不知道(?!您|你|能否|能不能|是否|是不是|可否|方便)|我不清楚(?!您|你)/u, '我帮您查一下，{时间}给您答复。', 'Let me find out for you; I will tell you by {time}.'),
  avoid('flat_negation', /(?<!绝非|并非)不可能(?!性|的任务)|没(?:有)?办法(?!确认|核实)|做不到|(?<!行)不行(?!不行)/u, '目前能为您做的是{办法}。', 'What we can do for you now is {course}.'),
  avoid('flat_negation', /\b(?:i (?:do not|don't) know(?! (?:whether|if) you)|(?:i have )?no idea|i can't help you|there(?:'s| is) nothing (?:i|we) can do|(?<!not )impossible)\b/u, '我帮您查一下，{时间}给您答复。', 'Let me find out for you; I will tell you by {time}.'),
  avoid('contempt', /不(?:归|关)我(?:们)?(?:管|的?事)|(?:你|您)(?:根本)?不懂|(?:连)?这(?:个|么简单的?)?都不(?:会|知道|懂)|谁都知道/u, '我来为您说明，并转给负责的同事。', 'Let me explain, and bring in the colleague who looks after this.'),
  avoid('contempt', /\b(?:not my (?:job|problem|department)|(?:you )?(?:would not|wouldn't|don't) understand (?:this|that|it)|everybody knows (?:this|that)|even a child)\b/u, '我来为您说明，并转给负责的同事。', 'Let me explain, and bring in the colleague who looks after this.'),
  avoid('irritation', /说(?:过|了)多少(?:遍|次)|不是(?:跟|和|对)?(?:你|您)?说过(?:了)?吗|(?:你|您)到底(?:想|要)|烦不烦|别(?:再)?(?:啰嗦|烦)|听不懂吗/u, '我再为您说明一次：{内容}。', 'Let me put it another way: {content}.'),
  avoid('irritation', /\b(?:as i(?:'ve| have)? (?:already )?(?:said|told you)|i(?:'ve| have)? (?:already )?told you|how many times|calm down|what do you want from me)\b/u, '我再为您说明一次：{内容}。', 'Let me put it another way: {content}.'),
  avoid('spite', /随便(?:你|您)|爱[买要来]不[买要来]|(?:你|您)?去(?:投诉|告)(?:吧|好了|呀|啊)|有本事|不满意(?:就)?(?:别|不要)[买来用]/u, '您的意见很重要，我会如实转达，并在{时间}告诉您结果。', 'Your view matters; I will pass it on as it is and tell you the result by {time}.'),
  avoid('spite', /\b(?:suit yourself|do (?:what|as) you (?:want|like)|take it or leave it|go (?:ahead and )?complain|complain (?:all you want|if you (?:want|like)))\b/u, '您的意见很重要，我会如实转达，并在{时间}告诉您结果。', 'Your view matters; I will pass it on as it is and tell you the result by {time}.'),
];

const MISSING: WordingFinding = {
  code: 'no_concrete_time',
  start: 0,
  end: 0,
  found: '',
  suggestion: { zh: '请写明具体时间，例如“明天下午三点前给您答复”。', en: 'Name a time that the customer can hold us to, such as "before 3 pm tomorrow".' },
};

/**
 * Looks at an outgoing text, in Chinese or English or both, as a colleague would: a warning, never a refusal.
 *
 * What others said is none of our wording: quotations, lines that begin with `>` and code are passed over.
 */
export const wordingFindings = (text: string, kind: WordingKind): readonly WordingFinding[] => {
  const own = withoutQuotations(text.replaceAll('’', "'"));
  const isConcrete = CONCRETE.some((pattern) => pattern.test(own));
  const vague = isConcrete ? [] : VAGUE.flatMap((each) => placesOf(each, own, text));
  const missing = kind === 'acknowledgement' && !isConcrete ? [MISSING] : [];

  return [...missing, ...[...vague, ...AVOIDED.flatMap((each) => placesOf(each, own, text))].sort((one, other) => one.start - other.start)];
};

const placesOf = ({ code, pattern, suggestion }: Avoided, own: string, text: string): readonly WordingFinding[] =>
  [...own.matchAll(pattern)].map(({ index, 0: { length } }) => ({ code, start: index, end: index + length, found: text.slice(index, index + length), suggestion }));

/** The same length, so that places stay what they are. */
const withoutQuotations = (text: string): string => [/```[\s\S]*?```/gu, /`[^`\n]*`/gu, /「[^」]*」/gu, /『[^』]*』/gu, /“[^”]*”/gu, /"[^"\n]*"/gu, /^>.*$/gmu].reduce((rest, pattern) => rest.replace(pattern, ({ length }) => ' '.repeat(length)), text);
