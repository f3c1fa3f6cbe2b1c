import { LANES, StoreUnavailable, eventIdOf, streamParts, type LaneTail, type RecordedEvent } from '@rapport/event-sourcing';
import { setTimeout as pause } from 'node:timers/promises';
import type { KnownPlace } from './known-places.js';
import { LaneReads, type LaneWish } from './lane-reads.js';
import { ConnectionLost, type LogConnection } from './log-connection.js';
import { NameCatalogue } from './name-catalogue.js';
import { EVENT_COLUMNS, storedEvent, type EventTexts } from './stored-event.js';

/** The same columns, of a row called `e`. */
const COLUMNS_OF_E = EVENT_COLUMNS.split(', ').map((column) => `e.${column}`).join(', ');

const STREAM = `select ${EVENT_COLUMNS} from log.recorded where category = $1 and stream = $2 and version > $3 order by version`;
const COMMAND = `select ${EVENT_COLUMNS} from log.recorded where command_id = $1 order by command_index`;
const LANE = `select ${EVENT_COLUMNS} from log.recorded where lane = $1 and position > $2 order by position limit $3`;
/** Of several lanes, each after a place of its own; the last column says whose answer a row belongs to. */
const LANES_AT_ONCE = `select ${COLUMNS_OF_E}, w.place from unnest($1::smallint[], $2::bigint[], $3::integer[]) with ordinality as w (lane, after, most, place)
  cross join lateral (select * from log.recorded r where r.lane = w.lane and r.position > w.after order by r.position limit w.most) as e order by w.place, e.position`;
const PARTY = `select ${EVENT_COLUMNS} from log.recorded where party_id = $1 and lane = log.lane_of($1::uuid::text) and position > $2 order by position limit $3`;
const AT = 'select command_id, command_index from log.recorded where lane = $1 and position = $2';
const TAILS = `select l, t.position, t.command_id, t.command_index from generate_series(0, ${LANES - 1}) as l
  left join lateral (select r.position, r.command_id, r.command_index from log.recorded r where r.lane = l order by r.position desc limit 1) as t on true`;
/** Of one lane, at once. */
export const MOST_RESTRICTED = 1_000;
const RESTRICTED = `select ${COLUMNS_OF_E} from generate_series(0, ${LANES - 1}) as l
  cross join lateral (select * from log.recorded r where r.lane = l and r.position > ($1::bigint[])[l + 1] and r.meta like '%"visibility":"restricted"%' order by r.position limit ${MOST_RESTRICTED}) as e
  order by e.lane, e.position`;

/** Lane by lane, since what is due comes first in each: whatever waits beside it is not looked at. */
const DUE_LANES = `select l from generate_series(0, ${LANES - 1}) as l, log.clock_state as c,
  lateral (select t.due_at from log.timer_states t where t.lane = l and t.state = 'pending' order by t.due_at limit 1) as first where first.due_at <= c.now`;
const OVERDUE = `select coalesce(sum(due.n), 0) from generate_series(0, ${LANES - 1}) as l, log.clock_state as c,
  lateral (select count(*) as n from log.timer_states t where t.lane = l and t.state = 'pending' and t.due_at <= c.now) as due`;

/** The statements of the reader, by name: what is explained in tests is what runs. */
export const READS = { STREAM, COMMAND, LANE, LANES_AT_ONCE, PARTY, AT, TAILS, RESTRICTED, DUE_LANES, OVERDUE } as const;

/** After so many milliseconds a question is asked again, then after twice as many. */
export const FIRST_PAUSE = 50;

/** Reads the log over a few connections of its own. Reading again is safe, so a lost connection is tried anew until patience ends. */
export class LogReader {
  readonly names: NameCatalogue;
  private readonly laneReads = new LaneReads((wishes) => this.readLanes(wishes));
  private turn = 0;

  constructor(
    private readonly connections: readonly LogConnection[],
    private readonly patience: number,
    private readonly saw: (place: KnownPlace) => void,
  ) {
    this.names = new NameCatalogue(async (view) => (await this.rows(view, `select id, name from log.${view}`, [])) as [string, string][]);
  }

  async readStream(stream: string, afterVersion = 0): Promise<readonly RecordedEvent[]> {
    const { category, id } = streamParts(stream);
    const number = await this.names.categoryId(category);

    return number === undefined ? [] : this.events('stream', STREAM, [number, id, afterVersion]);
  }

  readCommand(commandId: string): Promise<readonly RecordedEvent[]> {
    return this.events('command', COMMAND, [commandId]);
  }

  readLane(lane: number, after: number, limit: number): Promise<readonly RecordedEvent[]> {
    return this.laneReads.ask({ lane, after, limit });
  }

  readParty(partyId: string, after: number, limit: number): Promise<readonly RecordedEvent[]> {
    return this.events('party', PARTY, [partyId, after, limit]);
  }

  /** Events of restricted streams after the given positions, by lane, at most `MOST_RESTRICTED` of each. */
  readRestricted(after: readonly number[]): Promise<readonly RecordedEvent[]> {
    return this.events('restricted', RESTRICTED, [after]);
  }

  async tails(): Promise<readonly LaneTail[]> {
    const rows = await this.rows('tails', TAILS, []);
    for (const [lane, position, commandId, index] of rows) if (typeof commandId === 'string') this.saw({ lane: Number(lane), position: Number(position), commandId, commandIndex: Number(index) });

    return rows
      .map(([lane, position, commandId, index]) => ({
        lane: Number(lane),
        position: Number(position ?? 0),
        eventId: typeof commandId === 'string' ? eventIdOf(commandId, Number(index)) : null,
      }))
      .sort((a, b) => a.lane - b.lane);
  }

  async eventIdAt(lane: number, position: number): Promise<string | null> {
    const [row] = await this.rows('at', AT, [lane, position]);

    return row === undefined ? null : eventIdOf(row[0]!, Number(row[1]));
  }

  /** @throws StoreUnavailable when no attempt was answered in time. */
  async rows(name: string, text: string, values: readonly unknown[]): Promise<readonly EventTexts[]> {
    const deadline = performance.now() + this.patience;
    for (let wait = FIRST_PAUSE; ; wait *= 2) {
      try {
        this.turn += 1;
        return await this.connections[this.turn % this.connections.length]!.ask(name, text, values);
      } catch (error) {
        if (!(error instanceof ConnectionLost)) throw error;
        if (performance.now() + wait > deadline) throw new StoreUnavailable(error.message, { cause: error });
        await pause(wait);
      }
    }
  }

  private async readLanes(wishes: readonly LaneWish[]): Promise<readonly (readonly RecordedEvent[])[]> {
    const [{ lane, after, limit }, ...others] = wishes as readonly [LaneWish, ...LaneWish[]];
    if (others.length === 0) return [await this.events('lane', LANE, [lane, after, limit])];
    const rows = await this.rows('lanes', LANES_AT_ONCE, [wishes.map((wish) => wish.lane), wishes.map((wish) => wish.after), wishes.map((wish) => wish.limit)]);
    const events = await this.eventsOf(rows);

    return wishes.map((_, index) => events.filter((__, row) => Number(rows[row]!.at(-1)) === index + 1));
  }

  private async events(name: string, text: string, values: readonly unknown[]): Promise<readonly RecordedEvent[]> {
    return this.eventsOf(await this.rows(name, text, values));
  }

  private async eventsOf(rows: readonly EventTexts[]): Promise<readonly RecordedEvent[]> {
    await this.names.cover(new Set(rows.map((row) => row[5]!)), new Set(rows.map((row) => row[2]!)));

    const events = rows.map((row) => storedEvent(row, this.names));
    for (const { lane, position, commandId, commandIndex } of events) this.saw({ lane, position, commandId, commandIndex });

    return events;
  }
}
