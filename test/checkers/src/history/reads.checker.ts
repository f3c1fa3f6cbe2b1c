import { checker } from '../checker.js';
import { placesOf, type Json, type JsonObject, type LogRow } from '../run-folder/records.js';
import type { RunFolder } from '../run-folder/run-folder.js';
import { Spill } from '../run-folder/spill.js';
import type { Findings } from '../verdict.js';
import { operations, type Operation } from './operations.js';
import { objectOf } from './promised.js';

/** A thing that a read showed, or did not find, against one pair of the token that it presented. */
interface Shown {
  readonly position: number;
  readonly seq: number;
  readonly path: string;
  readonly stream: string;
  /** 0: not found. */
  readonly version: number;
}

/** A read never shows older state than the token it presented, and no client ever sees a thing go back (invariant 7, I9). */
export const reads = checker('reads', ['history', 'log'], async (run, findings) => {
  const byLane = new Spill<Shown>();
  try {
    await gathered(run, byLane, findings);
    await compared(run, byLane, findings);
  } finally {
    byLane.remove();
  }
});

const gathered = async (run: RunFolder, byLane: Spill<Shown>, findings: Findings): Promise<void> => {
  const seen = new Map<string, { version: number; seq: number }>();
  for await (const operation of operations(run)) {
    const { invoke, end, outcome } = operation;
    if (invoke.f !== 'read' || end === null || outcome === 'info') continue;
    findings.looked('reads');
    const shown = thingsIn(operation);
    for (const { stream, version } of shown) steadily(seen, `${invoke.proc} ${invoke.service} ${routeOf(invoke.path)} ${stream}`, version, operation, findings);
    if (invoke.wanted === undefined || shown.length === 0) continue;
    findings.looked('reads with a token');
    const places = placesOf(invoke.wanted);
    if (places === null) findings.broken('a read presented a token that cannot be read', { seq: invoke.seq, wanted: invoke.wanted });
    for (const [lane, position] of places ?? []) for (const { stream, version } of shown) byLane.put(lane & 63, { position, seq: end.seq, path: invoke.path, stream, version });
  }
};

const steadily = (seen: Map<string, { version: number; seq: number }>, session: string, version: number, { invoke, end }: Operation, findings: Findings): void => {
  const before = seen.get(session);
  if (before !== undefined && version < before.version) findings.broken('a client saw a thing go back', { proc: invoke.proc, path: invoke.path, versions: [before.version, version], seqs: [before.seq, end!.seq] });
  if (before === undefined || version > before.version) seen.set(session, { version, seq: end!.seq });
};

const compared = async (run: RunFolder, byLane: Spill<Shown>, findings: Findings): Promise<void> => {
  let sweep = new Sweep([], findings);
  let lane = -1;
  for await (const row of run.log()) {
    if (row.lane !== lane) {
      sweep.upTo(Infinity);
      lane = row.lane;
      sweep = new Sweep(await byLane.bucket(lane & 63), findings);
    }
    sweep.upTo(row.position);
    sweep.take(row);
  }
  sweep.upTo(Infinity);
};

/** Walks along a lane with the versions of its streams and meets the reads at the positions that they wanted. */
class Sweep {
  private readonly waiting: readonly Shown[];
  private readonly interesting: ReadonlySet<string>;
  private readonly versions = new Map<string, { version: number; position: number }>();
  private next = 0;

  constructor(
    shown: readonly Shown[],
    private readonly findings: Findings,
  ) {
    this.waiting = shown.toSorted((one, other) => one.position - other.position);
    this.interesting = new Set(shown.map(({ stream }) => stream));
  }

  take({ stream, version, position }: LogRow): void {
    if (this.interesting.has(stream)) this.versions.set(stream, { version, position });
  }

  /** Judges the reads that wanted something before this position. */
  upTo(position: number): void {
    for (; this.next < this.waiting.length && this.waiting[this.next]!.position < position; this.next += 1) {
      const shown = this.waiting[this.next]!;
      const known = this.versions.get(shown.stream);
      if (known === undefined) continue;
      this.findings.looked('things compared');
      if (shown.version < known.version) {
        const what = shown.version === 0 ? 'STALE: a read with a token did not find what the token covers' : 'STALE: a read shows older state than its token';
        this.findings.broken(what, { seq: shown.seq, path: shown.path, stream: shown.stream, shown: shown.version, covered: known.version, at: known.position });
      }
    }
  }
}

/** What a thing is called in answers, and the category of its stream. */
const NAMES: Readonly<Record<string, string>> = { ticketId: 'ticket', complaintId: 'complaint', campaignId: 'campaign', invitationId: 'invitation', customerId: 'party', partyId: 'party' };
/** The name that tells which thing an answer of a service is about; others in it point elsewhere. */
const OWN: Readonly<Record<string, readonly string[]>> = { tickets: ['ticketId'], complaints: ['complaintId'], surveys: ['invitationId', 'campaignId'], customers: ['customerId', 'partyId'] };
const ROUTES: Readonly<Record<string, string>> = { tickets: 'ticket', complaints: 'complaint', campaigns: 'campaign', customers: 'party', parties: 'party', responses: 'invitation', invitations: 'invitation' };

const thingsIn = ({ invoke, end, outcome }: Operation): readonly { readonly stream: string; readonly version: number }[] => {
  const direct = /^\/v1\/([a-z-]+)\/([0-9a-f-]{36})$/.exec(routeOf(invoke.path));
  const category = direct === null ? undefined : ROUTES[direct[1]!];
  if (outcome === 'fail') return end!.status === 404 && category !== undefined ? [{ stream: `${category}-${direct![2]}`, version: 0 }] : [];
  const answer = objectOf(end!.answer);
  const items = Array.isArray(answer['items']) ? (answer['items'] as readonly Json[]).map((item) => objectOf(item)) : [answer];

  return items.flatMap((item) => thingIn(item, OWN[invoke.service] ?? []));
};

const thingIn = (item: JsonObject, names: readonly string[]) => {
  const name = names.find((each) => typeof item[each] === 'string');
  const version = item['version'];

  return name === undefined || typeof version !== 'number' || 'position' in item ? [] : [{ stream: `${NAMES[name]}-${item[name] as string}`, version }];
};

const routeOf = (path: string): string => path.split('?')[0]!;

