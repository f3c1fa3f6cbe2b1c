import { setTimeout as pause } from 'node:timers/promises';
import { TimerElapsed } from '@rapport/contracts-event-log';
import { HOUR, later } from '@rapport/event-sourcing';
import { PostgresEventLog } from './postgres-event-log.js';
import { collected } from './testing/collected.js';
import { id, logDatabase, request, streamNamed } from './testing/log-database.js';
import { timerFiring } from './timer-firing.js';

describe('firing timers', () => {
  it('fires what is due within a second, what becomes due, and what an advanced clock makes due; two of them fire nothing twice', async () => {
    const url = await logDatabase({ testClock: true });
    const logs = await Promise.all(['one', 'two'].map((service) => PostgresEventLog.connect({ url, service })));
    const [log] = logs as [PostgresEventLog];
    const failures: Error[] = [];
    const firing = logs.map((each) => timerFiring(each, (error) => void failures.push(error)));
    await Promise.all(firing.map((each) => each.start()));
    const fired = async () => (await collected(log.replay({ types: [TimerElapsed.type] }))).flat();
    const untilFired = async (count: number) => {
      for (const end = performance.now() + 10_000; (await fired()).length < count && performance.now() < end; ) await pause(30);
      expect(await fired()).toHaveLength(count);
    };

    await Promise.all(
      Array.from({ length: 40 }, (_, n) =>
        log.append(request(id(n), streamNamed(`${n}`), { partyId: id('party', n), alarms: [-1, 700, 4 * HOUR].map((after) => ({ name: 'tickets.response-limit', due: later(log.now(), after), data: {} })) })),
      ),
    );
    await untilFired(80);
    expect(await log.timers()).toEqual({ pending: 40, due: 0 });
    await log.advanceClock(5 * HOUR);
    await untilFired(120);
    expect(new Set((await fired()).map(({ stream }) => stream)).size).toBe(120);

    await Promise.all(firing.map((each) => each.stop()));
    await log.append(request(id('after'), streamNamed('after'), { alarms: [{ name: 'tickets.response-limit', due: log.now(), data: {} }] }));
    await pause(1_200);
    expect(await log.timers()).toEqual({ pending: 1, due: 1 });
    expect(failures).toEqual([]);
    await Promise.all(logs.map((each) => each.close()));
  });
});
