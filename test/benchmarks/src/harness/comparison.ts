import type { RunRecord } from './results.js';
import type { RoundLine } from './rounds.js';
import { median, ratios, spreadOf, type Spread } from './statistics.js';

/** What is compared. For `rate` more is better; for all others less is, and ratios are turned so that above 1 is always in favour of the first. */
export type Measure = 'rate' | 'cpu' | 'server' | 'p50' | 'p99' | `more:${string}`;

/** A goal: one contender against another, or against a number, by one measure. */
export interface Goal {
  readonly text: string;
  readonly ours: string;
  readonly against: string | number;
  readonly measure: Measure;
  /** Smallest ratio that meets it. For a goal such as "at most 1.3 × its p50" this is 1 / 1.3. */
  readonly least: number;
}

export const valueOf = (line: RoundLine, measure: Measure): number | null => {
  switch (measure) {
    case 'rate':
      return line.operations / line.seconds;
    case 'cpu':
      return ((line.serverSeconds + line.clientSeconds) / line.operations) * 1e6;
    case 'server':
      return (line.serverSeconds / line.operations) * 1e6;
    case 'p50':
      return line.latency?.p50 ?? null;
    case 'p99':
      return line.latency?.p99 ?? null;
    default:
      return line.more?.[measure.slice('more:'.length)] ?? null;
  }
};

/** What stands on the other side in every round where the first has a value. */
const constant = (series: ReadonlyMap<number, number>, value: number): ReadonlyMap<number, number> => new Map([...series.keys()].map((round) => [round, value]));

const seriesOf = ({ rounds }: RunRecord, contender: string, measure: Measure): ReadonlyMap<number, number> =>
  new Map(
    rounds.flatMap((line) => {
      const value = line.contender === contender ? valueOf(line, measure) : null;

      return value === null ? [] : [[line.round, value] as const];
    }),
  );

/** How much better the first is than the second, as the median of the rounds' ratios; null where they never ran in one round. */
export const comparison = (record: RunRecord, ours: string, against: string | number, measure: Measure): Spread | null => {
  const first = seriesOf(record, ours, measure);
  const second = typeof against === 'number' ? constant(first, against) : seriesOf(record, against, measure);
  const found = measure === 'rate' ? ratios(first, second) : ratios(second, first);

  return found.length === 0 ? null : spreadOf(found);
};

export interface ContenderSummary {
  readonly contender: string;
  readonly role: string;
  readonly rate: Spread;
  readonly serverCpu: number;
  readonly clientCpu: number;
  readonly p50: number | null;
  readonly p99: number | null;
  readonly more: Readonly<Record<string, number>>;
}

export const summaries = (record: RunRecord): readonly ContenderSummary[] =>
  [...new Set(record.rounds.map(({ contender }) => contender))].map((contender) => {
    const lines = record.rounds.filter((line) => line.contender === contender);
    const perOperation = (seconds: (line: RoundLine) => number) => median(lines.map((line) => (seconds(line) / line.operations) * 1e6));
    const latencies = lines.flatMap(({ latency }) => latency ?? []);

    return {
      contender,
      role: lines[0]!.role,
      rate: spreadOf(lines.map((line) => line.operations / line.seconds)),
      serverCpu: perOperation(({ serverSeconds }) => serverSeconds),
      clientCpu: perOperation(({ clientSeconds }) => clientSeconds),
      p50: latencies.length === 0 ? null : median(latencies.map(({ p50 }) => p50)),
      p99: latencies.length === 0 ? null : median(latencies.map(({ p99 }) => p99)),
      more: Object.fromEntries(Object.keys(lines[0]!.more ?? {}).map((name) => [name, median(lines.map(({ more }) => more?.[name] ?? 0))])),
    };
  });
