import { aggregateBenchmarks } from './aggregate/benchmarks.js';
import { appendBenchmarks } from './append/benchmarks.js';
import { httpBenchmarks } from './http/benchmarks.js';
import { replayBenchmarks } from './replay/benchmarks.js';
import { storageBenchmarks } from './storage/benchmarks.js';
import type { Benchmark } from './harness/benchmark.js';

/** Everything that `npm run bench` can run, in the order in which it does. */
export const benchmarks: readonly Benchmark[] = [...appendBenchmarks, ...replayBenchmarks, ...aggregateBenchmarks, ...httpBenchmarks, ...storageBenchmarks];
