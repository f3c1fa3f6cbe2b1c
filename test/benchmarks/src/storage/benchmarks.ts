import type { Benchmark } from '../harness/benchmark.js';
import type { Entry, Role } from '../harness/contender.js';

const entry = (name: string, role: Role, options: Entry['options']): Entry => ({ name, role, module: 'storage/bytes', options: options! });

export const storageBenchmarks: readonly Benchmark[] = [
  {
    id: 'p15',
    title: 'Bytes per event on disk',
    unit: 'event',
    seconds: 1,
    server: true,
    notes: 'Each slice writes for a second what P1 writes, the way its contender does; bytes are those of all tables and indexes that then hold them, divided by all events. The limit is data, metadata and the envelope at binary width (86 bytes).',
    entries: [
      entry('ours', 'ours', { writer: 'ours', table: 'log.events' }),
      entry('payload, metadata, envelope', 'limit', { writer: 'ours', table: 'log.events', ideal: true }),
      entry('Emmett', 'peer', { writer: 'emmett', table: 'emt_' }),
      entry('message-db', 'peer', { writer: 'message-db', table: 'message_store.messages' }),
      entry('Castore', 'peer', { writer: 'castore', table: 'event' }),
    ].map((one) => ({ ...one, options: { ...one.options, callers: 32 } })),
    goals: [{ text: '≤ 1.45 × payload, metadata and envelope', ours: 'ours', against: 'payload, metadata, envelope', measure: 'more:bytes', least: 1 / 1.45 }],
  },
];
