import { checker } from '../checker.js';
import { derivedId, requestCommandId } from '../identity.js';
import { metaOf, placesOf, streamParts, type LogRow } from '../run-folder/records.js';
import type { RunFolder } from '../run-folder/run-folder.js';
import { bucketOf, buckets, Spill } from '../run-folder/spill.js';
import type { Findings } from '../verdict.js';
import { operations } from './operations.js';

/** A command of the log, in short. */
interface Effect {
  readonly id: string;
  readonly lane: number;
  readonly position: number;
  readonly stream: string;
  readonly version: number;
  readonly type: string;
  readonly actor: string;
  readonly origin: string;
  readonly cause: string | null;
  /** The mail that a copy is of. */
  readonly mailId: string | null;
}

/** What the history knows of a command id. An ok without token had no effect, as far as its caller was told. */
interface Known {
  readonly id: string;
  readonly outcome: 'effect' | 'nothing' | 'fail' | 'info';
  readonly seq: number;
  readonly key: string | null;
}

interface Gathered {
  readonly effects: Spill<Effect>;
  readonly known: Spill<Known>;
  readonly causes: Spill<Effect>;
  /** Aggregates that requests without key were about, whose outcome is unknown. */
  readonly vague: ReadonlySet<string>;
}

/** Every event belongs to one ok or info command of the history, or to a timer, a reaction or a record from elsewhere; a refused command has none (I2). */
export const ownership = checker('ownership', ['history', 'log'], async (run, findings) => {
  const gathered: Gathered = { effects: new Spill(), known: new Spill(), causes: new Spill(), vague: await vagueAggregates(run) };
  try {
    await gatherHistory(run, gathered, await gatherLog(run, gathered));
    for (const bucket of buckets) await judged(gathered, bucket, findings);
  } finally {
    for (const spill of [gathered.effects, gathered.known, gathered.causes]) spill.remove();
  }
});

/** Commands of the log, their ids by place where a token names it, and whoever has acted in it. */
const gatherLog = async (run: RunFolder, { effects, known }: Gathered): Promise<ReadonlySet<string>> => {
  const callers = new Set<string>(['anonymous']);
  const tokens = await tokensByLane(run);
  let lane = -1;
  let wanted = new Map<number, number>();
  try {
    for await (const row of run.log()) {
      if (row.lane !== lane) [lane, wanted] = [row.lane, new Map((await tokens.bucket(row.lane & 63)).map(({ position, seq }) => [position, seq]))];
      const { commandId: id, commandIndex, position, stream, version, type } = row;
      const seq = wanted.get(position);
      if (seq !== undefined) known.put(bucketOf(id), { id, outcome: 'effect', seq, key: null });
      if (commandIndex !== 0) continue;
      const { actor, origin, causationId } = metaOf(row);
      if (!actor.id.startsWith('reaction:')) callers.add(actor.id);
      effects.put(bucketOf(id), { id, lane, position, stream, version, type, actor: actor.id, origin, cause: causationId, mailId: mailIn(row) });
    }
  } finally {
    tokens.remove();
  }
  return callers;
};

const mailIn = ({ type, data }: LogRow): string | null => (type === 'tickets.list-mail-requested' ? (JSON.parse(data) as { readonly mailId: string }).mailId : null);

const tokensByLane = async (run: RunFolder) => {
  const spill = new Spill<{ position: number; seq: number }>();
  for await (const { invoke, end, outcome } of operations(run)) {
    if (invoke.f !== 'command' || outcome !== 'ok' || end?.token == null) continue;
    for (const [lane, position] of placesOf(end.token) ?? []) spill.put(lane & 63, { position, seq: end.seq });
  }
  return spill;
};

/** The command ids that requests with a key stand for, by everybody who may have sent them. */
const gatherHistory = async (run: RunFolder, { known }: Gathered, callers: ReadonlySet<string>): Promise<void> => {
  for await (const { invoke, end, outcome } of operations(run)) {
    const { f, key, method, path, caller } = invoke;
    if (f !== 'command' || key === null) continue;
    const what = outcome !== 'ok' ? outcome : end?.token == null ? 'nothing' : 'effect';
    for (const who of caller === undefined ? callers : [caller]) {
      const id = requestCommandId(who, method, path, key);
      known.put(bucketOf(id), { id, outcome: what, seq: invoke.seq, key });
    }
  }
};

const vagueAggregates = async (run: RunFolder): Promise<ReadonlySet<string>> => {
  const ids = new Set<string>();
  for await (const { invoke, outcome } of operations(run)) if (invoke.f === 'command' && invoke.key === null && outcome === 'info' && invoke.id !== undefined) ids.add(invoke.id);

  return ids;
};

const judged = async (gathered: Gathered, bucket: number, findings: Findings): Promise<void> => {
  const known = Map.groupBy(await gathered.known.bucket(bucket), ({ id }) => id);
  for await (const effect of gathered.effects.items(bucket)) {
    findings.looked('commands in the log');
    const tries = known.get(effect.id);
    if (tries === undefined) unowned(effect, gathered, findings);
    else if (!tries.some(({ outcome }) => outcome === 'effect' || outcome === 'info')) {
      findings.broken('a command that was refused or answered as without effect has one', { commandId: effect.id, lane: effect.lane, position: effect.position, stream: effect.stream, tries: tries.map(({ seq, key, outcome }) => ({ seq, key, outcome })) });
    }
  }
  await causedByKnown(gathered, bucket, known, findings);
};

/** Who else may append: a timer under its own id, a worker under ids of its own, a reaction (which has a checker of its own), the records of elsewhere, what follows from another command. */
const unowned = (effect: Effect, { causes, vague }: Gathered, findings: Findings): void => {
  const { id, stream, version, type, actor, origin, cause } = effect;
  const aggregate = streamParts(stream).id;
  if (type === 'event-log.timer-elapsed' && stream === `timer-${id}`) return findings.looked('timers');
  if (actor.startsWith('reaction:')) return findings.looked('reactions');
  if (origin === 'import' || origin === 'demo') return findings.looked('records from elsewhere');
  // A worker routes what nobody leads: one decision for each state of the ticket, under an id that says so.
  if (type === 'tickets.ticket-routed' && id === derivedId('route-unrouted', aggregate, String(version - 1))) return findings.looked('tickets that a worker routed');
  // Another one gives each member of a list their copy: one for each of both.
  if (effect.mailId !== null && id === derivedId('send-list-mails', effect.mailId, aggregate)) return findings.looked('copies of mails that a worker sent');
  if (id === derivedId('survey-opened', aggregate)) return findings.looked('links that were followed');
  if (cause !== null && id === derivedId('minted', cause, `erased ${aggregate}`)) return causes.put(bucketOf(cause), effect);
  if (cause !== null && isClaim(effect, cause, aggregate)) return findings.looked('units that were set aside or let go');
  // So is a colleague who takes a customer over, and the callback that a cut line leads to.
  if (type === 'tickets.live-contact-begun' && cause !== null && id === derivedId('minted', cause, `taken over ${aggregate}`)) return findings.looked('customers that were handed over');
  if (type === 'tickets.call-dropped' && cause !== null && id === derivedId('minted', cause, `dropped ${aggregate}`)) return findings.looked('lines that were cut in a live contact');
  // A form that anybody may send asks first whether its address may be told.
  if (type === 'complaints.acknowledgement-allowed' && cause !== null && id === derivedId('minted', cause, 'acknowledgement')) return findings.looked('addresses that were told of a form');
  if (vague.has(aggregate)) return findings.looked('requests without key');
  findings.broken('PHANTOM: events belong to no command that anybody gave', { commandId: id, lane: effect.lane, position: effect.position, stream, type, actor });
};

/** A unit is set aside by the request that gives it out, and let go by it where that is refused; the id names a version of the unit that the request had seen. */
const isClaim = ({ id, type, version }: Effect, cause: string, aggregate: string): boolean => {
  const what = { 'tickets.backup-unit-reserved': 'reserved', 'tickets.backup-unit-released': 'released' }[type];

  return what !== undefined && Array.from({ length: version }, (_, seen) => derivedId('minted', cause, `${what} ${aggregate} ${seen}`)).includes(id);
};

/** The facts of an erasure follow from a request for it. */
const causedByKnown = async ({ causes }: Gathered, bucket: number, known: ReadonlyMap<string, unknown>, findings: Findings): Promise<void> => {
  for await (const { id, cause, lane, position, stream } of causes.items(bucket)) {
    findings.looked('facts of erasures');
    if (!known.has(cause!)) findings.broken('an erasure was confirmed that nobody asked for', { commandId: id, cause, lane, position, stream });
  }
};
