import type { Benchmark } from './benchmark.js';
import { comparison, type Goal } from './comparison.js';
import type { Pass, RunRecord } from './results.js';

/** Two runs of the same code on the same machine that lie further apart say nothing about the code. */
export const TOLERANCE = 0.15;

/** One goal in two runs. */
export interface Agreement {
  readonly goal: Goal;
  readonly first: number;
  readonly second: number;
  /** The larger ratio over the smaller, less one. */
  readonly apart: number;
  readonly noise: boolean;
}

/** The two runs of the latest time at which the whole suite ran twice, where the newest run is the second of them. */
export const pairOf = (runs: readonly RunRecord[]): readonly [RunRecord, RunRecord] | null => {
  const held = runs.filter(({ rounds }) => rounds.length > 0);
  const second = held.at(-1);
  if (second?.head.pass?.number !== 2) return null;
  const { series } = second.head.pass;
  const first = held.findLast(({ head }) => head.pass?.series === series && head.pass.number === 1);

  return first === undefined ? null : [first, second];
};

/** The latest time at which the whole suite was begun twice; null where it never was. */
export const latestSeries = (runs: readonly RunRecord[]): string | null => runs.flatMap(({ head }) => head.pass?.series ?? []).sort().at(-1) ?? null;

/** Whether a benchmark has been through a pass to its end, checks included. */
export const isThrough = (runs: readonly RunRecord[], { series, number }: Pass): boolean => runs.some(({ head, checks }) => head.pass?.series === series && head.pass.number === number && checks.length > 0);

/** How far two runs agree about each goal; goals that one of them could not run are left out. */
export const agreements = ({ goals }: Benchmark, [first, second]: readonly [RunRecord, RunRecord]): readonly Agreement[] =>
  goals.flatMap((goal) => {
    const [one, other] = [first, second].map((record) => comparison(record, goal.ours, goal.against, goal.measure)?.median ?? null);
    if (one == null || other == null) return [];
    const apart = Math.max(one, other) / Math.min(one, other) - 1;

    return [{ goal, first: one, second: other, apart, noise: apart > TOLERANCE }];
  });
