import type { Benchmark } from '../harness/benchmark.js';
import type { Entry, Role } from '../harness/contender.js';

const entry = (name: string, role: Role, module: string, options: Entry['options']): Entry => ({ name, role, module: `replay/${module}`, options: options! });
const EVENTS = 100_000;

export const replayBenchmarks: readonly Benchmark[] = [
  {
    id: 'p7',
    title: 'Replay of the whole log into parsed events',
    unit: 'event',
    seconds: 1,
    server: true,
    notes: `${EVENTS.toLocaleString('en').replace(',', ' ')} events in 64 lanes (Emmett 10 000: each of its pages sorts what is left). psql copies the same statement in the same order to nowhere and parses nothing. The process of each contender connects anew for each replay.`,
    entries: [
      entry('ours, data and metadata parsed', 'ours', 'ours', { events: EVENTS, depth: 'data and metadata' }),
      entry('ours, data parsed', 'ours', 'ours', { events: EVENTS, depth: 'data' }),
      entry('ours, nothing looked at', 'reference', 'ours', { events: EVENTS, depth: 'place' }),
      entry('psql COPY', 'limit', 'psql', { events: EVENTS }),
      entry('psql COPY, binary', 'limit', 'psql', { events: EVENTS, format: 'binary' }),
      entry('pg rows, pages of 1000', 'peer', 'pg-pages', { events: EVENTS }),
      entry('message-db, pages of 1000', 'peer', 'message-db', { events: EVENTS }),
      entry('Emmett, batches of 1000', 'peer', 'emmett', { events: EVENTS / 10, batch: 1_000 }),
    ],
    goals: [
      { text: '≥ 1.2 × psql COPY by wall, data and metadata parsed', ours: 'ours, data and metadata parsed', against: 'psql COPY', measure: 'rate', least: 1.2 },
      { text: '≥ 1.2 × psql COPY by wall, data parsed', ours: 'ours, data parsed', against: 'psql COPY', measure: 'rate', least: 1.2 },
      { text: '≥ 0.8 × psql COPY by CPU, data parsed', ours: 'ours, data parsed', against: 'psql COPY', measure: 'cpu', least: 0.8 },
      { text: '≥ 3 × pg rows', ours: 'ours, data and metadata parsed', against: 'pg rows, pages of 1000', measure: 'rate', least: 3 },
      { text: '≥ 15 × Emmett', ours: 'ours, data and metadata parsed', against: 'Emmett, batches of 1000', measure: 'rate', least: 15 },
    ],
  },
];
