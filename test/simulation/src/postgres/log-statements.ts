import { appendBatch, appendOne } from './log-append.js';
import { LogRows, laneLock, numberOf, streamKey, timestamp, type LogRow } from './log-rows.js';
import { answer, type Answer, type Running, type Statement } from './statement.js';
import type { Execute, Session } from './session.js';

const rowsOf = (rows: readonly (readonly (string | number | null)[])[]): Answer => answer(rows.map((row) => row.map((value) => (value === null ? null : String(value)))));

const eventRow = (row: LogRow) => [
  ...[row.lane, row.position, row.category, row.stream, row.version, row.type, row.schemaVersion],
  ...[row.partyId, row.commandId, row.commandIndex, row.occurredAt, row.recordedAt, row.meta, row.data],
];

/** Most timers of one firing. */
const MOST_FIRED = 200;

/** The database of the log: the statements by which the product reads, appends, listens, shares lanes and fires timers. */
export class LogDatabase {
  readonly rows = new LogRows();
  private readonly members = new Map<string, Set<Session>>();

  readonly execute: Execute = (session, statement) => {
    const { name, text, values } = statement;
    const named = name === null ? undefined : this.named[name];
    if (named !== undefined) return named(session, values as never);
    const listen = /^listen (\w+)$/.exec(text);
    if (listen !== null) {
      session.listens.add(listen[1]!);
      return answer([]);
    }
    if (text === 'select log.join_consumer($1)') return this.join(session, values[0] as string);
    throw new Error(`The simulated log does not know this statement: ${name ?? ''} ${text}`);
  };

  /** The clock of the log, in milliseconds. */
  clock(session: Session): number {
    return Math.floor(session.server.world.now) + this.rows.ahead;
  }

  private readonly named: Readonly<Record<string, (session: Session, values: never) => Answer | Running>> = {
    append: (session, values: Statement['values']) => appendBatch(this.rows, () => this.clock(session), session, values),
    'append one': (session, values: Statement['values']) => appendOne(this.rows, () => this.clock(session), session, values),
    stream: (_, [category, stream, after]: [string, string, number]) => rowsOf((this.rows.streams.get(streamKey(Number(category), stream)) ?? []).filter(({ version }) => version > after).map(eventRow)),
    command: (_, [id]: [string]) => rowsOf((this.rows.commands.get(id) ?? []).map(eventRow)),
    lane: (_, [lane, after, limit]: [number, number, number]) => rowsOf(this.rows.lanes[lane]!.slice(after, after + limit).map(eventRow)),
    lanes: (_, [lanes, afters, limits]: [readonly number[], readonly number[], readonly number[]]) =>
      rowsOf(lanes.flatMap((lane, index) => this.rows.lanes[lane]!.slice(afters[index]!, afters[index]! + limits[index]!).map((row) => [...eventRow(row), index + 1]))),
    at: (_, [lane, position]: [number, number]) => rowsOf(this.rows.lanes[lane]!.slice(position - 1, position).map(({ commandId, commandIndex }) => [commandId, commandIndex])),
    held: (_, [lanes, positions]: [readonly number[], readonly number[]]) =>
      rowsOf(
        lanes.map((lane, index) => {
          const row = this.rows.lanes[lane]![positions[index]! - 1];
          return [lane, positions[index]!, row?.commandId ?? null, row?.commandIndex ?? null];
        }),
      ),
    tails: () =>
      rowsOf(
        this.rows.lanes.map((rows, lane) => {
          const last = rows.at(-1);
          return last === undefined ? [lane, null, null, null] : [lane, last.position, last.commandId, last.commandIndex];
        }),
      ),
    type_names: () => rowsOf(this.rows.types.map((name, index) => [index + 1, name])),
    category_names: () => rowsOf(this.rows.categories.map((name, index) => [index + 1, name])),
    clock: (session) => rowsOf([[session.server.world.now, this.rows.ahead]]),
    notify: (session, [channel, payload]: [string, string]) => {
      session.server.notify(session, channel, payload);
      return rowsOf([['']]);
    },
    members: (_, [consumer]: [string]) => rowsOf([[[...(this.members.get(consumer) ?? [])].filter((session) => session.server.sessions.has(session)).length]]),
    take: (session, [consumer, group]: [string, number]) => {
      const name = `group ${consumer} ${group}`;
      const taken = session.server.locks.tryTake(name, session);
      if (taken) session.kept.add(name);
      return rowsOf([[taken ? 't' : 'f']]);
    },
    leave: (session, [consumer, group]: [string, number]) => {
      const name = `group ${consumer} ${group}`;
      session.kept.delete(name);
      session.server.locks.release(name, session);
      return rowsOf([['t']]);
    },
    'due-lanes': (session) => {
      const now = this.clock(session);
      return rowsOf([...new Set([...this.rows.timers.values()].filter(({ fired, dueAt }) => !fired && dueAt <= now).map(({ lane }) => lane))].map((lane) => [lane]));
    },
    'fire-due': (session, [lane]: [number]) => this.fireDue(session, lane),
  };

  private join(session: Session, consumer: string): Answer {
    const members = this.members.get(consumer) ?? new Set();
    members.add(session);
    this.members.set(consumer, members);

    return rowsOf([['']]);
  }

  private *fireDue(session: Session, lane: number): Running {
    if (!session.tryLock(laneLock(lane))) return rowsOf([[null]]);
    yield { pause: session.server.world.network.next() };
    const now = this.clock(session);
    const due = [...this.rows.timers.values()].filter((timer) => timer.lane === lane && !timer.fired && timer.dueAt <= now);
    due.sort((one, other) => one.dueAt - other.dueAt || (one.timerId < other.timerId ? -1 : 1));
    const category = numberOf(this.rows.categories, 'timer');
    const type = numberOf(this.rows.types, 'event-log.timer-elapsed');
    for (const timer of due.slice(0, MOST_FIRED)) {
      timer.fired = true;
      const { timerId, name, dueAt, stream, partyId, meta } = timer;
      const data = `{"timerId":"${timerId}","name":${JSON.stringify(name)},"dueAt":"${new Date(dueAt).toISOString()}","stream":"${this.rows.categories[timer.category - 1]!}-${stream}","data":${timer.data}}`;
      const place = { lane, position: this.rows.tail(lane) + 1, category, stream: timerId, version: 1, type, schemaVersion: 1, partyId };
      this.rows.add({ ...place, commandId: timerId, commandIndex: 0, occurredAt: timestamp(now), recordedAt: timestamp(now), meta, data });
    }

    return rowsOf([[Math.min(due.length, MOST_FIRED)]]);
  }
}
