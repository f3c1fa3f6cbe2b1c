import type { Benchmark } from '../harness/benchmark.js';

const callers = 32;

export const sealingBenchmarks: readonly Benchmark[] = [
  {
    id: 'sealing',
    title: 'Durable append with and without sealing beside it',
    unit: 'event',
    seconds: 2,
    server: true,
    notes: 'P1, and beside it a process that seals the lanes into hash-chained segments: after a hundred events or a second, where a service does it after a thousand or a minute, so that a slice pays for what it appends. At the end the rest is sealed and the whole chain verified.',
    entries: [
      { name: 'ours, nobody seals', role: 'limit', module: 'sealing/append', options: { callers, sealing: false } },
      { name: 'ours, sealed meanwhile', role: 'ours', module: 'sealing/append', options: { callers, sealing: true } },
    ],
    goals: [
      { text: '≥ 0.9 × without sealing by wall', ours: 'ours, sealed meanwhile', against: 'ours, nobody seals', measure: 'rate', least: 0.9 },
      { text: '≥ 0.9 × without sealing by CPU', ours: 'ours, sealed meanwhile', against: 'ours, nobody seals', measure: 'cpu', least: 0.9 },
    ],
  },
];
