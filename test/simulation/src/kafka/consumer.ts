import { EventEmitter } from 'node:events';
import type { SimRecord } from './broker.js';
import type { BrokerLink } from './broker-link.js';
import type { Joined, Standing } from './group.js';

export interface ConsumerOptions {
  readonly groupId: string;
  readonly sessionTimeout?: number;
  readonly rebalanceTimeout?: number;
  readonly heartbeatInterval?: number;
  readonly maxWaitTimeInMs?: number;
}

interface RunOptions {
  readonly eachBatchAutoResolve?: boolean;
  readonly partitionsConsumedConcurrently?: number;
  readonly eachBatch: (payload: unknown) => Promise<void>;
}

interface Life {
  readonly generation: number;
  readonly partitions: readonly number[];
  over: boolean;
}

class Rebalance extends Error {}

const MOST_RECORDS = 40;

/** A consumer of kafkajs: joins, fetches, hands out batches side by side, sends heartbeats, commits; and misbehaves as it is known to. */
export class SimConsumer {
  private readonly events = new EventEmitter();
  private readonly member: string;
  private topic = '';
  private fromBeginning = true;
  private running = false;
  private stalled = false;
  private run_: RunOptions | null = null;
  private life: Life | null = null;
  private readonly next = new Map<number, number>();
  private readonly seeks = new Map<number, number>();
  private readonly handing = new Set<number>();
  private readonly paused = new Set<number>();
  private heartbeatAt = 0;

  constructor(
    private readonly link: BrokerLink,
    private readonly options: ConsumerOptions,
  ) {
    this.member = `${link.process.name}-${link.broker.world.steps}`;
  }

  on(event: string, listener: (event: unknown) => void): void {
    this.events.on(event, listener);
  }

  connect(): Promise<unknown> {
    return this.link.ask('connect', (answer) => answer(undefined));
  }

  subscribe({ topic, fromBeginning }: { topic: string; fromBeginning: boolean }): Promise<void> {
    this.topic = topic;
    this.fromBeginning = fromBeginning;
    return Promise.resolve();
  }

  seek({ partition, offset }: { partition: number; offset: string }): void {
    this.seeks.set(partition, Number(offset));
    this.next.set(partition, Number(offset));
  }

  run(options: RunOptions): Promise<void> {
    this.run_ = options;
    this.running = true;
    void this.live();
    return Promise.resolve();
  }

  async disconnect(): Promise<void> {
    const late = this.running && this.link.chance.happens(this.link.faults.late);
    this.running = false;
    if (this.life !== null) this.life.over = true;
    if (late) await this.handOutLate();
    const { broker } = this.link;
    await this.link.ask('leave', (answer) => answer(broker.group(this.options.groupId).leave(this.member, broker.topics.get(this.topic)?.length ?? 0))).catch(() => undefined);
  }

  private async live(): Promise<void> {
    try {
      while (this.running) {
        try {
          await this.join();
          await this.consume(this.life!);
        } catch (error) {
          if (!(error instanceof Rebalance)) throw error;
        }
      }
    } catch (error) {
      if (!this.running) return;
      this.running = false;
      if (this.life !== null) this.life.over = true;
      this.events.emit('consumer.crash', { payload: { error, restart: false } });
    }
  }

  private async join(): Promise<void> {
    const { broker } = this.link;
    const { groupId, sessionTimeout = 30_000, rebalanceTimeout = 60_000 } = this.options;
    if (this.life !== null) this.life.over = true;
    const joined = await this.link.ask<Joined>('join', (answer) => broker.group(groupId).join(this.member, broker.topics.get(this.topic)?.length ?? 0, { sessionTimeout, rebalanceTimeout }, answer));
    const offsets = await this.link.ask<ReadonlyMap<number, { readonly offset: string }>>('committed', (answer) => answer(new Map(broker.group(groupId).offsets)));
    this.life = { ...joined, over: false };
    this.heartbeatAt = broker.world.time;
    for (const partition of joined.partitions) {
      const committed = offsets.get(partition);
      const ends = broker.topics.get(this.topic)?.[partition] ?? { low: 0, high: 0 };
      this.next.set(partition, this.seeks.get(partition) ?? (committed === undefined ? (this.fromBeginning ? ends.low : ends.high) : Number(committed.offset)));
    }
    if (this.running) this.events.emit('consumer.group_join', { payload: { memberAssignment: { [this.topic]: [...joined.partitions] } } });
  }

  private async consume(life: Life): Promise<void> {
    const { faults, chance, broker } = this.link;
    const { maxWaitTimeInMs = 500 } = this.options;
    while (this.running && !life.over) {
      await this.heartbeat(life);
      if (chance.happens(faults.crash)) throw new Error('The consumer is not running, aborting.');
      this.stalled ||= chance.happens(faults.stall);
      const wanted = life.partitions.filter((partition) => !this.handing.has(partition) && !this.paused.has(partition));
      const room = (this.run_!.partitionsConsumedConcurrently ?? 1) - this.handing.size;
      const found = this.stalled || room <= 0 ? [] : await this.fetch(wanted, room);
      for (const [partition, records] of found) void this.hand(life, partition, records);
      if (found.length === 0) await new Promise((resolve) => setTimeout(resolve, maxWaitTimeInMs));
      if (chance.happens(faults.again)) for (const [partition, offset] of this.next) if (!this.handing.has(partition)) this.next.set(partition, Math.max(broker.partition(this.topic, partition).low, offset - 3));
    }
  }

  private fetch(partitions: readonly number[], most: number): Promise<readonly (readonly [number, readonly SimRecord[]])[]> {
    return this.link.ask('fetch', (answer) =>
      answer(
        partitions
          .map((partition) => [partition, this.read(partition)] as const)
          .filter(([, records]) => records.length > 0)
          .slice(0, most),
      ),
    );
  }

  private read(partition: number): readonly SimRecord[] {
    const { broker } = this.link;
    const records = broker.read(this.topic, partition, this.next.get(partition)!, MOST_RECORDS);
    if (records !== null) return records;
    // Offset out of range: the client begins again where it was told to begin.
    const { low, high } = broker.partition(this.topic, partition);
    this.next.set(partition, this.fromBeginning ? low : high);

    return [];
  }

  private async hand(life: Life, partition: number, messages: readonly SimRecord[]): Promise<void> {
    this.handing.add(partition);
    try {
      await this.run_!.eachBatch(this.payload(life, partition, messages));
      if (this.run_!.eachBatchAutoResolve === true) this.next.set(partition, Number(messages.at(-1)!.offset) + 1);
    } catch (error) {
      if (error instanceof Rebalance) life.over = true;
      else if (!life.over) this.crash(error as Error);
    } finally {
      this.handing.delete(partition);
    }
  }

  private crash(error: Error): void {
    this.running = false;
    if (this.life !== null) this.life.over = true;
    this.events.emit('consumer.crash', { payload: { error, restart: false } });
  }

  private payload(life: Life, partition: number, messages: readonly SimRecord[]) {
    return {
      batch: { topic: this.topic, partition, messages, highWatermark: '0' },
      resolveOffset: (offset: string) => life.over || this.next.set(partition, Number(offset) + 1),
      heartbeat: () => this.heartbeat(life),
      pause: () => {
        this.paused.add(partition);
        return () => this.paused.delete(partition);
      },
      commitOffsetsIfNecessary: ({ topics }: { topics: readonly { partitions: readonly { partition: number; offset: string; metadata: string }[] }[] }) => this.commit(life, topics.flatMap(({ partitions }) => partitions)),
      isRunning: () => this.running,
      isStale: () => life.over && this.link.chance.happens(0.5),
    };
  }

  private async heartbeat(life: Life): Promise<void> {
    const { broker } = this.link;
    const { heartbeatInterval = 3_000, groupId } = this.options;
    if (broker.world.time - this.heartbeatAt < heartbeatInterval) return;
    this.heartbeatAt = broker.world.time;
    const standing = await this.link.ask<Standing>('heartbeat', (answer) => answer(broker.group(groupId).heard(this.member, life.generation)));
    if (standing !== 'ok') throw new Rebalance(standing);
  }

  private async commit(life: Life, partitions: readonly { partition: number; offset: string; metadata: string }[]): Promise<void> {
    const { broker } = this.link;
    await this.link.ask('commit', (answer) => {
      const group = broker.group(this.options.groupId);
      if (group.heard(this.member, life.generation) === 'unknown member') throw new Error('The coordinator is not aware of this member');
      for (const { partition, offset, metadata } of partitions) group.offsets.set(partition, { offset, metadata });
      answer(undefined);
    });
  }

  /** What a stopped client still hands out. */
  private async handOutLate(): Promise<void> {
    for (const partition of this.life?.partitions.slice(0, 3) ?? []) {
      const records = this.link.broker.up ? this.read(partition) : [];
      if (records.length > 0) await this.run_!.eachBatch(this.payload({ ...this.life!, over: true }, partition, records)).catch(() => undefined);
    }
  }
}
