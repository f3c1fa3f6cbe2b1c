import type { LogConnection } from './log-connection.js';

export const LANES_CHANNEL = 'rapport_lanes';
export const CLOCK_CHANNEL = 'rapport_clock';

/**
 * Tells listeners which lanes have new events. Never inside the append transaction, where it costs several times the append itself: one notice is under way at a time, on a
 * connection of its own, and the lanes of later commits ride the next. A lost notice is harmless, since listeners also look every second.
 */
export class LaneNotices {
  private lanes = new Set<number>();
  private underWay = false;

  constructor(private readonly connection: LogConnection) {}

  readonly tell = (lanes: ReadonlySet<number>): void => {
    for (const lane of lanes) this.lanes.add(lane);
    if (!this.underWay) void this.send();
  };

  /** Tells listeners that the clock was advanced. */
  async tellClock(): Promise<void> {
    await this.notify(CLOCK_CHANNEL, '').catch(() => undefined);
  }

  private async send(): Promise<void> {
    this.underWay = true;
    while (this.lanes.size > 0) {
      const lanes = [...this.lanes].join(',');
      this.lanes = new Set();
      await this.notify(LANES_CHANNEL, lanes).catch(() => undefined);
    }
    this.underWay = false;
  }

  private notify(channel: string, payload: string) {
    return this.connection.ask('notify', 'select pg_notify($1, $2)', [channel, payload]);
  }
}
