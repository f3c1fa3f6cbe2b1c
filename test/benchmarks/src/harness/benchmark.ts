import type { Goal } from './comparison.js';
import type { Entry } from './contender.js';

/** One row of the suite. */
export interface Benchmark {
  readonly id: string;
  readonly title: string;
  /** What one operation is. */
  readonly unit: string;
  /** Seconds of a slice, unless the command says otherwise. */
  readonly seconds: number;
  readonly server: boolean;
  /** Whether it wants Kafka; not run where there is none. @default false */
  readonly broker?: boolean;
  /** Says what a reader must know to judge the figures. */
  readonly notes: string;
  readonly entries: readonly Entry[];
  readonly goals: readonly Goal[];
}
