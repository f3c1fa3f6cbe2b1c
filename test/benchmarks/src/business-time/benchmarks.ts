import type { Benchmark } from '../harness/benchmark.js';
import { countOf, MOST_GROWTH, tenfoldUpTo } from '../harness/tenfold.js';

const OURS = 'ours: calendar of business-time';
const TABLE = 'table of two years';
const MOMENT = 'moment-business-time';
const SMALLEST = 10_000;
/** So many events of the log belong to a ticket. */
const EVENTS_OF_TICKET = 10;

const nameOf = (tickets: number) => countOf(tickets, 'tickets');

export const businessTimeBenchmarks = (largestLog: number): readonly Benchmark[] => {
  const years = tenfoldUpTo(SMALLEST, largestLog / EVENTS_OF_TICKET);

  return [
    {
      id: 'due',
      title: 'When a promise is due',
      unit: 'due instant',
      seconds: 1,
      server: false,
      notes: 'Twenty thousand pairs of an instant of the year and one minute to ten working days; Monday to Friday, nine to five, one holiday. The table is written for this one calendar; it knows no zone, no other year, and nothing that changes. Checked minute by minute.',
      entries: [
        { name: TABLE, role: 'limit', module: 'business-time/unrolled' },
        { name: MOMENT, role: 'peer', module: 'business-time/moment' },
        { name: OURS, role: 'ours', module: 'business-time/due' },
      ],
      goals: [
        { text: '≥ 0.5 × a table written for one calendar', ours: OURS, against: TABLE, measure: 'rate', least: 0.5 },
        { text: `≥ 100 × ${MOMENT}`, ours: OURS, against: MOMENT, measure: 'rate', least: 100 },
      ],
    },
    {
      id: 'year',
      title: 'A simulated year of tickets: clocks, timers, breaches',
      unit: 'ticket',
      seconds: 1,
      server: false,
      notes: 'Each ticket is opened, answered, waited for and closed in seven to nine steps, some are passed on or reopened; three calendars with holidays and changes of the clock, four metrics with warnings. All tickets of the year in the order of time, timers ringing in between. A slice is one year. Every 101st ticket is told anew from its facts and must be the same. A million tickets: --largest 10000000.',
      entries: years.map((tickets) => ({ name: nameOf(tickets), role: tickets === SMALLEST ? 'limit' : 'ours', module: 'business-time/year', options: { tickets } })),
      goals: years.slice(1).map((tickets) => ({ text: `a ticket: ${nameOf(tickets)} ≤ ${MOST_GROWTH} × ${nameOf(SMALLEST)}`, ours: nameOf(tickets), against: nameOf(SMALLEST), measure: 'more:µs/ticket' as const, least: 1 / MOST_GROWTH })),
    },
  ];
};
