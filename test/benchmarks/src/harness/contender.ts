import type { ProcessorTime } from './processor-time.js';

/** Ours, another's way to the same result, what the machine allows at most, or a row that only explains. */
export type Role = 'ours' | 'peer' | 'limit' | 'reference';

/** One participant of a benchmark, as the catalogue names it. */
export interface Entry {
  readonly name: string;
  readonly role: Role;
  /** Module below `src` that exports `contend`, without its ending. */
  readonly module: string;
  /** What distinguishes it from other entries of the same module. */
  readonly options?: Readonly<Record<string, number | string | boolean>>;
}

/** A Kafka of one node. */
export interface Broker {
  readonly addresses: readonly string[];
  /** Null for a cluster that was not started here: its processor time is in no figure. */
  readonly pid: number | null;
  /** Folder of Apache Kafka's jars, for its own tools; null where there is none. */
  readonly jars: string | null;
}

/** What a contender is given. */
export interface Stage {
  /** An empty database of its own on the server that all share, as superuser; empty where the benchmark needs none. */
  readonly url: string;
  /** The process whose tree is the server, or null. */
  readonly serverPid: number | null;
  /** The broker that all share, where the benchmark wants one. */
  readonly broker?: Broker;
  /** Length of one slice in seconds, for work without an end of its own. */
  readonly seconds: number;
  /** Shrinks prepared data for a trial run; 1 in a measurement. */
  readonly scale: number;
  readonly options: Readonly<Record<string, number | string | boolean>>;
}

/** What one slice came to. */
export interface Slice {
  /** Units of work that were done and acknowledged: events, requests, loads. */
  readonly operations: number;
  readonly seconds: number;
  /** Milliseconds per operation, where operations are answered one by one. */
  readonly latency?: { readonly p50: number; readonly p95: number; readonly p99: number };
  /** Processor time that belongs to the start of a program and not to the work: taken off. */
  readonly aside?: ProcessorTime;
  /** Replaces what was measured, where the contender is a process of its own. */
  readonly used?: ProcessorTime;
  readonly more?: Readonly<Record<string, number>>;
}

export interface Contender {
  slice(): Promise<Slice>;
  /** Faults of what is left behind after the last slice; none when it is correct. */
  check(): Promise<readonly string[]>;
  close(): Promise<void>;
}

export type Contend = (stage: Stage) => Promise<Contender>;
