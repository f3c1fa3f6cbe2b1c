import { aggregateBenchmarks } from './aggregate/benchmarks.js';
import { appendBenchmarks } from './append/benchmarks.js';
import { httpBenchmarks } from './http/benchmarks.js';
import { replayBenchmarks } from './replay/benchmarks.js';
import { storageBenchmarks } from './storage/benchmarks.js';
import type { Entry } from './harness/contender.js';
import type { Goal } from './harness/comparison.js';

/** One row of the suite. */
export interface Benchmark {
  readonly id: string;
  readonly title: string;
  /** What one operation is. */
  readonly unit: string;
  /** Seconds of a slice, unless the command says otherwise. */
  readonly seconds: number;
  readonly server: boolean;
  /** Says what a reader must know to judge the figures. */
  readonly notes: string;
  readonly entries: readonly Entry[];
  readonly goals: readonly Goal[];
}

export const benchmarks: readonly Benchmark[] = [...appendBenchmarks, ...replayBenchmarks, ...aggregateBenchmarks, ...httpBenchmarks, ...storageBenchmarks];
