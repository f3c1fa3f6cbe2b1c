import { setTimeout as pause } from 'node:timers/promises';
import type { PostgresEventLog } from './postgres-event-log.js';
import type { HeadKeeper } from './segment-heads.js';

/** Seals the lanes of the log until it is stopped. */
export interface LaneSealing {
  start(): void;
  /** Resolves when nothing is being sealed any more. */
  stop(): Promise<void>;
  /** Seals all there is and hands on every head, whatever its age. What `start` does bit by bit. */
  sealAll(): Promise<void>;
}

export interface LaneSealingOptions {
  /** Where heads are kept beside the log. */
  readonly keepers: readonly HeadKeeper[];
  /** Most events of one segment; a lane that has as many is sealed at once. @default 1000 */
  readonly events?: number;
  /** Fewer events are sealed when the oldest is so many milliseconds old by the clock of the log. @default 60000 */
  readonly age?: number;
  /** Milliseconds between two looks at the lanes. @default 5000 */
  readonly every?: number;
  /** Told what went wrong; the next look tries again. */
  readonly failed?: (error: unknown) => void;
}

/** In the background, beside every append: only committed events are read, and no lock of theirs is taken. Several processes may seal one log. */
export const laneSealing = (log: PostgresEventLog, options: LaneSealingOptions): LaneSealing => new Sealing(log, options);

class Sealing implements LaneSealing {
  private readonly stopping = new AbortController();
  /** By keeper: the number of the last head that it has of each lane; absent until it was asked. */
  private readonly handedOn = new Map<HeadKeeper, Map<number, number>>();
  private running: Promise<void> | null = null;

  constructor(
    private readonly log: PostgresEventLog,
    private readonly options: LaneSealingOptions,
  ) {}

  start(): void {
    this.running = this.run();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  async sealAll(): Promise<void> {
    await this.seal(0);
    for (const keeper of this.options.keepers) await this.handOn(keeper);
  }

  private async run(): Promise<void> {
    const { every = 5_000, age = 60_000, keepers, failed = () => undefined } = this.options;
    while (!this.stopping.signal.aborted) {
      await this.seal(age).catch(failed);
      for (const keeper of keepers) await this.handOn(keeper).catch(failed);
      await pause(every, undefined, { signal: this.stopping.signal }).catch(() => undefined);
    }
  }

  private async seal(age: number): Promise<void> {
    const { events: most = 1_000 } = this.options;
    for (const { lane, events, oldest } of await this.log.unsealedLanes()) {
      for (let left = events; left >= most || (left > 0 && oldest >= age); left -= most) {
        if (this.stopping.signal.aborted || !(await this.log.sealLane(lane, most))) break;
      }
    }
  }

  private async handOn(keeper: HeadKeeper): Promise<void> {
    const known = this.handedOn.get(keeper) ?? new Map((await keeper.kept()).map(({ lane, number }) => [lane, number]));
    this.handedOn.set(keeper, known);
    const heads = await this.log.segmentHeads(known);
    if (heads.length === 0) return;

    await keeper.keep(heads);
    for (const { lane, number } of heads) known.set(lane, number);
  }
}
