import { ERASED, opened, type Personal, type RecordedEvent } from '@rapport/event-sourcing';
import type { ClientBase, Pool } from 'pg';
import { lockedFrom, lockStatements, moveCheckpoints, type Consumer, type Locked, type Move } from './checkpoints.js';
import { firstFailure, type BatchFold, type Folded } from './fold-batch.js';
import { park } from './parking.js';
import type { OwnedRow, Row } from './row-table.js';
import { isInfrastructure, Poison, query, transaction } from './sql.js';
import type { Cleared, ErasesSubjects, Observer, OpenField, TellsCleared } from './runner-options.js';

/** One generation of a view that is being fed. */
export interface ViewFeed extends Consumer {
  readonly fold: BatchFold;
  /** The state in which its generation has to be; another one means that somebody flipped or dropped it. */
  readonly state: 'live' | 'building' | 'comparing';
}

/** Where a consumer stands after a batch. */
export interface Reached {
  readonly position: number;
  readonly eventId: string | null;
}

/** The batch begins after the next position of some consumer: what lies between is read from the log first. */
export class HoleInLane extends Error {
  override readonly name = 'HoleInLane';
}

/** The generation is not the one to feed any more. */
export class GenerationReplaced extends Error {
  override readonly name = 'GenerationReplaced';

  constructor(readonly feed: ViewFeed) {
    super(`Generation ${feed.generation} of ${feed.name} is not ${feed.state} any more.`);
  }
}

/** How often a batch is tried before its failing keys are looked for. */
const ATTEMPTS = 3;
const PAUSE = 40;

/** Takes batches of one lane into views: rows and checkpoints in one transaction. */
export class ViewBatches {
  constructor(
    private readonly pool: Pool,
    private readonly observe: Observer = {},
    private readonly open: OpenField = opened,
    private readonly erases: ErasesSubjects = () => [],
    private readonly cleared: TellsCleared = () => Promise.resolve(),
  ) {}

  /** All views in one transaction, as long as nothing is wrong with any of them. */
  together(lane: number, events: readonly RecordedEvent[], feeds: readonly ViewFeed[]): Promise<ReadonlyMap<ViewFeed, Reached>> {
    return this.committed(lane, feeds, events, (client, locked) => this.within(client, locked, lane, events, feeds, 'strict'));
  }

  /** One view, which parks the keys that fail again and again. Only infrastructure errors come through. */
  async alone(lane: number, events: readonly RecordedEvent[], feed: ViewFeed): Promise<Reached> {
    for (let attempt = 1; attempt < ATTEMPTS; attempt += 1) {
      try {
        return (await this.together(lane, events, [feed])).get(feed)!;
      } catch (error) {
        if (!isPoison(error)) throw error;
        await new Promise((resolve) => setTimeout(resolve, PAUSE * attempt));
      }
    }

    return (await this.committed(lane, [feed], events, (client, locked) => this.within(client, locked, lane, events, [feed], 'isolating'))).get(feed)!;
  }

  /** Parks the rows of one event without touching it: twice it took the process down. */
  async set(lane: number, event: RecordedEvent, feed: ViewFeed): Promise<Reached> {
    const reached = await this.committed(lane, [feed], [], async (client, locked) => {
      const at = this.standing(locked, feed, [event]);
      if (at.rest.length === 0) return new Map([[feed, at.reached]]);
      const { touches } = feed.fold.plan([event], new Set());
      const queued = new Map(touches.map(({ keyText }) => [keyText, [event.position]]));
      const failed = new Map([...queued.keys()].map((key) => [key, new Error('The process ended twice while it handled this event.')]));
      await park(client, feed, lane, failed, queued);
      await moveCheckpoints(client, lane, [moveOf(feed, at.reached.position, [event])]);

      return new Map([[feed, reachedBy(event)]]);
    });

    return reached.get(feed)!;
  }

  /** The work of a batch inside a transaction that holds the locks. */
  async within(client: ClientBase, locked: Locked, lane: number, events: readonly RecordedEvent[], feeds: readonly ViewFeed[], mode: 'strict' | 'isolating'): Promise<ReadonlyMap<ViewFeed, Reached>> {
    const moves: Move[] = [];
    const reached = new Map<ViewFeed, Reached>();
    for (const feed of feeds) {
      const at = this.standing(locked, feed, events);
      reached.set(feed, at.reached);
      if (at.rest.length === 0) continue;
      const erasing = at.rest.filter((event) => this.erases(event).length > 0);
      const { shut } = await this.take(client, locked.parked(feed), lane, at.rest, feed, mode);
      const forgotten = await this.forget(client, feed, lane, erasing);
      if (feed.state === 'live') await this.tellCleared([...shut, ...forgotten]);
      moves.push(moveOf(feed, at.reached.position, at.rest));
      reached.set(feed, reachedBy(at.rest.at(-1)!));
    }
    if (moves.length > 0) await moveCheckpoints(client, lane, moves);

    return reached;
  }

  /** Whether a batch has to empty columns of erased subjects, in all lanes. */
  erasesIn(events: readonly RecordedEvent[]): boolean {
    return events.some((event) => this.erases(event).length > 0);
  }

  /** To be called before the commit: what is told twice is told the same, and what is not told would be missing for ever. */
  async tellCleared(cleared: readonly Cleared[]): Promise<void> {
    if (cleared.length > 0) await this.cleared(inAll(cleared));
  }

  /** Folds events into rows and writes them; the checkpoint is the caller's. */
  async take(client: ClientBase, parked: ReadonlySet<string>, lane: number, events: readonly RecordedEvent[], feed: ViewFeed, mode: 'strict' | 'isolating', only?: string): Promise<Folded & { readonly shut: readonly Cleared[] }> {
    const { fold, generation } = feed;
    const whole = fold.plan(events, parked);
    const plan = only === undefined ? whole : { ...whole, touches: whole.touches.filter(({ keyText }) => keyText === only) };
    const read = await fold.table.read(client, generation, [...plan.keys.values()]);
    const folded = fold.fold(plan, read, parked);
    const failure = firstFailure(folded);
    if (failure !== null && mode === 'strict') throw failure;

    await fold.table.remove(client, generation, [...folded.removed.values()]);
    const written = await this.opened(feed, folded.written);
    const refused = mode === 'strict' ? await this.writeAll(client, lane, written, feed) : await this.writeBisecting(client, lane, [...written], feed);
    const failed = new Map([...folded.failed, ...refused]);
    const queued = new Map([...folded.queued, ...[...refused.keys()].map((key) => [key, [...folded.positions.get(key)!, ...(folded.queued.get(key) ?? [])]] as const)]);
    await park(client, feed, lane, failed, queued);
    for (const _key of failed.keys()) this.observe.parked?.(feed.name, lane, true);

    return { ...folded, failed, queued, shut: this.shut(feed, lane, events, read, written) };
  }

  /** What rows held in clear, and hold no more since they were written: a key may be gone before the fact that says so. */
  shut({ name, fold }: ViewFeed, lane: number, events: readonly RecordedEvent[], before: ReadonlyMap<string, OwnedRow>, after: ReadonlyMap<string, Row>): readonly Cleared[] {
    return (Object.entries(fold.view.opens ?? {}) as [string, string][]).flatMap(([to, from]) =>
      [...after].flatMap(([key, row]) => {
        const subject = (row[from] as Personal | null)?.subject;
        if (subject === undefined || row[to] !== null || (before.get(key)?.row[to] ?? null) === null) return [];
        const { position } = events.find((event) => this.erases(event).includes(subject)) ?? events.at(-1)!;

        return [{ subject, view: name, column: fold.table.nameOf(to), rows: 1, place: `${lane}:${position}` }];
      }),
    );
  }

  private committed(lane: number, feeds: readonly ViewFeed[], events: readonly RecordedEvent[], work: (client: ClientBase, locked: Locked) => Promise<ReadonlyMap<ViewFeed, Reached>>): Promise<ReadonlyMap<ViewFeed, Reached>> {
    return transaction(this.pool, this.locksOf(feeds, lane, events), (client, answers) => work(client, lockedFrom(answers)));
  }

  /**
   * The first statements of a batch.
   *
   * A batch opens its fields while it holds the checkpoint of its lane. One that erases holds those of all lanes: nobody can still write what was opened before the keys were destroyed.
   */
  private locksOf(feeds: readonly ViewFeed[], lane: number, events: readonly RecordedEvent[]): readonly string[] {
    return lockStatements(feeds, lane, this.erasesIn(events) ? feeds.filter(opening) : []);
  }

  private standing(locked: Locked, feed: ViewFeed, events: readonly RecordedEvent[]) {
    const checkpoint = locked.checkpoint(feed);
    if (checkpoint === undefined || locked.state(feed) !== feed.state) throw new GenerationReplaced(feed);
    const rest = events.filter(({ position }) => position > checkpoint.position);
    if (rest.length > 0 && rest[0]!.position !== checkpoint.position + 1) throw new HoleInLane(`${feed.name} stands at ${checkpoint.position}, the batch begins at ${rest[0]!.position}.`);

    return { rest, reached: { position: checkpoint.position, eventId: checkpoint.eventId } };
  }

  private async writeAll(client: ClientBase, lane: number, rows: ReadonlyMap<string, Row>, { fold, generation }: ViewFeed): Promise<ReadonlyMap<string, unknown>> {
    await fold.table.write(client, generation, [...rows.values()].map((row) => ({ lane, row })));
    return new Map();
  }

  /** Halves the rows until the ones that the table refuses stand alone. */
  private async writeBisecting(client: ClientBase, lane: number, rows: readonly (readonly [string, Row])[], feed: ViewFeed): Promise<ReadonlyMap<string, unknown>> {
    if (rows.length === 0) return new Map();
    await client.query('SAVEPOINT part');
    try {
      await feed.fold.table.write(client, feed.generation, rows.map(([, row]) => ({ lane, row })));
      await client.query('RELEASE SAVEPOINT part');
      return new Map();
    } catch (error) {
      if (!isPoison(error)) throw error;
      await client.query('ROLLBACK TO SAVEPOINT part; RELEASE SAVEPOINT part');
      if (rows.length === 1) return new Map([[rows[0]![0], error]]);
      const half = Math.ceil(rows.length / 2);

      return new Map([...(await this.writeBisecting(client, lane, rows.slice(0, half), feed)), ...(await this.writeBisecting(client, lane, rows.slice(half), feed))]);
    }
  }

  /** Clears what was opened of erased subjects, in rows of every lane and in generations that are kept to go back to. To be called while the checkpoints of all lanes are held. */
  private async forget(client: ClientBase, { name, generation, state, fold }: ViewFeed, lane: number, events: readonly RecordedEvent[]): Promise<readonly Cleared[]> {
    const columns = Object.entries(fold.view.opens ?? {}) as [string, string][];
    if (events.length === 0 || columns.length === 0) return [];
    const kept = state === 'live' ? (await query<{ generation: number }>(client, `SELECT generation FROM projections.generations WHERE view = $1 AND state = 'retired'`, [name])).rows : [];
    const cleared: Cleared[] = [];
    for (const event of events) {
      const subjects = this.erases(event);
      const emptied = await fold.table.clear(client, generation, columns, subjects);
      for (const each of kept) await fold.table.clear(client, each.generation, columns, subjects);
      cleared.push(...emptied.map((each) => ({ ...each, view: name, place: `${lane}:${event.position}` })));
    }

    return cleared;
  }

  /** Fills the registered personal columns. To be called while the checkpoint of the lane is held: erasing waits for that. */
  async opened({ fold }: ViewFeed, rows: ReadonlyMap<string, Row>): Promise<ReadonlyMap<string, Row>> {
    const columns = Object.entries(fold.view.opens ?? {}) as [string, string][];
    if (columns.length === 0) return rows;
    // All at once, so that the keys of a whole batch are asked for together.
    const full = [...rows].map(async ([key, row]) => {
      const clear = await Promise.all(columns.map(async ([to, from]) => [to, await this.inside(row[from])] as const));

      return [key, { ...row, ...Object.fromEntries(clear) }] as const;
    });

    return new Map(await Promise.all(full));
  }

  private async inside(field: unknown): Promise<unknown> {
    if (field === null || field === undefined) return null;
    const value = await this.open(field as Personal);

    return value === ERASED ? null : value;
  }
}

/** Each column of each subject once, with all its rows. */
const inAll = (cleared: readonly Cleared[]): readonly Cleared[] => {
  const columns = new Map<string, Cleared>();
  for (const each of cleared) {
    const key = `${each.subject} ${each.view} ${each.column}`;
    columns.set(key, { ...each, rows: each.rows + (columns.get(key)?.rows ?? 0) });
  }

  return [...columns.values()];
};

/** Errors that lie in an event or its row, as far as can be told. */
const isPoison = (error: unknown): boolean =>
  error instanceof Poison || (!isInfrastructure(error) && !(error instanceof HoleInLane) && !(error instanceof GenerationReplaced) && !(error instanceof Error && error.name === 'CheckpointMoved'));

const opening = ({ fold }: ViewFeed): boolean => Object.keys(fold.view.opens ?? {}).length > 0;
const moveOf = (consumer: Consumer, from: number, events: readonly RecordedEvent[]): Move => ({ consumer, from, to: events.at(-1)!.position, eventId: events.at(-1)!.id });
const reachedBy = ({ position, id }: RecordedEvent): Reached => ({ position, eventId: id });
