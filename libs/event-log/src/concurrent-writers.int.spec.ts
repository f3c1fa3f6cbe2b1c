import { setTimeout as pause } from 'node:timers/promises';
import { LANES, StoreUnavailable, type AppendRequest, type AppendResult, type RecordedEvent } from '@rapport/event-sourcing';
import fc from 'fast-check';
import pg from 'pg';
import { appendCall } from './append-batch.js';
import { laneSubscription } from './lane-subscription.js';
import { pendingAppend } from './pending-append.js';
import { PostgresEventLog } from './postgres-event-log.js';
import { collected } from './testing/collected.js';
import { asClient, id, logDatabase, request, streamNamed } from './testing/log-database.js';
import { verifyLog } from './verification.js';

const WRITERS = 4;

/** One command as the caller gives it: by which replicas at once, and what it expects. */
interface Giving {
  readonly stream: number;
  readonly party: number | null;
  readonly events: number;
  readonly expected: 'any' | 'none' | number;
  readonly by: readonly number[];
  readonly guarded: boolean;
  readonly pause: number;
}

type Fault = { readonly kind: 'kill' | 'abort' | 'time-out' | 'stuck'; readonly party: number; readonly at: number };

const giving: fc.Arbitrary<Giving> = fc.record({
  stream: fc.integer({ min: 0, max: 7 }),
  party: fc.option(fc.integer({ min: 0, max: 3 }), { nil: null, freq: 4 }),
  events: fc.integer({ min: 1, max: 3 }),
  expected: fc.oneof({ weight: 4, arbitrary: fc.constant('any' as const) }, { weight: 1, arbitrary: fc.constant('none' as const) }, { weight: 2, arbitrary: fc.integer({ min: 1, max: 12 }) }),
  by: fc.array(fc.integer({ min: 0, max: WRITERS - 1 }), { minLength: 1, maxLength: 3 }),
  guarded: fc.boolean(),
  pause: fc.integer({ min: 0, max: 120 }),
});
const fault: fc.Arbitrary<Fault> = fc.record({
  kind: fc.constantFrom('kill' as const, 'abort' as const, 'time-out' as const, 'stuck' as const),
  party: fc.integer({ min: 0, max: 3 }),
  at: fc.integer({ min: 0, max: 120 }),
});

/** A stream keeps its party, so that commands to one stream agree on it. */
const requestOf = (run: number, n: number, { stream, party, events, expected, guarded }: Giving): AppendRequest => {
  const partyId = party === null ? null : id('party', run, (party + stream) % 4);

  return request(id('command', run, n), streamNamed(`${run} ${stream} ${partyId}`), {
    partyId,
    expectedVersion: expected,
    events: Array.from({ length: events }, (_, index) => ({ type: 'tickets.ticket-noted', schemaVersion: 1, data: { n, index } })),
    ...(guarded && partyId !== null ? { partyGuard: { seen: n, types: ['tickets.ticket-noted'] } } : {}),
  });
};

const inject = async (url: string, run: number, { kind, party, at }: Fault): Promise<void> => {
  await pause(at);
  const partyId = id('party', run, party);
  const append = (wait: boolean, name: string) => {
    const pending = pendingAppend(request(id(name, run, at, party), streamNamed(`${name} ${run} ${at} ${party}`), { partyId }), 0, () => undefined, () => undefined);

    const { values, ...call } = appendCall([pending], wait);

    return { ...call, values: [...values] };
  };
  const client = new pg.Client(url);
  client.on('error', () => undefined);
  await client.connect();
  try {
    if (kind === 'kill') await client.query("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name like 'writer%' and random() < 0.5");
    if (kind === 'abort') {
      await client.query('begin');
      await client.query(append(true, 'aborted'));
      await pause(30);
      await client.query('rollback');
    }
    if (kind === 'stuck') {
      await client.query('begin');
      await client.query('select pg_advisory_xact_lock(1, log.lane_of($1::text))', [partyId]);
      await pause(300);
      await client.query('rollback');
    }
    if (kind === 'time-out') {
      await client.query('set statement_timeout = 3');
      await client.query(append(true, 'timed out')).catch(() => undefined);
    }
  } finally {
    await client.end();
  }
};

describe('many writers', () => {
  it('leave an unbroken log behind, whatever happens to them', async () => {
    let run = 0;
    let settled = { appended: 0, repeated: 0, conflict: 0, guarded: 0, unknown: 0 };
    await fc.assert(
      fc.asyncProperty(fc.array(giving, { minLength: 20, maxLength: 120 }), fc.array(fault, { maxLength: 6 }), async (givings, faults) => {
        run += 1;
        const url = await logDatabase();
        const writers = await Promise.all(Array.from({ length: WRITERS }, (_, n) => PostgresEventLog.connect({ url, service: `writer ${n}` })));
        const reader = await PostgresEventLog.connect({ url, service: 'reader' });
        const followed = Array.from({ length: LANES }, () => [] as RecordedEvent[]);
        const subscription = laneSubscription(reader, { consumer: 'follower', from: () => Promise.resolve(followed.map((lane) => lane.length)), batch: 5 });
        await subscription.start((lane, events) => Promise.resolve(void followed[lane]!.push(...events)));

        const requests = givings.map((each, n) => requestOf(run, n, each));
        const given = requests.map(async (each, n) => {
          await pause(givings[n]!.pause);
          return Promise.allSettled(givings[n]!.by.map((writer) => writers[writer]!.append(each)));
        });
        const [answers] = await Promise.all([Promise.all(given), ...faults.map((each) => inject(url, run, each))]);

        const all = (await collected(reader.replay())).flat();
        const verification = await verifyLog(url);
        expect(verification.broken).toEqual([]);

        requests.forEach((each, n) => {
          const kept = all.filter(({ commandId }) => commandId === each.commandId);
          const results = answers[n]!.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
          const failures = answers[n]!.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason as unknown] : []));
          for (const failure of failures) expect(failure).toBeInstanceOf(StoreUnavailable);
          const appended = results.filter((result): result is Extract<AppendResult, { outcome: 'appended' }> => result.outcome === 'appended');

          expect(kept.length === 0 || kept.length === each.events.length).toBe(true);
          expect(new Set(appended.map(({ repeated: _, ...answer }) => JSON.stringify(answer))).size).toBeLessThanOrEqual(1);
          expect(appended.filter(({ repeated }) => !repeated).length).toBeLessThanOrEqual(1);
          if (appended.length > 0) expect(kept.at(-1)).toMatchObject({ lane: appended[0]!.lane, position: appended[0]!.position, version: appended[0]!.version, recordedAt: appended[0]!.recordedAt });
          if (appended.length === 0 && failures.length === 0) expect(kept).toEqual([]);
          if (kept.length > 0 && typeof each.expectedVersion === 'number') expect(kept[0]!.version).toBe(each.expectedVersion + 1);
          if (kept.length > 0 && each.expectedVersion === 'none') expect(kept[0]!.version).toBe(1);
          if (kept.length > 0 && each.partyGuard !== undefined) {
            const newer = all.filter((event) => event.partyId === each.partyId && event.position > each.partyGuard!.seen && event.position < kept[0]!.position);
            expect(newer).toEqual([]);
          }
          for (const result of results) settled = { ...settled, [result.outcome]: settled[result.outcome] + 1, repeated: settled.repeated + (result.outcome === 'appended' && result.repeated ? 1 : 0) };
          settled = { ...settled, unknown: settled.unknown + failures.length };
        });
        expect(all.filter(({ stream }) => stream === streamNamed(`aborted ${run}`))).toEqual([]);

        for (const end = performance.now() + 15_000; followed.flat().length < all.length && performance.now() < end; ) await pause(20);
        await subscription.stop();
        expect(followed.flat().map(({ id: eventId }) => eventId)).toEqual(all.map(({ id: eventId }) => eventId));
        await Promise.all([...writers, reader].map((log) => log.close()));
      }),
      { numRuns: 12 },
    );

    expect(settled.appended).toBeGreaterThan(300);
    expect(settled.repeated).toBeGreaterThan(20);
    expect(settled.conflict).toBeGreaterThan(20);
    expect(settled.guarded).toBeGreaterThan(0);
  }, 180_000);

  it('do not stop for a lane that somebody holds: the others go on, and its own commands wait', async () => {
    const url = await logDatabase();
    const log = await PostgresEventLog.connect({ url, service: 'writer' });
    const held = id('held party');
    const lane = await asClient(url, async (client) => Number((await client.query<{ lane: number }>('select log.lane_of($1) as lane', [held])).rows[0]!.lane));
    const release = await new Promise<() => Promise<void>>((holding) =>
      void asClient(url, async (client) => {
        await client.query('begin');
        await client.query('select pg_advisory_xact_lock(1, $1)', [lane]);
        await new Promise<void>((end) => holding(async () => (await client.query('rollback'), end())));
      }),
    );

    const waiting = Array.from({ length: 30 }, (_, n) => log.append(request(id('waiting', n), streamNamed(`waiting ${n % 3}`), { partyId: held })));
    const started = performance.now();
    for (let n = 0; n < 50; n += 1) {
      const result = await log.append(request(id('free', n), streamNamed(`free ${n}`), { partyId: id('free party', n % 20) === held ? null : id('free party', n % 20) }));
      expect(result.outcome === 'appended').toBe(true);
    }
    expect(performance.now() - started).toBeLessThan(2_500);
    expect(await log.readStream(streamNamed('waiting 0'))).toEqual([]);
    await release();
    const results = await Promise.all(waiting);
    expect(results.map(({ outcome }) => outcome)).toEqual(Array.from({ length: 30 }, () => 'appended'));
    expect((await verifyLog(url)).broken).toEqual([]);
    await log.close();
  });

  it('give a command up, within bounds, when its lane stays held', async () => {
    const url = await logDatabase();
    const log = await PostgresEventLog.connect({ url, service: 'writer', patience: 1_000 });
    const held = id('held for long');
    await asClient(url, async (client) => {
      await client.query('begin');
      await client.query('select pg_advisory_xact_lock(1, log.lane_of($1::text))', [held]);
      const started = performance.now();
      await expect(log.append(request(id('in vain'), streamNamed('in vain'), { partyId: held }))).rejects.toBeInstanceOf(StoreUnavailable);
      expect(performance.now() - started).toBeLessThan(5_000);
      await client.query('rollback');
    });
    await expect(log.append(request(id('in vain'), streamNamed('in vain'), { partyId: held }))).resolves.toMatchObject({ outcome: 'appended', version: 1 });
    await log.close();
  });

  it('say that the log is unavailable when nobody answers, and recover by themselves', async () => {
    const url = await logDatabase();
    const log = await PostgresEventLog.connect({ url, service: 'writer', patience: 600 });
    const database = new URL(url).pathname.slice(1);
    const elsewhere = url.replace(database, 'postgres');
    const setConnections = (allowed: boolean) => asClient(elsewhere, (client) => client.query(`alter database ${database} allow_connections ${allowed}`));

    await setConnections(false);
    await asClient(elsewhere, (client) => client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [database]));
    await expect(log.append(request(id('unreachable'), streamNamed('unreachable')))).rejects.toBeInstanceOf(StoreUnavailable);
    await expect(log.readStream(streamNamed('unreachable'))).rejects.toBeInstanceOf(StoreUnavailable);
    await setConnections(true);
    await expect(log.append(request(id('unreachable'), streamNamed('unreachable')))).resolves.toMatchObject({ outcome: 'appended', version: 1 });
    await log.close();
    await expect(log.append(request(id('closed'), streamNamed('closed')))).rejects.toBeInstanceOf(StoreUnavailable);
    await expect(PostgresEventLog.connect({ url: url.replace(database, 'there_is_no_such_database'), service: 'lost', patience: 300 })).rejects.toBeInstanceOf(StoreUnavailable);
  });

  it('cannot break a batch by its shape: the server raises', async () => {
    const url = await logDatabase();
    const callOf = (requests: readonly AppendRequest[], wait = false) => {
      const { values, ...call } = appendCall(requests.map((each) => pendingAppend(each, 0, () => undefined, () => undefined)), wait);

      return { ...call, values: [...values] };
    };
    const send = (requests: readonly AppendRequest[], wait = false) => asClient(url, (client) => client.query(callOf(requests, wait)));
    const partyId = id('party');

    await expect(send([request(id(1), streamNamed('s')), request(id(2), streamNamed('s'))])).rejects.toMatchObject({ code: '22023' });
    await expect(send([request(id(1), streamNamed('s')), request(id(1), streamNamed('t'))])).rejects.toMatchObject({ code: '22023' });
    await expect(send([request(id(1), streamNamed('s'), { partyId, partyGuard: { seen: 0, types: [] } }), request(id(2), streamNamed('t'), { partyId })])).rejects.toMatchObject({ code: '22023' });
    await expect(send([request(id(1), streamNamed('s'), { partyId }), request(id(2), streamNamed('t'), { partyId: id('other party') })], true)).rejects.toMatchObject({ code: '22023' });
    await expect(
      asClient(url, async (client) => {
        await client.query('begin isolation level repeatable read');
        await client.query(callOf([request(id(1), streamNamed('s')), request(id(2), streamNamed('t'))]));
      }),
    ).rejects.toMatchObject({ code: '25000' });
    expect((await verifyLog(url)).events).toBe(0);
  });
});
