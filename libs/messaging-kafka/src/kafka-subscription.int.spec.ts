import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { LaneHandler, Subscription } from '@rapport/event-sourcing';
import { describeWithKafka, startKafka } from '@rapport/local-infrastructure';
import { Kafka, type Consumer, type KafkaConfig } from 'kafkajs';
import { recordOf } from './kafka-record.js';
import { kafkaSubscription, type KafkaSubscriptionOptions } from './kafka-subscription.js';
import { MemoryLog, eventAt } from './testing/memory-log.js';
import { recordsOf, sendTo, specClient, until, upTo } from './testing/topic-reader.js';
import { ensureTopics } from './topics.js';

/** What a service keeps: positions taken in order per lane, and whether a lane was ever handled twice at once. */
class Sink {
  readonly taken = new Map<number, number[]>();
  readonly inHand = new Set<number>();
  overlaps = 0;
  calls = 0;
  readonly slow = new Map<number, () => Promise<void>>();

  readonly handle: LaneHandler = async (lane, events) => {
    this.calls += 1;
    if (this.inHand.has(lane)) this.overlaps += 1;
    this.inHand.add(lane);
    try {
      await this.slow.get(lane)?.();
      const before = this.taken.get(lane) ?? [];
      for (const { position } of events) if (position === (before.at(-1) ?? 0) + 1) before.push(position);
      this.taken.set(lane, before);
    } finally {
      this.inHand.delete(lane);
    }
  };

  readonly checkpoints = () => Promise.resolve(Array.from({ length: 64 }, (_, lane) => this.taken.get(lane)?.at(-1) ?? 0));

  total(): number {
    return [...this.taken.values()].reduce((sum, positions) => sum + positions.length, 0);
  }
}

await describeWithKafka('the subscription', (brokers) => {
  const running: Subscription[] = [];
  let log: MemoryLog;
  let topic: string;
  let quarantine: string;
  let consumer: string;

  beforeEach(async () => {
    log = new MemoryLog();
    topic = `interactions-${randomUUID()}`;
    quarantine = `quarantine-${randomUUID()}`;
    consumer = `spec-${randomUUID()}`;
    await ensureTopics(specClient(brokers), { topic, quarantine, replicationFactor: 1 });
  });
  afterEach(() => Promise.all(running.splice(0).map((subscription) => subscription.stop())));

  const fatal = (error: Error) => {
    throw error;
  };
  const subscription = (sink: Sink, more: Partial<KafkaSubscriptionOptions> = {}): Subscription => {
    const one = kafkaSubscription({ brokers, topic, quarantine, consumer, clientId: 'spec', source: log, checkpoints: sink.checkpoints, onFatal: fatal, sessionTimeoutMs: 6_000, stallMs: 60_000, ...more });
    running.push(one);

    return one;
  };
  /** Puts positions of a lane into the topic, as the relay does. */
  const carry = async (lane: number, positions: readonly number[], to = brokers) => {
    await sendTo(to, topic, positions.map((position) => recordOf(eventAt(lane, position))));
  };
  const growAndCarry = async (lane: number, events: number) => {
    const [tail] = (await log.tails()).filter((each) => each.lane === lane);
    log.grow(lane, events);
    await carry(lane, upTo(events).map((n) => tail!.position + n));
  };

  it('delivers each lane in order, once, however often Kafka has it; holes come from the log', async () => {
    const sink = new Sink();
    log.grow(1, 1_000);
    await carry(1, [...upTo(300), ...upTo(20), 350, 351, ...upTo(10), ...upTo(1_000).slice(900)]);
    await growAndCarry(2, 5);
    await subscription(sink).start(sink.handle);
    await until('everything is handled', () => sink.total() === 1_005);
    expect([sink.taken.get(1), sink.taken.get(2), sink.overlaps]).toEqual([upTo(1_000), upTo(5), 0]);
  });

  it('stands on the checkpoints: what Kafka believes to be handled and the service has not comes from the log', async () => {
    const first = new Sink();
    await growAndCarry(1, 50);
    const one = subscription(first);
    await one.start(first.handle);
    await until('the first has it', () => first.total() === 50);
    await until('Kafka was told', async () => {
      const admin = specClient(brokers).admin();
      await admin.connect();
      const [offsets] = await admin.fetchOffsets({ groupId: consumer, topics: [topic] });
      await admin.disconnect();
      return offsets!.partitions.some(({ partition, metadata }) => partition === 1 && metadata === '50');
    });
    await one.stop();
    const restored = new Sink();
    restored.taken.set(1, [...upTo(20)]);
    await subscription(restored).start(restored.handle);
    await until('the rest came again', () => restored.total() === 50);
    expect(restored.taken.get(1)).toEqual(upTo(50));
  });

  it('handles nothing after stop, whatever the client still hands out (kafkajs #1593, #1571)', async () => {
    const sink = new Sink();
    for (let lane = 0; lane < 64; lane += 1) log.grow(lane, 20);
    for (let lane = 0; lane < 64; lane += 1) sink.slow.set(lane, () => pause(20));
    const one = subscription(sink, { batch: 2 });
    await Promise.all(Array.from({ length: 64 }, (_, lane) => carry(lane, upTo(20))));
    await one.start(sink.handle);
    await until('it works', () => sink.calls > 10);
    await one.stop();
    const { calls } = sink;
    expect(sink.inHand.size).toBe(0);
    await growAndCarry(1, 20);
    await pause(1_500);
    expect(sink.calls).toBe(calls);
    expect(sink.total()).toBeLessThan(1_280);
  });

  it('leaves the group when it is stopped while it joins (kafkajs #1593)', async () => {
    const sink = new Sink();
    const one = subscription(sink);
    const starting = one.start(sink.handle);
    await pause(20);
    await one.stop();
    await starting;
    const next = new Sink();
    await growAndCarry(1, 3);
    await subscription(next).start(next.handle);
    await until('the next one has all lanes', () => next.total() === 3, 15_000);
    expect(sink.total()).toBe(0);
  });

  it('keeps its lanes while a handler takes longer than the session, and never calls it twice at once (kafkajs #1527, #1097)', async () => {
    const sink = new Sink();
    const joins: number[] = [];
    let awake: () => void = () => undefined;
    sink.slow.set(1, () => new Promise<void>((resolve) => (awake = resolve)));
    const one = subscription(sink, { observe: { assigned: (lanes) => joins.push(lanes.length) } });
    await growAndCarry(1, 5);
    await one.start(sink.handle);
    await until('the slow lane is in hand', () => sink.inHand.has(1));
    await growAndCarry(2, 5);
    await until('another lane goes on', () => sink.taken.get(2)?.length === 5);
    const { length: before } = joins;
    await pause(8_000);
    expect(joins.slice(before)).toEqual([]);
    sink.slow.delete(1);
    awake();
    await growAndCarry(1, 5);
    await until('the slow lane goes on', () => sink.taken.get(1)?.length === 10);
    expect([sink.overlaps, sink.taken.get(1)]).toEqual([0, upTo(10)]);
  });

  it('lets a failing lane wait and the others go on', async () => {
    const sink = new Sink();
    let failures = 0;
    sink.slow.set(1, () => (failures < 3 ? ((failures += 1), Promise.reject(new Error('The database is away.'))) : Promise.resolve()));
    const one = subscription(sink);
    await growAndCarry(1, 5);
    await growAndCarry(2, 5);
    await one.start(sink.handle);
    await until('both have everything', () => sink.total() === 10);
    expect([failures, sink.taken.get(1)]).toEqual([3, upTo(5)]);
  });

  it('hands lanes over in the middle: no lane is served by two, none by nobody (kafkajs #1046)', async () => {
    const sink = new Sink();
    for (let lane = 0; lane < 64; lane += 1) sink.slow.set(lane, () => pause(5));
    const lanes: (readonly number[])[] = [[], [], []];
    const member = (n: number) => subscription(sink, { batch: 3, observe: { assigned: (of) => (lanes[n] = of) } });
    const first = member(0);
    await Promise.all(Array.from({ length: 64 }, (_, lane) => growAndCarry(lane, 40)));
    await first.start(sink.handle);
    await until('it works', () => sink.total() > 100);
    const second = member(1);
    await second.start(sink.handle);
    await until('they share', () => lanes[0]!.length === 32 && lanes[1]!.length === 32);
    await Promise.all(Array.from({ length: 64 }, (_, lane) => growAndCarry(lane, 10)));
    await first.stop();
    await until('the second has everything', () => sink.total() === 64 * 50);
    expect(new Set(lanes[1]).size).toBe(64);
    for (let lane = 0; lane < 64; lane += 1) expect(sink.taken.get(lane)).toEqual(upTo(50));
  });

  it('puts what it cannot decode into quarantine, as it was, and takes the event from the log', async () => {
    const sink = new Sink();
    const refused: string[] = [];
    log.grow(1, 4);
    await carry(1, [1, 2]);
    await sendTo(brokers, topic, [{ partition: 1, key: 'k', value: 'not json', headers: { ...recordOf(eventAt(1, 3)).headers } }]);
    await sendTo(brokers, topic, [{ partition: 1, value: 'nothing at all' }]);
    await subscription(sink, { observe: { quarantined: (_lane, _offset, reason) => refused.push(reason) } }).start(sink.handle);
    await until('the lane goes on', () => sink.total() === 4);
    await until('both are refused', () => refused.length >= 2);
    expect(new Set(refused)).toEqual(new Set(['its value is not JSON', 'it has no ce_lane']));
    const [kept] = (await recordsOf(brokers, quarantine)).get(0)!;
    expect([kept!.value!.toString(), kept!.headers!['rapport_reason']!.toString(), kept!.headers!['rapport_partition']!.toString()]).toEqual(['not json', 'its value is not JSON', '1']);
  });

  it('notices a quiet lane whose tail the broker does not have, and does not blame the client', async () => {
    const sink = new Sink();
    let rebuilt = 0;
    await growAndCarry(1, 5);
    await subscription(sink, { stallMs: 1_000, observe: { rebuilt: () => (rebuilt += 1) } }).start(sink.handle);
    await until('it has what Kafka has', () => sink.total() === 5);
    log.grow(1, 3);
    await until('it has what the log has', () => sink.total() === 8, 10_000);
    await pause(1_500);
    expect([sink.taken.get(1), rebuilt]).toEqual([upTo(8), 0]);
  });

  it('rebuilds a client that stands still silently, and ends the process the second time; the log delivers meanwhile (confluent #476)', async () => {
    const sink = new Sink();
    let clients = 0;
    const errors: Error[] = [];
    const mute = (config: KafkaConfig): Kafka => ((clients += 1), muted(new Kafka(config)));
    const one = subscription(sink, { stallMs: 1_000, client: mute, onFatal: (error) => errors.push(error) });
    await one.start(sink.handle);
    const before = clients;
    let grown = 0;
    const growUntil = async (holds: () => boolean) => {
      for (const deadline = performance.now() + 40_000; !holds() && performance.now() < deadline; await pause(300)) {
        await carry(1, [(grown += 1)]);
        log.grow(1, 1);
      }
    };
    await growUntil(() => clients > before);
    expect(errors).toEqual([]);
    await growUntil(() => errors.length > 0);
    await until('the log has delivered everything', () => sink.total() === grown);
    expect(errors[0]?.name).toBe('ClientStalled');
  }, 120_000);

  it('makes a new client when one crashes for good (kafkajs #1445)', async () => {
    const sink = new Sink();
    const problems: string[] = [];
    let crashes = 1;
    const client = (config: KafkaConfig) => (crashes-- > 0 ? crashing(new Kafka(config)) : new Kafka(config));
    const one = subscription(sink, { client, observe: { failed: ({ message }) => problems.push(message) } });
    await growAndCarry(1, 5);
    await one.start(sink.handle);
    await until('the next client delivers', () => sink.total() === 5);
    expect(problems).toContain('This client has crashed for good.');
  });

  it('keeps little in memory, never an idempotent producer (kafkajs #526, #1005, #353)', async () => {
    const made: Record<string, unknown>[] = [];
    const spying = (config: KafkaConfig): Kafka => {
      const kafka = new Kafka(config);
      const { consumer: makeConsumer, producer: makeProducer } = kafka;
      kafka.consumer = (options) => (made.push({ ...options }), makeConsumer.call(kafka, options));
      kafka.producer = (options) => (made.push({ ...options }), makeProducer.call(kafka, options));
      return kafka;
    };
    const sink = new Sink();
    const one = subscription(sink, { client: spying });
    await one.start(sink.handle);
    expect(made).toHaveLength(1);
    expect(made[0]).toMatchObject({ maxBytes: 4 << 20, maxBytesPerPartition: 1 << 20, sessionTimeout: 6_000 });
  });

  it('sets no timer after timer while it is idle (kafkajs idle loop)', async () => {
    const admin = specClient(brokers).admin();
    await admin.connect();
    const before = process.cpuUsage();
    const real = globalThis.setTimeout;
    let negative = 0;
    const counting = ((work: () => void, milliseconds?: number, ...more: unknown[]) => {
      if ((milliseconds ?? 0) < 0) negative += 1;
      return real(work, milliseconds, ...(more as []));
    }) as typeof setTimeout;
    globalThis.setTimeout = Object.assign(counting, real);
    try {
      await admin.listTopics();
      await new Promise((resolve) => real(resolve, 1_000));
    } finally {
      globalThis.setTimeout = real;
      await admin.disconnect();
    }
    expect(negative).toBe(0);
    expect(process.cpuUsage(before).user).toBeLessThan(900_000);
  });

  it('goes on from the log while the broker is dead, and through Kafka when it is back', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'rapport-subscription-'));
    const own = await startKafka({ folder });
    if (!own.ours) return;
    try {
      await ensureTopics(specClient(own.brokers), { topic, quarantine, replicationFactor: 1 });
      const sink = new Sink();
      let fromLog = 0;
      const one = subscription(sink, { brokers: own.brokers, stallMs: 2_000, observe: { refilled: (_lane, events) => (fromLog += events) } });
      await one.start(sink.handle);
      log.grow(1, 5);
      await carry(1, upTo(5), own.brokers);
      await until('Kafka delivers', () => sink.total() === 5);
      await own.kill();
      log.grow(1, 5);
      await until('the log delivers', () => sink.total() === 10, 20_000);
      expect(fromLog).toBeGreaterThan(0);
      await own.start();
      log.grow(1, 5);
      await carry(1, upTo(15), own.brokers);
      await until('all is there', () => sink.total() === 15, 40_000);
      expect(sink.taken.get(1)).toEqual(upTo(15));
    } finally {
      await Promise.all(running.splice(0).map((each) => each.stop()));
      await own.stop();
      await rm(folder, { recursive: true, force: true });
    }
  }, 180_000);
});

/** A client that joins, beats and hands out nothing. */
const muted = (kafka: Kafka): Kafka => {
  const { consumer: make } = kafka;
  kafka.consumer = (options): Consumer => {
    const one = make.call(kafka, options);
    const { run } = one;
    one.run = async (config) => {
      await run({ ...config, eachBatch: () => Promise.resolve() });
    };
    return one;
  };

  return kafka;
};

/** A client that does not survive being run. */
const crashing = (kafka: Kafka): Kafka => {
  const { consumer: make } = kafka;
  kafka.consumer = (options): Consumer => {
    const one = make.call(kafka, options);
    one.run = () => Promise.reject(new Error('This client has crashed for good.'));
    return one;
  };

  return kafka;
};
