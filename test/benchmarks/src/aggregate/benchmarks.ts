import type { Benchmark } from '../harness/benchmark.js';
import type { Entry, Role } from '../harness/contender.js';

const entry = (name: string, role: Role, module: string, options: Entry['options']): Entry => ({ name, role, module: `aggregate/${module}`, options: options! });
const WARM = (length: number) => entry(`ours, command on ${length} events, cache warm`, 'ours', 'ours', { length, warm: true });
const COLD = (length: number) => entry(`ours, reading ${length} events`, 'ours', 'ours', { length });

export const aggregateBenchmarks: readonly Benchmark[] = [
  {
    id: 'p11',
    title: 'What the length of a stream costs',
    unit: 'load',
    seconds: 1,
    server: true,
    notes: 'Warm: a whole command, decided on the fold that its process keeps, and its durable append. Reading: the first command after a start, which reads and folds the whole stream; there are no stored snapshots. One caller.',
    entries: [
      ...[10, 10_000].map(WARM),
      ...[10, 100, 1_000, 10_000].map(COLD),
      entry('Emmett, 10 events', 'peer', 'emmett', { length: 10 }),
      entry('Emmett, 1000 events', 'peer', 'emmett', { length: 1_000 }),
      entry('message-db, 10 events', 'peer', 'message-db', { length: 10 }),
      entry('message-db, 1000 events', 'peer', 'message-db', { length: 1_000 }),
      entry('Castore, 10 events', 'peer', 'castore', { length: 10 }),
      entry('Castore, 1000 events', 'peer', 'castore', { length: 1_000 }),
    ],
    goals: [
      { text: 'cache: p50 on 10 000 events ≤ 1.3 × p50 on 10', ours: WARM(10_000).name, against: WARM(10).name, measure: 'p50', least: 1 / 1.3 },
      { text: 'read and fold: p50 on 10 000 events ≤ 1.3 × p50 on 10', ours: COLD(10_000).name, against: COLD(10).name, measure: 'p50', least: 1 / 1.3 },
      { text: '10 events: p50 ≤ 0.45 × Emmett', ours: COLD(10).name, against: 'Emmett, 10 events', measure: 'p50', least: 1 / 0.45 },
      { text: '1000 events: p50 ≤ 0.3 × Emmett', ours: COLD(1_000).name, against: 'Emmett, 1000 events', measure: 'p50', least: 1 / 0.3 },
    ],
  },
];
