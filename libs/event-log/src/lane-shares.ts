import type { LogConnection } from './log-connection.js';

export const LANE_GROUPS = 8;
const LANES_PER_GROUP = 8;

/** The lanes of a group. */
export const lanesOf = (group: number): readonly number[] => Array.from({ length: LANES_PER_GROUP }, (_, n) => group * LANES_PER_GROUP + n);

/** The group of a lane. */
export const groupOf = (lane: number): number => Math.floor(lane / LANES_PER_GROUP);

/**
 * Which groups of lanes this process holds, by session locks on one connection. The processes of a consumer share the groups evenly: each gives away what exceeds its share
 * and takes what is free below it. With the connection go the locks.
 */
export class LaneShares {
  private readonly held = new Set<number>();

  constructor(
    private readonly connection: LogConnection,
    private readonly consumer: string,
  ) {}

  get groups(): ReadonlySet<number> {
    return this.held;
  }

  /** To be called when the connection is new: it holds nothing yet. */
  forget(): void {
    this.held.clear();
  }

  /** Takes and gives groups until this process has its share. `leave` must have ended all work on a group before it is given away. */
  async balance(leave: (group: number) => Promise<void>): Promise<void> {
    const [row] = await this.connection.ask('members', 'select log.consumer_members($1)', [this.consumer]);
    const share = Math.ceil(LANE_GROUPS / Math.max(1, Number(row![0])));

    for (const group of [...this.held].slice(share)) {
      await leave(group);
      this.held.delete(group);
      await this.connection.ask('leave', 'select log.leave_lane_group($1, $2)', [this.consumer, group]);
    }

    for (let group = 0; group < LANE_GROUPS && this.held.size < share; group += 1) {
      if (this.held.has(group)) continue;
      const [answer] = await this.connection.ask('take', 'select log.take_lane_group($1, $2)', [this.consumer, group]);
      if (answer![0] === 't') this.held.add(group);
    }
  }
}
