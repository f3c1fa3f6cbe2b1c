import { setTimeout as pause } from 'node:timers/promises';
import type { Stage } from '../stage/stage.js';

const EVERY = 5_000;

/** Lanes that are not 1, 2, 3 … and streams whose versions do not go up with their places, at one instant. */
const BROKEN = `
SELECT 'lane ' || lane || ' holds ' || count(*) || ' events up to position ' || max(position) FROM log.events GROUP BY lane HAVING count(*) <> max(position) OR min(position) <> 1
UNION ALL
SELECT 'stream ' || stream || ' holds ' || count(*) || ' events up to version ' || max(version) FROM log.events GROUP BY category, stream HAVING count(*) <> max(version) OR min(version) <> 1
LIMIT 5`;

/** Looks at the log again and again while faults are at work: its order has to hold at every instant, not only when all is over. */
export class OrderWatch {
  /** How often the whole log was seen in order, or not. */
  passes = 0;
  readonly broken: string[] = [];
  private on = true;
  private work: Promise<void> = Promise.resolve();

  constructor(private readonly stage: Stage) {}

  start(): void {
    this.work = this.follow();
  }

  async stop(): Promise<void> {
    this.on = false;
    await this.work;
  }

  private async follow(): Promise<void> {
    for (; this.on; await pause(EVERY)) {
      // A server that is down is seen the next time.
      await this.look().catch(() => undefined);
    }
  }

  private async look(): Promise<void> {
    const at = Math.round(this.stage.clock.now());
    const found = await this.stage.databases.ask('log', BROKEN);
    this.passes += 1;
    this.broken.push(...found.map(([text]) => `at ${at} ms: ${text}`));
  }
}
