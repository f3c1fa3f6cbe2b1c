import type { Slice } from './contender.js';
import { quantile } from './statistics.js';

/** So many callers, each of whom asks again as soon as it is answered, until the time is over. What was begun is finished and counted. */
export const closedLoop = async (callers: number, seconds: number, unitsEach: number, ask: (caller: number) => Promise<unknown>): Promise<Slice> => {
  const latencies: number[] = [];
  const began = performance.now();
  const end = began + seconds * 1_000;
  const caller = async (index: number) => {
    for (let asked = performance.now(); asked < end; ) {
      await ask(index);
      const answered = performance.now();
      latencies.push(answered - asked);
      asked = answered;
    }
  };
  await Promise.all(Array.from({ length: callers }, (_, index) => caller(index)));
  const took = (performance.now() - began) / 1_000;

  return { operations: latencies.length * unitsEach, seconds: took, latency: latencyOf(latencies) };
};

export const latencyOf = (milliseconds: readonly number[]) => {
  const sorted = Float64Array.from(milliseconds).sort();
  const at = (share: number) => quantileOfSorted(sorted, share);

  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
};

const quantileOfSorted = (sorted: Float64Array, share: number): number => {
  if (sorted.length === 0) throw new RangeError('No operation was answered.');
  const place = Math.floor((sorted.length - 1) * share);

  return quantile([...sorted.subarray(place, place + 2)], (sorted.length - 1) * share - place);
};
