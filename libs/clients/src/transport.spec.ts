import { client, operation } from './client.js';
import { KnownPlace } from './known-place.js';
import { ProblemError, ServiceUnreachable } from './problem-error.js';
import { createTransport } from './transport.js';

interface Sent {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** A service that gives the prepared answers in turn; an Error among them is a lost connection. */
const service = (...answers: readonly (Response | Error)[]) => {
  const sent: Sent[] = [];
  const send = (async (url: string, init: RequestInit) => {
    sent.push({ url, headers: init.headers as Record<string, string>, body: init.body });
    const answer = answers[sent.length - 1];
    if (answer === undefined) throw new Error('The service was asked more often than prepared.');
    if (answer instanceof Error) throw answer;

    return answer;
  }) as typeof fetch;
  let now = 0;
  const pauses: number[] = [];
  const waiting = {
    clock: () => now,
    sleep: async (ms: number) => {
      pauses.push(ms);
      now += ms;
    },
  };

  return { sent, pauses, settings: { baseUrl: 'http://service', fetch: send, ...waiting } };
};

const json = (status: number, body: unknown, headers: Record<string, string> = {}) => new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });
const token = (pairs: string) => Buffer.from(pairs).toString('base64url');
const lost = () => new TypeError('fetch failed');

describe('a command', () => {
  it('is repeated with the same key while the service is away', async () => {
    const { sent, settings } = service(lost(), json(503, { code: 'LOG_UNAVAILABLE' }), json(201, { ticketId: 't' }, { etag: '"1"', 'idempotency-replayed': 'true' }));
    const answer = await createTransport(settings)({ method: 'POST', path: '/v1/tickets', body: {} });

    expect(answer).toMatchObject({ status: 201, body: { ticketId: 't' }, version: 1, replayed: true });
    expect(sent).toHaveLength(3);
    expect(new Set(sent.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
    expect(sent[0]!.headers['idempotency-key']).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('waits as long as the service asks', async () => {
    const { pauses, settings } = service(json(503, { code: 'BUSY' }, { 'retry-after': '3' }), json(200, {}));
    await createTransport(settings)({ method: 'POST', path: '/v1/x' });

    expect(pauses).toEqual([3_000]);
  });

  it('fails with the last error when patience ends', async () => {
    const { settings } = service(...Array.from({ length: 10 }, lost));

    await expect(createTransport({ ...settings, patience: 1_000 })({ method: 'POST', path: '/v1/x' })).rejects.toThrow(ServiceUnreachable);
  });

  it('is not repeated when it is refused', async () => {
    const { sent, settings } = service(json(409, { code: 'TICKET_ALREADY_SOLVED', detail: 'Ticket t is already solved.' }));
    const failure = await createTransport(settings)({ method: 'POST', path: '/v1/tickets/t/solve' }).catch((error: unknown) => error);

    expect(failure).toBeInstanceOf(ProblemError);
    expect(failure).toMatchObject({ code: 'TICKET_ALREADY_SOLVED', status: 409, message: 'POST /v1/tickets/t/solve → 409 TICKET_ALREADY_SOLVED: Ticket t is already solved.' });
    expect(sent).toHaveLength(1);
  });
});

describe('a read', () => {
  it('presents what the caller wrote through another service', async () => {
    const place = new KnownPlace();
    const writer = service(json(201, {}, { 'consistency-token': token('7:3,2:9') }), json(200, {}, { 'consistency-token': token('7:2') }));
    const reader = service(json(200, { status: 'open' }));
    const write = createTransport({ ...writer.settings, place });
    await write({ method: 'POST', path: '/v1/a' });
    await write({ method: 'POST', path: '/v1/b' });
    await createTransport({ ...reader.settings, place })({ method: 'GET', path: '/v1/a/1', query: { limit: 5, none: undefined, status: ['open', 'solved'] } });

    expect(reader.sent[0]).toMatchObject({ url: 'http://service/v1/a/1?limit=5&status=open%2Csolved', headers: { 'consistency-token': token('2:9,7:3'), prefer: 'wait=5' } });
    expect(reader.sent[0]!.headers).not.toHaveProperty('idempotency-key');
  });

  it('is not the only request that does: what a command looks up first is what the caller knows of', async () => {
    const { sent, settings } = service(json(201, {}));
    await createTransport({ ...settings, place: new KnownPlace(token('7:3')) })({ method: 'POST', path: '/v1/a' });

    expect(sent[0]!.headers).toMatchObject({ 'consistency-token': token('7:3'), prefer: 'wait=5' });
  });

  it('does not wait for a parked key', async () => {
    const { sent, settings } = service(json(503, { code: 'VIEW_PARKED' }));

    await expect(createTransport(settings)({ method: 'GET', path: '/v1/a' })).rejects.toThrow('VIEW_PARKED');
    expect(sent).toHaveLength(1);
  });
});

describe('an answer that no service of ours gave', () => {
  it('becomes a problem too', async () => {
    const { settings } = service(new Response('<h1>Not found</h1>', { status: 404 }));

    await expect(createTransport(settings)({ method: 'GET', path: '/v1/a' })).rejects.toMatchObject({ problem: { status: 404, code: 'HTTP_404', detail: '<h1>Not found</h1>' } });
  });
});

describe('a generated client', () => {
  const operations = {
    assign: operation<{ body: { agentId: string }; path: { ticketId: string }; query?: never; url: '/v1/tickets/{ticketId}/assign' }, { agentId: string }>('POST', '/v1/tickets/{ticketId}/assign'),
    list: operation<{ body?: never; path?: never; query?: { limit?: number }; url: '/v1/tickets' }, { items: readonly string[] }>('GET', '/v1/tickets'),
  };

  it('fills path, version and key', async () => {
    const { sent, settings } = service(json(200, { agentId: 'ana' }), json(200, { items: ['a'] }));
    const tickets = client(operations, settings);
    const { body } = await tickets.assign({ path: { ticketId: 'a b' }, body: { agentId: 'ana' }, ifMatch: 4, idempotencyKey: 'k' });
    const list = await tickets.list();

    expect([body.agentId, list.body.items[0]]).toEqual(['ana', 'a']);
    expect(sent[0]).toMatchObject({ url: 'http://service/v1/tickets/a%20b/assign', headers: { 'if-match': '"4"', 'idempotency-key': 'k' }, body: '{"agentId":"ana"}' });
  });
});
