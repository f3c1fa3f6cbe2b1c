import type { HistoryStep } from '../run-folder/records.js';
import type { RunFolder } from '../run-folder/run-folder.js';
import { sha256 } from '../identity.js';
import { bucketOf, buckets, Spill } from '../run-folder/spill.js';

/** One request of a client, from its sending to what became of it. */
export interface Operation {
  readonly invoke: HistoryStep;
  /** Null where the client never learned of an end. */
  readonly end: HistoryStep | null;
  /** `info`: it may have happened. No end is an info too. */
  readonly outcome: 'ok' | 'fail' | 'info';
}

/** Requests in the order of their ends; those without end last. A client has one request under way at a time. */
export async function* operations(run: RunFolder): AsyncGenerator<Operation> {
  const open = new Map<number, HistoryStep>();
  for await (const step of run.history()) {
    if (step.type === 'invoke') {
      const forgotten = open.get(step.proc);
      if (forgotten !== undefined) yield { invoke: forgotten, end: null, outcome: 'info' };
      open.set(step.proc, step);
      continue;
    }
    const invoke = open.get(step.proc);
    open.delete(step.proc);
    if (invoke !== undefined) yield { invoke, end: step, outcome: step.type };
  }
  for (const invoke of open.values()) yield { invoke, end: null, outcome: 'info' };
}

/** A command with all its tries: requests with one key. A request without key is a command of its own. */
export interface GivenCommand {
  readonly key: string | null;
  readonly method: string;
  /** Without query. */
  readonly path: string;
  /** Whom the run names as its caller; null where it does not say. */
  readonly caller: string | null;
  /** In the order of their sending. */
  readonly tries: readonly Operation[];
}

/** All commands, one bucket of keys in memory at a time. */
export async function* givenCommands(run: RunFolder): AsyncGenerator<GivenCommand> {
  const scopes = await spilledCommands(run);
  try {
    for (const bucket of buckets) yield* groupsOf(await scopes.bucket(bucket));
  } finally {
    scopes.remove();
  }
}

const spilledCommands = async (run: RunFolder) => {
  const spill = new Spill<Operation>();
  for await (const operation of operations(run)) if (operation.invoke.f === 'command') spill.put(bucketOf(scopeOf(operation)), operation);

  return spill;
};

const scopeOf = ({ invoke: { key, caller, method, path, seq } }: Operation): string => (key === null ? `#${seq}` : [caller ?? '', method, path.split('?')[0], key].join(' '));

const groupsOf = (all: readonly Operation[]): readonly GivenCommand[] =>
  [...Map.groupBy(all, scopeOf).values()].map((tries) => {
    const { key, method, path, caller = null } = tries[0]!.invoke;
    return { key, method, path: path.split('?')[0]!, caller, tries: tries.toSorted((one, other) => one.invoke.seq - other.invoke.seq) };
  });

/** A text that two bodies share if and only if they are the same JSON, whatever the order of their fields. */
export const bodyHash = (body: unknown): string => sha256(canonical(body ?? null));

/** JSON with fields in order. */
export const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';

  return `{${Object.keys(value)
    .sort()
    .map((name) => `${JSON.stringify(name)}:${canonical((value as Readonly<Record<string, unknown>>)[name])}`)
    .join(',')}}`;
};
