import type { Benchmark } from '../harness/benchmark.js';
import type { Entry, Role } from '../harness/contender.js';

const OURS = { application: 'on-the-host', table: 'log.events' };
const DEFAULT = { application: 'default-stack', table: 'tickets' };
const BARE = { application: 'bare', table: 'tickets' };
/** Events that a process takes in all, the warm-up aside. */
const MILLION = 1_000_000;
const ROUNDS = 7;

const load = (name: string, role: Role, options: Entry['options'], writes: number): Entry => ({ name, role, module: 'end-to-end/load', options: { ...options, writes, callers: 32 } });
const LIBRARIES = 'the same libraries, doing nothing';

export const endToEndBenchmarks: readonly Benchmark[] = [
  {
    id: 'p13',
    title: 'A ticket by HTTP: durable before 201, read from the view; four reads to one write',
    unit: 'request',
    seconds: 2,
    server: true,
    notes: 'The same service three times: eight validated fields, 32 connections, whatever was acknowledged must be found. Ours is a whole service on its host: token verified, strict JSON, Idempotency-Key, decider, event in the log, view, Consistency-Token presented with each read, telemetry, a log line per request. The default stack is Nest, Express, class-validator and TypeORM with `save`; it checks no token, keeps no history and logs nothing. Bare is node:http with a prepared INSERT or SELECT and checks nothing. The server is the process of the application and PostgreSQL.',
    entries: [
      load('ours, mixed', 'ours', OURS, 20),
      load('default stack, mixed', 'peer', DEFAULT, 20),
      load('bare node:http and SQL, mixed', 'limit', BARE, 20),
      load('ours, writes only', 'ours', OURS, 100),
      load('default stack, writes only', 'peer', DEFAULT, 100),
    ],
    goals: [
      { text: '≥ 8 × the default stack', ours: 'ours, mixed', against: 'default stack, mixed', measure: 'rate', least: 8 },
      { text: '≥ 8 × the default stack by server CPU', ours: 'ours, mixed', against: 'default stack, mixed', measure: 'server', least: 8 },
      { text: 'writes only: ≥ 8 × the default stack', ours: 'ours, writes only', against: 'default stack, writes only', measure: 'rate', least: 8 },
      { text: '≥ 0.5 × bare node:http and SQL', ours: 'ours, mixed', against: 'bare node:http and SQL, mixed', measure: 'rate', least: 0.5 },
    ],
  },
  {
    id: 'p14',
    title: 'Memory of a process',
    unit: 'event',
    seconds: 1,
    server: true,
    notes: 'Resident megabytes, three seconds after the last work. The reference has loaded the same code, runs telemetry and an empty Nest and Fastify application. The process that is fed takes a seventh of a million events into a view in each round; growth is the highest that it held so far over what it held after the warm-up.',
    entries: [
      { name: LIBRARIES, role: 'limit', module: 'memory/resident', options: { application: 'same-libraries' } },
      { name: 'ours, idle', role: 'ours', module: 'memory/resident', options: { application: 'on-the-host' } },
      { name: 'ours, fed', role: 'ours', module: 'memory/resident', options: { application: 'on-the-host', feed: Math.ceil(MILLION / ROUNDS) } },
    ],
    goals: [
      { text: '≤ 1.15 × the same libraries', ours: 'ours, idle', against: LIBRARIES, measure: 'more:resident MB', least: 1 / 1.15 },
      { text: 'growth over a million events ≤ 1.05', ours: 'ours, fed', against: 1, measure: 'more:growth', least: 1 / 1.05 },
    ],
  },
];
