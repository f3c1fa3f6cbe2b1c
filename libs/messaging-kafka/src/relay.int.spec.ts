import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describeWithKafka, startKafka } from '@rapport/local-infrastructure';
import { lanesOf } from './lane-leases.js';
import { createRelay, type Relay, type RelayOptions } from './relay.js';
import { MemoryLeases } from './testing/memory-leases.js';
import { MemoryLog, eventAt } from './testing/memory-log.js';
import { positionsIn, recordsOf, sendTo, specClient, until, upTo } from './testing/topic-reader.js';
import { recordOf } from './kafka-record.js';
import { ensureTopics, known } from './topics.js';

await describeWithKafka('the relay', (brokers) => {
  const running: Relay[] = [];
  let log: MemoryLog;
  let leases: MemoryLeases;
  let topic: string;
  let quarantine: string;

  beforeEach(() => {
    log = new MemoryLog();
    leases = new MemoryLeases();
    topic = `interactions-${randomUUID()}`;
    quarantine = `quarantine-${randomUUID()}`;
  });
  afterEach(() => Promise.all(running.splice(0).map((relay) => relay.stop())));

  const relay = async (more: Partial<RelayOptions> = {}): Promise<Relay> => {
    const one = createRelay({ brokers, source: log, leases, topic, quarantine, replicationFactor: 1, pollMs: 50, ...more });
    running.push(one);
    await one.start();

    return one;
  };
  const drained = (...relays: readonly Relay[]) =>
    until('everything is relayed', async () => {
      const positions = relays.flatMap((one) => one.status().groups.flatMap((group) => lanesOf(group.group).map((lane, index) => [lane, group.positions[index]!] as const)));
      return (await log.tails()).every(({ lane, position }) => positions.some(([of, at]) => of === lane && at >= position));
    });
  const prefilled = async (lane: number, events: number) => {
    await ensureTopics(specClient(brokers), { topic, quarantine, replicationFactor: 1 });
    await sendTo(brokers, topic, upTo(events).map((position) => recordOf(eventAt(lane, position))));
  };

  it('creates the topic with a partition per lane and carries every lane in order', async () => {
    for (let lane = 0; lane < 64; lane += 1) log.grow(lane, lane + 1);
    const one = await relay();
    await drained(one);
    log.grow(3, 700);
    one.wake();
    await drained(one);
    const records = await recordsOf(brokers, topic);
    for (let lane = 0; lane < 64; lane += 1) expect(positionsIn(records.get(lane))).toEqual(upTo(lane === 3 ? 704 : lane + 1));
    expect(one.status()).toMatchObject({ lag: 0, problem: null });
  });

  it('says of every record what it follows, also where it goes on', async () => {
    await prefilled(0, 3);
    leases.store(0, [3, 0, 0, 0, 0, 0, 0, 0]);
    log.grow(0, 5);
    await drained(await relay());
    const told = (await recordsOf(brokers, topic)).get(0)!.slice(3).map((record) => record.headers?.['ce_follows']?.toString());
    expect(told).toEqual([eventAt(0, 3).id, eventAt(0, 4).id]);
  });

  it('refuses a topic with another number of partitions, and says how to help', async () => {
    const admin = specClient(brokers).admin();
    await admin.connect();
    await admin.createTopics({ topics: [{ topic, numPartitions: 3 }], waitForLeaders: false });
    await known(admin, topic);
    await admin.disconnect();
    log.grow(0, 5);
    const one = await relay();
    await until('it has a problem', () => one.status().problem !== null);
    await pause(300);
    expect(one.status().problem).toContain('has 3 partitions and must have 64');
    expect((await recordsOf(brokers, topic)).size).toBe(0);
  });

  it('goes on after the last record of a partition only as far as it had stored', async () => {
    await prefilled(0, 8);
    leases.store(0, [5, 0, 0, 0, 0, 0, 0, 0]);
    log.grow(0, 10);
    await drained(await relay());
    expect(positionsIn((await recordsOf(brokers, topic)).get(0))).toEqual([...upTo(8), 6, 7, 8, 9, 10]);
  });

  it('sends again what the broker has lost', async () => {
    await prefilled(0, 3);
    leases.store(0, [9, 9, 0, 0, 0, 0, 0, 0]);
    log.grow(0, 10);
    log.grow(1, 10);
    await drained(await relay());
    const records = await recordsOf(brokers, topic);
    expect(positionsIn(records.get(0))).toEqual(upTo(10));
    expect(positionsIn(records.get(1))).toEqual(upTo(10));
  });

  it('goes on where it was after retention has emptied a partition', async () => {
    await prefilled(0, 4);
    const admin = specClient(brokers).admin();
    await admin.connect();
    await until('the leaders are known', () => admin.fetchTopicOffsets(topic).then(() => true, () => false));
    await admin.deleteTopicRecords({ topic, partitions: [{ partition: 0, offset: '-1' }] });
    await admin.disconnect();
    leases.store(0, [4, 0, 0, 0, 0, 0, 0, 0]);
    log.grow(0, 6);
    await drained(await relay());
    expect(positionsIn((await recordsOf(brokers, topic)).get(0))).toEqual([5, 6]);
  });

  it('shares the work with a twin, and takes it over when the twin leaves', async () => {
    const first = await relay();
    const second = await relay();
    await until('each holds half', () => [first, second].every((one) => one.status().groups.length === 4));
    for (let lane = 0; lane < 64; lane += 1) log.grow(lane, 3);
    await drained(first, second);
    running.splice(running.indexOf(second), 1);
    await second.stop();
    await until('the first holds all', () => first.status().groups.length === 8);
    for (let lane = 0; lane < 64; lane += 1) log.grow(lane, 2);
    await drained(first);
    const records = await recordsOf(brokers, topic);
    for (let lane = 0; lane < 64; lane += 1) expect(positionsIn(records.get(lane))).toEqual(upTo(5));
  });

  it('stops a holder whose lease was lost', async () => {
    const lost: number[] = [];
    log.grow(0, 4);
    const one = await relay({ observe: { lost: (group) => lost.push(group) } });
    await drained(one);
    leases.steal(0);
    await until('it notices', () => lost.includes(0));
    log.grow(0, 4);
    log.grow(8, 4);
    await until('another group goes on', () => one.status().groups.some(({ group, positions }) => group === 1 && positions[0] === 4));
    const records = await recordsOf(brokers, topic);
    expect(positionsIn(records.get(0))).toEqual(upTo(4));
    expect(leases.positions(0)[0]).toBeLessThanOrEqual(4);
  });

  it('stops sending when it cannot renew its lease in time', async () => {
    log.grow(0, 4);
    const one = await relay();
    await drained(one);
    leases.renew = () => Promise.reject(new Error('The database is away.'));
    leases.acquire = () => Promise.reject(new Error('The database is away.'));
    await pause(leases.duration + 100);
    log.grow(0, 4);
    await pause(600);
    expect(positionsIn((await recordsOf(brokers, topic)).get(0))).toEqual(upTo(4));
    expect(one.status().problem).toBe('The database is away.');
  });

  it('outlives the broker: dead sockets, refused connections and its return throw nothing and lose nothing (kafkajs #919, #979)', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'rapport-relay-'));
    const own = await startKafka({ folder });
    if (!own.ours) return;
    try {
      for (let lane = 0; lane < 64; lane += 1) log.grow(lane, 5);
      const one = await relay({ brokers: own.brokers });
      await drained(one);
      await own.kill();
      for (let lane = 0; lane < 64; lane += 1) log.grow(lane, 5);
      await until('it notices', () => one.status().problem !== null);
      await own.start();
      await drained(one);
      const records = await recordsOf(own.brokers, topic);
      for (let lane = 0; lane < 64; lane += 1) expect([...new Set(positionsIn(records.get(lane)))]).toEqual(upTo(10));
      expect(one.status().problem).toBeNull();
    } finally {
      await Promise.all(running.splice(0).map((each) => each.stop()));
      await own.stop();
      await rm(folder, { recursive: true, force: true });
    }
  }, 180_000);
});
