import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { derivedId } from '@rapport/event-sourcing';
import { jest } from '@jest/globals';
import { ensureLocalKeys } from './access/local-keys.js';
import { StateFolder } from './access/state-folder.js';
import { run } from './program.js';
import { exitCodes } from './terminal/exit-codes.js';

interface Asked {
  readonly request: string;
  readonly body: unknown;
  readonly key: string | undefined;
  readonly origin: string | undefined;
  readonly occurredAt: string | undefined;
}

/** One server that stands for all six services and remembers what it was asked. */
const fakePlatform = async (answer: (asked: Asked) => unknown) => {
  const asked: Asked[] = [];
  const server: Server = createServer((request, response) => {
    void text(request).then((body) => {
      const header = (name: string) => request.headers[name]?.toString();
      const one = {
        request: `${request.method} ${request.url}`,
        body: body === '' ? undefined : (JSON.parse(body) as unknown),
        key: header('idempotency-key'),
        origin: header('rapport-origin'),
        occurredAt: header('rapport-occurred-at'),
      };
      asked.push(one);
      const found = answer(one);
      if (Array.isArray(found)) return void response.writeHead(200, { 'content-type': 'application/x-ndjson' }).end(found.map((line) => `${JSON.stringify(line)}\n`).join(''));
      response.writeHead(found === undefined ? 404 : 200, { 'content-type': found === undefined ? 'application/problem+json' : 'application/json' });
      response.end(JSON.stringify(found ?? { status: 404, code: 'NOT_FOUND', title: 'Not found', detail: 'It is not there.' }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return { asked, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => new Promise((resolve) => server.close(resolve).closeAllConnections()) };
};

const event = { id: 'e', type: 'tickets.ticket-opened', stream: 'ticket-1', version: 1, lane: 17, position: 3, recordedAt: '2026-03-02T01:00:00.000Z', data: { subject: '刹车' } };
const parked = { key: 'ticket-1', lane: 17, positions: [3, 5], error: 'boom', parkedAt: '2026-03-02T01:00:00.000Z' };

const consumer = { version: 1, generation: 1, state: 'live', lag: 0, parked: 0, lanes: [{ lane: 3, position: 5, halted: null }] };
const consumers = [
  { ...consumer, kind: 'view', name: 'steady' },
  { ...consumer, kind: 'view', name: 'queue', lanes: [{ lane: 3, position: 5, halted: 'LOG_REWOUND' }, { lane: 4, position: 5, halted: null }] },
  { ...consumer, kind: 'reaction', name: 'thank', lanes: [{ lane: 3, position: 5, halted: 'LOG_REWOUND' }, { lane: 4, position: 6, halted: 'LOG_REWOUND' }] },
];
const verification: object[] = [];
const refuseRewrap = { now: false };
const verdict = { events: 9, streams: 2, commands: 7, proven: 6, unproven: 3, heads: [{ keeper: 'keys', heads: 2 }], broken: [] };

/** Answers everything; ids follow from the key of the command, as those of the services do. */
const answered = ({ request, key = '' }: Asked): unknown => {
  if (request.startsWith('GET /v1/streams/ticket-1/')) return { items: [event] };
  if (request.startsWith('GET /v1/streams/')) return { items: [] };
  if (request === 'GET /v1/events/17/3') return event;
  if (request.startsWith('GET /v1/events/')) return undefined;
  if (request.endsWith('/queue/parked')) return { items: [parked] };
  if (request.endsWith('/parked')) return { items: [] };
  if (request.endsWith('/release')) return { events: 2, remaining: 0 };
  if (request.endsWith('/restart')) return { lanes: [3, 4] };
  if (request === 'GET /v1/operations/projections') return { items: consumers };
  if (request === 'POST /v1/keys/rewrap') return refuseRewrap.now ? undefined : { generation: 3, rewrapped: 12 };
  if (request === 'POST /v1/operations/projections/rewrite') return { tables: 2, writeAheadLog: { oldest: '2026-03-02T01:00:00.000Z', dropped: true } };
  if (request === 'GET /v1/verification') return verification;
  if (request === 'GET /v1/status') return { now: '2026-03-11T00:00:00.000Z', lanes: [] };
  if (request.startsWith('GET /v1/responses')) return { items: [{ invitationId: derivedId('invitation', request), templateId: derivedId('template'), status: 'opened' }] };
  if (request.startsWith('GET /v1/templates')) return { items: [{ itemId: 'a' }, { itemId: 'b' }] };

  return { partyId: derivedId('party', key), ticketId: derivedId('ticket', key), complaintId: derivedId('complaint', key), itemIds: [derivedId('item', key)], items: [] };
};

describe('the command', () => {
  let folder: string;
  let platform: Awaited<ReturnType<typeof fakePlatform>>;
  let printed: string;
  let complaints: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rapport-command-'));
    platform = await fakePlatform(answered);
    await ensureLocalKeys(new StateFolder(folder));
    const urls = Object.fromEntries(['event-log', 'customers', 'tickets', 'complaints', 'surveys', 'analytics'].map((service) => [service, platform.url]));
    await writeFile(join(folder, 'running.json'), JSON.stringify({ pid: process.pid, urls, kafka: null, testClock: false }));
  });
  afterAll(async () => {
    await platform.close();
    await rm(folder, { recursive: true, force: true });
  });

  const rapport = async (...words: readonly string[]) => {
    printed = '';
    complaints = '';
    platform.asked.length = 0;
    const output = jest.spyOn(process.stdout, 'write').mockImplementation((part) => (printed += String(part)) !== '');
    try {
      return await run([...words, '--state', folder], (complaint) => (complaints += complaint));
    } finally {
      output.mockRestore();
    }
  };

  it('events get prints the events of a stream with their data', async () => {
    expect(await rapport('events', 'get', 'ticket-1')).toBe(exitCodes.done);
    expect(printed).toContain('17:3');
    expect(printed).toContain('"subject": "刹车"');
    expect(await rapport('events', 'get', 'ticket-1', '--json')).toBe(exitCodes.done);
    expect(JSON.parse(printed)).toEqual([event]);
  });

  it('events get finds one event by its lane and position', async () => {
    expect(await rapport('events', 'get', '17:3', '--json')).toBe(exitCodes.done);
    expect(JSON.parse(printed)).toEqual([event]);
    expect(platform.asked.map(({ request }) => request)).toEqual(['GET /v1/events/17/3']);
  });

  it('events get says what the log does not have', async () => {
    expect(await rapport('events', 'get', 'ticket-2')).toBe(exitCodes.refused);
    expect(complaints).toBe('The log has no event of ticket-2.\n');
    expect(await rapport('events', 'get', '17:4')).toBe(exitCodes.refused);
    expect(printed).toBe('');
  });

  it('events verify shows what is proven, and fails where a rule is broken or the answer breaks off', async () => {
    verification.splice(0, 9, { events: 4, all: 9 }, { events: 9, all: 9 }, verdict);
    expect(await rapport('events', 'verify', '--json')).toBe(exitCodes.done);
    expect(JSON.parse(printed)).toEqual(verdict);
    verification[2] = { ...verdict, broken: [{ rule: 'Sealed events are what they were when they were sealed', count: 1, examples: ['lane 3, segment 1, up to position 6'] }] };
    expect(await rapport('events', 'verify')).toBe(exitCodes.data);
    expect(printed).toContain('6 of them are proven by sealed segments, 3 are younger than the last seal; keys remembers 2 segments.');
    expect(printed).toContain('BROKEN (1): Sealed events are what they were when they were sealed\n  lane 3, segment 1, up to position 6');
    verification.pop();
    expect(await rapport('events', 'verify')).toBe(exitCodes.unavailable);
  });

  it('keys rotate adds a master key, has everything wrapped by it, and only then destroys the old one', async () => {
    const file = join(folder, 'keys', 'master-keys');
    const generations = async () => (await readFile(file, 'utf8')).trim().split('\n').map((line) => line.replace(/:[A-Za-z0-9+/]{43}=$/, ''));
    expect(await generations()).toEqual(['1']);
    refuseRewrap.now = true;
    expect(await rapport('keys', 'rotate')).toBe(exitCodes.refused);
    expect(await generations()).toEqual(['1', '2']);
    refuseRewrap.now = false;
    expect(await rapport('keys', 'rotate', '--json')).toBe(exitCodes.done);
    const rewritten = ['customers', 'tickets', 'complaints', 'surveys', 'analytics'].map((service) => ({ service, tables: 2, writeAheadLog: { oldest: '2026-03-02T01:00:00.000Z', dropped: true } }));
    expect(JSON.parse(printed)).toEqual({ generation: 3, rewrapped: 12, rewritten });
    expect(await generations()).toEqual(['3']);
    expect(await rapport('keys', 'rotate', '--rewrap-only')).toBe(exitCodes.done);
    expect(printed).toContain('12 keys are wrapped by generation 3 of the master key; the older ones can be removed now.\ncustomers: 2 tables of opened personal data were written anew; the write-ahead log from before was dropped and reaches back to 2026-03-02T01:00:00.000Z.\n');
    expect(await generations()).toEqual(['3']);
  }, 60_000);

  it('projections parked shows what waits and why, or that nothing does', async () => {
    expect(await rapport('projections', 'parked', 'tickets/queue')).toBe(exitCodes.done);
    expect(printed).toMatch(/ticket-1 +17 +2 +2026-03-02T01:00:00.000Z +boom/);
    expect(platform.asked.map(({ request }) => request)).toEqual(['GET /v1/operations/projections/queue/parked']);
    expect(await rapport('projections', 'parked', 'tickets/queue', '--json')).toBe(exitCodes.done);
    expect(JSON.parse(printed)).toEqual([parked]);
    await rapport('projections', 'parked', 'tickets/details');
    expect(printed).toBe('Nothing is parked.\n');
  });

  it('projections list says who has halted; rebuild and restart go to those', async () => {
    expect(await rapport('projections', 'list')).toBe(exitCodes.done);
    expect(printed).toMatch(/thank +1 +1 +live +0 +0 +2\n/);
    platform.asked.splice(0);
    expect(await rapport('projections', 'restart', '--halted')).toBe(exitCodes.done);
    const asked = () => platform.asked.map(({ request }) => request).filter((request) => request.startsWith('POST'));
    expect(new Set(asked())).toEqual(new Set(['POST /v1/operations/projections/thank/restart']));
    expect(printed).toContain('3, 4');
    platform.asked.splice(0);
    expect(await rapport('projections', 'rebuild', '--halted', '--json')).toBe(exitCodes.done);
    expect(new Set(asked())).toEqual(new Set(['POST /v1/operations/projections/queue/rebuild']));
    platform.asked.splice(0);
    expect(await rapport('projections', 'restart', 'tickets/thank')).toBe(exitCodes.done);
    expect(asked()).toEqual(['POST /v1/operations/projections/thank/restart']);
    expect(await rapport('projections', 'restart')).toBe(exitCodes.usage);
  });

  it('projections release applies one key, or all of them', async () => {
    expect(await rapport('projections', 'release', 'tickets/queue', 'ticket-1')).toBe(exitCodes.done);
    expect(printed).toBe('2 events applied, 0 still wait.\n');
    expect(platform.asked).toMatchObject([{ request: 'POST /v1/operations/projections/queue/release', body: { key: 'ticket-1' } }]);
    await rapport('projections', 'release', 'tickets/queue');
    expect(platform.asked).toMatchObject([{ request: 'POST /v1/operations/projections/queue/release', body: {} }]);
  });

  it.each([
    ['queue', '"queue" is not of the form <service>/<view>.'],
    ['sales/queue', 'There is no service "sales"; there are '],
  ])('projections parked %s names what is wrong with the words', async (view, told) => {
    expect(await rapport('projections', 'parked', view)).toBe(exitCodes.usage);
    expect(complaints).toContain(told);
    expect(platform.asked).toEqual([]);
  });

  it('seed sends the same requests with the same keys every time, all of origin demo', async () => {
    expect(await rapport('seed', '--week', '2026-03-02', '--json')).toBe(exitCodes.done);
    const first = platform.asked.filter(({ request }) => !request.startsWith('GET'));
    expect(JSON.parse(printed)).toMatchObject({ week: '2026-03-02', commands: first.length });
    expect(await rapport('seed', '--week', '2026-03-02')).toBe(exitCodes.done);
    expect(platform.asked.filter(({ request }) => !request.startsWith('GET'))).toEqual(first);
    expect(first.length).toBeGreaterThan(30);
    expect(first.filter(({ key }, index) => first.findIndex((other) => other.key === key) !== index).map(({ request }) => request)).toEqual([]);
    expect(first.filter(({ origin }) => origin !== 'demo')).toEqual([]);
    expect(first.flatMap(({ occurredAt }) => occurredAt ?? []).filter((at) => at < '2026-03-01T16:00:00.000Z' || at >= '2026-03-08T16:00:00.000Z')).toEqual([]);

    // Without a week it is the last whole one by the clock of the log, which stands in the week after.
    expect(await rapport('seed')).toBe(exitCodes.done);
    expect(platform.asked.filter(({ request }) => !request.startsWith('GET'))).toEqual(first);
    expect(await rapport('seed', '--week', '2026-03-03')).toBe(exitCodes.usage);
  });
});
