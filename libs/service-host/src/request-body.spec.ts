import { DomainError } from '@rapport/event-sourcing';
import Fastify, { type FastifyInstance } from 'fastify';
import { isMoment } from './is-moment.js';
import { readBodies } from './request-body.js';

describe('the body of a request', () => {
  let fastify: FastifyInstance;

  beforeAll(async () => {
    fastify = Fastify();
    readBodies(fastify);
    fastify.setErrorHandler((error, _, reply) => reply.status(400).send({ code: error instanceof DomainError ? error.code : 'OTHER' }));
    fastify.post('/', ({ body }) => ({ body }));
    await fastify.ready();
  });
  afterAll(() => fastify.close());

  const given = async (payload: string | Buffer, headers: Record<string, string> = {}) => (await fastify.inject({ method: 'POST', url: '/', headers: { 'content-type': 'application/json', ...headers }, payload })).json() as unknown;

  it('is JSON in UTF-8', async () => {
    expect(await given('{"a":"é"}')).toEqual({ body: { a: 'é' } });
    expect(await given('{"a":1}', { 'content-type': 'application/json; charset=UTF-8', 'content-encoding': 'identity' })).toEqual({ body: { a: 1 } });
  });

  it('is refused where bytes are no UTF-8: nothing is put in their place', async () => {
    expect(await given(Buffer.from([0x22, 0xff, 0x22]))).toEqual({ code: 'UNSTORABLE_TEXT' });
    expect(await given(Buffer.from([0x22, 0xc0, 0xaf, 0x22]))).toEqual({ code: 'UNSTORABLE_TEXT' });
  });

  it('is refused with a byte order mark, in another charset, and compressed', async () => {
    expect(await given('\ufeff{}')).toEqual({ code: 'MALFORMED_JSON' });
    expect(await given('{}', { 'content-type': 'application/json; charset=utf-16' })).toEqual({ code: 'UNSUPPORTED_MEDIA_TYPE' });
    expect(await given('{}', { 'content-encoding': 'gzip' })).toEqual({ code: 'UNSUPPORTED_MEDIA_TYPE' });
  });
});

describe('a moment in a header', () => {
  it('is a day that there is, with a zone', () => {
    expect(isMoment('2026-02-28T00:00:00Z')).toBe(true);
    expect(isMoment('2026-02-30T00:00:00Z')).toBe(false);
    expect(isMoment('2026-02-28T00:00:00')).toBe(false);
  });
});
