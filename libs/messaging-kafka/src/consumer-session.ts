import type { Admin, Consumer, EachBatchPayload, Kafka, KafkaMessage } from 'kafkajs';
import { letGo, within } from './kafka-client.js';
import { requireLanes } from './topics.js';

interface ConsumerSessionOptions {
  readonly kafka: Kafka;
  readonly topic: string;
  readonly consumer: string;
  readonly sessionTimeoutMs: number;
  readonly lanesAtOnce: number;
  /** Most records handed over between two heartbeats. */
  readonly batch: number;
  /** The group gave these lanes to this member; `committed` is the position that the committed offset stood for, where there is one. */
  readonly assigned: (lanes: readonly number[], committed: () => Promise<ReadonlyMap<number, number>>) => void;
  /** Takes records of a lane. Throwing makes them come again. Answers the position that the lane has reached. */
  readonly take: (lane: number, records: readonly KafkaMessage[]) => Promise<number>;
  readonly failed: (error: Error) => void;
}

const FIRST_PAUSE = 100;
const LONGEST_PAUSE = 5_000;
const HINT_EVERY = 1_000;

/** One life of a kafkajs consumer. It is never mended: after any crash the next one takes its place. */
export class ConsumerSession {
  readonly openedAt = performance.now();
  /** Resolves when this life is over. */
  readonly ended: Promise<void>;
  private end: () => void = () => undefined;
  private readonly consumer: Consumer;
  private lanes: ReadonlySet<number> | null = null;
  private over = false;
  private readonly next = new Map<number, number>();
  private readonly pauses = new Map<number, number>();
  private readonly waiting = new Set<number>();
  private readonly hinted = new Map<number, number>();

  constructor(private readonly options: ConsumerSessionOptions) {
    const { kafka, consumer: groupId, sessionTimeoutMs } = options;
    this.ended = new Promise((resolve) => (this.end = resolve));
    this.consumer = kafka.consumer({
      groupId,
      sessionTimeout: sessionTimeoutMs,
      rebalanceTimeout: sessionTimeoutMs * 2,
      heartbeatInterval: Math.max(100, Math.floor(sessionTimeoutMs / 10)),
      maxWaitTimeInMs: Math.min(500, Math.floor(sessionTimeoutMs / 6)),
      maxBytesPerPartition: 1 << 20,
      maxBytes: 4 << 20,
      allowAutoTopicCreation: false,
    });
  }

  /** False after the group has taken the lane away, and for ever once this life is over. */
  serves(lane: number): boolean {
    return !this.over && this.lanes?.has(lane) === true;
  }

  /** Null until the group has given anything. */
  get assignment(): ReadonlySet<number> | null {
    return this.over ? null : this.lanes;
  }

  /** The lane waits because its handler failed or is slow: what it lacks is no fault of the client. */
  isWaiting(lane: number): boolean {
    return this.waiting.has(lane);
  }

  /** @throws Error when the broker is away, WrongPartitionCount when the topic is not ours. */
  async open(): Promise<void> {
    const { topic, kafka, lanesAtOnce } = this.options;
    await asking(kafka, (admin) => requireLanes(admin, topic));
    this.consumer.on('consumer.group_join', ({ payload }) => this.joined(payload.memberAssignment[topic] ?? []));
    this.consumer.on('consumer.crash', ({ payload: { error } }) => (this.options.failed(error), this.end()));
    await this.consumer.connect();
    await this.consumer.subscribe({ topic, fromBeginning: true });
    await this.consumer.run({ autoCommit: false, eachBatchAutoResolve: false, partitionsConsumedConcurrently: lanesAtOnce, eachBatch: (payload) => this.eachBatch(payload) });
    if (this.over) await letGo(this.consumer);
  }

  /** Makes this life end. */
  giveUp(): void {
    this.end();
  }

  /** Whatever the client still hands out afterwards is dropped. */
  async close(): Promise<void> {
    this.over = true;
    this.end();
    await letGo(this.consumer);
  }

  /** Whether the broker has records of these lanes that were never handed out. @throws Error when it does not answer */
  async hasMore(lanes: readonly number[]): Promise<boolean> {
    const { kafka, topic, consumer: groupId } = this.options;

    return asking(kafka, async (admin) => {
      const ends = new Map((await admin.fetchTopicOffsets(topic)).map(({ partition, high, low }) => [partition, { high: Number(high), low: Number(low) }]));
      const [committed] = await admin.fetchOffsets({ groupId, topics: [topic] });
      const hints = new Map(committed?.partitions.map(({ partition, offset }) => [partition, Number(offset)]));

      return lanes.some((lane) => {
        const { high, low } = ends.get(lane) ?? { high: 0, low: 0 };
        return high > (this.next.get(lane) ?? Math.max(low, hints.get(lane) ?? 0));
      });
    });
  }

  private joined(lanes: readonly number[]): void {
    // A client that was told to stop while it was joining joins all the same, and would keep lanes from everybody.
    if (this.over) return void letGo(this.consumer);
    this.lanes = new Set(lanes);
    for (const lane of this.next.keys()) if (!this.lanes.has(lane)) this.next.delete(lane);
    this.options.assigned(lanes, () => this.committedPositions());
  }

  private async committedPositions(): Promise<ReadonlyMap<number, number>> {
    const { kafka, topic, consumer: groupId } = this.options;
    const [offsets] = await asking(kafka, (admin) => admin.fetchOffsets({ groupId, topics: [topic] }));

    return new Map(offsets?.partitions.flatMap(({ partition, metadata }) => (/^\d+$/.test(metadata ?? '') ? [[partition, Number(metadata)] as const] : [])));
  }

  private async eachBatch({ batch: { partition, messages }, resolveOffset, heartbeat, pause, commitOffsetsIfNecessary, isRunning, isStale }: EachBatchPayload): Promise<void> {
    for (let from = 0; from < messages.length; from += this.options.batch) {
      if (!this.serves(partition) || !isRunning() || isStale()) return;

      const part = messages.slice(from, from + this.options.batch);
      const reached = await this.taken(partition, part, pause);
      if (reached === null || !this.serves(partition)) return;
      const next = Number(part.at(-1)!.offset) + 1;
      this.next.set(partition, next);
      resolveOffset(part.at(-1)!.offset);
      await this.hint(partition, next, reached, commitOffsetsIfNecessary);
      await heartbeat();
    }
  }

  /**
   * The position reached; null where the lane has to wait: its handler failed, or is slower than a third of the session. The client meanwhile serves the other
   * lanes and stays in the group, and the records come again when the lane goes on.
   */
  private async taken(lane: number, records: readonly KafkaMessage[], pause: () => () => void): Promise<number | null> {
    const work = this.options.take(lane, records);
    const outcome = await within(
      work.catch(() => 'failed' as const),
      this.options.sessionTimeoutMs / 3,
    );
    if (typeof outcome === 'number') {
      this.pauses.delete(lane);
      return outcome;
    }
    this.waiting.add(lane);
    void this.later(lane, work, pause());

    return null;
  }

  private async later(lane: number, work: Promise<number>, resume: () => void): Promise<void> {
    try {
      await work;
      this.pauses.delete(lane);
    } catch (error) {
      if (this.serves(lane)) this.options.failed(error as Error);
      const wait = this.pauses.get(lane) ?? FIRST_PAUSE;
      this.pauses.set(lane, Math.min(LONGEST_PAUSE, wait * 2));
      await Promise.race([new Promise((resolve) => setTimeout(resolve, wait)), this.ended]);
    }
    this.waiting.delete(lane);
    if (!this.over) resume();
  }

  /** Kafka's offset is a hint only: it spares a restart the reading of duplicates. */
  private async hint(lane: number, next: number, position: number, commit: EachBatchPayload['commitOffsetsIfNecessary']): Promise<void> {
    const now = performance.now();
    if (now - (this.hinted.get(lane) ?? Number.NEGATIVE_INFINITY) < HINT_EVERY) return;
    this.hinted.set(lane, now);
    const partitions = [{ partition: lane, offset: String(next), metadata: String(position) }];
    await commit({ topics: [{ topic: this.options.topic, partitions }] }).catch(() => undefined);
  }
}

const asking = async <Answer>(kafka: Kafka, ask: (admin: Admin) => Promise<Answer>): Promise<Answer> => {
  const admin = kafka.admin();
  try {
    await admin.connect();
    const answer = await within(ask(admin), 15_000);
    if (answer === 'late') throw new Error('The broker did not answer within 15 s.');
    return answer;
  } finally {
    await letGo(admin);
  }
};
