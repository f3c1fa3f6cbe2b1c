import { randomUUID } from 'node:crypto';
import { LANES, type LaneSource } from '@rapport/event-sourcing';
import { makeClient, type MakeClient } from './kafka-client.js';
import { LANE_GROUPS, type LaneLease, type LaneLeases } from './lane-leases.js';
import { partitionEnds, type PartitionEnd } from './last-records.js';
import { RelayGroup } from './relay-group.js';
import { RelayProducer } from './relay-producer.js';
import { INTERACTIONS_TOPIC, QUARANTINE_TOPIC, ensureTopics, type TopicOptions } from './topics.js';

export interface RelayOptions extends Partial<TopicOptions> {
  readonly brokers: readonly string[];
  readonly source: LaneSource;
  readonly leases: LaneLeases;
  /** @default 'rapport-relay' */
  readonly clientId?: string;
  /** Most records of one request. @default 500 */
  readonly batch?: number;
  /** How often the tails of the log are looked at, in milliseconds; `wake` is faster. @default 200 */
  readonly pollMs?: number;
  readonly observe?: RelayObserver;
  readonly client?: MakeClient;
}

/** Where the relay reports what it does, for metrics and logs. Members are optional and must not throw. */
export interface RelayObserver {
  readonly sent?: (group: number, events: number) => void;
  /** Something failed; the relay tries again by itself. */
  readonly failed?: (error: Error) => void;
  /** A lease ended without having been given back: another relay may hold the group. */
  readonly lost?: (group: number) => void;
  /** The broker put records at an offset that it had given away before: it has lost some. Consumers get them from the log. */
  readonly truncated?: (lane: number, offset: number) => void;
}

export interface RelayStatus {
  /** What this process relays. */
  readonly groups: readonly { readonly group: number; readonly epoch: number; readonly positions: readonly number[] }[];
  /** Events of the log that its groups have still to send. */
  readonly lag: number;
  /** What keeps it from sending; null while all is well. */
  readonly problem: string | null;
}

export interface Relay {
  /** Begins to relay. Resolves at once: the broker may be away. */
  start(): Promise<void>;
  /** Resolves when nothing is in flight and every group is given back. */
  stop(): Promise<void>;
  /** Somebody knows that there are new events. */
  wake(): void;
  status(): RelayStatus;
}

/** Carries the lanes of the log to Kafka, in order and at least once. The broker may be away for any time; nothing here throws into the process. */
export const createRelay = (options: RelayOptions): Relay => new LeasedRelay(options);

class LeasedRelay implements Relay {
  private readonly name = randomUUID();
  private readonly held = new Map<number, RelayGroup>();
  private readonly tails = new Array<number>(LANES).fill(0);
  private readonly producer: RelayProducer;
  private readonly topics: TopicOptions;
  private ends: Promise<ReadonlyMap<number, PartitionEnd>> | null = null;
  private problem: string | null = null;
  private stopping = false;
  private loops: readonly Promise<void>[] = [];
  private readonly sleepers = new Set<() => void>();
  private wakeTails: () => void = () => undefined;

  constructor(private readonly options: RelayOptions) {
    const { brokers, clientId = 'rapport-relay', client, topic = INTERACTIONS_TOPIC, quarantine = QUARANTINE_TOPIC, ...rest } = options;
    this.topics = { ...rest, topic, quarantine };
    this.producer = new RelayProducer(brokers, clientId, client);
  }

  async start(): Promise<void> {
    this.loops = [this.every(this.options.leases.duration / 3, () => this.balance()), this.every(this.options.pollMs ?? 200, () => this.look(), (wake) => (this.wakeTails = wake))];
  }

  async stop(): Promise<void> {
    this.stopping = true;
    for (const wake of this.sleepers) wake();
    await Promise.all(this.loops);
    await Promise.all([...this.held.values()].map((group) => this.giveBack(group)));
    await this.options.leases.leave(this.name).catch(() => undefined);
    await this.producer.close();
  }

  wake(): void {
    this.wakeTails();
  }

  status(): RelayStatus {
    const groups = [...this.held.values()];

    return {
      groups: groups.map(({ lease: { group, epoch }, positions }) => ({ group, epoch, positions: [...positions] })).sort((one, other) => one.group - other.group),
      lag: groups.reduce((sum, { lag }) => sum + lag, 0),
      problem: this.problem,
    };
  }

  private async every(milliseconds: number, work: () => Promise<void>, waking: (wake: () => void) => void = () => undefined): Promise<void> {
    while (!this.stopping) {
      await work().catch((error: Error) => this.failed(error));
      await new Promise<void>((resolve) => {
        const wake = () => (clearTimeout(timer), this.sleepers.delete(wake), resolve());
        const timer = setTimeout(wake, this.stopping ? 0 : milliseconds);
        this.sleepers.add(wake);
        waking(wake);
      });
    }
  }

  private async look(): Promise<void> {
    for (const { lane, position } of await this.options.source.tails()) this.tails[lane] = position;
    for (const group of this.held.values()) if (group.lag > 0) group.wake();
  }

  /** Renews what is held, gives away what exceeds this relay's share, takes what is free below it. */
  private async balance(): Promise<void> {
    const { leases } = this.options;
    for (const group of [...this.held.values()]) await this.renew(group);
    const share = Math.ceil(LANE_GROUPS / Math.max(1, await leases.attend(this.name)));
    for (const group of [...this.held.values()].slice(share)) await this.giveBack(group);

    for (let group = 0; group < LANE_GROUPS && this.held.size < share && !this.stopping; group += 1) {
      if (this.held.has(group)) continue;
      const asked = performance.now();
      const lease = await leases.acquire(this.name, group);
      if (lease !== null) this.hold(lease, asked + leases.duration);
    }
  }

  private async renew(group: RelayGroup): Promise<void> {
    const { leases } = this.options;
    const asked = performance.now();
    if (await leases.renew(group.lease, group.storable)) return group.extend(asked + leases.duration);

    this.held.delete(group.lease.group);
    this.options.observe?.lost?.(group.lease.group);
    await group.end();
  }

  private hold(lease: LaneLease, lasts: number): void {
    const { source, observe = {}, batch = 500 } = this.options;
    const parts = {
      source,
      batch,
      producer: this.producer,
      topic: this.topics.topic,
      ends: () => this.partitionEnds(),
      tail: (lane: number) => this.tails[lane]!,
      failed: (error: Error) => this.failed(error),
      truncated: (lane: number, offset: number) => observe.truncated?.(lane, offset),
      sent: (group: number, events: number) => ((this.problem = null), observe.sent?.(group, events)),
    };
    this.held.set(lease.group, new RelayGroup(lease, parts, lasts));
  }

  private async giveBack(group: RelayGroup): Promise<void> {
    await group.end();
    this.held.delete(group.lease.group);
    await this.options.leases.release(group.lease, group.storable).catch((error: Error) => this.failed(error));
  }

  /** One question to the broker for all groups that ask at the same time. */
  private partitionEnds(): Promise<ReadonlyMap<number, PartitionEnd>> {
    return (this.ends ??= this.askForEnds().finally(() => (this.ends = null)));
  }

  private async askForEnds(): Promise<ReadonlyMap<number, PartitionEnd>> {
    const { brokers, clientId = 'rapport-relay', client } = this.options;
    const kafka = makeClient(brokers, clientId, client);
    await ensureTopics(kafka, this.topics);
    const ends = await partitionEnds(kafka, this.topics.topic, `${clientId}-ends-${randomUUID()}`);
    this.problem = null;

    return ends;
  }

  private failed(error: Error): void {
    this.problem = error.message;
    this.options.observe?.failed?.(error);
  }
}
