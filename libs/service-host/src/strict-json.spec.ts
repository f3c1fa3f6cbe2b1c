import { DomainError } from '@rapport/event-sourcing';
import fc from 'fast-check';
import { parseStrictly } from './strict-json.js';

const codeOf = (text: string): string => {
  try {
    parseStrictly(text);
    return 'taken';
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
};

describe('the strict JSON reader', () => {
  it('reads what JSON.stringify writes', () =>
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), fc.nat({ max: 3 }), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        fc.pre(!/\\u0000|\\ud[89a-f]/i.test(text));
        expect(parseStrictly(text)).toEqual(JSON.parse(text));
      }),
    ));

  it('never takes what JSON.parse refuses', () =>
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('{', '}', '[', ']', '"', ':', ',', '1', '-', '.', 'e', 't', 'true', 'null', ' ', '\\', 'u0041', '\n') }), (text) => {
        if (codeOf(text) === 'taken') expect(() => JSON.parse(text)).not.toThrow();
      }),
      { numRuns: 2_000 },
    ));

  it('finds a key that stands twice wherever it stands, whatever colons are in the text', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', ':', 'a:', ''), { maxLength: 5 }), fc.array(fc.constantFrom('":"', '"a:b"', '1', '{":":":"}', '["::"]', 'null'), { minLength: 5, maxLength: 5 }), fc.boolean(), (keys, values, nested) => {
        const object = `{${keys.map((key, index) => `"${key}":${values[index]!}`).join(',')}}`;
        expect(codeOf(nested ? `[{":":${object}},"::"]` : object)).toBe(new Set(keys).size === keys.length ? 'taken' : 'DUPLICATE_KEY');
      }),
    ));

  it.each(['{"a":1,"a":2}', '{"x":{"b":1,"b":1}}', '{"a":1,"\\u0061":2}'])('refuses a key that stands twice: %s', (text) => expect(codeOf(text)).toBe('DUPLICATE_KEY'));
  it.each(['"\\u0000"', '"\\ud800"', '{"\\udc00":1}'])('refuses what cannot be stored: %s', (text) => expect(codeOf(text)).toBe('UNSTORABLE_TEXT'));
  it.each(['', '{', '{"a":}', '[1,]', '{"a":1,}', 'NaN', '01', '1e999', "{'a':1}", '{"a":1}{}', '\ufeff{}', '"\n"', '/* */1', 'tru'])('refuses what is no JSON: %j', (text) => expect(codeOf(text)).toBe('MALFORMED_JSON'));
  it('refuses depth beyond its limit and takes what is within', () => {
    expect(codeOf('['.repeat(32) + ']'.repeat(32))).toBe('taken');
    expect(codeOf('['.repeat(10_000) + ']'.repeat(10_000))).toBe('TOO_DEEP');
  });
  it('makes objects whose keys reach no prototype', () => {
    const value = parseStrictly('{"__proto__":{"polluted":1},"constructor":2}') as Record<string, unknown>;
    expect(Object.keys(value)).toEqual(['__proto__', 'constructor']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});
