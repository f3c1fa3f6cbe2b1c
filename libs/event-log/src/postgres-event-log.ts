import { LANES, StoreUnavailable, type AppendRequest, type AppendResult, type EventStore, type Instant, type LaneSource, type LaneTail, type RecordedEvent } from '@rapport/event-sourcing';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { AppendQueue } from './append-queue.js';
import { connectionSettings } from './connection-settings.js';
import { KnownPlaces, type LogPutBack } from './known-places.js';
import { CLOCK_CHANNEL, LaneNotices } from './lane-notices.js';
import { LogClock } from './log-clock.js';
import { LogConnection } from './log-connection.js';
import { FIRST_PAUSE, LogReader, READS } from './log-reader.js';
import { replay, type ReplayOptions } from './replay.js';
import type { SegmentHead } from './segment-heads.js';

export interface EventLogOptions {
  /** Connection string of database `log`, with the login of the service. */
  readonly url: string;
  /** Shown to operators beside each connection. */
  readonly service: string;
  /** Milliseconds after which an unanswered question is given up as `StoreUnavailable`. @default 8000 */
  readonly patience?: number;
  /** Told when the log was put back to an earlier state while this process was at work; nothing is read or written any more. Whoever is told ends the process. @default nobody */
  readonly putBack?: (error: LogPutBack) => void;
}

const READERS = 3;
const CLOCK_EVERY = 5_000;
const CLOCK = 'select extract(epoch from clock_timestamp()) * 1000, extract(epoch from ahead) * 1000 from log.clock_state';

/** The log on PostgreSQL: appends in groups, reads, replays, timers and the one clock. */
export class PostgresEventLog implements EventStore, LaneSource {
  private readonly main: LogConnection;
  private readonly waiting: LogConnection;
  private readonly notifying: LogConnection;
  private readonly reading: readonly LogConnection[];
  private readonly queue: AppendQueue;
  private readonly reader: LogReader;
  private readonly notices: LaneNotices;
  private readonly clock: LogClock;
  private readonly places: KnownPlaces;
  private clockTimer: NodeJS.Timeout | undefined;

  private constructor(private readonly options: Required<EventLogOptions>) {
    const { url, service, patience, putBack } = options;
    this.places = new KnownPlaces(putBack);
    const connection = (purpose: string, more: Readonly<Record<string, string>> = {}, prepare: (client: pg.Client) => Promise<unknown> = () => Promise.resolve()) =>
      new LogConnection({ ...connectionSettings(url, `${service} ${purpose}`, more), pipeline: true }, async (client) => {
        await this.places.compare(client);
        await prepare(client);
      });

    this.main = connection('append');
    this.waiting = connection('append to busy lanes', { lock_timeout: '2000' });
    this.notifying = connection('notify', {}, async (client) => {
      // A test clock that is advanced counts at once, wherever the events of the service come from.
      client.on('notification', () => void this.measureClock());
      await client.query(`listen ${CLOCK_CHANNEL}`);
    });
    this.reading = Array.from({ length: READERS }, () => connection('read'));
    this.notices = new LaneNotices(this.notifying);
    this.reader = new LogReader(this.reading, patience, (place) => this.places.saw(place));
    this.queue = new AppendQueue({ main: this.main, waiting: this.waiting, patience, committed: this.notices.tell });
    this.clock = new LogClock(async () => {
      const [row] = await this.reader.rows('clock', CLOCK, []);
      return { server: Number(row![0]), ahead: Number(row![1]) };
    });
  }

  /**
   * Connects and measures the drift of this machine's clock.
   *
   * @throws StoreUnavailable when the server cannot be reached within the patience.
   */
  static async connect({ url, service, patience = 8_000, putBack = () => undefined }: EventLogOptions): Promise<PostgresEventLog> {
    const log = new PostgresEventLog({ url, service, patience, putBack });
    try {
      await log.clock.measure();
      await log.reader.names.refresh();
      await log.notifying.connected().catch(() => undefined);
    } catch (error) {
      await log.close();
      throw error;
    }
    log.clockTimer = setInterval(() => void log.measureClock(), CLOCK_EVERY).unref();

    return log;
  }

  /**
   * Appends the events and timers of one command, whole or not at all.
   *
   * @throws StoreUnavailable when there was no answer in time: the command may or may not be in the log, and its id tells which.
   * @throws OtherLane, UnstorableText, RangeError when the log cannot take it as it is.
   */
  async append(request: AppendRequest): Promise<AppendResult> {
    const result = await this.queue.append(request);
    if (result.outcome === 'appended' && !result.repeated) this.places.saw({ lane: result.lane, position: result.position, commandId: request.commandId, commandIndex: request.events.length - 1 });

    return result;
  }

  readStream(stream: string, afterVersion = 0): Promise<readonly RecordedEvent[]> {
    return this.reader.readStream(stream, afterVersion);
  }

  readCommand(commandId: string): Promise<readonly RecordedEvent[]> {
    return this.reader.readCommand(commandId);
  }

  readLane(lane: number, after: number, limit: number): Promise<readonly RecordedEvent[]> {
    return this.reader.readLane(lane, after, limit);
  }

  /** The events of one party, all in its lane, after a position of that lane. */
  partyEvents(partyId: string, after = 0, limit = 1_000): Promise<readonly RecordedEvent[]> {
    return this.reader.readParty(partyId, after, limit);
  }

  /** Events of restricted streams after 64 positions, from the one on that restricted each; some of each lane at a time, so that whoever wants all asks until there are none. */
  restrictedEvents(after: readonly number[]): Promise<readonly RecordedEvent[]> {
    return this.reader.readRestricted(after);
  }

  tails(): Promise<readonly LaneTail[]> {
    return this.reader.tails();
  }

  eventIdAt(lane: number, position: number): Promise<string | null> {
    return this.reader.eventIdAt(lane, position);
  }

  /** Streams everything that is in the log when it is called, lane by lane, each in its order. One batch has one lane. */
  async *replay(options: ReplayOptions = {}): AsyncGenerator<readonly RecordedEvent[]> {
    let client: pg.Client | undefined;
    try {
      client = await this.replaying();
      yield* replay(client, this.reader.names, options);
    } catch (error) {
      if (error instanceof pg.DatabaseError) throw error;
      throw new StoreUnavailable(`The replay of the log broke off: ${(error as Error).message}`, { cause: error });
    } finally {
      await client?.end();
    }
  }

  /** A connection of its own, tried for as long as any other question to the log. */
  private async replaying(): Promise<pg.Client> {
    const config = connectionSettings(this.options.url, `${this.options.service} replay`, { statement_timeout: '0', transaction_timeout: '0' });
    const deadline = performance.now() + this.options.patience;
    for (let wait = FIRST_PAUSE; ; wait *= 2) {
      const client = new pg.Client({ ...config, query_timeout: 0 });
      client.on('error', () => undefined);
      try {
        await client.connect();
        return client;
      } catch (error) {
        void client.end().catch(() => undefined);
        if (performance.now() + wait > deadline) throw error;
        await pause(wait);
      }
    }
  }

  /** How many timers wait, and how many of them are due by the clock of the log. */
  async timers(): Promise<{ readonly pending: number; readonly due: number }> {
    const [row] = await this.reader.rows('timers', `select (select count(*) from log.timer_states where state = 'pending'), (${READS.OVERDUE})`, []);

    return { pending: Number(row![0]), due: Number(row![1]) };
  }

  /** How many timers are due by the clock of the log: they should have fired. */
  async overdueTimers(): Promise<number> {
    const [row] = await this.reader.rows('overdue-timers', READS.OVERDUE, []);

    return Number(row![0]);
  }

  /** Lanes with a due timer. Looks at the first of each lane, however many wait. */
  async dueLanes(): Promise<readonly number[]> {
    const rows = await this.reader.rows('due-lanes', READS.DUE_LANES, []);

    return rows.map(([lane]) => Number(lane));
  }

  /**
   * Fires the due timers of a lane, at most 200 at once, and answers how many; `busy` when somebody is writing to the lane.
   * Needs the rights of the log's keeper.
   */
  async fireDue(lane: number): Promise<number | 'busy'> {
    const [row] = await this.reader.rows('fire-due', 'select log.fire_due($1::smallint)', [lane]);
    const fired = row![0];
    if (fired === null || fired === undefined) return 'busy';
    if (Number(fired) > 0) this.notices.tell(new Set([lane]));

    return Number(fired);
  }

  /** Lanes with events that no segment holds yet: how many, and the age of the oldest in milliseconds. Needs the rights of the log's keeper. */
  async unsealedLanes(): Promise<readonly { readonly lane: number; readonly events: number; readonly oldest: number }[]> {
    const rows = await this.reader.rows('unsealed-lanes', 'select lane, events, extract(epoch from age) * 1000 from log.unsealed_lanes', []);

    return rows.map(([lane, events, oldest]) => ({ lane: Number(lane), events: Number(events), oldest: Number(oldest) }));
  }

  /**
   * Seals the next events of a lane, at most so many, into a segment; false when there are none or another process is sealing it. Needs the rights of the log's keeper.
   *
   * @throws pg.DatabaseError (data_corrupted) when positions are missing.
   */
  async sealLane(lane: number, most: number): Promise<boolean> {
    const [row] = await this.reader.rows('seal-lane', 'select log.seal_lane($1::smallint, $2::int)', [lane, most]);

    return row![0] === 't';
  }

  /** Heads of the sealed segments after the given numbers, by lane; a lane that is not named begins with its first. */
  async segmentHeads(after: ReadonlyMap<number, number> = new Map()): Promise<readonly SegmentHead[]> {
    const rows = await this.reader.rows(
      'segment-heads',
      `select s.lane, s.number, s.last_position, encode(s.hash, 'hex') from generate_series(0, 63) as l cross join lateral
         (select * from log.sealed_segments p where p.lane = l and p.number > ($1::int[])[l + 1] order by p.number) as s`,
      [Array.from({ length: LANES }, (_, lane) => after.get(lane) ?? 0)],
    );

    return rows.map(([lane, number, last, hash]) => ({ lane: Number(lane), number: Number(number), lastPosition: Number(last), hash: hash! }));
  }

  /** Moves a test clock forward. @throws pg.DatabaseError when the log was not created with one, or the time is not positive. */
  async advanceClock(milliseconds: number): Promise<Instant> {
    await this.reader.rows('advance-clock', 'select log.advance_clock($1::bigint)', [milliseconds]);
    await this.clock.measure();
    await this.notices.tellClock();

    return this.clock.now();
  }

  /** The clock of the log: what `now` of a command is. */
  now(): Instant {
    return this.clock.now();
  }

  /** Milliseconds by which the server's clock is ahead of this machine's. More than a second makes a process not ready. */
  drift(): number {
    return this.clock.drift();
  }

  /** Looks at the clock of the log again. What it says stays as it was while the log cannot be reached. */
  async measureClock(): Promise<void> {
    await this.clock.measure().catch(() => undefined);
  }

  /** How this log is reached, for connections that live beside it. */
  connection(purpose: string): { readonly url: string; readonly name: string } {
    return { url: this.options.url, name: `${this.options.service} ${purpose}` };
  }

  async close(): Promise<void> {
    clearInterval(this.clockTimer);
    this.queue.close();
    await Promise.all([this.main, this.waiting, this.notifying, ...this.reading].map((connection) => connection.close()));
  }
}
