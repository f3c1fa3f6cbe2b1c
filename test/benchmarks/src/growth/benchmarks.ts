import type { Benchmark } from '../harness/benchmark.js';
import type { Measure } from '../harness/comparison.js';
import { countOf, MOST_GROWTH, tenfoldUpTo } from '../harness/tenfold.js';

const SMALLEST = 10_000;
const MEASURES: readonly (readonly [text: string, measure: Measure])[] = [
  ['an append', 'more:append µs'],
  ['the load of a stream', 'more:load µs'],
  ['an event of a page', 'more:page µs/event'],
];

const nameOf = (events: number) => countOf(events, 'events');

export const growthBenchmarks = (largest: number): readonly Benchmark[] => {
  const sizes = tenfoldUpTo(SMALLEST, largest);

  return [
    {
      id: 'p18',
      title: 'What the size of the log costs',
      unit: 'append',
      seconds: 1,
      server: true,
      notes: `Streams of ten events, ids at random. Each slice appends a thousand events with 32 in flight (so the smallest log doubles in the course of a run), loads streams of ten one after the other, and reads pages of a hundred events of a lane, each parsed. Columns are processor time of server and client together. Larger logs: --largest 10000000.`,
      entries: sizes.map((events) => ({ name: nameOf(events), role: events === SMALLEST ? 'limit' : 'ours', module: 'growth/sizes', options: { events } })),
      goals: sizes.slice(1).flatMap((events) =>
        MEASURES.map(([text, measure]) => ({ text: `${text}: ${nameOf(events)} ≤ ${MOST_GROWTH} × ${nameOf(SMALLEST)}`, ours: nameOf(events), against: nameOf(SMALLEST), measure, least: 1 / MOST_GROWTH })),
      ),
    },
  ];
};
