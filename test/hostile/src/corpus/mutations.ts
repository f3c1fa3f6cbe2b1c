import type { Operation, Parameter } from '../requests/live-operations.js';
import type { Ids } from '../requests/valid-requests.js';
import { fieldsOf, objectsOf, withField, withText } from './field-places.js';
import { IDS, MOMENTS, TEXTS } from './hostile-texts.js';
import { hostileValues, type JsonText } from './hostile-values.js';

/** A request before it is sent; everything may still be changed. */
export interface Draft {
  readonly ids: Ids;
  /** Names and values of the query, not encoded. */
  readonly query: readonly (readonly [string, string])[];
  /** Query text behind the others, as it goes on the wire. */
  readonly rawQuery: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
  /** The valid body that the text was made of. */
  readonly valid: Readonly<Record<string, unknown>> | undefined;
}

/** One thing that is otherwise than it should be. */
export interface Mutation {
  readonly place: string;
  readonly value: string;
  readonly apply: (draft: Draft) => Draft;
}

const OWNED = ['id', 'ids', 'tenantId', 'version', 'status', 'role', 'scope', 'createdAt', 'recordedAt', 'commandId', 'actor', 'lane', 'position', 'meta', 'facts', 'number', 'assigneeScopes', '__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '__defineGetter__', '', ' ', 'a.b', 'a[b]', 'Subject', 'ſubject', 'x'.repeat(2_000)];
const OWNED_VALUES: readonly JsonText[] = ['1', '"x"', 'null', '{"polluted":true}', '["operator"]'];

/** Everything that is tried on a route: each field of its body, each parameter, each header, and fields that it does not have. */
export const mutationsOf = (operation: Operation): readonly Mutation[] => [...bodyMutations(operation), ...operation.parameters.flatMap(parameterMutations), ...headerMutations(operation), ...queryMutations()];

const bodyMutations = ({ body }: Operation): readonly Mutation[] => {
  if (body === null) return [];
  const change = (place: string, value: string, apply: (valid: Draft['valid']) => string): Mutation => ({ place, value, apply: (draft) => ({ ...draft, body: apply(draft.valid) }) });
  const values = fieldsOf(body).flatMap(({ at, schema }) => hostileValues(schema).map((value) => change(`body/${at.join('/')}`, value, (valid) => withText(valid, at, value))));
  const missing = fieldsOf(body).filter(({ at }) => at.length === 1).map(({ at: [name] }) => change(`body/${name}`, 'left out', (valid) => JSON.stringify({ ...valid, [name!]: undefined })));
  const unknown = objectsOf(body).flatMap((at) => OWNED.flatMap((name, index) => { const value = OWNED_VALUES[index % OWNED_VALUES.length]!; return change(`body/${at.join('/')}`, `${JSON.stringify(name)}:${value}`, (valid) => withField(valid, at, name, value)); }));

  return [...values, ...missing, ...unknown];
};

const SORTS = ['openedAt; DROP TABLE x', 'openedAt DESC, (SELECT 1)', '(CASE WHEN 1=1 THEN 1 ELSE 2 END)', '-', '--number', '-number', 'number', 'version', 'row.number', '"number"', 'NUMBER', 'number desc', 'sha', 'search', 'nulls'];
const CURSORS = ['AAAA', 'AAAA.AAAA', '.', '..', 'W10.', 'WyJhIiwiYiJd.AAAAAAAAAAAAAAAA', 'e30.e30', 'bnVsbA.bnVsbA', 'x'.repeat(999), `${'x'.repeat(500)}.${'y'.repeat(400)}`];
const WHOLE_NUMBERS = ['0', '1', '-1', '-0', '200', '201', '1000', '1001', '1000000000', '99999999999999999999', '1.5', '1e2', '0x1', '１', ' 1', '1 ', 'NaN', 'Infinity', '٣'];

const parameterMutations = ({ name, in: where, schema }: Parameter): readonly Mutation[] => {
  if (where === 'header') return [];
  const allowed = (schema['enum'] ?? (schema['items'] as { enum?: unknown } | undefined)?.enum ?? []) as readonly string[];
  const kind = schema['type'] === 'integer' ? WHOLE_NUMBERS : schema['format'] === 'uuid' || where === 'path' ? IDS : name === 'sort' ? SORTS : name === 'cursor' || name === 'after' ? CURSORS : ['from', 'to'].includes(name) ? [...MOMENTS, ...MOMENTS.map((text) => text.slice(0, 10))] : [];
  const lists = allowed.flatMap((value) => [value, `${value},${value}`, `${value},`, `,${value}`, value.toUpperCase()]);
  const texts = [...new Set([...kind, ...lists, ...TEXTS.filter(({ length }) => length < 3_000)])];
  if (where === 'path') return texts.map((value) => ({ place: `path/${name}`, value, apply: (draft) => ({ ...draft, ids: { ...draft.ids, [name]: value } }) }));

  return [
    ...texts.map((value): Mutation => ({ place: `query/${name}`, value, apply: (draft) => ({ ...draft, query: [...draft.query, [name, value]] }) })),
    ...[`${name}`, `${name}=`, `${name}[]=x`, `${name}[a]=x`, `${name}[__proto__][x]=1`, `${name}=a&${name}=b`, `${name}=%ff`, `${name}=%`, `${name}=%00`, `${name}=%ed%a0%80`, `${name}=+`, `%${name}=1`, `${name}.x=1`].map((text): Mutation => ({ place: `query/${name}`, value: text, apply: (draft) => ({ ...draft, rawQuery: text }) })),
  ];
};

const queryMutations = (): readonly Mutation[] => ['__proto__=1', '__proto__[x]=1', 'constructor[prototype][x]=1', 'hasOwnProperty=1', 'x=1', '=', '&&&', '?', '#', 'a'.repeat(3_000), Array.from({ length: 500 }, (_, index) => `a${index}=1`).join('&')].map((text) => ({ place: 'query', value: text.slice(0, 60), apply: (draft) => ({ ...draft, rawQuery: text }) }));

const HEADERS: Readonly<Record<string, readonly string[]>> = {
  'idempotency-key': ['', ' ', 'a b', 'k'.repeat(255), 'k'.repeat(256), 'é', '"quoted"', "';--", '__proto__', '{}'],
  'if-match': ['*', '"0"', '"1"', '"999999999"', '"9999999999"', '"-1"', '"1.5"', '1', 'W/"1"', '"1","2"', '""', '"x"', ''],
  'if-none-match': ['*', '"1"', 'W/"1"', '"x"', ''],
  'consistency-token': ['', 'x', 'AAAA', 'MDox', 'NjQ6MQ', 'MDow', 'LTE6MQ', 'MDo5OTk5OTk5OTk5OTk5OTk5', 'x'.repeat(3_000), 'MDox,MTox', '__proto__'],
  prefer: ['wait=0', 'wait=-1', 'wait=999', 'wait=x', 'wait', 'respond-async', 'wait=1, wait=0', `${'wait=,'.repeat(200)}`],
  'accept-language': ['', 'zh', 'en;q=2', 'zh;q=x', '*', ';;;,,,', 'x'.repeat(3_000), `${'zh;q=0.1,'.repeat(300)}`, 'constructor', '__proto__'],
  accept: ['', '*/*;q=0', 'application/x-ndjson', 'text/html', 'application/xml', ';'],
  'x-correlation-id': ['', 'x', "';--", '5F0E9A3C-7D21-4B86-9C54-2A1B3C4D5E6F', 'x'.repeat(3_000)],
  traceparent: ['', '00-x', '00-00000000000000000000000000000000-0000000000000000-00', 'ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01', 'x'.repeat(3_000)],
  tracestate: ['a=b', `${'a=b,'.repeat(600)}`],
  baggage: ['a=b', '__proto__=1', `${'a=b,'.repeat(600)}`],
  'rapport-origin': ['', 'live', 'import', 'demo', 'Import', '__proto__'],
  'rapport-occurred-at': ['', ...MOMENTS],
  range: ['bytes=0-1', 'bytes=-1', 'x'],
  expect: ['100-continue'],
  cookie: ['a=b', '__proto__=1', ';;;'],
  origin: ['null', 'http://evil.example'],
  forwarded: ['for=1.2.3.4', 'for="[::1]"'],
  'x-http-method-override': ['DELETE', 'GET'],
};

const headerMutations = ({ method }: Operation): readonly Mutation[] =>
  Object.entries(HEADERS)
    .filter(([name]) => method !== 'GET' || !['idempotency-key', 'if-match', 'rapport-origin', 'rapport-occurred-at'].includes(name))
    .flatMap(([name, values]) => values.map((value): Mutation => ({ place: `header/${name}`, value, apply: (draft) => ({ ...draft, headers: { ...draft.headers, [name]: value } }) })));
