import type { RecordedEvent } from './event.js';

/** The log has 64 lanes, for ever: unit of order, Kafka partition, checkpoint, lag, rebuild. */
export const LANES = 64;

/** The last event of a lane; position 0 and no event id while the lane is empty. */
export interface LaneTail {
  readonly lane: number;
  readonly position: number;
  readonly eventId: string | null;
}

/** The lanes of the log as a reader sees them. There is no order across lanes. */
export interface LaneSource {
  /** At most `limit` events after position `after`, dense and in order. */
  readLane(lane: number, after: number, limit: number): Promise<readonly RecordedEvent[]>;
  /** All 64, by lane. */
  tails(): Promise<readonly LaneTail[]>;
  /** The id of the event at a position; null where there is none. A checkpoint whose event id differs stands on a log that was rewound. */
  eventIdAt(lane: number, position: number): Promise<string | null>;
}

/** Takes one batch of one lane. Batches may overlap, repeat, arrive late or skip: the positions say so. Throwing makes the batch come again. */
export type LaneHandler = (lane: number, events: readonly RecordedEvent[]) => Promise<void>;

/** Delivers the lanes of the log: straight from it or through Kafka. Order is kept within a lane, delivery is at least once. */
export interface Subscription {
  /** Resolves when delivery has begun. `handle` is never called twice at once for one lane. */
  start(handle: LaneHandler): Promise<void>;
  /** Resolves when the last call of `handle` has ended; none begins afterwards. */
  stop(): Promise<void>;
}

/** A place in the log as one caller knows it: the highest position it has written or seen, per lane. */
export type Place = ReadonlyMap<number, number>;
