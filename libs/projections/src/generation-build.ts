import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import type { LaneSource, RecordedEvent } from '@rapport/event-sourcing';
import type { ClientBase, Pool } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { lockedFrom, lockStatements, moveCheckpoints, readCheckpoints, type PlacedCheckpoint } from './checkpoints.js';
import type { Generations } from './generations.js';
import { PAGE } from './continuation.js';
import { park } from './parking.js';
import type { Progress, Replaying } from './runner-options.js';
import type { OwnedRow, Row } from './row-table.js';
import { isInfrastructure, query, separateClient, transaction, type Queryable } from './sql.js';
import { HoleInLane, type ViewBatches, type ViewFeed } from './view-batch.js';

/** Rows of one lane that are folded in memory before they are copied. */
const MOST_ROWS = 20_000;
const LANES_AT_ONCE = 4;

export interface BuildParts {
  readonly pool: Pool;
  readonly source: LaneSource & Partial<Replaying>;
  readonly generations: Generations;
  readonly viewBatches: ViewBatches;
}

/** Brings a generation that nobody reads from where it stands to the places given. */
export class GenerationBuild {
  private done = 0;
  private total = 0;
  private readonly started = performance.now();

  constructor(
    private readonly parts: BuildParts,
    readonly feed: ViewFeed,
    private readonly onProgress: (progress: Progress) => void = () => undefined,
    private readonly stopped: () => boolean = () => false,
  ) {}

  get events(): number {
    return this.done;
  }

  get milliseconds(): number {
    return Math.round(performance.now() - this.started);
  }

  /** @param targets the position to reach, by lane. */
  async reach(targets: readonly number[]): Promise<void> {
    const places = await this.places();
    this.total = this.done + sum(targets.map((target, lane) => Math.max(0, target - places[lane]!.position)));
    this.report();
    const lanes = targets.map((target, lane) => ({ lane, target, from: places[lane]!.position })).filter(({ target, from }) => target > from);
    await Promise.all(
      Array.from({ length: LANES_AT_ONCE }, async () => {
        for (let next = lanes.shift(); next !== undefined; next = lanes.shift()) await this.reachInLane(next.lane, next.from, next.target);
      }),
    );
  }

  /** Inside a transaction that holds the locks of both generations: the last events that are missing. */
  async catchUp(client: ClientBase, lane: number, target: number): Promise<void> {
    for (let position = (await this.places([lane], client))[lane]!.position; position < target; ) {
      const events = await this.parts.source.readLane(lane, position, Math.min(PAGE, target - position));
      if (events.length === 0) throw new HoleInLane(`The log holds nothing after position ${position} of lane ${lane}.`);
      const answers = [];
      for (const statement of lockStatements([this.feed], lane)) answers.push(await query(client, statement));
      await this.parts.viewBatches.within(client, lockedFrom(answers), lane, events, [this.feed], 'strict');
      position = events.at(-1)!.position;
    }
  }

  async places(lanes?: readonly number[], client: Queryable = this.parts.pool): Promise<readonly PlacedCheckpoint[]> {
    const places: PlacedCheckpoint[] = [];
    for (const place of await readCheckpoints(client, [this.feed], lanes)) places[place.lane] = place;

    return places;
  }

  private async reachInLane(lane: number, from: number, target: number): Promise<void> {
    let position = from;
    if (position === 0) position = await this.fill(lane, target);
    while (position < target) {
      this.proceed();
      const events = await this.parts.source.readLane(lane, position, Math.min(PAGE, target - position));
      if (events.length === 0) throw new HoleInLane(`The log holds nothing after position ${position} of lane ${lane}.`);
      await this.parts.viewBatches.alone(lane, events, this.feed);
      this.count(events.length);
      position = events.at(-1)!.position;
    }
  }

  /** Folds a lane from its beginning in memory and copies the rows; stops early where they become too many. Where COPY refuses a row, nothing happens here and pages find the key. */
  private async fill(lane: number, target: number): Promise<number> {
    const { fold } = this.feed;
    const rows = new Map<string, OwnedRow>();
    const failed = new Map<string, unknown>();
    const queued = new Map<string, number[]>();
    let last: RecordedEvent | null = null;

    for await (const batch of this.batches(lane, target)) {
      this.proceed();
      const parked = new Set(queued.keys());
      const folded = fold.fold(fold.plan(batch, parked), rows, parked);
      for (const [key, row] of folded.written) rows.set(key, { lane, row });
      for (const key of folded.removed.keys()) rows.delete(key);
      for (const [key, error] of folded.failed) failed.set(key, error);
      for (const [key, positions] of folded.queued) queued.set(key, [...(queued.get(key) ?? []), ...positions]);
      last = batch.at(-1) ?? last;
      if (rows.size > MOST_ROWS) break;
    }
    if (last === null) return 0;
    try {
      await this.copy(lane, new Map([...rows].map(([key, { row }]) => [key, row])), last, failed, queued);
    } catch (error) {
      if (isInfrastructure(error)) throw error;
      return 0;
    }
    this.count(last.position);

    return last.position;
  }

  private async *batches(lane: number, target: number): AsyncIterable<readonly RecordedEvent[]> {
    const { source } = this.parts;
    let position = 0;
    if (source.replay !== undefined) {
      for await (const events of source.replay({ lanes: [lane] })) {
        const part = events.filter((event) => event.position <= target);
        if (part.length > 0) yield part;
        position = part.at(-1)?.position ?? position;
        if (position >= target) return;
      }
      return;
    }
    while (position < target) {
      const events = await source.readLane(lane, position, Math.min(PAGE, target - position));
      if (events.length === 0) return;
      yield events;
      position = events.at(-1)!.position;
    }
  }

  private async copy(lane: number, folded: ReadonlyMap<string, Row>, last: RecordedEvent, failed: ReadonlyMap<string, unknown>, queued: ReadonlyMap<string, readonly number[]>): Promise<void> {
    const { table } = this.feed.fold;
    await transaction(this.parts.pool, lockStatements([this.feed], lane), async (client) => {
      const rows = [...(await this.parts.viewBatches.opened(this.feed, folded)).values()];
      const lines = function* () {
        for (let start = 0; start < rows.length; start += PAGE) yield rows.slice(start, start + PAGE).map((row) => table.copyLine(lane, row)).join('');
      };
      if (rows.length > 0) await pipeline(Readable.from(lines()), client.query(copyFrom(table.copyStatement(this.feed.generation))));
      await park(client, this.feed, lane, failed, queued);
      await moveCheckpoints(client, lane, [{ consumer: this.feed, from: 0, to: last.position, eventId: last.id }]);
    });
  }

  private count(events: number): void {
    this.done += events;
    this.report();
  }

  private report(): void {
    const seconds = (performance.now() - this.started) / 1_000;
    this.onProgress({ done: this.done, total: Math.max(this.total, this.done), rate: seconds === 0 ? 0 : Math.round(this.done / seconds) });
  }

  private proceed(): void {
    if (this.stopped()) throw new BuildStopped('The process is ending; the build goes on with the next one.');
  }
}

/** The runner was stopped while it built. What is built stays and is continued. */
export class BuildStopped extends Error {
  override readonly name = 'BuildStopped';
}

/** Somebody else is building the view. */
export class BuildUnderWay extends Error {
  override readonly name = 'BuildUnderWay';
}

/** Only one process builds a view at a time; its lock goes with its connection. */
export const whileBuilding = async <Result>(pool: Pool, viewName: string, work: () => Promise<Result>): Promise<Result> => {
  const client = separateClient(pool);
  client.on('error', () => undefined);
  await client.connect();
  try {
    const number = createHash('sha256').update(viewName).digest().readInt32BE(0);
    const { rows } = await query<{ mine: boolean }>(client, `SELECT pg_try_advisory_lock(4171, $1) AS mine`, [number]);
    if (!rows[0]!.mine) throw new BuildUnderWay(`View ${viewName} is being built already.`);
    return await work();
  } finally {
    await client.end();
  }
};

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
