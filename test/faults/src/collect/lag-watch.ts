import { setTimeout as pause } from 'node:timers/promises';
import type { ServiceName } from '@rapport/local-infrastructure';
import type { Stage } from '../stage/stage.js';
import { hasReached, reachedBy, tailsOf, type Positions } from './places.js';

const EVERY = 200;
const KEPT = 120_000;

interface Sample {
  readonly at: number;
  readonly tails: Positions;
}

/** Follows how far behind each service is, in time: the age of the newest place of the log that it has reached in every lane. */
export class LagWatch {
  private readonly samples: Sample[] = [];
  private readonly lags = new Map<ServiceName, { readonly lag: number; readonly at: number }>();
  private on = true;
  private work: Promise<void> = Promise.resolve();

  constructor(private readonly stage: Stage) {}

  /** Services whose views are followed: all but the log's own. */
  get services(): readonly ServiceName[] {
    return this.stage.services.filter((service) => service !== 'event-log');
  }

  start(): void {
    this.work = this.follow();
  }

  async stop(): Promise<void> {
    this.on = false;
    await this.work;
  }

  /** Milliseconds that a service is behind, as seen at or after an instant; infinite before it has been seen. */
  lagOf(service: ServiceName, since: number): number {
    const seen = this.lags.get(service);
    return seen === undefined || seen.at < since ? Number.POSITIVE_INFINITY : seen.lag;
  }

  /** Waits until these services are less than `below` behind; answers the instant at which they were. @throws Error after `patience` milliseconds */
  async caughtUp(services: readonly ServiceName[], since: number, below: number, patience: number): Promise<number> {
    for (const deadline = this.stage.clock.now() + patience; ; await pause(50)) {
      if (services.every((service) => this.lagOf(service, since) < below)) return this.stage.clock.now();
      if (this.stage.clock.now() > deadline) throw new Error(`${services.filter((service) => this.lagOf(service, since) >= below).join(', ')} did not catch up within ${patience} ms.`);
    }
  }

  private async follow(): Promise<void> {
    for (; this.on; await pause(EVERY)) {
      await this.look().catch(() => undefined);
    }
  }

  private async look(): Promise<void> {
    const { databases, clock } = this.stage;
    const at = clock.now();
    this.samples.push({ at, tails: await tailsOf(databases) });
    while (this.samples[0]!.at < at - KEPT) this.samples.shift();
    for (const service of this.services) {
      const seenAt = clock.now();
      const place = await reachedBy(databases, service);
      const reached = this.samples.findLast(({ tails }) => hasReached(place, tails));
      this.lags.set(service, { at: seenAt, lag: reached === undefined ? Number.POSITIVE_INFINITY : Math.max(0, seenAt - reached.at) });
    }
  }
}
