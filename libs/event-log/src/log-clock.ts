import { instantAt, type Instant } from '@rapport/event-sourcing';

/** What one look at the clock of the log says, in milliseconds. */
export interface ClockReading {
  /** The server's own clock, since 1970. */
  readonly server: number;
  /** How far a test clock was advanced. */
  readonly ahead: number;
}

const MEASUREMENTS = 3;

/**
 * The clock of the log as this process keeps it: its own clock, corrected by what it measured.
 *
 * A measurement takes the middle of its round trip for the moment of the reading; of three, the quickest counts.
 */
export class LogClock {
  private correction = 0;
  private ahead = 0;

  constructor(private readonly read: () => Promise<ClockReading>) {}

  now(): Instant {
    return instantAt(Math.round(Date.now() + this.correction + this.ahead));
  }

  /** Milliseconds by which the server's clock is ahead of this machine's; a test clock does not count. */
  drift(): number {
    return this.correction;
  }

  async measure(): Promise<void> {
    let quickest = Number.POSITIVE_INFINITY;
    for (let n = 0; n < MEASUREMENTS; n += 1) {
      const before = Date.now();
      const started = performance.now();
      const { server, ahead } = await this.read();
      const took = performance.now() - started;
      if (took < quickest) {
        quickest = took;
        this.correction = server - (before + took / 2);
        this.ahead = ahead;
      }
    }
  }
}
