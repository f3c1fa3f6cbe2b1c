import { setTimeout as pause } from 'node:timers/promises';
import type { LaneHandler, Subscription } from '@rapport/event-sourcing';
import { laneSession } from './lane-session.js';
import { groupOf, lanesOf, LaneShares } from './lane-shares.js';
import type { LogConnection } from './log-connection.js';
import type { PostgresEventLog } from './postgres-event-log.js';

export interface LaneSubscriptionOptions {
  /** Processes with the same name share the lanes. */
  readonly consumer: string;
  /** The position handled last, per lane; asked whenever lanes are taken over. */
  readonly from: () => Promise<readonly number[]>;
  /** Most events of one call. @default 500 */
  readonly batch?: number;
  /** Told what went wrong in a lane; the batch comes again after a pause. */
  readonly failed?: (lane: number, error: Error) => void;
}

const TICK = 1_000;
const LONGEST_PAUSE = 5_000;

/** Reads the lanes straight from the log: a notice wakes it, and every second it looks at the tails by itself. */
export const laneSubscription = (log: PostgresEventLog, options: LaneSubscriptionOptions): Subscription => new LaneReading(log, options);

class LaneReading implements Subscription {
  private readonly session: LogConnection;
  private readonly shares: LaneShares;
  private readonly positions = new Map<number, number>();
  private readonly woken = new Set<number>();
  private readonly reading = new Map<number, Promise<void>>();
  private readonly stopping = new AbortController();
  private ticking: Promise<void> = Promise.resolve();
  private tickTimer: NodeJS.Timeout | undefined;
  private handle: LaneHandler = () => Promise.resolve();

  constructor(
    private readonly log: PostgresEventLog,
    private readonly options: LaneSubscriptionOptions,
  ) {
    this.session = laneSession(log, options.consumer, { noticed: (lanes) => this.wake(lanes), lost: () => this.loseLanes() });
    this.shares = new LaneShares(this.session, options.consumer);
  }

  async start(handle: LaneHandler): Promise<void> {
    this.handle = handle;
    await this.tick();
    this.tickTimer = setInterval(() => void this.tick().catch(() => undefined), TICK);
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    clearInterval(this.tickTimer);
    await this.ticking.catch(() => undefined);
    await Promise.all(this.reading.values());
    await this.session.close();
  }

  /** Balances the lanes with the twins and looks at the tails; one at a time. */
  private tick(): Promise<void> {
    this.ticking = this.ticking.catch(() => undefined).then(async () => {
      if (this.stopping.signal.aborted) return;
      await this.shares.balance((group) => this.leaveGroup(group));
      await this.beginGroups();
      const tails = await this.log.tails();
      this.wake(tails.filter(({ lane, position }) => position > (this.positions.get(lane) ?? Number.POSITIVE_INFINITY)).map(({ lane }) => lane));
    });

    return this.ticking;
  }

  /** Stands every lane that is held on its checkpoint, where it does not stand on one yet: what could not be read at the last tick is read at this one. */
  private async beginGroups(): Promise<void> {
    const waiting = () => [...this.shares.groups].flatMap(lanesOf).filter((lane) => !this.positions.has(lane));
    if (waiting().length === 0) return;
    const from = await this.options.from();
    for (const lane of waiting()) {
      await this.reading.get(lane);
      if (this.shares.groups.has(groupOf(lane))) this.positions.set(lane, from[lane] ?? 0);
    }
  }

  private async leaveGroup(group: number): Promise<void> {
    for (const lane of lanesOf(group)) this.positions.delete(lane);
    await Promise.all(lanesOf(group).flatMap((lane) => this.reading.get(lane) ?? []));
  }

  /** The session is gone and a twin may hold the lanes by now: what is being handled is the last. */
  private loseLanes(): void {
    this.shares.forget();
    this.positions.clear();
  }

  private wake(lanes: readonly number[]): void {
    for (const lane of lanes) {
      if (!this.positions.has(lane) || this.stopping.signal.aborted) continue;
      this.woken.add(lane);
      if (!this.reading.has(lane)) this.reading.set(lane, this.readOn(lane).finally(() => this.reading.delete(lane)));
    }
  }

  /** Hands over everything that a lane has, batch by batch. A lane that was taken away or woken while it read is noticed. */
  private async readOn(lane: number): Promise<void> {
    const { batch = 500, failed } = this.options;
    let wait = 100;
    while (this.woken.delete(lane)) {
      for (let after = this.positions.get(lane); after !== undefined && !this.stopping.signal.aborted; after = this.positions.get(lane)) {
        try {
          const events = await this.log.readLane(lane, after, batch);
          if (events.length === 0) break;
          if (this.positions.get(lane) !== after || this.stopping.signal.aborted) continue;
          await this.handle(lane, events);
          if (this.positions.get(lane) === after) this.positions.set(lane, events.at(-1)!.position);
          wait = 100;
          // That was all: what came meanwhile has woken the lane again.
          if (events.length < batch) break;
        } catch (error) {
          failed?.(lane, error as Error);
          await pause(wait, undefined, { signal: this.stopping.signal }).catch(() => undefined);
          wait = Math.min(LONGEST_PAUSE, wait * 2);
        }
      }
    }
  }
}
