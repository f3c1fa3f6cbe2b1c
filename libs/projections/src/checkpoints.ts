import type { ClientBase } from 'pg';
import { literal, prepared, query, type Queryable } from './sql.js';

/** Who moves through the lanes with checkpoints of its own: a generation of a view, or a reaction (generation 0). */
export interface Consumer {
  readonly name: string;
  readonly generation: number;
}

/** The one text by which a consumer is chosen, in statements and in memory. */
export const keyOf = ({ name, generation }: Consumer): string => `${name}@${generation}`;

export interface Checkpoint {
  readonly position: number;
  /** Null at position 0. It tells whether the log still holds what was handled. */
  readonly eventId: string | null;
}

export interface PlacedCheckpoint extends Checkpoint {
  readonly consumer: string;
  readonly generation: number;
  readonly lane: number;
}

/** One list of texts: a list of pairs would be compared one by one with each row, and planned for longer than it takes to run. */
const oneOf = (consumers: readonly Consumer[], name = 'consumer') => `${name} || '@' || generation IN (${consumers.map((consumer) => literal(keyOf(consumer))).join(', ')})`;

const rowsOf = (consumers: readonly Consumer[], lane: number) => `lane = ${lane} AND ${oneOf(consumers)}`;

const LOCK_SETTINGS = [`SET LOCAL synchronous_commit = off`, `SET LOCAL lock_timeout = '5s'`, `SET LOCAL idle_in_transaction_session_timeout = '60s'`] as const;

/**
 * What a batch of one lane does first. The lock comes in a statement of its own: what is read after it is newer than any wait for it.
 *
 * Always in the same order, so that two batches never wait for each other. Of the consumers in `everywhere` the checkpoints of all lanes are taken.
 */
export const lockStatements = (consumers: readonly Consumer[], lane: number, everywhere: readonly Consumer[] = []): readonly string[] => [
  ...LOCK_SETTINGS,
  `SELECT consumer FROM projections.checkpoints WHERE ${rowsOf(consumers, lane)}${everywhere.length === 0 ? '' : ` OR ${oneOf(everywhere)}`} ORDER BY consumer, generation, lane FOR UPDATE`,
  `SELECT consumer, generation, lane, position, event_id AS "eventId" FROM projections.checkpoints WHERE ${rowsOf(consumers, lane)}`,
  `SELECT consumer, generation, key FROM projections.parked_keys WHERE ${rowsOf(consumers, lane)}`,
  `SELECT view, generation, state FROM projections.generations WHERE ${oneOf(consumers, 'view')}`,
];

export interface Locked {
  /** Undefined where the generation is gone. */
  checkpoint(consumer: Consumer): Checkpoint | undefined;
  parked(consumer: Consumer): ReadonlySet<string>;
  state(consumer: Consumer): 'building' | 'live' | 'retired' | 'comparing' | undefined;
}

interface Answer {
  readonly rows: readonly object[];
}

/** Reads what `lockStatements` brought; `answers` are the last three. */
export const lockedFrom = (answers: readonly Answer[]): Locked => {
  const [checkpoints, parked, generations] = answers.slice(-3) as unknown as [
    { rows: readonly PlacedCheckpoint[] },
    { rows: readonly { consumer: string; generation: number; key: string }[] },
    { rows: readonly { view: string; generation: number; state: 'building' | 'live' | 'retired' | 'comparing' }[] },
  ];

  return {
    checkpoint: ({ name, generation }) => checkpoints.rows.find((row) => row.consumer === name && row.generation === generation),
    parked: ({ name, generation }) => new Set(parked.rows.filter((row) => row.consumer === name && row.generation === generation).map(({ key }) => key)),
    state: ({ name, generation }) => generations.rows.find((row) => row.view === name && row.generation === generation)?.state,
  };
};

export interface Move {
  readonly consumer: Consumer;
  readonly from: number;
  readonly to: number;
  readonly eventId: string;
}

/** Compare-and-set. Under the lock it cannot fail; if it does, the transaction must not commit. */
export const moveCheckpoints = async (client: ClientBase, lane: number, moves: readonly Move[]): Promise<void> => {
  const { rowCount } = await query(
    client,
    `UPDATE projections.checkpoints c SET position = m.after, event_id = m.event_id
     FROM unnest($2::text[], $3::integer[], $4::bigint[], $5::bigint[], $6::uuid[]) AS m (consumer, generation, before, after, event_id)
     WHERE c.consumer = m.consumer AND c.generation = m.generation AND c.lane = $1 AND c.position = m.before`,
    [lane, moves.map(({ consumer }) => consumer.name), moves.map(({ consumer }) => consumer.generation), moves.map(({ from }) => from), moves.map(({ to }) => to), moves.map(({ eventId }) => eventId)],
  );
  if (rowCount !== moves.length) throw new CheckpointMoved(`${moves.length - (rowCount ?? 0)} checkpoints of lane ${lane} moved under their lock.`);
};

/** Moves the checkpoints of consumers that have nothing to do with a dense batch, wherever in it they stand. Answers the names of those that stood there. */
export const passStatements = (consumers: readonly Consumer[], lane: number, { after, to, eventId }: { readonly after: number; readonly to: number; readonly eventId: string }): readonly string[] => [
  ...LOCK_SETTINGS,
  `UPDATE projections.checkpoints SET position = ${to}, event_id = ${literal(eventId)} WHERE ${rowsOf(consumers, lane)} AND position BETWEEN ${after} AND ${to - 1} RETURNING consumer`,
];

/** What a batch of a lane brings those to who stand right before it. */
export interface LaneMove {
  readonly lane: number;
  readonly from: number;
  readonly to: number;
  readonly eventId: string;
}

/**
 * Moves all consumers in several lanes at once, from where they are thought to stand. The rows are held from then on: what is read in later statements is newer than any wait for them.
 *
 * @returns how many stood there.
 */
export const moveTogether = async (client: Queryable, consumers: readonly Consumer[], moves: readonly LaneMove[]): Promise<number> => {
  const { rowCount } = await prepared(
    client,
    `UPDATE projections.checkpoints c SET position = m.after, event_id = m.event_id
     FROM unnest($2::smallint[], $3::bigint[], $4::bigint[], $5::uuid[]) AS m (lane, before, after, event_id)
     WHERE c.lane = m.lane AND c.position = m.before AND c.consumer || '@' || c.generation = ANY ($1)`,
    [consumers.map(keyOf), moves.map(({ lane }) => lane), moves.map(({ from }) => from), moves.map(({ to }) => to), moves.map(({ eventId }) => eventId)],
  );

  return rowCount ?? 0;
};

/** Whether nothing stands in the way of taking batches without a closer look: no key of these consumers is parked in these lanes, and all the views are live. */
export const isPlain = async (client: Queryable, consumers: readonly Consumer[], views: readonly Consumer[], lanes: readonly number[]): Promise<boolean> => {
  const { rows } = await prepared<{ parked: boolean; live: number }>(
    client,
    `SELECT EXISTS (SELECT FROM projections.parked_keys WHERE lane = ANY ($1) AND consumer || '@' || generation = ANY ($2)) AS parked,
       (SELECT count(*) FROM projections.generations WHERE state = 'live' AND view || '@' || generation = ANY ($3)) AS live`,
    [lanes, consumers.map(keyOf), views.map(keyOf)],
  );

  return !rows[0]!.parked && rows[0]!.live === views.length;
};

/** Another process went on in the meantime: what was read is read again. */
export class CheckpointMoved extends Error {
  override readonly name = 'CheckpointMoved';
}

export const readCheckpoints = async (client: Queryable, consumers: readonly Consumer[], lanes?: readonly number[]): Promise<readonly PlacedCheckpoint[]> => {
  const { rows } = await query<PlacedCheckpoint>(
    client,
    `SELECT c.consumer, c.generation, c.lane, c.position, c.event_id AS "eventId" FROM projections.checkpoints c
     JOIN unnest($1::text[], $2::integer[]) AS w (consumer, generation) USING (consumer, generation)
     WHERE $3::smallint[] IS NULL OR c.lane = ANY ($3) ORDER BY 1, 2, 3`,
    [consumers.map(({ name }) => name), consumers.map(({ generation }) => generation), lanes ?? null],
  );

  return rows;
};

/** The places where any of them stand, each once: most stand together. */
export const readPlaces = async (client: Queryable, consumers: readonly Consumer[]): Promise<readonly (Checkpoint & { readonly lane: number })[]> => {
  const { rows } = await query<Checkpoint & { readonly lane: number }>(
    client,
    `SELECT DISTINCT c.lane, c.position, c.event_id AS "eventId" FROM projections.checkpoints c
     JOIN unnest($1::text[], $2::integer[]) AS w (consumer, generation) USING (consumer, generation)`,
    [consumers.map(({ name }) => name), consumers.map(({ generation }) => generation)],
  );

  return rows;
};

/** A consumer that begins, and where it does so in each lane. */
export interface Beginner {
  readonly consumer: Consumer;
  readonly at: readonly Checkpoint[];
}

/** Checkpoints of all lanes, where there are none yet. Those of a lane are written side by side: each batch moves all of them, page by page. */
export const createCheckpoints = async (client: Queryable, beginners: readonly Beginner[]): Promise<void> => {
  if (beginners.length === 0) return;
  const rows = beginners.flatMap(({ consumer, at }) => at.map((checkpoint, lane) => ({ ...consumer, ...checkpoint, lane })));
  await query(
    client,
    `INSERT INTO projections.checkpoints (consumer, generation, lane, position, event_id)
     SELECT * FROM unnest($1::text[], $2::integer[], $3::smallint[], $4::bigint[], $5::uuid[]) AS c (consumer, generation, lane, position, event_id)
     ORDER BY c.lane, c.consumer, c.generation ON CONFLICT DO NOTHING`,
    [rows.map(({ name }) => name), rows.map(({ generation }) => generation), rows.map(({ lane }) => lane), rows.map(({ position }) => position), rows.map(({ eventId }) => eventId)],
  );
};

/** Puts checkpoints where an operator wants them. */
export const placeCheckpoints = async (client: Queryable, { name, generation }: Consumer, places: readonly (Checkpoint & { readonly lane: number })[]): Promise<void> => {
  await query(
    client,
    `UPDATE projections.checkpoints c SET position = p.position, event_id = p.event_id FROM unnest($3::smallint[], $4::bigint[], $5::uuid[]) AS p (lane, position, event_id)
     WHERE c.consumer = $1 AND c.generation = $2 AND c.lane = p.lane`,
    [name, generation, places.map(({ lane }) => lane), places.map(({ position }) => position), places.map(({ eventId }) => eventId)],
  );
};
