import { setTimeout as pause } from 'node:timers/promises';
import { LANES, type RecordedEvent } from '@rapport/event-sourcing';
import { laneListening } from './lane-listening.js';
import { laneSubscription } from './lane-subscription.js';
import { PostgresEventLog } from './postgres-event-log.js';
import { asClient, id, logDatabase, request, streamNamed } from './testing/log-database.js';

const zero = () => Promise.resolve(Array.from({ length: LANES }, () => 0));

const until = async (true_: () => boolean | Promise<boolean>, what: string) => {
  for (const end = performance.now() + 20_000; !(await true_()); await pause(20)) if (performance.now() > end) throw new Error(`It did not come true that ${what}.`);
};

describe('reading lanes', () => {
  let url: string;
  let log: PostgresEventLog;
  let given = 0;
  const give = async (count: number) => {
    await Promise.all(Array.from({ length: count }, () => log.append(request(id('given', (given += 1)), streamNamed(`given ${given % 40}`), { partyId: id('party', given % 40) }))));
  };

  beforeEach(async () => {
    url = await logDatabase();
    log = await PostgresEventLog.connect({ url, service: 'spec' });
    given = 0;
  });
  afterEach(() => log.close());

  const inOrder = (events: readonly RecordedEvent[]) => {
    const last = new Map<number, number>();
    for (const { lane, position } of events) {
      expect(position).toBe((last.get(lane) ?? 0) + 1);
      last.set(lane, position);
    }
  };

  it('hands over what is there and what comes, once and in order, within milliseconds', async () => {
    await give(300);
    const seen: RecordedEvent[] = [];
    const subscription = laneSubscription(log, { consumer: 'views', from: zero, batch: 7 });
    await subscription.start((_, events) => Promise.resolve(void seen.push(...events)));
    await until(() => seen.length === 300, 'the backlog arrived');

    const started = performance.now();
    await give(1);
    await until(() => seen.length === 301, 'the notice woke the reader');
    expect(performance.now() - started).toBeLessThan(900);
    await give(500);
    await until(() => seen.length === 801, 'everything arrived');
    inOrder(seen);
    await subscription.stop();
    await give(10);
    await pause(1_200);
    expect(seen).toHaveLength(801);
  });

  it('begins where the consumer stands', async () => {
    await give(200);
    const positions = (await log.tails()).map(({ position }) => position);
    const seen: RecordedEvent[] = [];
    const subscription = laneSubscription(log, { consumer: 'views', from: () => Promise.resolve(positions.map((position) => Math.max(0, position - 1))) });
    await subscription.start((_, events) => Promise.resolve(void seen.push(...events)));
    const expected = positions.filter((position) => position > 0).length;
    await until(() => seen.length === expected, 'the last event of each lane arrived');
    await subscription.stop();
  });

  it('gives a batch again after a failure, and the other lanes meanwhile', async () => {
    await give(100);
    const failing = (await log.tails()).find(({ position }) => position > 0)!.lane;
    const seen: RecordedEvent[] = [];
    const failures: Error[] = [];
    const subscription = laneSubscription(log, { consumer: 'views', from: zero, failed: (_, error) => void failures.push(error) });
    await subscription.start((lane, events) => {
      if (lane === failing && failures.length < 2) throw new Error('not now');
      seen.push(...events);
      return Promise.resolve();
    });
    await until(() => seen.length === 100, 'the failing lane was handed over again');
    inOrder(seen);
    expect(failures.map(({ message }) => message)).toEqual(['not now', 'not now']);
    await subscription.stop();
  });

  it('ends with the last call of the handler', async () => {
    await give(50);
    let running = 0;
    let calls = 0;
    const subscription = laneSubscription(log, { consumer: 'views', from: zero, batch: 1 });
    await subscription.start(async () => {
      calls += 1;
      running += 1;
      await pause(30);
      running -= 1;
    });
    await subscription.stop();
    const after = calls;

    expect(running).toBe(0);
    await pause(100);
    expect(calls).toBe(after);
  });

  it('is shared by twins, and taken over from one whose session dies', async () => {
    const positions = new Map<number, number>();
    const seen: RecordedEvent[] = [];
    const lanesOf = { a: new Set<number>(), b: new Set<number>() };
    const twin = (name: 'a' | 'b', by: PostgresEventLog) => {
      const subscription = laneSubscription(by, { consumer: 'twins', from: () => Promise.resolve(Array.from({ length: LANES }, (_, lane) => positions.get(lane) ?? 0)) });
      return {
        stop: () => subscription.stop(),
        start: () =>
          subscription.start((lane, events) => {
            const fresh = events.filter(({ position }) => position > (positions.get(lane) ?? 0));
            lanesOf[name].add(lane);
            seen.push(...fresh);
            if (fresh.length > 0) positions.set(lane, fresh.at(-1)!.position);
            return Promise.resolve();
          }),
      };
    };
    const other = await PostgresEventLog.connect({ url, service: 'other' });
    const a = twin('a', log);
    const b = twin('b', other);
    await a.start();
    await b.start();
    const groups = async () =>
      asClient(url, async (client) => (await client.query<{ n: number }>("select count(*)::int as n from pg_locks where locktype = 'advisory' and mode = 'ExclusiveLock' and granted and database = (select oid from pg_database where datname = current_database()) group by pid order by 1")).rows.map(({ n }) => n));
    await until(async () => (await groups()).join() === '4,4', 'the twins share the groups evenly');
    lanesOf.a.clear();
    lanesOf.b.clear();

    await give(400);
    await until(() => seen.length === 400, 'both together got everything');
    expect([...lanesOf.a].filter((lane) => lanesOf.b.has(lane))).toEqual([]);
    expect(lanesOf.a.size > 0 && lanesOf.b.size > 0).toBe(true);

    await asClient(url, (client) => client.query("select pg_terminate_backend(pid) from pg_stat_activity where application_name like 'spec reads lanes%'"));
    await give(400);
    await until(() => seen.length === 800, 'what the dead session held was taken over');
    inOrder(seen);
    await until(async () => (await groups()).join() === '4,4', 'the twins share evenly again');
    await b.stop();
    await until(async () => (await groups()).join() === '8', 'the one that is left has everything');
    await give(100);
    await until(() => seen.length === 900, 'it reads everything');
    inOrder(seen);
    await a.stop();
    await other.close();
  });

  it('can be done by somebody else, who is only told which lanes have news, also after the session died', async () => {
    const heard = new Set<number>();
    const listening = laneListening(log, (lanes) => lanes.forEach((lane) => heard.add(lane)));
    const news = async () => {
      heard.clear();
      await give(1);
      await until(async () => {
        if (heard.size === 0) await give(1);
        return heard.size > 0;
      }, 'the news was heard');
    };
    await news();
    await asClient(url, (client) => client.query("select pg_terminate_backend(pid) from pg_stat_activity where application_name like 'spec hears%'"));
    await news();
    await listening.stop();
  });
});
