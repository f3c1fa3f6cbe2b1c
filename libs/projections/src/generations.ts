import { LANES, type AnyProjection } from '@rapport/event-sourcing';
import type { ClientBase, Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { createCheckpoints, type Checkpoint, type Consumer } from './checkpoints.js';
import { BatchFold } from './fold-batch.js';
import { RowTable } from './row-table.js';
import { literal, query, script, transaction, type Queryable } from './sql.js';
import type { ViewFeed } from './view-batch.js';

export interface Generation {
  readonly generation: number;
  readonly version: number;
}

type State = 'building' | 'live' | 'comparing';

/** One twin at a time creates or drops tables. */
const ONE_AT_A_TIME = `SELECT pg_advisory_xact_lock(4170, 1)`;

const BEGINNING: readonly Checkpoint[] = Array.from({ length: LANES }, () => ({ position: 0, eventId: null }));

/** How long the rows of a generation are kept after another one took over. */
const KEPT_HOURS = 24;

/** The generations of this release's views: tables, checkpoints, and which one is read. */
export class Generations {
  readonly folds: ReadonlyMap<string, BatchFold>;

  constructor(
    private readonly pool: Pool,
    dataSource: DataSource,
    readonly views: readonly AnyProjection[],
    private readonly concealing?: AnyProjection,
  ) {
    this.folds = new Map(views.map((view) => [view.name, new BatchFold(view, RowTable.of(dataSource, view.row))]));
  }

  fold(viewName: string): BatchFold {
    const fold = this.folds.get(viewName);
    if (fold === undefined) throw new Error(`There is no view "${viewName}" here. There are: ${[...this.folds.keys()].join(', ')}.`);

    return fold;
  }

  /** The first generation of a view is live at once, empty, and catches up from position 1. */
  async createFirst(): Promise<void> {
    // A service without views may live in a database where nobody may take such a lock: the log.
    if (this.views.length === 0) return;
    await transaction(this.pool, [ONE_AT_A_TIME], async (client) => {
      const live = await this.live(client);
      // What conceals comes first: the SQL views of all others look into it.
      const ordered = [...this.views].sort((one, other) => Number(other === this.concealing) - Number(one === this.concealing));
      const first: Consumer[] = [];
      for (const view of ordered) if (!live.has(view.name)) first.push(await this.add(client, view, 'live'));
      await createCheckpoints(client, first.map((consumer) => ({ consumer, at: BEGINNING })));
      for (const view of ordered) await this.concealWhatWasOpen(client, view, live.get(view.name));
    });
  }

  /** The SQL view of an earlier release shows every row; it is made anew. */
  private async concealWhatWasOpen(client: ClientBase, view: AnyProjection, live: Generation | undefined): Promise<void> {
    if (this.concealing === undefined || view === this.concealing || live?.version !== view.version) return;
    const { rows } = await query<{ missing: boolean }>(client, `SELECT to_regclass($1) IS NULL AS missing`, [this.fold(view.name).table.whole]);
    if (rows[0]!.missing) await script(client, this.read(view.name, live.generation));
  }

  private read(viewName: string, generation: number): readonly string[] {
    const { table, view } = this.fold(viewName);

    return table.flip(generation, this.concealing === undefined ? undefined : { by: this.fold(this.concealing.name).table, concerns: view.concerns });
  }

  create(view: AnyProjection, state: State): Promise<number> {
    return transaction(this.pool, [ONE_AT_A_TIME], async (client) => {
      const consumer = await this.add(client, view, state);
      await createCheckpoints(client, [{ consumer, at: BEGINNING }]);

      return consumer.generation;
    });
  }

  /** What is read, by view, whatever release it belongs to. */
  async live(client: Queryable = this.pool): Promise<ReadonlyMap<string, Generation>> {
    const { rows } = await query<Generation & { view: string }>(client, `SELECT view, generation, version FROM projections.generations WHERE state = 'live'`);
    return new Map(rows.map(({ view, generation, version }) => [view, { generation, version }]));
  }

  /** What is to be fed: of each view its live generation, where that is of this release's version. */
  async feeds(): Promise<readonly ViewFeed[]> {
    const live = await this.live();

    return this.views.filter(({ name, version }) => live.get(name)?.version === version).map(({ name }) => ({ name, generation: live.get(name)!.generation, fold: this.fold(name), state: 'live' }));
  }

  /** A generation that a process left half built. */
  async unfinished(viewName: string): Promise<Generation | null> {
    const { rows } = await query<Generation & { view: string }>(this.pool, `SELECT view, generation, version FROM projections.generations WHERE state = 'building' AND view = $1`, [viewName]);
    return rows[0] ?? null;
  }

  /** Makes a built generation the one that is read, inside the transaction that holds the checkpoints of both. */
  async flip(client: ClientBase, viewName: string, generation: number): Promise<void> {
    const now = `clock_timestamp()`;
    await script(client, [
      ...this.read(viewName, generation),
      `UPDATE projections.generations SET state = 'retired', retired_at = ${now} WHERE view = ${literal(viewName)} AND state = 'live'`,
      `UPDATE projections.generations SET state = 'live', live_since = ${now} WHERE view = ${literal(viewName)} AND generation = ${generation}`,
    ]);
  }

  async drop(viewName: string, generation: number): Promise<void> {
    await transaction(this.pool, [ONE_AT_A_TIME], (client) => this.remove(client, viewName, generation));
  }

  async dropRetired(): Promise<void> {
    if (this.views.length === 0) return;
    await transaction(this.pool, [ONE_AT_A_TIME], async (client) => {
      const { rows } = await query<{ view: string; generation: number }>(
        client,
        `SELECT view, generation FROM projections.generations WHERE state = 'retired' AND retired_at < clock_timestamp() - make_interval(hours => $1) AND view = ANY($2::text[])`,
        [KEPT_HOURS, [...this.folds.keys()]],
      );
      for (const { view, generation } of rows) await this.remove(client, view, generation);
    });
  }

  /** Its checkpoints are the caller's. */
  private async add(client: ClientBase, view: AnyProjection, state: State): Promise<Consumer> {
    const { table } = this.fold(view.name);
    const { rows } = await query<{ generation: number }>(
      client,
      `INSERT INTO projections.generations (view, generation, version, state, live_since)
       SELECT $1, coalesce(max(generation), 0) + 1, $2, $3, CASE WHEN $3 = 'live' THEN clock_timestamp() END FROM projections.generations WHERE view = $1 RETURNING generation`,
      [view.name, view.version, state],
    );
    const { generation } = rows[0]!;
    await script(client, [...table.creation(generation, Object.keys(view.opens ?? {})), ...(state === 'live' ? this.read(view.name, generation) : [])]);

    return { name: view.name, generation };
  }

  private async remove(client: ClientBase, view: string, generation: number): Promise<void> {
    await script(client, [
      this.fold(view).table.removal(generation),
      ...['checkpoints', 'parked_keys', 'attempts'].map((table) => `DELETE FROM projections.${table} WHERE consumer = ${literal(view)} AND generation = ${generation}`),
      `DELETE FROM projections.generations WHERE view = ${literal(view)} AND generation = ${generation}`,
    ]);
  }
}
