import { LANES, type LaneSource } from '@rapport/event-sourcing';
import type { LaneDelivery } from './lane-delivery.js';

interface StallWatchParts {
  readonly source: LaneSource;
  readonly delivery: LaneDelivery;
  readonly stallMs: number;
  /** Lanes that this process answers for at this moment. */
  readonly lanes: () => readonly number[];
  /** A lane that waits for its handler stands still for a reason. */
  readonly isWaiting: (lane: number) => boolean;
  /** Lanes stood still: decides what is wrong with the client. */
  readonly stalled: (lanes: readonly number[]) => Promise<void>;
  readonly failed: (error: Error) => void;
}

/** Lag is the tail in the log minus the position handled, not Kafka's. A lane that lags without moving is read from the log until it meets Kafka. */
export class StallWatch {
  private readonly seen = new Map<number, { readonly position: number; readonly since: number }>();
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> = Promise.resolve();

  constructor(private readonly parts: StallWatchParts) {}

  start(): void {
    const tick = () => {
      this.looking = this.look().catch((error: Error) => this.parts.failed(error));
      void this.looking.then(() => (this.timer === undefined ? undefined : (this.timer = setTimeout(tick, Math.min(1_000, this.parts.stallMs / 5)))));
    };
    this.timer = setTimeout(tick, Math.min(1_000, this.parts.stallMs / 5));
  }

  async stop(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    await this.looking;
  }

  private async look(): Promise<void> {
    const { source, delivery, isWaiting } = this.parts;
    const tails = new Map((await source.tails()).map(({ lane, position }) => [lane, position]));
    const mine = new Set(this.parts.lanes());
    const stalled: number[] = [];
    for (let lane = 0; lane < LANES; lane += 1) {
      const behind = mine.has(lane) && (tails.get(lane) ?? 0) > delivery.handled(lane);
      if (!behind || delivery.isBusy(lane) || isWaiting(lane)) this.seen.delete(lane);
      else if (this.standsStill(lane)) stalled.push(lane);
    }
    if (stalled.length === 0) return;

    await this.parts.stalled(stalled);
    await Promise.all(stalled.map((lane) => delivery.catchUp(lane).catch((error: Error) => this.parts.failed(error))));
  }

  private standsStill(lane: number): boolean {
    const position = this.parts.delivery.handled(lane);
    const before = this.seen.get(lane);
    if (before?.position === position) return performance.now() - before.since >= this.parts.stallMs;
    this.seen.set(lane, { position, since: performance.now() });

    return false;
  }
}
