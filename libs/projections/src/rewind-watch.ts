import type { LaneSource } from '@rapport/event-sourcing';
import type { Pool } from 'pg';
import { keyOf, readCheckpoints, readPlaces, type Checkpoint, type Consumer, type PlacedCheckpoint } from './checkpoints.js';
import type { LaneFeeder } from './lane-feeder.js';

/** How often checkpoints are compared with the log, in milliseconds. */
const EVERY = 5_000;

/** Compares every checkpoint (position, event id) with the log: at the start, every 5 s, and whenever asked. */
export class RewindWatch {
  private timer: NodeJS.Timeout | null = null;
  private checking: Promise<void> = Promise.resolve();

  constructor(
    private readonly pool: Pool,
    private readonly source: LaneSource,
    private readonly feeder: LaneFeeder,
  ) {}

  start(): void {
    this.timer ??= setInterval(() => {
      // A log or database that is away says nothing about its history; the next look will.
      this.checking = this.check().catch(() => undefined);
    }, EVERY).unref();
  }

  async stop(): Promise<void> {
    if (this.timer !== null) clearInterval(this.timer);
    this.timer = null;
    await this.checking;
  }

  /** Halts what stands on history that the log does not have, and lets go on what stands on firm ground again. `read`: checkpoints that were read just now, where there are some. */
  async check(read?: readonly PlacedCheckpoint[]): Promise<void> {
    const { feeds } = this.feeder;
    if (read === undefined && !this.feeder.hasHalted && (await this.allStandFirm(feeds))) return;
    // Checkpoints first: tails read afterwards can only be further.
    const checkpoints = read ?? (await readCheckpoints(this.pool, feeds));
    const isFirm = await this.ground();
    const byKey = new Map(feeds.map((feed) => [keyOf(feed), feed]));
    for (const { consumer, generation, lane, ...place } of checkpoints) {
      const feed = byKey.get(keyOf({ name: consumer, generation }));
      if (feed === undefined || place.position === 0) continue;
      if (await isFirm(lane, place)) this.feeder.resume(feed, lane, place);
      else this.feeder.halt(feed, lane, place.position);
    }
  }

  private async allStandFirm(feeds: readonly Consumer[]): Promise<boolean> {
    const places = await readPlaces(this.pool, feeds);
    const isFirm = await this.ground();
    for (const { lane, ...place } of places) if (!(await isFirm(lane, place))) return false;

    return true;
  }

  /** Tells whether the log holds that event at that place, as of now; each place is asked for once. */
  private async ground(): Promise<(lane: number, checkpoint: Checkpoint) => Promise<boolean>> {
    const tails = new Map((await this.source.tails()).map((tail) => [tail.lane, tail]));
    const known = new Map<string, Promise<string | null>>();
    const eventIdAt = (lane: number, position: number): Promise<string | null> => {
      const tail = tails.get(lane);
      if (tail === undefined || position > tail.position) return Promise.resolve(null);
      if (position === tail.position) return Promise.resolve(tail.eventId);
      const place = `${lane}:${position}`;
      const asked = known.get(place) ?? this.source.eventIdAt(lane, position);
      known.set(place, asked);
      return asked;
    };

    return async (lane, { position, eventId }) => position === 0 || (await eventIdAt(lane, position)) === eventId;
  }
}
