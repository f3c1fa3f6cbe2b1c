import type { Benchmark } from '../harness/benchmark.js';

const options = { writers: 8, each: 4 };

export const orderedReadBenchmarks: readonly Benchmark[] = [
  {
    id: 'p6',
    title: 'Eight writers, with and without a reader that follows in order',
    unit: 'event',
    seconds: 2,
    server: true,
    notes: 'Eight writers in one process, each with connections of its own and four commands of one to five events under way; the reader is another process. It notes every position: what it skips or gets twice is a fault. The lag is from the moment of the record until the reader has the event. Emmett reads batches of a hundred as its consumer does; its writers have a connection per caller.',
    entries: [
      { name: 'writers alone', role: 'limit', module: 'ordered-read/writers', options },
      { name: 'ours, with a reader', role: 'ours', module: 'ordered-read/follow', options },
      { name: 'Emmett, writers alone', role: 'reference', module: 'ordered-read/emmett-writers', options },
      { name: 'Emmett, with a reader', role: 'peer', module: 'ordered-read/emmett', options },
    ],
    goals: [
      { text: 'writers keep ≥ 0.9 × of what they write alone', ours: 'ours, with a reader', against: 'writers alone', measure: 'rate', least: 0.9 },
      { text: '≥ 5 × Emmett, with a reader', ours: 'ours, with a reader', against: 'Emmett, with a reader', measure: 'rate', least: 5 },
    ],
  },
];
