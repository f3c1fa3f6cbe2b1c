/** A value of JSON. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };
export type JsonObject = { readonly [name: string]: Json };

/** `run.json`: the run, its faults, the settings that were live, and what it says of itself. */
export interface RunFile {
  readonly seed: Json;
  readonly commit: string;
  readonly startedAt: string;
  readonly endedAt: string;
  readonly faults: readonly { readonly id: string; readonly target: string; readonly at: number; readonly healedAt?: number; readonly openCommands: number; readonly signal?: string; readonly pids?: readonly number[] }[];
  /** Settings of PostgreSQL, as the server told them. */
  readonly settings: JsonObject;
  /** The same at the end, where they were asked again. */
  readonly settingsAtEnd?: JsonObject;
  /** Inputs that the run could not have, by name: `topic`, `rebuilt`, `timers` … */
  readonly absent?: readonly string[];
  /** The clock of the log at the end, where it is not that of the wall. */
  readonly logClockAtEnd?: string;
  readonly bounds?: {
    /** Records of the topic beyond the first of each event. */
    readonly topicDuplicates?: number;
    /** Milliseconds that a due timer may still wait. */
    readonly timerLateness?: number;
    /** Parked keys that the run expects to be left. */
    readonly parkedKeys?: number;
    /** Milliseconds that a process may outlive its consumer. */
    readonly consumerDeath?: number;
  };
  /** Records that the run itself put on the topic, as `partition:offset`. */
  readonly injected?: readonly string[];
}

/** A line of `history.jsonl`: one step of a client. */
export interface HistoryStep {
  readonly seq: number;
  readonly proc: number;
  readonly type: 'invoke' | 'ok' | 'fail' | 'info';
  readonly f: 'command' | 'read';
  readonly key: string | null;
  readonly service: string;
  readonly method: string;
  readonly path: string;
  readonly body?: Json;
  readonly party?: string;
  readonly id?: string;
  readonly status?: number;
  readonly code?: string;
  readonly answer?: Json;
  readonly token?: string;
  readonly wanted?: string;
  readonly tMono: number;
  /** Whom the token of the request names, where the run tells it. */
  readonly caller?: string;
}

/** A line of `log.jsonl`: one row of the log. */
export interface LogRow {
  readonly lane: number;
  readonly position: number;
  readonly stream: string;
  readonly version: number;
  readonly type: string;
  readonly schemaVersion: number;
  readonly partyId: string | null;
  readonly commandId: string;
  readonly commandIndex: number;
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly meta: Meta | string;
  readonly dataHash: string;
  readonly data: string;
}

/** What lies beside the data of an event, as far as checkers look at it. */
export interface Meta {
  readonly actor: { readonly id: string; readonly role: string };
  readonly origin: string;
  readonly correlationId: string;
  readonly causationId: string | null;
  readonly visibility?: string;
}

/** A line of `commits.jsonl`: where an event lies, as the server's stream of changes tells it. */
export interface CommittedPlace {
  readonly lane: number;
  readonly position: number;
}

/** A line of `topic.jsonl`: one record of Kafka. */
export interface TopicRecord {
  readonly partition: number;
  readonly offset: number;
  readonly key: string | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly valueHash: string;
}

export interface Checkpoint {
  readonly service: string;
  readonly view: string;
  readonly generation: number;
  readonly lane: number;
  readonly position: number;
}

export interface ParkedKey {
  readonly service: string;
  readonly view: string;
  readonly lane: number;
  readonly key: string;
  readonly positions: readonly number[];
}

export interface TimerRow {
  readonly timerId: string;
  readonly lane: number;
  readonly dueAt: string;
  readonly party: string | null;
  readonly type: string;
  readonly state: 'pending' | 'fired';
}

export interface ProcessStep {
  readonly tMono: number;
  readonly process: string;
  /** `consumer-stopped`: the process still lives and one of its consumers has ended. */
  readonly event: 'start' | 'exit' | 'kill' | 'ready' | 'consumer-stopped';
  readonly pid: number;
  readonly code?: number | null;
  readonly signal?: string | null;
}

/** A line of `resources.jsonl`: what a process holds at an instant. */
export interface HeldResources {
  readonly tMono: number;
  /** `postgres` is the server as a whole: its sessions. */
  readonly process: string;
  readonly pid: number;
  /** Resident. */
  readonly megabytes: number;
  readonly connections: number;
  /** Sessions of the server that have stood in an open transaction for longer than ten seconds. */
  readonly stuck: number;
}

/** Beside the data; a run may write it as an object or as the text that lies in the log. */
export const metaOf = ({ meta }: LogRow): Meta => (typeof meta === 'string' ? (JSON.parse(meta) as Meta) : meta);

/** `ticket-1b0f…` → category and id. */
export const streamParts = (stream: string): { readonly category: string; readonly id: string } => ({ category: stream.slice(0, -37), id: stream.slice(-36) });

/** Milliseconds since 1970 of an ISO text with a zone; microseconds are cut off, as the platform does everywhere. */
export const millisecondsOf = (instant: string): number => {
  const parts = /^(\d{4,6}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)(?:\.(\d+))?(Z|[+-]\d\d(?::?\d\d)?)$/.exec(instant);
  if (parts === null) return Number.NaN;
  const [, day, time, fraction = '', zone] = parts;
  const offset = zone === 'Z' ? 'Z' : `${zone!.slice(0, 3)}:${zone!.slice(3).replace(':', '') || '00'}`;

  return Date.parse(`${day}T${time}.${fraction.padEnd(3, '0').slice(0, 3)}${offset}`);
};

/** `2026-11-24T03:30:22.123Z` */
export const isoOf = (instant: string): string => new Date(millisecondsOf(instant)).toISOString();

/** The `lane:position` pairs of a consistency token, in clear or as the header gives it (base64url); null where it is neither. */
export const placesOf = (token: string): ReadonlyMap<number, number> | null => {
  const clear = /^\d{1,2}:\d+(?:,\d{1,2}:\d+)*$/;
  const text = clear.test(token) ? token : Buffer.from(token, 'base64url').toString('latin1');
  if (!clear.test(text)) return null;

  return new Map(text.split(',').map((pair) => pair.split(':').map(Number) as [number, number]));
};
