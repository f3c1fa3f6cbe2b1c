import type { AppendRequest } from '@rapport/event-sourcing';
import type { PendingAppend } from './pending-append.js';

/** Stands between the texts of a batch: in JSON it is always written as an escape. */
const UNIT_SEPARATOR = '\u001f';

/** The call of `append_v1`, named so that each connection prepares it once. */
const APPEND = {
  name: 'append',
  text: `select outcome, lane, position, version, recorded_at, stream from log.append_v1(
    $1::text[], $2::text[], $3::uuid[], $4::smallint[], $5::uuid[], $6::int[], $7::uuid[], $8::int[], $9::bigint[], $10::text[],
    $11::int[], $12::smallint[], $13::smallint[], $14::smallint[], $15::timestamptz[], string_to_array($16::text, E'\\x1f'), string_to_array($17::text, E'\\x1f'),
    $18::int[], $19::int[], $20::text[], $21::timestamptz[], string_to_array($22::text, E'\\x1f'), string_to_array($23::text, E'\\x1f'), $24::boolean)`,
} as const;

/** The call of `append_one_v1`, for a command that is alone. */
const APPEND_ONE = {
  name: 'append one',
  text: `select outcome, lane, position, version, recorded_at, stream from log.append_one_v1(
    $1::text, $2::text, $3::uuid, $4::uuid, $5::int, $6::uuid, $7::smallint, $8::timestamptz, $9::text, $10::text, $11::boolean)`,
} as const;

/** A statement with its values. */
interface Call {
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

/** How a batch is asked for: a lone command of one event, without timers and without a guard, has a cheaper door of its own. */
export const appendCall = (batch: readonly PendingAppend[], wait: boolean): Call => {
  const ids = batch.map(({ request }) => request.commandId);
  const [first] = batch;

  return first !== undefined && batch.length === 1 && isPlain(first) ? { ...APPEND_ONE, values: loneValues(first, ids[0]!, wait) } : batchCall(batch, ids, wait);
};

/** The door that takes every batch, a lone command too. */
export const batchCall = (batch: readonly PendingAppend[], ids: readonly string[], wait: boolean): Call => ({ ...APPEND, values: batchValues(batch, ids, wait) });

const isPlain = ({ request: { events, alarms, partyGuard } }: PendingAppend) => events.length === 1 && alarms.length === 0 && partyGuard === undefined;

const loneValues = ({ request, category, id, metas, datas }: PendingAppend, commandId: string, wait: boolean): readonly unknown[] => {
  const { type, schemaVersion, occurredAt = null } = request.events[0]!;

  return [category, type, commandId, id, versionNumber(request), request.partyId, schemaVersion, occurredAt, metas[0], datas[0], wait];
};

const ANY_VERSION = -1;

const versionNumber = ({ expectedVersion }: AppendRequest): number => (expectedVersion === 'any' ? ANY_VERSION : expectedVersion === 'none' ? 0 : expectedVersion);

/** A batch as parallel arrays: one element per command, per event, per timer; names stand once and are pointed at. */
const batchValues = (batch: readonly PendingAppend[], ids: readonly string[], wait: boolean): readonly unknown[] => {
  const categories = new Numbered();
  const types = new Numbered();
  const events = batch.flatMap(({ request, metas, datas }, c) => request.events.map((event, index) => ({ event, command: c + 1, index, meta: metas[index], data: datas[index] })));
  const alarms = batch.flatMap(({ request, timerMeta, timerDatas }, c) => request.alarms.map((alarm, ordinal) => ({ alarm, command: c + 1, ordinal, meta: timerMeta, data: timerDatas[ordinal] })));
  const commandCategories = batch.map(({ category }) => categories.numberOf(category));
  const eventTypes = events.map(({ event }) => types.numberOf(event.type));

  return [
    ...[categories.names, types.names],
    list(ids),
    list(commandCategories),
    list(batch.map(({ id }) => id)),
    list(batch.map(({ request }) => versionNumber(request))),
    list(batch.map(({ request }) => request.partyId)),
    list(batch.map(({ request }) => request.events.length)),
    list(batch.map(({ request }) => request.partyGuard?.seen ?? null)),
    batch.map(({ request }) => request.partyGuard?.types.join(',') ?? null),
    list(events.map(({ command }) => command)),
    list(events.map(({ index }) => index)),
    list(eventTypes),
    list(events.map(({ event }) => event.schemaVersion)),
    events.map(({ event }) => event.occurredAt ?? null),
    texts(events.map(({ meta }) => meta!)),
    texts(events.map(({ data }) => data!)),
    list(alarms.map(({ command }) => command)),
    list(alarms.map(({ ordinal }) => ordinal)),
    alarms.map(({ alarm }) => alarm.name),
    alarms.map(({ alarm }) => alarm.due),
    texts(alarms.map(({ meta }) => meta)),
    texts(alarms.map(({ data }) => data!)),
    wait,
  ];
};

/** An array of numbers or of ids that were checked, as PostgreSQL reads it: nothing of it has to be quoted, and quoting was a sixth of the client's work. */
const list = (values: readonly (number | string | null)[]): string => `{${values.map((value) => value ?? 'NULL').join(',')}}`;

/** JSON texts in one; as elements of an array each of their quotes would need an escape. */
const texts = (values: readonly string[]): string => values.join(UNIT_SEPARATOR);

/** Gives each name a number from 1 on. */
class Numbered {
  readonly names: string[] = [];
  private readonly numbers = new Map<string, number>();

  numberOf(name: string): number {
    const known = this.numbers.get(name);
    if (known !== undefined) return known;
    this.numbers.set(name, this.names.push(name));

    return this.names.length;
  }
}
