import { LANES } from '@rapport/event-sourcing';

export const LANE_GROUPS = 8;
export const LANES_PER_GROUP = LANES / LANE_GROUPS;

/** The lanes of a group, ascending. */
export const lanesOf = (group: number): readonly number[] => Array.from({ length: LANES_PER_GROUP }, (_, index) => group * LANES_PER_GROUP + index);

/** The right to relay the eight lanes of one group for a while. */
export interface LaneLease {
  readonly group: number;
  /** Grows with every new holder; what an earlier holder writes is refused. */
  readonly epoch: number;
  /** The position relayed last, per lane of the group, as the last holder stored it. */
  readonly positions: readonly number[];
}

/** Shares eight groups of eight lanes among the relays. */
export interface LaneLeases {
  /** How long a lease lasts that is not renewed, in milliseconds. */
  readonly duration: number;
  /** Says that a relay is there; answers how many are, this one included. A relay that is silent for `duration` is not counted. */
  attend(relay: string): Promise<number>;
  /** The lease of a group under a new epoch; null while another relay's lease lasts. */
  acquire(relay: string, group: number): Promise<LaneLease | null>;
  /** Extends a lease by `duration` from now and stores the positions. False when another relay has taken the group: nothing was stored. */
  renew(lease: LaneLease, positions: readonly number[]): Promise<boolean>;
  /** Gives a group back with its positions. Without effect when it was lost. */
  release(lease: LaneLease, positions: readonly number[]): Promise<void>;
  /** The relay leaves; it is not counted any more. */
  leave(relay: string): Promise<void>;
}
