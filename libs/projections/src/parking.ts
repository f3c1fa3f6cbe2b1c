import type { ClientBase } from 'pg';
import type { Instant } from '@rapport/event-sourcing';
import type { Consumer } from './checkpoints.js';
import { errorText, query, type Queryable } from './sql.js';
import type { ParkedKey } from './runner-options.js';

/** Keeps the positions that wait behind parked keys, and parks the keys that failed now. */
export const park = async (client: ClientBase, { name, generation }: Consumer, lane: number, failed: ReadonlyMap<string, unknown>, queued: ReadonlyMap<string, readonly number[]>): Promise<void> => {
  if (failed.size > 0) {
    await query(
      client,
      `INSERT INTO projections.parked_keys (consumer, generation, lane, key, error)
       SELECT $1, $2, $3, p.key, p.error FROM unnest($4::text[], $5::text[]) AS p (key, error)
       ON CONFLICT (consumer, generation, lane, key) DO UPDATE SET error = excluded.error`,
      [name, generation, lane, [...failed.keys()], [...failed.values()].map(storedText)],
    );
  }
  const positions = [...queued].flatMap(([key, list]) => list.map((position) => ({ key, position })));
  if (positions.length === 0) return;
  await query(
    client,
    `INSERT INTO projections.parked_positions (consumer, generation, lane, key, position)
     SELECT $1, $2, $3, p.key, p.position FROM unnest($4::text[], $5::bigint[]) AS p (key, position) ON CONFLICT DO NOTHING`,
    [name, generation, lane, positions.map(({ key }) => key), positions.map(({ position }) => position)],
  );
};

const MAX_ERROR = 2_000;
const storedText = (error: unknown) => errorText(error).replaceAll('\0', '').slice(0, MAX_ERROR);

export const unpark = async (client: ClientBase, { name, generation }: Consumer, lane: number, key: string): Promise<void> => {
  await query(client, `DELETE FROM projections.parked_keys WHERE consumer = $1 AND generation = $2 AND lane = $3 AND key = $4`, [name, generation, lane, key]);
};

export const parkedKeys = async (client: Queryable, { name, generation }: Consumer): Promise<readonly ParkedKey[]> => {
  const { rows } = await query<{ key: string; lane: number; positions: number[]; error: string; parkedAt: Instant }>(
    client,
    `SELECT k.key, k.lane, k.error, k.parked_at AS "parkedAt", array_agg(p.position ORDER BY p.position) AS positions
     FROM projections.parked_keys k JOIN projections.parked_positions p USING (consumer, generation, lane, key)
     WHERE consumer = $1 AND generation = $2 GROUP BY consumer, generation, k.lane, k.key ORDER BY k.lane, k.key`,
    [name, generation],
  );

  return rows;
};

export const countParked = async (client: Queryable, { name, generation }: Consumer): Promise<number> => {
  const { rows } = await query<{ count: number }>(client, `SELECT count(*) AS count FROM projections.parked_keys WHERE consumer = $1 AND generation = $2`, [name, generation]);

  return rows[0]!.count;
};

export const isParked = async (client: Queryable, { name, generation }: Consumer, key: string): Promise<boolean> => {
  const { rows } = await query<{ parked: boolean }>(
    client,
    `SELECT EXISTS (SELECT FROM projections.parked_keys WHERE consumer = $1 AND generation = $2 AND key = $3) AS parked`,
    [name, generation, key],
  );

  return rows[0]!.parked;
};
