import { generateKeyPairSync, sign } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { PostgresEventLog } from '@rapport/event-log';
import { derivedId, HOUR, later } from '@rapport/event-sourcing';
import { testDatabases } from '@rapport/local-infrastructure';
import { hostLogger, migrate, migrateFurther, readSettings, serve, type RunningService } from '@rapport/service-host';
import pg from 'pg';
import { eventLogSettings } from '../event-log.config.js';
import { eventLogService } from '../event-log.module.js';
import { keysDatabase } from '../migrations/keys-database.js';

const id = (...parts: readonly (string | number)[]) => derivedId('spec', ...parts.map(String));
const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

const tokenOf = (role: string) => {
  const signed = `${encoded({ alg: 'ES256', kid: 'spec' })}.${encoded({ sub: 'spec', role, iss: 'rapport', aud: 'rapport', exp: Math.floor(Date.now() / 1_000) + 600 })}`;
  return `${signed}.${sign('sha256', Buffer.from(signed), { key: privateKey, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`;
};

interface Feed {
  readonly items: readonly { readonly id: string; readonly lane: number; readonly position: number; readonly type: string; readonly metadata: object }[];
  readonly next: string;
  readonly endOfStream: boolean;
  readonly order: string;
}

describe('the service of the log', () => {
  let state: string;
  let url: string;
  let keys: string;
  let running: RunningService;
  let log: PostgresEventLog;
  let given = 0;

  beforeAll(async () => {
    state = await mkdtemp(join(tmpdir(), 'event-log-spec-'));
    const jwks = join(state, 'keys.json');
    await writeFile(jwks, JSON.stringify({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'spec', alg: 'ES256', use: 'sig' }] }));
    url = await (await testDatabases()).createDatabase('log');
    await migrate({ ...eventLogService, afterMigrate: (owner) => withTestClock(owner) }, url, 'rapport_event_log');
    keys = await (await testDatabases()).createDatabase('keys');
    await migrateFurther(keysDatabase, keys, 'rapport_event_log');
    const settings = readSettings('event-log', eventLogSettings, { HTTP_PORT: '0', DATABASE_URL: url, KEYS_DATABASE_URL: keys, MASTER_KEY: `1:${Buffer.alloc(32, 7).toString('base64')}`, JWT_JWKS: jwks, RAPPORT_STATE: state, LOG_LEVEL: 'silent' });
    running = await serve(eventLogService, settings, hostLogger('event-log', 'silent'), (reason) => {
      throw reason as Error;
    });
    log = await PostgresEventLog.connect({ url, service: 'spec' });
  });
  afterAll(async () => {
    await log.close();
    await running.stop();
    await rm(state, { recursive: true, force: true });
  });

  /** As `migrate` does where a test clock is wanted, grants included, without touching the environment. */
  const withTestClock = async (owner: string) => {
    await eventLogService.afterMigrate!(owner);
    const client = new pg.Client({ connectionString: owner });
    await client.connect();
    await client.query('select log.use_test_clock()');
    await client.end();
  };

  const give = (count: number, types: readonly string[] = ['tickets.ticket-noted'], alarms: readonly { name: string; due: ReturnType<PostgresEventLog['now']>; data: object }[] = []) =>
    Promise.all(
      Array.from({ length: count }, () => {
        const n = (given += 1);
        return log.append({
          commandId: id('command', n),
          stream: `ticket-${id('ticket', n)}`,
          partyId: id('party', n % 30),
          expectedVersion: 'none',
          metadata: { actor: { id: 'ana', role: 'agent' }, origin: 'live', correlationId: 'c', causationId: null, fingerprint: 'secret' },
          events: types.map((type) => ({ type, schemaVersion: 1, data: { n } })),
          alarms: alarms as never,
        });
      }),
    );
  const ask = (path: string, { role = 'service', accept = 'application/json', ...more }: RequestInit & { role?: string; accept?: string } = {}) =>
    fetch(`${running.url}${path}`, { ...more, headers: { authorization: `Bearer ${tokenOf(role)}`, accept, 'content-type': 'application/json' } });
  const feed = async (query: string) => (await (await ask(`/v1/events?${query}`)).json()) as Feed;

  it('feeds the log without a gap while others write, and says that order is per lane', async () => {
    await give(120);
    const seen: Feed['items'][number][] = [];
    let after = '';
    let writing: Promise<unknown> = Promise.resolve();
    for (let page = 0; ; page += 1) {
      if (page < 10) writing = Promise.all([writing, give(20)]);
      const { items, next, endOfStream, order } = await feed(`limit=37${after}`);
      expect(order).toBe('per-lane');
      seen.push(...items);
      after = `&after=${next}`;
      if (endOfStream && page >= 10) break;
    }
    await writing;
    const rest = await feed(`limit=1000${after}`);
    seen.push(...rest.items);

    expect(rest.endOfStream).toBe(true);
    expect(seen).toHaveLength(320);
    const last = new Map<number, number>();
    for (const { lane, position } of seen) {
      expect(position).toBe((last.get(lane) ?? 0) + 1);
      last.set(lane, position);
    }
    expect(JSON.stringify(seen)).not.toContain('secret');
    expect((await feed(`limit=10&after=${rest.next}`)).items).toEqual([]);
  });

  it('feeds one lane, and some types', async () => {
    await give(30, ['tickets.ticket-opened', 'tickets.ticket-noted', 'tickets.ticket-closed']);
    const whole = await feed('limit=1000');
    const lane = whole.items[0]!.lane;

    expect((await feed(`limit=1000&lane=${lane}`)).items).toEqual(whole.items.filter((event) => event.lane === lane));
    const some = await feed('limit=1000&types=tickets.ticket-opened,tickets.ticket-closed');
    expect(some.items).toHaveLength(60);
    expect(some.items).toEqual(whole.items.filter(({ type }) => type !== 'tickets.ticket-noted'));
    const first = await feed('limit=25&types=tickets.ticket-opened');
    const second = await feed(`limit=1000&types=tickets.ticket-opened&after=${first.next}`);
    expect(first.endOfStream).toBe(false);
    expect([...first.items, ...second.items]).toEqual(whole.items.filter(({ type }) => type === 'tickets.ticket-opened'));
  });

  it('feeds lines where lines are wanted', async () => {
    const response = await ask('/v1/events?limit=5', { accept: 'application/x-ndjson' });
    const lines = (await response.text()).trimEnd().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
    const { items, next } = await feed('limit=5');

    expect(response.headers.get('content-type')).toContain('application/x-ndjson');
    expect(lines).toEqual([...items, { next, endOfStream: false, order: 'per-lane' }]);
  });

  it('refuses what is no cursor, no lane, no type and no permission', async () => {
    for (const [query, status, code] of [
      ['after=nonsense', 400, 'BAD_FEED_CURSOR'],
      ['lane=64', 400, 'INVALID_REQUEST'],
      ['types=Nope', 400, 'INVALID_REQUEST'],
      ['limit=1001', 400, 'INVALID_REQUEST'],
    ] as const) {
      const response = await ask(`/v1/events?${query}`);
      expect({ query, status: response.status, code: ((await response.json()) as { code: string }).code }).toEqual({ query, status, code });
    }
    expect((await ask('/v1/events', { role: 'agent' })).status).toBe(403);
    expect((await ask('/v1/verification', { role: 'service' })).status).toBe(403);
    expect((await ask('/v1/clock/advance', { role: 'service', method: 'POST', body: '{"milliseconds":5}' })).status).toBe(403);
  });

  it('shows one event and one stream', async () => {
    const [event] = (await feed('limit=1')).items;

    expect(await (await ask(`/v1/events/${event!.lane}/${event!.position}`)).json()).toEqual(event);
    expect((await ask(`/v1/events/${event!.lane}/999999`)).status).toBe(404);
    expect((await ask('/v1/events/64/1')).status).toBe(404);
    expect(((await (await ask(`/v1/streams/ticket-${id('ticket', 1)}/events`)).json()) as Feed).items).toHaveLength(1);
    expect(((await (await ask('/v1/streams/nonsense/events')).json()) as Feed).items).toEqual([]);
  });

  it('fires timers, also those that an advanced clock makes due, and shows it', async () => {
    await give(3, ['tickets.ticket-opened'], [{ name: 'tickets.response-limit', due: later(log.now(), HOUR), data: {} }]);
    const status = async () => (await (await ask('/v1/status')).json()) as { events: number; lanes: { lane: number; last: number }[]; timers: { pending: number; due: number }; relay: object; now: string };
    const before = await status();
    expect(before).toMatchObject({ timers: { pending: 3, due: 0 }, relay: { mode: 'log', lag: 0 } });
    expect(before.lanes).toHaveLength(64);
    expect(before.events).toBe(before.lanes.reduce((sum, { last }) => sum + last, 0));

    const response = await ask('/v1/clock/advance', { role: 'operator', method: 'POST', body: JSON.stringify({ milliseconds: 2 * HOUR }) });
    expect(response.status).toBe(200);
    expect(((await response.json()) as { now: string }).now > before.now).toBe(true);
    for (let n = 0; n < 100 && (await status()).timers.pending > 0; n += 1) await pause(50);
    expect(await status()).toMatchObject({ timers: { pending: 0, due: 0 }, events: before.events + 3 });
    expect((await feed('limit=100&types=event-log.timer-elapsed')).items).toHaveLength(3);
  });

  it('lets nobody advance the time of a log that was made without a test clock', async () => {
    const plain = await (await testDatabases()).createDatabase('log');
    await migrate(eventLogService, plain, 'rapport_event_log');
    const settings = readSettings('event-log', eventLogSettings, { HTTP_PORT: '0', DATABASE_URL: plain, KEYS_DATABASE_URL: keys, MASTER_KEY: `1:${Buffer.alloc(32, 7).toString('base64')}`, JWT_JWKS: join(state, 'keys.json'), RAPPORT_STATE: state, LOG_LEVEL: 'silent' });
    const other = await serve({ ...eventLogService, workers: [] }, settings, hostLogger('event-log', 'silent'), (reason) => {
      throw reason as Error;
    });
    try {
      const response = await fetch(`${other.url}/v1/clock/advance`, { method: 'POST', body: '{"milliseconds":5}', headers: { authorization: `Bearer ${tokenOf('operator')}`, 'content-type': 'application/json', 'accept-language': 'zh' } });
      expect(response.status).toBe(422);
      expect(await response.json()).toMatchObject({ code: 'NO_TEST_CLOCK' });
    } finally {
      await other.stop();
    }
  });

  it('verifies the log, which it has sealed, line by line where lines are wanted', async () => {
    // The test clock was advanced by hours: what was there before is older than a minute.
    for (let n = 0; n < 200 && (await log.segmentHeads()).length === 0; n += 1) await pause(100);
    const { events } = (await (await ask('/v1/status')).json()) as { events: number };
    const response = await ask('/v1/verification', { role: 'operator', accept: 'application/x-ndjson' });
    const lines = (await response.text()).trimEnd().split('\n').map((line) => JSON.parse(line) as { events: number; all?: number; proven?: number });

    expect(response.headers.get('content-type')).toContain('application/x-ndjson');
    expect(lines.slice(0, -1).map(({ all }) => all)).toEqual(Array.from({ length: 65 }, () => events));
    const found = (await (await ask('/v1/verification', { role: 'operator' })).json()) as { proven: number; unproven: number; heads: unknown };
    expect(found).toMatchObject({ events, broken: [], heads: [{ keeper: 'keys', heads: (await log.segmentHeads()).length }] });
    expect(found.proven).toBeGreaterThan(0);
    expect(found.proven + found.unproven).toBe(events);
    expect(lines.at(-1)).toMatchObject({ events, broken: [] });
  }, 60_000);
});
