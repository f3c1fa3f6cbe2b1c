/** The arithmetic of the reports: medians, quantiles, and ratios that are formed within a round before anything is averaged over rounds. */

/** @param at between 0 and 1. Interpolates between neighbours. @throws RangeError when there is nothing to look at. */
export const quantile = (values: readonly number[], at: number): number => {
  if (values.length === 0) throw new RangeError('A quantile of nothing.');
  const sorted = values.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * at;
  const below = Math.floor(place);
  const above = sorted[Math.min(below + 1, sorted.length - 1)]!;

  return sorted[below]! + (above - sorted[below]!) * (place - below);
};

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** A median with what surrounds it. */
export interface Spread {
  readonly median: number;
  readonly lowest: number;
  readonly highest: number;
  /** Interquartile range as a share of the median. */
  readonly iqr: number;
  readonly rounds: number;
}

export const spreadOf = (values: readonly number[]): Spread => {
  const middle = median(values);

  return { median: middle, lowest: Math.min(...values), highest: Math.max(...values), iqr: (quantile(values, 0.75) - quantile(values, 0.25)) / middle, rounds: values.length };
};

/** Ratio of two series, round by round: only what ran side by side is compared. Rounds that lack one of them do not count. */
export const ratios = (above: ReadonlyMap<number, number>, below: ReadonlyMap<number, number>): readonly number[] =>
  [...above].flatMap(([round, value]) => {
    const other = below.get(round);

    return other === undefined || other === 0 ? [] : [value / other];
  });

/** The order of a round: everybody is first equally often. */
export const rotated = <Item>(items: readonly Item[], round: number): readonly Item[] => {
  const from = items.length === 0 ? 0 : round % items.length;

  return [...items.slice(from), ...items.slice(0, from)];
};
