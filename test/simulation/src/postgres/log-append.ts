import { timerIdOf } from '@rapport/event-sourcing';
import { laneLock, laneOf, numberOf, timestamp, type LogRows } from './log-rows.js';
import { answer, type Running } from './statement.js';
import { databaseError, type Session } from './session.js';

interface Command {
  readonly id: string;
  readonly category: string;
  readonly stream: string;
  readonly expected: number;
  readonly party: string | null;
  readonly lane: number;
  readonly seen: number | null;
  readonly guarded: readonly string[];
  readonly events: readonly { readonly type: string; readonly schemaVersion: number; readonly occurredAt: string | null; readonly meta: string; readonly data: string }[];
  readonly timers: readonly { readonly ordinal: number; readonly name: string; readonly due: string; readonly meta: string; readonly data: string }[];
}

/** An array of PostgreSQL in which nothing is quoted. */
const elements = (text: unknown): readonly (string | null)[] => (text === '{}' ? [] : String(text).slice(1, -1).split(',').map((element) => (element === 'NULL' ? null : element)));
const numbers = (text: unknown): readonly number[] => elements(text).map(Number);
/** What `string_to_array` makes of joined texts. */
const joined = (text: unknown): readonly string[] => (text === '' ? [] : String(text).split('\u001f'));

/** A batch as `append_v1` takes it, by command. */
const commandsOf = (values: readonly unknown[]): readonly Command[] => {
  const [categoryNames, typeNames, guards, occurredAts, names, dues] = [0, 1, 9, 14, 19, 20].map((index) => values[index]) as unknown as readonly [string[], string[], (string | null)[], (string | null)[], string[], string[]];
  const [ids, streams, parties, seens] = [2, 4, 6, 8].map((index) => elements(values[index])) as unknown as readonly [string[], string[], (string | null)[], (string | null)[]];
  const [categories, expected, owners, types, schemaVersions, timerOwners, ordinals] = [3, 5, 10, 12, 13, 17, 18].map((index) => numbers(values[index])) as unknown as readonly [number[], number[], number[], number[], number[], number[], number[]];
  const [metas, datas, timerMetas, timerDatas] = [15, 16, 21, 22].map((index) => joined(values[index])) as unknown as readonly [string[], string[], string[], string[]];
  const mine = (list: readonly number[], index: number) => list.flatMap((owner, row) => (owner === index + 1 ? [row] : []));

  return ids.map((id, index) => {
    const category = categoryNames[categories[index]! - 1]!;
    const party = parties[index] ?? null;
    return {
      id,
      category,
      stream: streams[index]!,
      expected: expected[index]!,
      party,
      lane: laneOf(party ?? `${category}-${streams[index]!}`),
      seen: seens[index] == null ? null : Number(seens[index]),
      guarded: (guards[index] ?? '').split(','),
      events: mine(owners, index).map((row) => ({ type: typeNames[types[row]! - 1]!, schemaVersion: schemaVersions[row]!, occurredAt: occurredAts[row]!, meta: metas[row]!, data: datas[row]! })),
      timers: mine(timerOwners, index).map((row) => ({ ordinal: ordinals[row]!, name: names[row]!, due: dues[row]!, meta: timerMetas[row]!, data: timerDatas[row]! })),
    };
  });
};

/**
 * What `append_v1` promises, written down a second time: locks first, then in one go verdicts and rows.
 *
 * Between the two others get their turn, since the real function runs beside theirs.
 */
export function* appendBatch(rows: LogRows, clock: () => number, session: Session, values: readonly unknown[]): Running {
  const commands = commandsOf(values);
  refuseDoubles(commands);
  return yield* appended(rows, clock, session, commands, values[23] === true);
}

/** The same for `append_one_v1`, which takes one command of one event as scalars. */
export function* appendOne(rows: LogRows, clock: () => number, session: Session, values: readonly unknown[]): Running {
  const [category, type, id, stream, expected, party, schemaVersion, occurredAt, meta, data, wait] = values as unknown as readonly [string, string, string, string, number, string | null, number, string | null, string, string, boolean];
  const lane = laneOf(party ?? `${category}-${stream}`);
  return yield* appended(rows, clock, session, [{ id, category, stream, expected, party, lane, seen: null, guarded: [], events: [{ type, schemaVersion, occurredAt, meta, data }], timers: [] }], wait);
}

function* appended(rows: LogRows, clock: () => number, session: Session, commands: readonly Command[], wait: boolean): Running {
  const held = new Set<number>();
  for (const lane of [...new Set(commands.map((command) => command.lane))].sort((one, other) => one - other)) {
    if (wait) yield { lock: laneLock(lane), timeout: 2_000 };
    if (wait || session.tryLock(laneLock(lane))) held.add(lane);
  }
  yield { pause: session.server.world.network.next() };

  const now = clock();
  return answer(commands.map((command) => verdict(rows, command, held, now)));
}

const refuseDoubles = (commands: readonly Command[]) => {
  const streams = new Set(commands.map(({ category, stream }) => `${category}-${stream}`));
  const ids = new Set(commands.map(({ id }) => id));
  const guarded = commands.filter(({ seen }) => seen !== null);
  const alone = guarded.every(({ party }) => commands.filter((other) => other.party === party).length === 1);
  if (streams.size < commands.length || ids.size < commands.length || !alone) throw databaseError('22023', 'A batch holds one command per stream and per command id, and a guarded command alone of its party.');
};

const verdict = (rows: LogRows, command: Command, held: ReadonlySet<number>, now: number): readonly (string | null)[] => {
  const { lane, party } = command;
  const category = numberOf(rows.categories, command.category);
  const head = rows.head(category, command.stream);
  const version = head?.version ?? 0;
  const kept = rows.commands.get(command.id)?.at(-1);
  if (kept !== undefined) return said('repeated', kept.lane, kept.position, kept.version, kept.recordedAt, `${rows.categories[kept.category - 1]!}-${kept.stream}`);
  if (!held.has(lane)) return said('busy', lane, null, null, timestamp(now), null);
  if (command.expected >= 0 && command.expected !== version) return said('conflict', lane, null, version, timestamp(now), null);
  if (head !== undefined && head.lane !== lane) return said('other-lane', lane, null, null, timestamp(now), null);
  const newer = command.seen === null ? undefined : rows.lanes[lane]!.findLast((row) => row.partyId === party && row.position > command.seen! && command.guarded.includes(rows.types[row.type - 1]!));
  if (newer !== undefined) return said('guarded', lane, newer.position, null, timestamp(now), null);

  const owner = head === undefined ? party : head.partyId;
  const first = rows.tail(lane);
  command.events.forEach(({ type, schemaVersion, occurredAt, meta, data }, index) => {
    const place = { lane, position: first + index + 1, category, stream: command.stream, version: version + index + 1, type: numberOf(rows.types, type), schemaVersion, partyId: owner };
    rows.add({ ...place, commandId: command.id, commandIndex: index, occurredAt: timestamp(occurredAt === null ? now : Date.parse(occurredAt)), recordedAt: timestamp(now), meta, data });
  });
  for (const { ordinal, name, due, meta, data } of command.timers) {
    const timerId = timerIdOf(command.id, ordinal);
    rows.timers.set(timerId, { timerId, dueAt: Date.parse(due), lane, category, stream: command.stream, partyId: owner, name, data, meta, fired: false });
  }

  return said('appended', lane, first + command.events.length, version + command.events.length, timestamp(now), null);
};

const said = (outcome: string, lane: number, position: number | null, version: number | null, recordedAt: string, stream: string | null) => [outcome, String(lane), text(position), text(version), recordedAt, stream];
const text = (value: number | null) => (value === null ? null : String(value));
