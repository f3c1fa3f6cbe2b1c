import { dateAfter, daysBetween, monthsAfter } from '@rapport/business-time';

/** How the visits of a line are spread. Contract years begin with `begins`; in the one in which `since` lies, `owed` visits are to come from that day on, later ones have `timesPerYear`. */
export interface Spread {
  readonly begins: string;
  readonly since: string;
  readonly owed: number;
  readonly timesPerYear: number;
  /** The last day; null for the lifetime of the thing. */
  readonly until: string | null;
}

/** The contract year, from 0, that a day lies in; days before the first count as part of it. */
export const contractYear = (begins: string, day: string): number => {
  let year = Math.max(0, Math.floor(daysBetween(begins, day) / 366));
  while (monthsAfter(begins, 12 * (year + 1)) <= day) year += 1;

  return year;
};

/** The days of a contract year. A visit stands in the middle of its share of the time, so that all are equally far apart, over the end of the year too; at most one a day. */
export const daysOfYear = ({ begins, since, owed, timesPerYear }: Spread, year: number): readonly string[] => {
  const [start, end] = [monthsAfter(begins, 12 * year), monthsAfter(begins, 12 * (year + 1))];
  if (year !== contractYear(begins, since)) return shares(start, end, timesPerYear);

  return shares(since, end, owed);
};

const shares = (start: string, end: string, count: number): readonly string[] => Array.from({ length: count }, (_, index) => dateAfter(start, Math.floor((daysBetween(start, end) * (2 * index + 1)) / (2 * count))));

/** The first day of a visit after another day; null where there is none any more. */
export const nextDay = (spread: Spread, after: string): string | null => {
  const { begins, since, until } = spread;
  for (let year = Math.max(contractYear(begins, since), contractYear(begins, after)); ; year += 1) {
    const day = daysOfYear(spread, year).find((one) => one > after);
    if (day !== undefined) return until !== null && day > until ? null : day;
  }
};
