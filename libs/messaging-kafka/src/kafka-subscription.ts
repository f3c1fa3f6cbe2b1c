import { LANES, type LaneHandler, type LaneSource, type RecordedEvent, type Subscription } from '@rapport/event-sourcing';
import type { KafkaMessage } from 'kafkajs';
import { ConsumerSession } from './consumer-session.js';
import { makeClient, within, type MakeClient } from './kafka-client.js';
import { Undecodable, claimedPosition, eventOf } from './kafka-record.js';
import { LaneDelivery, NotServed } from './lane-delivery.js';
import { Quarantine } from './quarantine.js';
import { StallWatch } from './stall-watch.js';
import { INTERACTIONS_TOPIC, QUARANTINE_TOPIC } from './topics.js';

export interface KafkaSubscriptionOptions {
  readonly brokers: readonly string[];
  readonly clientId: string;
  /** Consumer group: processes with the same name share the lanes. */
  readonly consumer: string;
  readonly source: LaneSource;
  /** 64 positions handled already: they decide where a lane goes on, not Kafka's offsets. Asked whenever the group gives lanes. */
  readonly checkpoints: () => Promise<readonly number[]>;
  /** The client stands still although the broker has records for it, twice in a row: the process has to end. */
  readonly onFatal: (error: Error) => void;
  readonly topic?: string;
  readonly quarantine?: string;
  /** Most events of one call of the handler. @default 200 */
  readonly batch?: number;
  /** After this silence the group gives the lanes of a member to another, in milliseconds; the least that brokers allow. @default 6000 */
  readonly sessionTimeoutMs?: number;
  /** A lane that lags without moving for so long is read from the log, in milliseconds. @default 10000 */
  readonly stallMs?: number;
  /** How many lanes are handled at the same time. @default 8 */
  readonly lanesAtOnce?: number;
  readonly observe?: SubscriptionObserver;
  readonly client?: MakeClient;
}

/** Where the subscription reports what it meets. Members are optional and must not throw. */
export interface SubscriptionObserver {
  /** Something failed; it tries again by itself. */
  readonly failed?: (error: Error) => void;
  /** Events came from the log instead of Kafka. */
  readonly refilled?: (lane: number, events: number) => void;
  readonly quarantined?: (lane: number, offset: string, reason: string) => void;
  /** The client was thrown away although the broker answers. */
  readonly rebuilt?: () => void;
  readonly assigned?: (lanes: readonly number[]) => void;
}

/** The client did not hand out what the broker has, also after it had been made anew. */
export class ClientStalled extends Error {
  override readonly name = 'ClientStalled';
}

const FIRST_PAUSE = 200;
const LONGEST_PAUSE = 2_000;

/** Delivers the lanes through Kafka, and from the log wherever Kafka is away, behind or wrong. */
export const kafkaSubscription = (options: KafkaSubscriptionOptions): Subscription => new KafkaSubscription(options);

class KafkaSubscription implements Subscription {
  private readonly topic: string;
  private readonly quarantine: Quarantine;
  private session: ConsumerSession | null = null;
  private delivery: LaneDelivery | null = null;
  private watch: StallWatch | null = null;
  private consuming: Promise<void> = Promise.resolve();
  private stopped = false;
  private ownerlessSince = performance.now();
  private strikes = 0;
  private ring: () => void = () => undefined;
  private readonly stopping = new Promise<void>((resolve) => (this.ring = resolve));

  constructor(private readonly options: KafkaSubscriptionOptions) {
    const { brokers, clientId, quarantine = QUARANTINE_TOPIC, topic = INTERACTIONS_TOPIC, client } = options;
    this.topic = topic;
    this.quarantine = new Quarantine(brokers, clientId, quarantine, client);
  }

  /** Resolves when the group has given lanes, or at once when the broker is away: then the log delivers. */
  async start(handle: LaneHandler): Promise<void> {
    const { source, batch = 200, stallMs = 10_000, observe = {} } = this.options;
    this.delivery = new LaneDelivery({ source, handle, batch, serves: (lane) => this.serves(lane), refilled: (lane, events) => observe.refilled?.(lane, events) });
    this.ownerlessSince = performance.now();
    const checkpoints = this.checkpoints();
    for (let lane = 0; lane < LANES; lane += 1) void this.delivery.begin(lane, at(checkpoints, lane)).catch(() => undefined);
    this.watch = new StallWatch({
      source,
      stallMs,
      delivery: this.delivery,
      lanes: () => this.answeredFor(),
      isWaiting: (lane) => this.session?.isWaiting(lane) === true,
      stalled: (lanes) => this.judge(lanes),
      failed: (error) => this.failed(error),
    });
    let begun: () => void = () => undefined;
    const beginning = new Promise<void>((resolve) => (begun = resolve));
    this.consuming = this.consume(begun);
    this.watch.start();
    await Promise.race([beginning, this.stopping]);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.ring();
    this.session?.giveUp();
    await this.watch?.stop();
    await this.consuming;
    await this.delivery?.idle();
    await this.quarantine.close();
  }

  private async consume(begun: () => void): Promise<void> {
    for (let wait = FIRST_PAUSE; !this.stopped; wait = Math.min(LONGEST_PAUSE, wait * 2)) {
      const session = this.newSession(() => ((wait = FIRST_PAUSE), begun()));
      this.session = session;
      try {
        await Promise.race([session.open(), this.stopping]);
        await session.ended;
      } catch (error) {
        this.failed(error as Error);
      }
      begun();
      if (this.ownerlessSince === Number.POSITIVE_INFINITY) this.ownerlessSince = performance.now();
      await session.close();
      if (!this.stopped) await within(this.stopping, wait);
    }
  }

  private newSession(joined: () => void): ConsumerSession {
    const { brokers, clientId, consumer, client, batch = 200, sessionTimeoutMs = 6_000, lanesAtOnce = 8, observe = {} } = this.options;
    const session: ConsumerSession = new ConsumerSession({
      kafka: makeClient(brokers, clientId, client),
      topic: this.topic,
      consumer,
      sessionTimeoutMs,
      lanesAtOnce,
      batch,
      take: (lane, records) => this.take(session, lane, records),
      failed: (error) => this.failed(error),
      assigned: (lanes, committed) => {
        this.ownerlessSince = Number.POSITIVE_INFINITY;
        this.stand(lanes, committed);
        observe.assigned?.(lanes);
        joined();
      },
    });

    return session;
  }

  /** Puts lanes on their checkpoints. Where a committed offset stands for a later position, Kafka will not bring what lies between: the log does. */
  private stand(lanes: readonly number[], committed: () => Promise<ReadonlyMap<number, number>>): void {
    const delivery = this.delivery!;
    const checkpoints = this.checkpoints();
    const hints = committed().catch(() => new Map<number, number>());
    for (const lane of lanes) {
      const standing = delivery.begin(lane, at(checkpoints, lane));
      const compared = Promise.all([standing, hints]).then(([, positions]) => ((positions.get(lane) ?? 0) > delivery.handled(lane) ? delivery.catchUp(lane) : undefined));
      void compared.catch((error: Error) => this.failed(error));
    }
  }

  /** The checkpoints, asked until they come or nobody wants them any more. */
  private checkpoints(): Promise<readonly number[]> {
    const asked = this.askForCheckpoints();
    asked.catch(() => undefined);

    return asked;
  }

  private async askForCheckpoints(): Promise<readonly number[]> {
    for (let wait = FIRST_PAUSE; ; wait = Math.min(LONGEST_PAUSE, wait * 2)) {
      if (this.stopped) throw new NotServed('The subscription was stopped.');
      try {
        return await this.options.checkpoints();
      } catch (error) {
        this.failed(error as Error);
      }
      await within(this.stopping, wait);
    }
  }

  private async take(session: ConsumerSession, lane: number, records: readonly KafkaMessage[]): Promise<number> {
    const delivery = this.delivery!;
    this.strikes = 0;
    const events: RecordedEvent[] = [];
    let refused = false;
    for (const record of records) {
      if ((claimedPosition(record) ?? Number.POSITIVE_INFINITY) <= delivery.handled(lane) && !delivery.isBusy(lane)) continue;
      try {
        events.push(eventOf(record, lane));
      } catch (error) {
        if (!(error instanceof Undecodable)) throw error;
        refused = true;
        await this.quarantine.keep(this.topic, lane, record, error.message);
        this.options.observe?.quarantined?.(lane, record.offset, error.message);
      }
    }
    if (this.session !== session) throw new NotServed('Another client has taken over.');
    await delivery.deliver(lane, events);
    if (refused) await delivery.catchUp(lane);

    return delivery.handled(lane);
  }

  /** A client that has nothing from the group must not leave the lanes to nobody. */
  private answeredFor(): readonly number[] {
    const assignment = this.session?.assignment ?? null;
    if (assignment !== null) return [...assignment];

    return this.isOwnerless() ? Array.from({ length: LANES }, (_, lane) => lane) : [];
  }

  private serves(lane: number): boolean {
    return !this.stopped && (this.session?.serves(lane) === true || ((this.session?.assignment ?? null) === null && this.isOwnerless()));
  }

  private isOwnerless(): boolean {
    return performance.now() - this.ownerlessSince >= (this.options.stallMs ?? 10_000);
  }

  /** Only a client that withholds what the broker has is at fault. */
  private async judge(lanes: readonly number[]): Promise<void> {
    const { session } = this;
    const { stallMs = 10_000 } = this.options;
    // Joining may take as long as the group waits for members that died.
    if (session === null || performance.now() - session.openedAt < (session.assignment === null ? 3 * stallMs : stallMs)) return;
    if (!(await session.hasMore(lanes).catch(() => false)) || this.session !== session) return;

    this.strikes += 1;
    if (this.strikes >= 2) return this.options.onFatal(new ClientStalled(`The Kafka client of ${this.options.consumer} has handed out nothing twice in a row although the broker has records.`));
    this.options.observe?.rebuilt?.();
    session.giveUp();
  }

  private failed(error: Error): void {
    if (!(error instanceof NotServed)) this.options.observe?.failed?.(error);
  }
}

const at = async (checkpoints: Promise<readonly number[]>, lane: number): Promise<number> => (await checkpoints)[lane] ?? 0;
