import { setTimeout as pause } from 'node:timers/promises';
import type { Pool } from 'pg';
import type { Generations } from './generations.js';
import { query, separateClient, sqlState, type Queryable } from './sql.js';

/** What is left of the write-ahead log, and what was done about it. */
export interface WriteAheadLog {
  /** When the oldest of its files was last written; null where the login may not look. What was written before that lies in none of them. */
  readonly oldest: string | null;
  /** False where the login may not have the server drop the older files: its administrator has to, or time does. */
  readonly dropped: boolean;
}

/** What rewriting came to. */
export interface Rewritten {
  /** Tables that hold opened personal data, written anew without their dead rows. */
  readonly tables: number;
  readonly writeAheadLog: WriteAheadLog;
}

const GENERATIONS = `SELECT view, generation FROM projections.generations WHERE view = ANY ($1::text[]) AND state IN ('live', 'retired') ORDER BY 1, 2`;
/** Under load a lock is had sooner or later; after a minute the caller may as well try again. */
const ATTEMPTS = 150;
const PAUSE = 300;
/** A lock that is not had in time, and one that two rebuilds wait for crosswise. */
const IN_THE_WAY: readonly (string | undefined)[] = ['55P03', '40P01'];
/** A generation that was dropped in the meantime holds nothing any more. */
const NO_SUCH_TABLE = '42P01';
const MAY_NOT = '42501';

/**
 * Deleted and changed rows outlive their end in the files of a table, in its indexes and in the write-ahead log. This writes every table that ever held an opened personal field
 * anew and lets the server drop the log that was written before.
 *
 * Each table is closed to readers while it is written (milliseconds per megabyte); a lock that is not had at once is tried for again, so that nobody waits for long behind it.
 */
export const rewriteOpened = async (pool: Pool, generations: Generations): Promise<Rewritten> => {
  const opening = generations.views.filter(({ opens = {} }) => Object.keys(opens).length > 0).map(({ name }) => name);
  const client = separateClient(pool);
  client.on('error', () => undefined);
  await client.connect();
  try {
    // Writing a large table, and a checkpoint of a busy server, take longer than a login may be given for its statements.
    await client.query(`SET lock_timeout = '200ms'; SET statement_timeout = 0; SET transaction_timeout = 0`);
    // A service without such views may live in a database where nothing is known of generations: the log.
    const { rows } = opening.length === 0 ? { rows: [] } : await query<{ view: string; generation: number }>(client, GENERATIONS, [opening]);
    for (const { view, generation } of rows) await again(() => client.query(`VACUUM (FULL) ${generations.fold(view).table.table(generation)}`));
    const dropped = await dropWriteAheadLog(client);

    return { tables: rows.length, writeAheadLog: { oldest: await oldestOf(client), dropped } };
  } finally {
    await client.end();
  }
};

/** Recycled files keep their bytes until they are written over; removed ones are gone. So the server is told, for one checkpoint, to remove them. */
const dropWriteAheadLog = async (client: Queryable): Promise<boolean> => {
  try {
    await client.query(`ALTER SYSTEM SET wal_recycle = off`);
    await client.query(`SELECT pg_reload_conf()`);
    await client.query(`SELECT pg_switch_wal()`);
    // The checkpointer takes the setting in with its next look; a checkpoint begins with one.
    await client.query(`CHECKPOINT`);
    await client.query(`CHECKPOINT`);

    return true;
  } catch (error) {
    if (sqlState(error) === MAY_NOT) return false;
    throw error;
  } finally {
    await client.query(`ALTER SYSTEM RESET wal_recycle`).catch(() => undefined);
    await client.query(`SELECT pg_reload_conf()`).catch(() => undefined);
  }
};

const oldestOf = async (client: Queryable): Promise<string | null> => {
  try {
    const { rows } = await query<{ oldest: string | null }>(client, `SELECT min(modification) AS oldest FROM pg_ls_waldir()`);

    return rows[0]?.oldest ?? null;
  } catch (error) {
    if (sqlState(error) === MAY_NOT) return null;
    throw error;
  }
};

const again = async (work: () => Promise<unknown>): Promise<void> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await work();
      return;
    } catch (error) {
      if (sqlState(error) === NO_SUCH_TABLE) return;
      if (!IN_THE_WAY.includes(sqlState(error)) || attempt === ATTEMPTS) throw error;
      // Whoever queued up behind the lock is let through first.
      await pause(PAUSE);
    }
  }
};
