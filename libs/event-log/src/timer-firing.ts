import { laneSession } from './lane-session.js';
import { lanesOf, LaneShares } from './lane-shares.js';
import type { LogConnection } from './log-connection.js';
import type { PostgresEventLog } from './postgres-event-log.js';

/** Fires due timers until it is stopped. */
export interface TimerFiring {
  start(): Promise<void>;
  /** Resolves when nothing is being fired any more. */
  stop(): Promise<void>;
}

const TICK = 1_000;
const CONSUMER = 'timers';

/**
 * Fires the due timers of the log: every second, and at once when a test clock was advanced. Processes share the groups of lanes, one leader per
 * group, so that they do not look for the same timers; a timer would fire once without that too.
 *
 * @param failed told what went wrong; the next tick tries again.
 */
export const timerFiring = (log: PostgresEventLog, failed: (error: Error) => void = () => undefined): TimerFiring => new Firing(log, failed);

class Firing implements TimerFiring {
  private readonly session: LogConnection;
  private readonly shares: LaneShares;
  private timer: NodeJS.Timeout | undefined;
  private firing: Promise<void> | null = null;
  private again = false;
  private stopped = false;

  constructor(
    private readonly log: PostgresEventLog,
    private readonly failed: (error: Error) => void,
  ) {
    this.session = laneSession(log, CONSUMER, { noticed: (lanes) => lanes.length === 0 && this.wake(), lost: () => this.shares.forget() });
    this.shares = new LaneShares(this.session, CONSUMER);
  }

  async start(): Promise<void> {
    await this.fire();
    this.timer = setInterval(() => this.wake(), TICK);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await this.firing;
    await this.session.close();
  }

  /** Looks for due timers now; while it looks, at most one further look is kept in mind. */
  private wake(): void {
    if (this.stopped) return;
    if (this.firing !== null) {
      this.again = true;
      return;
    }
    this.firing = this.fire().finally(() => {
      this.firing = null;
      if (this.again) this.wake();
    });
  }

  private async fire(): Promise<void> {
    this.again = false;
    try {
      await this.shares.balance(() => Promise.resolve());
      const mine = new Set([...this.shares.groups].flatMap(lanesOf));
      for (const lane of await this.log.dueLanes()) {
        for (let fired: number | 'busy' = mine.has(lane) ? 1 : 0; fired !== 'busy' && fired > 0 && !this.stopped; ) fired = await this.log.fireDue(lane);
      }
    } catch (error) {
      this.failed(error as Error);
    }
  }
}
