import { without } from '../requests/example.js';
import type { Schema } from '../requests/live-operations.js';
import { IDS, MOMENTS, TEXTS } from './hostile-texts.js';

/** Values as JSON texts: so that they can say what no JavaScript value says (1e400, a lone surrogate, a key twice). */
export type JsonText = string;

const ofAnyType: readonly JsonText[] = ['null', 'true', 'false', '0', '1', '-1', '1.5', '""', '"x"', '"1"', '"true"', '[]', '[null]', '[[]]', '[{}]', '{}', '{"$ne":null}', '{"$gt":""}', '{"length":1,"0":"x"}', '{"toString":"x","valueOf":1}', '{"__proto__":{"polluted":1}}', '{"then":"x"}', '{"a":1,"a":2}', '"\\ud800"', '"\\udc00x"', '"\\u0000"', 'undefined', 'NaN', '01', '+1', '.5', "'x'", '1e400', '-1e400', '"\t"'];
const NUMBERS: readonly JsonText[] = ['-0', '0.0', '-0.0', '5e-324', '0.30000000000000004', '1E2', '1e2', '99', '2147483647', '2147483648', '-2147483648', '-2147483649', '4294967296', '9007199254740991', '9007199254740993', '9223372036854775807', '9223372036854775808', '18446744073709551616', '-9223372036854775809', '1e15', '1e18', '1e19', '1e21', '1e22', '1e100', '1e308', '-1e308', '"Infinity"', '"-Infinity"', '"NaN"', '"0x10"', '"1e3"', '"１"', '" 1"', '"1 "', '"1_000"'];

/** Every value of the corpus for a field with this schema; some of them are right, and then have to come back as they were sent. */
export const hostileValues = (given: Schema): readonly JsonText[] => {
  const schema = without(given);
  const own = [...new Set([...ofAnyType, ...ofType(schema)])];

  return schema['enum'] === undefined ? own : [...own, ...besideEnum(schema['enum'] as readonly unknown[])];
};

const quoted = (texts: readonly string[]): readonly JsonText[] => texts.map((text) => JSON.stringify(text));

const ofType = (schema: Schema): readonly JsonText[] => {
  switch (schema['type']) {
    case 'integer':
    case 'number':
      return [...NUMBERS, ...bounds(schema)];
    case 'boolean':
      return quoted(['false', 'yes', 'on', 'TRUE', '0']);
    case 'array':
      return lists(schema);
    case 'object':
      return ['[{}]', '"{}"', '{"x":1}', '{"":1}', '{"constructor":{"prototype":{"polluted":1}}}', `{"a":${'{"a":'.repeat(40)}1${'}'.repeat(40)}}`];
    default:
      return quoted(textsFor(schema));
  }
};

const textsFor = ({ format, maxLength }: Schema): readonly string[] => {
  if (format === 'uuid') return [...IDS, ...TEXTS];
  if (format === 'date-time') return [...MOMENTS, ...TEXTS];
  if (format === 'email') return [...EMAILS, ...TEXTS];
  const longest = typeof maxLength === 'number' ? maxLength : 200;

  return [...TEXTS, 'x'.repeat(longest), 'x'.repeat(longest + 1), '字'.repeat(longest), '👩'.repeat(longest), '👩'.repeat(longest + 1)];
};

const EMAILS: readonly string[] = ['a@b', '@example.org', 'a@', 'a@@example.org', 'a b@example.org', '"a b"@example.org', 'a@example.org\r\nBcc: b@example.org', 'a@[127.0.0.1]', 'a@exаmple.org', 'ä@example.org', 'a@münchen.example', `${'a'.repeat(64)}@example.org`, `${'a'.repeat(65)}@example.org`, `a@${'b'.repeat(300)}.org`, 'a@example.org,b@example.org', 'a+tag@example.org', 'A@EXAMPLE.ORG', '<a@example.org>', 'Ada <a@example.org>', "o'neill@example.org", 'a@example.org\u0000'];

const bounds = ({ minimum, maximum }: Schema): readonly JsonText[] => [minimum, maximum].flatMap((bound) => (typeof bound === 'number' ? [String(bound - 1), String(bound), String(bound + 1), String(bound + 0.5)] : []));

const lists = ({ items, maxItems }: Schema): readonly JsonText[] => {
  const item = JSON.stringify((items as Schema | undefined)?.['enum'] === undefined ? 'x' : ((items as Schema)['enum'] as readonly unknown[])[0]);
  const most = typeof maxItems === 'number' ? maxItems : 100;

  return [`[${item}]`, `[${item},${item}]`, `[${item},null]`, `[${item},]`, `[,${item}]`, `[[${item}]]`, item, `{"0":${item}}`, `{"0":${item},"length":1}`, ...[most, most + 1, 2_000].map((count) => `[${Array.from({ length: count }, () => item).join()}]`)];
};

const besideEnum = (allowed: readonly unknown[]): readonly JsonText[] =>
  allowed.slice(0, 2).flatMap((value) => quoted([`${String(value)} `, String(value).toUpperCase(), `${String(value)}\u0000`, String(value).slice(1), `${String(value)},${String(value)}`]).concat([JSON.stringify([value]), JSON.stringify(value)]));
