import { chained, greetingOf } from '../platform/accounts.js';
import type { Read } from '../platform/caller.js';
import type { LogRow, LogRows } from '../postgres/log-rows.js';
import type { Tables } from '../postgres/tables.js';
import { categoryOf, idOf, typeOf } from './log-checks.js';
import { consequenceId } from '@rapport/event-sourcing';

type Report = (problem: string) => void;
type Rows = ReadonlyMap<string, Readonly<Record<string, unknown>>>;

/** The views as the log alone says they must be, at a position of each lane: written down apart from the projections. */
export const expectedViews = (log: LogRows, until: (lane: number) => number = () => Number.POSITIVE_INFINITY) => {
  const accounts = new Map<string, Record<string, unknown>>();
  const parties = new Map<string, Record<string, unknown>>();
  const marks = new Map<string, Record<string, unknown>>();
  for (const [lane, rows] of log.lanes.entries()) {
    for (const row of rows) {
      if (row.position > until(lane)) break;
      const party = parties.get(row.partyId!);
      parties.set(row.partyId!, { __lane: lane, party: row.partyId, events: ((party?.['events'] as number | undefined) ?? 0) + 1, chain: chained((party?.['chain'] as string | undefined) ?? '', idOf(row)) });
      if (categoryOf(log, row) !== 'account') continue;
      accounts.set(row.stream, { ...accountAfter(log, row, accounts.get(row.stream)), version: row.version });
      if (typeOf(log, row) !== 'accounts.point-added') continue;
      const stream = `account-${row.stream}`;
      const { mark } = JSON.parse(row.data) as { mark: string };
      marks.set(stream, { __lane: lane, account: stream, marks: `${(marks.get(stream)?.['marks'] as string | undefined) ?? ''} ${mark}`.trim(), refused: false });
    }
  }

  return { account_rows__g1: accounts, party_rows__g1: parties, mark_rows__g1: marks };
};

const accountAfter = (log: LogRows, row: LogRow, before: Record<string, unknown> | undefined): Record<string, unknown> => {
  const type = typeOf(log, row);
  const data = JSON.parse(row.data) as { points?: number };
  if (type === 'accounts.account-opened') return { __lane: row.lane, id: row.stream, chain: chained('', idOf(row)), points: 0 };
  if (type === 'accounts.point-added') return { ...before, chain: chained(before!['chain'] as string, idOf(row)), points: (before!['points'] as number) + data.points! };

  return { ...before };
};

const canonical = (row: Readonly<Record<string, unknown>> | undefined) => (row === undefined ? 'no row' : JSON.stringify(Object.entries(row).sort(([one], [other]) => (one < other ? -1 : 1))));

/** Rows, byte for byte. `aside` names tables and keys that are parked. */
export const viewsAreExact = (log: LogRows, tables: Tables, aside: ReadonlySet<string>, report: Report): void => {
  for (const [table, expected] of Object.entries(expectedViews(log))) {
    const actual: Rows = tables.table(table);
    for (const key of new Set([...expected.keys(), ...actual.keys()])) {
      if (aside.has(`${table} ${key}`)) continue;
      const [wanted, found] = [canonical(expected.get(key)), canonical(actual.get(key))];
      if (wanted !== found) report(`Row ${key} of ${table} is ${found} and should be ${wanted}.`);
    }
  }
};

/** Every consumer stands where the log ends. */
export const checkpointsAreAtTheEnd = (log: LogRows, tables: Tables): string | null => {
  let checkpoints = 0;
  for (const row of tables.table('checkpoints').values()) {
    checkpoints += 1;
    const lane = log.lanes[row['lane'] as number]!;
    const last = lane.at(-1);
    if (row['position'] !== lane.length || row['event_id'] !== (last === undefined ? null : idOf(last))) return `${String(row['consumer'])} stands at ${String(row['position'])} of lane ${String(row['lane'])}, which has ${lane.length} events.`;
  }

  return checkpoints === 6 * 64 ? null : `There are ${checkpoints} checkpoints.`;
};

/** A read that was told that its place is reached shows everything up to it. */
export const readsAreFresh = (log: LogRows, reads: readonly Read[], report: Report): void => {
  for (const { view, key, place, row } of reads) {
    const [[lane, position]] = [...place] as [[number, number]];
    if (view === 'party-rows') {
      const seen = log.lanes[lane]!.filter((event) => event.partyId === key && event.position <= position).length;
      if (((row?.['events'] as number | undefined) ?? 0) < seen) report(`A read of ${view} ${key} at ${lane}:${position} showed ${String(row?.['events'])} events of ${seen}.`);
    } else {
      const version = log.lanes[lane]!.findLast((event) => event.stream === key && event.position <= position)?.version ?? 0;
      if (((row?.['version'] as number | undefined) ?? 0) < version) report(`A read of ${view} ${key} at ${lane}:${position} showed version ${String(row?.['version'])} of ${version}.`);
    }
  }
};

/** Each reaction has led to each of its consequences once, under the id that follows from the event, and to nothing else. */
export const reactionsAreExact = (log: LogRows, report: Report): void => {
  const expected = new Set<string>();
  const points = new Map<string, number>();
  const must = (reaction: string, row: LogRow, stream: string | null) => {
    const id = consequenceId(reaction, idOf(row), 0);
    expected.add(id);
    const kept = log.commands.get(id) ?? [];
    if (stream !== null && kept.length !== 1) report(`${reaction} has led to ${kept.length} facts from ${idOf(row)}.`);
    if (stream !== null && kept[0] !== undefined && kept[0].stream !== stream) report(`${reaction} wrote to another stream than that of the party.`);
  };
  for (const row of log.lanes.flat()) {
    const type = typeOf(log, row);
    if (type === 'accounts.account-opened') must('greet-when-opened', row, greetingOf(row.partyId!));
    if (type === 'event-log.timer-elapsed') must('close-when-lifetime-is-over', row, null);
    if (type !== 'accounts.point-added') continue;
    const count = (points.get(row.partyId!) ?? 0) + 1;
    points.set(row.partyId!, count);
    if (count % 3 === 0) must('reward-every-third-point', row, greetingOf(row.partyId!));
  }
  for (const row of log.lanes.flat()) {
    const { actor } = JSON.parse(row.meta) as { actor: { id: string } };
    if (actor.id.startsWith('reaction:') && !expected.has(row.commandId)) report(`${actor.id} led to ${typeOf(log, row)} without reason.`);
  }
};

/** What reactions remember is the fold of the log. */
export const memoriesAreExact = (log: LogRows, tables: Tables, report: Report): void => {
  const expected = new Map<string, number>();
  for (const row of log.lanes.flat()) if (typeOf(log, row) === 'accounts.point-added') expected.set(row.partyId!, (expected.get(row.partyId!) ?? 0) + 1);
  const kept = new Map([...tables.table('reaction_memory').values()].map((row) => [row['party'] as string, Number(row['memory'])]));
  for (const party of new Set([...expected.keys(), ...kept.keys()])) if (expected.get(party) !== kept.get(party)) report(`The reaction remembers ${String(kept.get(party))} points of ${party} instead of ${String(expected.get(party))}.`);
};
