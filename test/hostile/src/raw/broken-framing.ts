/** A request that HTTP/1.1 does not allow, or that two readers could read in two ways, and the statuses that may answer it. */
export interface BrokenRequest {
  readonly name: string;
  readonly pieces: readonly (string | Buffer)[];
  /** Statuses that are right; an empty list where the connection may just be closed. */
  readonly statuses: readonly number[];
  /** Node answers this one itself, without a body. */
  readonly bare?: boolean;
}

const END = '\r\n\r\n';
/** A second request that somebody hides in the first one. It must never be answered. */
const hidden = (token: string) => `POST /v1/tickets HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${token}\r\ncontent-type: application/json\r\nidempotency-key: hidden\r\ncontent-length: 0${END}`;

/** RFC 9112, sections 2 to 7. `token` is a good one and `body` a good body: only the framing is bad. */
export const brokenFraming = (token: string, body: string): readonly BrokenRequest[] => {
  const start = `POST /v1/tickets HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${token}\r\ncontent-type: application/json\r\nidempotency-key: framing`;
  const read = `GET /v1/tickets HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${token}`;
  const length = Buffer.byteLength(body);
  const chunk = `${length.toString(16)}\r\n${body}\r\n`;
  const post = (name: string, headers: string, ...rest: string[]): BrokenRequest => ({ name, pieces: [`${start}\r\n${headers}${END}`, ...rest], statuses: [400] });
  const get = (name: string, line: string, statuses: readonly number[] = [400]): BrokenRequest => ({ name, pieces: [`${read}\r\n${line}${END}`], statuses });
  const first = (name: string, line: string, statuses: readonly number[] = [400]): BrokenRequest => ({ name, pieces: [`${line}\r\nhost: x\r\nauthorization: Bearer ${token}${END}`], statuses });

  return [
    post('length and chunked together', `content-length: ${length}\r\ntransfer-encoding: chunked`, `0${END}`, hidden(token)),
    post('chunked and length together', `transfer-encoding: chunked\r\ncontent-length: 6`, `0${END}`, hidden(token)),
    post('two lengths that differ', `content-length: ${length}\r\ncontent-length: ${length + 1}`, body),
    post('two lengths alike', `content-length: ${length}\r\ncontent-length: ${length}`, body),
    post('lengths in a list', `content-length: ${length}, ${length}`, body),
    post('a negative length', 'content-length: -1', body),
    post('a length with a sign', `content-length: +${length}`, body),
    post('a length in hexadecimal', 'content-length: 0x10', body),
    post('a length beyond every number', 'content-length: 99999999999999999999999', body),
    post('an empty length', 'content-length: ', body),
    post('a coding that nobody knows', 'transfer-encoding: xchunked', chunk, `0${END}`),
    post('chunked, and then identity', 'transfer-encoding: chunked, identity', chunk, `0${END}`),
    post('chunked twice', 'transfer-encoding: chunked\r\ntransfer-encoding: identity', chunk, `0${END}`),
    post('a space before the colon', 'transfer-encoding : chunked', chunk, `0${END}`),
    post('a chunk whose size is no number', 'transfer-encoding: chunked', `zz\r\n${body}\r\n0${END}`),
    post('a chunk beyond every number', 'transfer-encoding: chunked', `fffffffffffffffff\r\n${body}\r\n0${END}`),
    post('a chunk that is longer than it says', 'transfer-encoding: chunked', `1\r\n${body}\r\n0${END}`),
    get('a header without a colon', 'nothing'),
    get('a header without a name', ': nothing'),
    get('a space in the name of a header', 'x y: z'),
    get('a folded header', 'x: y\r\n z'),
    get('a NUL in a header', 'x: a\0b'),
    get('a bare CR in a header', 'x: a\rb: c'),
    get('a bare LF before the next header', 'x: a\nidempotency-key: b'),
    get('a control character in a header', 'x: a\x01b'),
    get('a header of twenty thousand letters', `x: ${'y'.repeat(20_000)}`, [431]),
    get('ten thousand headers', Array.from({ length: 10_000 }, (_, index) => `x-${index}: y`).join('\r\n'), [431]),
    first('a method in lower case', 'get /v1/tickets HTTP/1.1'),
    first('a method of nobody', 'STEAL /v1/tickets HTTP/1.1'),
    // Node reads these two as they are meant; the guard stands all the same.
    first('no version', 'GET /v1/tickets', [200]),
    first('a version of nobody', 'GET /v1/tickets HTTP/7.3'),
    first('two spaces', 'GET  /v1/tickets HTTP/1.1', [200]),
    first('a space in the address', 'GET /v1/tick ets HTTP/1.1'),
    first('no address', 'GET HTTP/1.1'),
    first('an address of sixty thousand letters', `GET /v1/${'x'.repeat(60_000)} HTTP/1.1`, [431]),
    first('a NUL in the address', 'GET /v1/tickets\0 HTTP/1.1'),
    { name: 'no host', pieces: [`GET /v1/tickets HTTP/1.1\r\nauthorization: Bearer ${token}${END}`], statuses: [400], bare: true },
    { name: 'the greeting of TLS', pieces: [Buffer.from('160301020001000001fc0303', 'hex')], statuses: [400] },
    { name: 'the preface of HTTP/2', pieces: ['PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'], statuses: [400] },
    { name: 'something behind a whole request', pieces: [`GET /livez HTTP/1.1\r\nhost: x${END}`, 'what is this\r\n\r\n'], statuses: [200, 400] },
    { name: 'ten million bytes to come', pieces: [`${start}\r\nconnection: close\r\ncontent-length: 10000000${END}`], statuses: [413] },
    { name: 'a whole body without its length', pieces: [`${start}${END}${body}`], statuses: [400] },
  ];
};

/** Requests that never become whole. They are told so after the time that a request may take, and the connection is closed. */
export const unfinished = (token: string): readonly BrokenRequest[] => {
  const start = `POST /v1/tickets HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${token}\r\ncontent-type: application/json\r\nidempotency-key: slow\r\n`;

  return [
    { name: 'headers without an end', pieces: [start], statuses: [408] },
    { name: 'a body that stops', pieces: [`${start}content-length: 100${END}`, '{"subject":'], statuses: [408] },
    { name: 'chunks without an end', pieces: [`${start}transfer-encoding: chunked${END}`, '5\r\n{"a":\r\n'], statuses: [408] },
    { name: 'a body that drips', pieces: [`${start}content-length: 100000${END}`, ...Array.from({ length: 400 }, () => ' ')], statuses: [408] },
  ];
};
