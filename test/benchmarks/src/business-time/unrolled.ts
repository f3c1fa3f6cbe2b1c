import { DAY, instantAt } from '@rapport/event-sourcing';
import type { Contend } from '../harness/contender.js';
import { asked } from './due.js';

const DAYS = 800;
const [OPENS, CLOSES] = [9 * 3_600_000, 17 * 3_600_000];

/** The least that such a question can cost: two years of openings written out beforehand, one search by halves, one instant written as text. */
export const contend: Contend = (stage) => {
  const first = Date.UTC(2026, 0, 1);
  const starts: number[] = [];
  const sums: number[] = [];
  for (let day = 0, sum = 0; day < DAYS; day += 1) {
    const at = new Date(first + day * DAY);
    if (at.getUTCDay() === 0 || at.getUTCDay() === 6 || (at.getUTCMonth() === 4 && at.getUTCDate() === 1)) continue;
    starts.push(at.getTime() + OPENS);
    sums.push(sum);
    sum += CLOSES - OPENS;
  }
  const openings = Float64Array.from(starts);
  const before = Float64Array.from(sums);
  /** The last window of which `values` is not above, or −1. */
  const lastNotAbove = (values: Float64Array, wanted: number): number => {
    let [low, high] = [0, values.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (values[middle]! <= wanted) low = middle + 1;
      else high = middle;
    }

    return low - 1;
  };

  return Promise.resolve(
    asked((at, span) => {
      const window = lastNotAbove(openings, at);
      const counted = window < 0 ? 0 : before[window]! + Math.min(at - openings[window]!, CLOSES - OPENS);
      // A promise that ends with a window is due at its end, and not at the opening of the next.
      const last = lastNotAbove(before, counted + span - 1);

      return instantAt(openings[last]! + counted + span - before[last]!);
    }, stage),
  );
};
