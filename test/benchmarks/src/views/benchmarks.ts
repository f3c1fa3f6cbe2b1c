import type { Benchmark } from '../harness/benchmark.js';
import type { Entry, Role } from '../harness/contender.js';

const EVENTS = 100_000;
const PER_STREAM = 10;
const entry = (name: string, role: Role, module: string, options: Entry['options'] = {}): Entry => ({ name, role, module: `views/${module}`, options });
const over = (name: string, role: Role, module: string, events: number, more: Entry['options'] = {}) => entry(name, role, module, { events, perStream: PER_STREAM, ...more });

const SQL = 'one SQL statement';
const LOG = '100 000 events in streams of ten; one row per stream, of which each event is parsed. The statement reads the same log and fills a table with the same columns and key; afterwards every row is compared with it.';
const idle = (ours: string) => ({ text: `${ours}: at most 2 % of a processor while idle`, ours, against: 2, measure: 'more:idle % of a processor', least: 1 }) as const;

export const viewBenchmarks: readonly Benchmark[] = [
  {
    id: 'p8',
    title: 'Rebuild of a view',
    unit: 'event',
    seconds: 1,
    server: true,
    notes: `${LOG} Row at a time: 5 000 events, Emmett with a Pongo projection: 1 000, since each of its pages sorts what is left.`,
    entries: [
      over('ours', 'ours', 'rebuild', EVENTS),
      over(SQL, 'limit', 'sql-statement', EVENTS),
      over('row at a time', 'peer', 'row-at-a-time', EVENTS / 20),
      over('Emmett, Pongo', 'peer', 'rebuild-emmett', EVENTS / 100),
      over('Emmett, Pongo, batches of 1000', 'peer', 'rebuild-emmett', EVENTS / 100, { batch: 1_000 }),
    ],
    goals: [
      { text: '≥ 0.5 × one SQL statement', ours: 'ours', against: SQL, measure: 'rate', least: 0.5 },
      { text: '≥ 40 × Emmett', ours: 'ours', against: 'Emmett, Pongo', measure: 'rate', least: 40 },
      { text: '≥ 40 × Emmett in batches of 1000', ours: 'ours', against: 'Emmett, Pongo, batches of 1000', measure: 'rate', least: 40 },
      { text: '≥ 50 × row at a time', ours: 'ours', against: 'row at a time', measure: 'rate', least: 50 },
    ],
  },
  {
    id: 'p9',
    title: 'Catch-up with a log, exactly once, with kills',
    unit: 'event',
    seconds: 1,
    server: true,
    notes: `${LOG} The views of a service begin at zero in a process of their own; with kills it is ended by SIGKILL at five random points of each slice and starts again. What a process needs to start is in no figure.`,
    entries: [
      over('ours', 'ours', 'catch-up', EVENTS, { kills: 0 }),
      over('ours, killed five times', 'ours', 'catch-up', EVENTS, { kills: 5 }),
      over(SQL, 'limit', 'sql-statement', EVENTS),
      over('row at a time', 'peer', 'row-at-a-time', EVENTS / 20),
    ],
    goals: [
      { text: '≥ 0.25 × one SQL statement', ours: 'ours', against: SQL, measure: 'rate', least: 0.25 },
      { text: 'with kills ≥ 0.25 × one SQL statement', ours: 'ours, killed five times', against: SQL, measure: 'rate', least: 0.25 },
      { text: '≥ 25 × row at a time', ours: 'ours', against: 'row at a time', measure: 'rate', least: 25 },
    ],
  },
  {
    id: 'p10',
    title: 'From a command to its row in the view, so many commands a second',
    unit: 'command',
    seconds: 3,
    server: true,
    notes: 'Commands are due at fixed moments, and time counts from there. Ours is durable, then wakes its own views, and is there when a read with its token would answer. The two commits are an INSERT of the event and an upsert of the row over one connection. Emmett polls as it does unless told otherwise, and writes no row. Idle: the processor time of process and server in three seconds without commands.',
    entries: [50, 500].flatMap((perSecond) => [
      entry(`ours, ${perSecond} a second`, 'ours', 'visibility', { perSecond }),
      entry(`two commits, ${perSecond} a second`, 'limit', 'two-commits', { perSecond }),
      ...(perSecond === 50 ? [entry('Emmett, 50 a second', 'peer', 'visibility-emmett', { perSecond })] : []),
    ]),
    goals: [
      ...[50, 500].flatMap((perSecond) => [
        { text: `${perSecond} a second: p50 ≤ 2 × two commits`, ours: `ours, ${perSecond} a second`, against: `two commits, ${perSecond} a second`, measure: 'p50', least: 1 / 2 } as const,
        { text: `${perSecond} a second: p99 ≤ 3 × two commits`, ours: `ours, ${perSecond} a second`, against: `two commits, ${perSecond} a second`, measure: 'p99', least: 1 / 3 } as const,
      ]),
      { text: 'p50 ≤ 0.01 × Emmett', ours: 'ours, 50 a second', against: 'Emmett, 50 a second', measure: 'p50', least: 100 },
      idle('ours, 50 a second'),
    ],
  },
];
