import type { Instant } from '@rapport/event-sourcing';
import type { FactReference, Version, WorkingState } from './clock-facts.js';
import type { Metric } from './clock-policy.js';

/** What a clock is judged by at a time: stamped with versions, so that later rules leave it alone. */
export interface Stamp {
  /** Null until the first policy is applied. */
  readonly policy: Version | null;
  readonly calendar: Version | null;
  readonly team: string | null;
  readonly priority: string;
  /** Milliseconds of open time; null where nothing is promised. */
  readonly target: number | null;
}

/** A part of a clock's life through which everything that counts stays the same. It ends where the next one begins. */
export interface Stretch extends Stamp {
  readonly from: Instant;
  /** The fact that began it. */
  readonly by: string;
  readonly state: WorkingState | 'solved';
  /** Whether open time counts; else the clock is paused. */
  readonly counting: boolean;
}

/** A warning or the due mark that a clock has reached. Recorded once, and never taken back. */
export interface ReachedMark {
  /** `due`, or the name of a warning. */
  readonly mark: string;
  /** When it was reached, however late that was noticed. */
  readonly reachedAt: Instant;
  /** The first fact of the log that was not before it; null while there is none. */
  readonly detected: FactReference | null;
  readonly stamp: Stamp;
}

export interface ClockEnd extends FactReference {
  readonly how: 'met' | 'cancelled';
}

/** One measurement: a wait, an interval, a way to a solution. Nothing is summed up in it; what has been counted is rebuilt from its stretches. */
export interface Clock {
  readonly metric: Metric;
  /** Counts the clocks of a metric in a case, from 1. */
  readonly ordinal: number;
  readonly started: FactReference;
  /** At least one. */
  readonly stretches: readonly Stretch[];
  readonly reached: readonly ReachedMark[];
  readonly ended: ClockEnd | null;
}

/** The clocks of one case and what decides about them. Plain JSON. */
export interface CaseClocks {
  /** Until when the log has been read; null before the first fact. */
  readonly at: Instant | null;
  readonly stage: 'unopened' | 'open' | 'solved' | 'cancelled';
  readonly state: WorkingState;
  readonly team: string | null;
  readonly priority: string;
  readonly policy: Version | null;
  /** The first wait of a customer is for the first response, each further one for a next response. */
  readonly waitedBefore: boolean;
  /** The customer has written since it was solved or cancelled, and nobody has answered. */
  readonly wroteSinceEnd: boolean;
  readonly running: readonly Clock[];
  readonly finished: readonly Clock[];
}

export const noClocks: CaseClocks = {
  at: null,
  stage: 'unopened',
  state: 'active',
  team: null,
  priority: '',
  policy: null,
  waitedBefore: false,
  wroteSinceEnd: false,
  running: [],
  finished: [],
};

export const lastStretch = ({ stretches }: Clock): Stretch => stretches.at(-1)!;
