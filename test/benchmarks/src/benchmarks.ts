import { aggregateBenchmarks } from './aggregate/benchmarks.js';
import { appendBenchmarks } from './append/benchmarks.js';
import { businessTimeBenchmarks } from './business-time/benchmarks.js';
import { endToEndBenchmarks } from './end-to-end/benchmarks.js';
import { growthBenchmarks } from './growth/benchmarks.js';
import { httpBenchmarks } from './http/benchmarks.js';
import { orderedReadBenchmarks } from './ordered-read/benchmarks.js';
import { relayBenchmarks } from './relay/benchmarks.js';
import { replayBenchmarks } from './replay/benchmarks.js';
import { sealingBenchmarks } from './sealing/benchmarks.js';
import { storageBenchmarks } from './storage/benchmarks.js';
import { viewBenchmarks } from './views/benchmarks.js';
import type { Benchmark } from './harness/benchmark.js';

/** Events of the largest log of P18 unless the command says otherwise: ten times as many take ten gigabytes. */
export const LARGEST = 1_000_000;

/** Everything that `npm run bench` can run, in the order in which it does. */
export const benchmarksUpTo = (largest: number): readonly Benchmark[] => [
  ...appendBenchmarks,
  ...orderedReadBenchmarks,
  ...replayBenchmarks,
  ...viewBenchmarks,
  ...aggregateBenchmarks,
  ...httpBenchmarks,
  ...endToEndBenchmarks,
  ...storageBenchmarks,
  ...relayBenchmarks,
  ...growthBenchmarks(largest),
  ...sealingBenchmarks,
  ...businessTimeBenchmarks(largest),
];
