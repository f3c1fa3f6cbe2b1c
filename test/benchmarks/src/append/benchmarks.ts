import type { Benchmark } from '../harness/benchmark.js';
import type { Entry, Role } from '../harness/contender.js';

const entry = (name: string, role: Role, module: string, options: Entry['options'] = {}): Entry => ({ name, role, module: `append/${module}`, options });

const SAME_TABLE = 'All writers but Emmett, Castore and message-db write the same table with the same indexes and triggers; each has a database of its own. 412 bytes of data, 156 of metadata, durable.';

export const appendBenchmarks: readonly Benchmark[] = [
  {
    id: 'p1',
    title: 'Durable append, 32 in flight, one event per command, streams that must not exist yet',
    unit: 'event',
    seconds: 2,
    server: true,
    notes: `${SAME_TABLE} pgbench checks no version and its payload never travels.`,
    entries: [
      entry('ours', 'ours', 'ours', { callers: 32 }),
      entry('pgbench prepared INSERT', 'limit', 'pgbench', { callers: 32 }),
      entry('pg prepared INSERT', 'reference', 'prepared-insert', { callers: 32 }),
      entry('Emmett', 'peer', 'emmett', { callers: 32 }),
      entry('Castore', 'peer', 'castore', { callers: 32 }),
      entry('message-db', 'peer', 'message-db', { callers: 32 }),
      entry('TypeORM insert', 'peer', 'type-orm', { callers: 32 }),
    ],
    goals: [
      { text: '≥ 1.5 × pgbench by wall', ours: 'ours', against: 'pgbench prepared INSERT', measure: 'rate', least: 1.5 },
      { text: '≥ 1.8 × pgbench by CPU', ours: 'ours', against: 'pgbench prepared INSERT', measure: 'cpu', least: 1.8 },
      { text: '≥ 12 × Emmett', ours: 'ours', against: 'Emmett', measure: 'rate', least: 12 },
      { text: '≥ 4 × TypeORM insert', ours: 'ours', against: 'TypeORM insert', measure: 'rate', least: 4 },
      { text: '≥ 4 × Castore', ours: 'ours', against: 'Castore', measure: 'rate', least: 4 },
    ],
  },
  {
    id: 'p2',
    title: 'A lone command, one in flight',
    unit: 'event',
    seconds: 2,
    server: true,
    notes: SAME_TABLE,
    entries: [
      entry('ours', 'ours', 'ours', { callers: 1 }),
      entry('pg prepared INSERT', 'limit', 'prepared-insert', { callers: 1 }),
      entry('pgbench prepared INSERT', 'limit', 'pgbench', { callers: 1 }),
      entry('Emmett', 'peer', 'emmett', { callers: 1 }),
      entry('Castore', 'peer', 'castore', { callers: 1 }),
      entry('message-db', 'peer', 'message-db', { callers: 1 }),
      entry('TypeORM insert', 'peer', 'type-orm', { callers: 1 }),
    ],
    goals: [
      { text: "p50 ≤ 1.3 × Node's own prepared INSERT", ours: 'ours', against: 'pg prepared INSERT', measure: 'p50', least: 1 / 1.3 },
      { text: 'p50 ≤ 0.3 × Emmett', ours: 'ours', against: 'Emmett', measure: 'p50', least: 1 / 0.3 },
    ],
  },
  {
    id: 'p3',
    title: 'Saturation, 256 in flight; three processes together',
    unit: 'event',
    seconds: 2,
    server: true,
    notes: `${SAME_TABLE} COPY commits every thousand rows, over two connections. The three processes share the 256.`,
    entries: [
      entry('ours', 'ours', 'ours', { callers: 256 }),
      entry('ours, 10 events per command', 'ours', 'ours', { callers: 256, events: 10 }),
      entry('ours, three processes', 'ours', 'three-processes', { callers: 256 }),
      entry('COPY from Node', 'limit', 'copy'),
      entry('COPY from Node, streams of 10', 'limit', 'copy', { events: 10 }),
    ],
    goals: [
      { text: '≥ 0.7 × COPY', ours: 'ours', against: 'COPY from Node', measure: 'rate', least: 0.7 },
      { text: '≥ 0.85 × COPY with ten events per command', ours: 'ours, 10 events per command', against: 'COPY from Node, streams of 10', measure: 'rate', least: 0.85 },
      { text: 'three processes ≥ 0.9 × one', ours: 'ours, three processes', against: 'ours', measure: 'rate', least: 0.9 },
    ],
  },
  {
    id: 'p4',
    title: 'Ten events atomically, 32 in flight',
    unit: 'event',
    seconds: 2,
    server: true,
    notes: SAME_TABLE,
    entries: [
      entry('ours', 'ours', 'ours', { callers: 32, events: 10 }),
      entry('pgbench ten-row INSERT', 'limit', 'pgbench', { callers: 32, events: 10 }),
      entry('Emmett', 'peer', 'emmett', { callers: 32, events: 10 }),
      entry('Castore', 'peer', 'castore', { callers: 32, events: 10 }),
      entry('message-db', 'peer', 'message-db', { callers: 32, events: 10 }),
      entry('TypeORM insert', 'peer', 'type-orm', { callers: 32, events: 10 }),
    ],
    goals: [
      { text: "≥ 1.5 × pgbench's ten-row INSERT", ours: 'ours', against: 'pgbench ten-row INSERT', measure: 'rate', least: 1.5 },
      { text: '≥ 5 × Emmett by CPU', ours: 'ours', against: 'Emmett', measure: 'cpu', least: 5 },
    ],
  },
  {
    id: 'p5',
    title: 'Sixteen writers on one stream, by the command handler',
    unit: 'command',
    seconds: 2,
    server: true,
    notes: 'Every command decides on the state of the stream and appends one event. One writer waits for each answer; sixteen share one handler, or two. Emmett 0.42 hands "must not exist" to the server as "any version", so that of two callers who race for the first event of a stream one decides blindly.',
    entries: [
      entry('ours, one writer', 'limit', 'hot-stream', { callers: 1 }),
      entry('ours, 16 writers', 'ours', 'hot-stream', { callers: 16 }),
      entry('ours, 16 writers in two handlers', 'ours', 'hot-stream', { callers: 16, handlers: 2 }),
      entry('Emmett, 16 writers', 'peer', 'hot-stream-emmett', { callers: 16 }),
    ],
    goals: [
      { text: '≥ 0.8 × one writer', ours: 'ours, 16 writers', against: 'ours, one writer', measure: 'rate', least: 0.8 },
      { text: 'two handlers ≥ 0.8 × one writer (reported)', ours: 'ours, 16 writers in two handlers', against: 'ours, one writer', measure: 'rate', least: 0.8 },
    ],
  },
];
