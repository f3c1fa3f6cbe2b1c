import { TimerElapsed } from '@rapport/contracts-event-log';
import { HOUR, LANES, later, timerIdOf, upcast, type RecordedEvent } from '@rapport/event-sourcing';
import fc from 'fast-check';
import { Value } from 'typebox/value';
import { PostgresEventLog } from './postgres-event-log.js';
import { collected } from './testing/collected.js';
import { asClient, at, id, logDatabase, metadata, request, streamNamed } from './testing/log-database.js';

const everyEvent = async (log: PostgresEventLog): Promise<readonly RecordedEvent[]> => (await collected(log.replay())).flat();

describe('timers', () => {
  let log: PostgresEventLog;

  beforeEach(async () => {
    log = await PostgresEventLog.connect({ url: await logDatabase({ testClock: true }), service: 'spec' });
  });
  afterEach(() => log.close());

  const fireEverywhere = async () => (await Promise.all(Array.from({ length: LANES }, (_, lane) => log.fireDue(lane)))).reduce<number>((sum, fired) => sum + (fired === 'busy' ? 0 : fired), 0);

  it('become a fact in the lane of the party, in a stream of their own, as the contract says', async () => {
    const partyId = id('party');
    const stream = streamNamed('with a limit');
    const due = later(log.now(), -5);
    const appended = await log.append(
      request(id('sets'), stream, {
        partyId,
        metadata: { ...metadata, correlationId: 'the conversation', fingerprint: 'not for timers' },
        alarms: [{ name: 'tickets.response-limit', due, data: { limit: 'first "answer"', n: 1 } }, { name: 'tickets.response-limit', due: later(log.now(), HOUR), data: {} }],
      }),
    );

    expect(await log.timers()).toEqual({ pending: 2, due: 1 });
    expect(await log.overdueTimers()).toBe(1);
    expect(await log.dueLanes()).toEqual([appended.outcome === 'appended' && appended.lane]);
    expect(await fireEverywhere()).toBe(1);
    expect(await log.timers()).toEqual({ pending: 1, due: 0 });

    const timerId = timerIdOf(id('sets'), 0);
    const [elapsed] = (await log.readStream(`timer-${timerId}`)) as [RecordedEvent];
    expect(elapsed).toMatchObject({ type: TimerElapsed.type, partyId, commandId: timerId, commandIndex: 0, version: 1, lane: appended.outcome === 'appended' && appended.lane, position: 2 });
    expect(elapsed.data).toEqual({ timerId, name: 'tickets.response-limit', dueAt: due, stream, data: { limit: 'first "answer"', n: 1 } });
    expect(Value.Check(TimerElapsed.schema, upcast(TimerElapsed, elapsed).data)).toBe(true);
    expect(elapsed.metadata).toEqual({ actor: { id: 'event-log', role: 'system' }, origin: 'live', correlationId: 'the conversation', causationId: (await log.readStream(stream))[0]!.id });
    expect((await log.readStream(stream)).map(({ version }) => version)).toEqual([1]);
  });

  it('are not set by a command that was refused or repeated', async () => {
    const alarms = [{ name: 'tickets.response-limit', due: log.now(), data: {} }];
    await log.append(request(id('once'), streamNamed('once'), { alarms }));
    await log.append(request(id('once'), streamNamed('once'), { alarms }));
    await log.append(request(id('stale'), streamNamed('once'), { alarms, expectedVersion: 7 }));

    expect(await log.timers()).toEqual({ pending: 1, due: 1 });
  });

  it('fire more than one transaction holds, in the order of their due times', async () => {
    const partyId = id('party of many');
    const alarms = Array.from({ length: 450 }, (_, n) => ({ name: 'tickets.response-limit', due: at(`2020-01-01T00:00:${String(n % 60).padStart(2, '0')}.000Z`), data: { n } }));
    await log.append(request(id('many'), streamNamed('many'), { partyId, alarms }));
    const rounds = [await fireEverywhere(), await fireEverywhere(), await fireEverywhere(), await fireEverywhere()];
    const fired = (await everyEvent(log)).filter(({ type }) => type === TimerElapsed.type).map(({ data }) => (data as { dueAt: string }).dueAt);

    expect(rounds).toEqual([200, 200, 50, 0]);
    expect(fired).toHaveLength(450);
    expect(fired).toEqual([...fired].sort());
  });

  it('fire once and never early, however many keepers fire at once while commands are given and the clock runs', async () => {
    const url = await logDatabase({ testClock: true });
    const keepers = await Promise.all([1, 2, 3].map((n) => PostgresEventLog.connect({ url, service: `keeper ${n}` })));
    const [first] = keepers as [PostgresEventLog];
    let commands = 0;

    await fc.assert(
      fc.asyncProperty(fc.array(fc.record({ party: fc.integer({ min: 0, max: 5 }), offsets: fc.array(fc.integer({ min: -2_000, max: 6_000 }), { maxLength: 4 }) }), { minLength: 1, maxLength: 12 }), fc.integer({ min: 1, max: 5_000 }), async (settings, ahead) => {
        const now = first.now();
        const setting = settings.map(({ party, offsets }) => {
          commands += 1;
          return first.append(request(id('property', commands), streamNamed(`property ${commands}`), { partyId: id('party', party), alarms: offsets.map((offset) => ({ name: 'tickets.response-limit', due: later(now, offset), data: {} })) }));
        });
        const firing = keepers.flatMap((keeper) => Array.from({ length: LANES }, (_, lane) => keeper.fireDue(lane)));
        await Promise.all([...setting, ...firing]);
        await first.advanceClock(ahead);
      }),
      { numRuns: 15 },
    );
    await first.advanceClock(10_000);
    for (let pending = 1; pending > 0; pending = (await first.timers()).pending) await Promise.all(keepers.flatMap((keeper) => Array.from({ length: LANES }, (_, lane) => keeper.fireDue(lane))));

    const elapsed = (await everyEvent(first)).filter(({ type }) => type === TimerElapsed.type);
    const set = await asClient(url, async (client) => (await client.query<{ n: number }>('select count(*)::int as n from log.timers')).rows[0]!.n);
    expect(set).toBeGreaterThan(20);
    expect(elapsed).toHaveLength(set);
    expect(new Set(elapsed.map(({ stream }) => stream)).size).toBe(set);
    for (const { data, recordedAt } of elapsed) expect(recordedAt >= (data as { dueAt: string }).dueAt).toBe(true);
    await Promise.all(keepers.map((keeper) => keeper.close()));
  });
});

describe('the clock of the log', () => {
  it('moves forward only, and only where the log has a test clock', async () => {
    const url = await logDatabase({ testClock: true });
    const log = await PostgresEventLog.connect({ url, service: 'spec' });
    const twin = await PostgresEventLog.connect({ url, service: 'twin' });
    // What a process knows of the log's clock is measured, and less than a second off.
    const almostThen = later(log.now(), 4 * HOUR - 1_000);

    expect(await log.advanceClock(4 * HOUR) >= almostThen).toBe(true);
    expect(Math.abs(log.drift())).toBeLessThan(1_000);
    await twin.measureClock();
    expect(twin.now() >= almostThen).toBe(true);
    const appended = await log.append(request(id('later'), streamNamed('later')));
    expect(appended.outcome === 'appended' && appended.recordedAt >= almostThen).toBe(true);
    await expect(log.advanceClock(0)).rejects.toMatchObject({ code: '22023' });
    await expect(log.advanceClock(-5)).rejects.toMatchObject({ code: '22023' });
    await expect(asClient(url, (client) => client.query('select log.use_test_clock()'))).rejects.toMatchObject({ code: '55000' });
    await Promise.all([log.close(), twin.close()]);

    const real = await PostgresEventLog.connect({ url: await logDatabase(), service: 'real' });
    await expect(real.advanceClock(1)).rejects.toMatchObject({ code: '55000' });
    await real.close();
  });
});
