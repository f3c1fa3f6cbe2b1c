import { gzipSync } from 'node:zlib';

/** A body that cannot be read, or not in one way only, and what answers it. */
export interface BrokenBody {
  readonly name: string;
  readonly body: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
  readonly codes: readonly string[];
}

const malformed = ['MALFORMED_JSON'];
const invalid = ['INVALID_REQUEST'];
const wrongType = ['UNSUPPORTED_MEDIA_TYPE'];
const nested = (depth: number, open: string, close: string) => open.repeat(depth) + close.repeat(depth);

/** `good` is a body that the route takes. */
export const brokenBodies = (good: string): readonly BrokenBody[] => {
  const open = good.slice(0, -1);
  const with_ = (more: string) => `${open},${more}}`;

  return [
    ...['', ' ', 'null', 'true', '7', '"text"', '[]', `[${good}]`].map((body) => ({ name: `"${body.slice(0, 20)}"`, body, codes: [...invalid, ...malformed] })),
    { name: 'cut', body: open, codes: malformed },
    { name: 'a comma too many', body: `${open},}`, codes: malformed },
    { name: 'a byte order mark', body: `\ufeff${good}`, codes: malformed },
    { name: 'NaN', body: with_('"x":NaN'), codes: malformed },
    { name: 'Infinity', body: with_('"x":-Infinity'), codes: malformed },
    { name: 'a number beyond a double', body: with_('"x":1e400'), codes: malformed },
    { name: 'a comment', body: `${good}// done`, codes: malformed },
    { name: 'quotes of one stroke', body: "{'subject':'x'}", codes: malformed },
    { name: 'two documents', body: good + good, codes: malformed },
    { name: 'two documents on two lines', body: `${good}\n${good}`, codes: malformed },
    { name: 'a NUL behind it', body: `${good}\0`, codes: malformed },
    { name: 'a key twice', body: with_('"subject":"other"'), codes: ['DUPLICATE_KEY'] },
    { name: 'a key twice, once escaped', body: with_('"\\u0073ubject":"other"'), codes: ['DUPLICATE_KEY'] },
    { name: '__proto__', body: with_('"__proto__":{"polluted":true}'), codes: invalid },
    { name: 'constructor.prototype', body: with_('"constructor":{"prototype":{"polluted":true}}'), codes: invalid },
    { name: '__proto__ twice', body: with_('"__proto__":{},"__proto__":{}'), codes: ['DUPLICATE_KEY'] },
    { name: 'ten thousand objects deep', body: with_(`"x":${nested(10_000, '{"a":', '}').replace('}', '1}')}`), codes: ['TOO_DEEP'] },
    { name: 'ten thousand lists deep', body: nested(10_000, '[', ']'), codes: ['TOO_DEEP'] },
    { name: 'a hundred thousand lists without an end', body: '['.repeat(100_000), codes: ['TOO_DEEP'] },
    { name: 'fifty thousand keys', body: `{${Array.from({ length: 50_000 }, (_, index) => `"k${index}":0`).join()}}`, codes: invalid },
    { name: 'a list of half a million', body: `[${'1,'.repeat(500_000)}1]`, codes: invalid },
    { name: 'a text of a million letters', body: with_(`"x":"${'a'.repeat(1_000_000)}"`), codes: [...invalid, 'BODY_TOO_LARGE'] },
    { name: 'a NUL in a text', body: with_('"item":"a\\u0000b"'), codes: ['UNSTORABLE_TEXT'] },
    { name: 'half a pair of surrogates', body: with_('"item":"a\\ud800b"'), codes: ['UNSTORABLE_TEXT'] },
    { name: 'a raw line break in a text', body: with_('"item":"a\nb"'), codes: malformed },
    { name: 'bytes that are no UTF-8', body: Buffer.concat([Buffer.from(`${open},"item":"`), Buffer.from([0xff, 0xfe]), Buffer.from('"}')]), codes: ['UNSTORABLE_TEXT'] },
    { name: 'an over-long slash', body: Buffer.concat([Buffer.from(`${open},"item":"`), Buffer.from([0xc0, 0xaf]), Buffer.from('"}')]), codes: ['UNSTORABLE_TEXT'] },
    { name: 'surrogates as bytes', body: Buffer.concat([Buffer.from(`${open},"item":"`), Buffer.from([0xed, 0xa0, 0x80]), Buffer.from('"}')]), codes: ['UNSTORABLE_TEXT'] },
    { name: 'UTF-16', body: Buffer.from(good, 'utf16le'), codes: [...malformed, 'UNSTORABLE_TEXT'] },
    { name: 'UTF-16, and it says so', body: Buffer.from(good, 'utf16le'), headers: { 'content-type': 'application/json; charset=utf-16' }, codes: wrongType },
    { name: 'a good body under a false charset', body: good, headers: { 'content-type': 'application/json; charset="iso-8859-1"' }, codes: wrongType },
    { name: 'gzip that nobody offered', body: gzipSync(good), headers: { 'content-encoding': 'gzip' }, codes: wrongType },
    { name: 'a bomb of gzip', body: gzipSync(Buffer.alloc(50_000_000, ' ')), headers: { 'content-encoding': 'gzip' }, codes: wrongType },
    { name: 'a good body that says it is compressed', body: good, headers: { 'content-encoding': 'br' }, codes: wrongType },
    ...['text/plain', 'text/json', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/jsonp', 'application/json5', 'application/merge-patch+json', 'json', '*/*', 'application/xml'].map((type) => ({ name: `as ${type}`, body: good, headers: { 'content-type': type }, codes: wrongType })),
  ];
};
