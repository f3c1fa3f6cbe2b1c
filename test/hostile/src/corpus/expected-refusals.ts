import { Ajv, type ValidateFunction } from 'ajv';
import { creates, type Operation, type Schema } from '../requests/live-operations.js';
import type { Sent } from '../requests/http-caller.js';

/** What the edge refuses a request for, before the domain is asked: `reliability` by class of bad input, written down once more, apart from the code that refuses. */
export interface Expected {
  /** Codes, of which one has to be the answer's; where there is none, none of the edge's codes may be. */
  readonly sure: ReadonlySet<string>;
  /** Codes that the answer may have instead: what the documents of the services leave open. */
  readonly open: ReadonlySet<string>;
}

/** What the host refuses for the form of a request alone. */
const OF_FORM = ['MALFORMED_JSON', 'DUPLICATE_KEY', 'TOO_DEEP', 'UNSTORABLE_TEXT', 'BODY_TOO_LARGE', 'BODY_NOT_TAKEN', 'UNSUPPORTED_MEDIA_TYPE', 'INVALID_REQUEST', 'UNKNOWN_PARAMETER', 'BAD_IDENTIFIER', 'BAD_URL', 'ROUTE_NOT_FOUND', 'METHOD_NOT_ALLOWED', 'IDEMPOTENCY_KEY_MISSING', 'BAD_IDEMPOTENCY_KEY', 'BAD_IF_MATCH', 'BAD_CONSISTENCY_TOKEN', 'BAD_ORIGIN', 'BAD_CURSOR', 'BAD_FEED_CURSOR', 'BAD_SORT', 'HEADERS_TOO_LARGE', 'UNREADABLE_REQUEST', 'UNAUTHENTICATED', 'SCOPE_MISSING'];
/** Found out by the route itself, so that a rule of the domain may speak first. */
const LATE = ['BAD_CURSOR', 'BAD_FEED_CURSOR', 'BAD_SORT'];

const LONGEST_BODY = 1_048_576;
const LONGEST_SEGMENT = 200;
/** How the corpus writes what cannot be seen in a parsed value. */
const KEY_TWICE = '{"a":1,"a":2}';
const TOO_DEEP = '{"a":'.repeat(33);
const UNSTORABLE = /\\ud800|\\udc00|\\u0000/;
const SHORTEST_KEY_OF_STRANGERS = 20;

/** @returns what is wrong with the code of an answer, refusal or not; null where nothing is. */
export const faultOfCode = ({ sure, open }: Expected, code: string | null): string | null => {
  const said = code ?? 'taken';
  if (code !== null && (sure.has(code) || open.has(code))) return null;
  if (sure.size === 0) return code !== null && OF_FORM.includes(code) ? `answered ${said}, though nothing is wrong with its form` : null;
  if (code !== null && [...sure].every((one) => LATE.includes(one)) && !OF_FORM.includes(code)) return null;

  return `answered ${said} in place of ${[...sure].join(' or ')}`;
};

/** Gathers what is expected of one request. */
class Findings {
  readonly sure = new Set<string>();
  readonly open = new Set<string>();

  must(...codes: readonly string[]): void {
    for (const code of codes) this.sure.add(code);
  }

  may(...codes: readonly string[]): void {
    for (const code of codes) this.open.add(code);
  }
}

/** What the edge has to answer to a request of this operation, as it goes on the wire. */
export const expectedRefusals = (operation: Operation, sent: Sent): Expected => {
  const found = new Findings();
  const [path = '', ...rest] = sent.target.split('?');
  ofPath(operation, path, found);
  ofQuery(operation, rest.join('?'), found);
  ofHeaders(operation, sent.headers, found);
  if (operation.body !== null) ofBody(operation.body, String(sent.body ?? ''), found);

  return found;
};

/** As RFC 9562 writes them; what has the form and no version of it may be taken or not. */
const VERSIONED = /^([0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}|0{8}-(0{4}-){3}0{12}|f{8}-(f{4}-){3}f{12})$/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
/** Parts of paths that are words of ours, not ids. */
const WORDS = ['templateId'];

const ofPath = ({ path: pattern }: Operation, path: string, found: Findings): void => {
  const names = pattern.split('/');
  const parts = path.split('/');
  if (parts.length !== names.length || parts.slice(1).includes('')) found.must('ROUTE_NOT_FOUND', 'METHOD_NOT_ALLOWED', 'BAD_IDENTIFIER');
  for (const [index, name] of names.entries()) {
    if (!name.startsWith('{')) continue;
    const value = decoded(parts[index] ?? '');
    if (value === null || value.includes('\u0000')) found.may('BAD_URL');
    if (value === null || value.length > LONGEST_SEGMENT / 2) found.may('ROUTE_NOT_FOUND');
    if (!name.endsWith('Id}') || WORDS.includes(name.slice(1, -1))) found.may('ROUTE_NOT_FOUND', 'BAD_IDENTIFIER', 'INVALID_REQUEST');
    else if (value === null || !UUID.test(value)) found.must('BAD_IDENTIFIER', 'ROUTE_NOT_FOUND');
  }
};

const decoded = (text: string): string | null => {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
};

const ofQuery = ({ parameters }: Operation, query: string, found: Findings): void => {
  const text = decoded(query);
  if (text === null || text.includes('\u0000')) return found.must('BAD_URL');
  const known = parameters.filter((parameter) => parameter.in === 'query');
  const given = new URLSearchParams(query);
  // A name that stands twice keeps its last value.
  for (const [name, value] of new Map(given)) {
    const parameter = known.find((each) => each.name === name);
    if (parameter === undefined) found.must(known.length === 0 ? 'UNKNOWN_PARAMETER' : 'INVALID_REQUEST');
    else if (name === 'cursor') found.must('BAD_CURSOR', 'INVALID_REQUEST');
    else if (name === 'after') found.must('BAD_FEED_CURSOR', 'INVALID_REQUEST');
    else ofSchema(parameter.schema, meant(parameter.schema, value), found);
    if (name === 'sort') found.may('BAD_SORT');
  }
  for (const { name, required } of known) if (required && !given.has(name)) found.must('INVALID_REQUEST');
};

/** What a text of a query means to its schema: a list, a number, a switch, or itself. */
const meant = ({ type }: Schema, text: string): unknown => {
  if (type === 'array') return text.split(',');
  if ((type === 'integer' || type === 'number') && /^-?\d{1,15}(\.\d{1,9})?$/.test(text)) return Number(text);
  if (type === 'boolean' && ['true', 'false'].includes(text)) return text === 'true';

  return text;
};

const ofHeaders = (operation: Operation, headers: Readonly<Record<string, string>>, found: Findings): void => {
  const writes = operation.method !== 'GET';
  const given = (name: string): string | undefined => headers[name]?.trim();
  if (writes) {
    const key = given('idempotency-key') ?? '';
    if (key === '' && creates(operation)) found.must('IDEMPOTENCY_KEY_MISSING');
    if (key !== '' && (!/^[\x21-\x7e]{1,255}$/.test(key) || (operation.scope === null && key.length < SHORTEST_KEY_OF_STRANGERS))) found.must('BAD_IDEMPOTENCY_KEY');
    const match = given('if-match');
    if (match !== undefined && !/^(\*|"\d{1,9}")$/.test(match)) found.must('BAD_IF_MATCH');
    const origin = given('rapport-origin') ?? 'live';
    const at = given('rapport-occurred-at');
    if (!['live', 'import', 'demo'].includes(origin)) found.must('BAD_ORIGIN');
    // Whoever comes without a token has no scope for it.
    else if (origin !== 'live' && operation.scope === null) found.must('SCOPE_MISSING');
    if (at !== undefined && (origin === 'live' || !isMoment(at))) found.must('BAD_ORIGIN');
  }
  const token = given('consistency-token');
  if (token === undefined || !operation.parameters.some(({ name }) => name === 'Consistency-Token')) return;
  const place = token.length > 2_000 ? '' : Buffer.from(token, 'base64url').toString('latin1');
  // A place that nobody has reached is waited for, before anything else is looked at.
  found.may('VIEW_BEHIND');
  if (!/^\d{1,2}:\d{1,15}(,\d{1,2}:\d{1,15})*$/.test(place) || place.split(',').some((pair) => Number(pair.split(':')[0]) > 63)) found.must('BAD_CONSISTENCY_TOKEN');
};

const ofBody = (schema: Schema, text: string, found: Findings): void => {
  if (Buffer.byteLength(text) > LONGEST_BODY) return found.must('BODY_TOO_LARGE');
  const value = read(text);
  // A reader says what it meets first, so that of several faults any may be named.
  const unreadable = [
    ...(value === MALFORMED ? ['MALFORMED_JSON'] : []),
    ...(text.includes(KEY_TWICE) ? ['DUPLICATE_KEY'] : []),
    ...(text.includes(TOO_DEEP) ? ['TOO_DEEP'] : []),
    ...(UNSTORABLE.test(text) ? ['UNSTORABLE_TEXT'] : []),
  ];
  if (unreadable.length > 0) return found.must(...unreadable);
  ofSchema(schema, value, found);
  // A cursor in a body is a cursor, too.
  if (typeof value === 'object' && value !== null && 'cursor' in value && typeof value.cursor === 'string') found.must('BAD_CURSOR');
};

const MALFORMED = Symbol('no JSON');

/** A number that no double holds is no JSON here. */
const read = (text: string): unknown => {
  try {
    return JSON.parse(text, (_, value: unknown) => {
      if (typeof value === 'number' && !Number.isFinite(value)) throw new Error('too large');

      return value;
    });
  } catch {
    return MALFORMED;
  }
};

const ofSchema = (schema: Schema, value: unknown, found: Findings): void => {
  const { sternly, mildly } = judgesOf(schema);
  if (!mildly(value)) found.must('INVALID_REQUEST');
  else if (!sternly(value)) found.may('INVALID_REQUEST');
};

const MOMENT = /^(\d{4})-(\d{2})-(\d{2})T/;
const isDay = (year: number, month: number, day: number): boolean => new Date(Date.UTC(year, month - 1, day)).toISOString().startsWith(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
const isMoment = (text: string): boolean => {
  const [, year, month, day] = MOMENT.exec(text) ?? [];

  return /^(?:19|2\d)\d\d-\d\d-\d\dT(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/.test(text) && isDay(Number(year), Number(month), Number(day));
};

/** Two readers of the same schema, for the documents do not say exactly what a mail address is and what an id. */
const readerOf = (isMail: RegExp, isId: RegExp): Ajv => {
  const regExp = Object.assign((pattern: string) => new RegExp(pattern), { code: 'new RegExp' });

  return new Ajv({ strict: false, ownProperties: true, code: { regExp }, formats: { uuid: isId, email: isMail, date: (text: string) => isMoment(`${text}T00:00:00Z`), 'date-time': isMoment } });
};
const stern = readerOf(/^[a-z0-9+.-]{1,60}@[a-z0-9-]{1,60}(\.[a-z]{2,20})+$/i, VERSIONED);
const mild = readerOf(/@/, UUID);

interface Judges {
  readonly sternly: ValidateFunction;
  readonly mildly: ValidateFunction;
}

const judges = new Map<Schema, Judges>();

const judgesOf = (schema: Schema): Judges => {
  const known = judges.get(schema) ?? { sternly: stern.compile(schema), mildly: mild.compile(schema) };
  judges.set(schema, known);

  return known;
};
