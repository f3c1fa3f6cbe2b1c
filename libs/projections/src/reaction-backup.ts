import { createReadStream, createWriteStream } from 'node:fs';
import { access, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { query } from './sql.js';

/** What only a reaction knows; everything about views is built anew from the log. */
const TABLES = [
  { table: 'checkpoints', columns: 'consumer, generation, lane, position, event_id', reaction: 'consumer', only: 'generation = 0' },
  { table: 'reaction_memory', columns: 'reaction, party, lane, memory', reaction: 'reaction', only: 'true' },
  { table: 'parked_keys', columns: 'consumer, generation, lane, key, error, parked_at', reaction: 'consumer', only: 'generation = 0' },
  { table: 'parked_positions', columns: 'consumer, generation, lane, key, position', reaction: 'consumer', only: 'generation = 0' },
] as const;

/** How many reactions stand in a backup, and how many of them were left where they stood already. */
export interface RestoredReactions {
  readonly reactions: number;
  readonly kept: number;
}

/** The places of these reactions were written into that folder before. */
export class ReactionsThere extends Error {
  override readonly name = 'ReactionsThere';
}

/**
 * Writes where the reactions of a service stand, what they remember and what waits behind parked keys, all of one moment, into `<folder>/reactions/<service>`. To be taken before
 * the log: a reaction that stands behind what it has done repeats it under the same ids, one that stood before the end of the log would miss what lies between.
 *
 * @param url of the service's own database. @throws ReactionsThere
 */
export const backUpReactions = async (url: string, folder: string, service: string): Promise<number> => {
  const into = join(folder, 'reactions', service);
  await mkdir(join(folder, 'reactions'), { recursive: true, mode: 0o700 });
  await mkdir(into, { mode: 0o700 }).catch(() => {
    throw new ReactionsThere(`${folder} is not empty. A backup is written into a folder of its own.`);
  });

  return connected(url, 'begin isolation level repeatable read read only', async (client) => {
    for (const { table, columns, only } of TABLES) {
      const copy = `COPY (SELECT ${columns} FROM projections.${table} WHERE ${only}) TO STDOUT`;
      await pipeline(client.query(copyTo(copy)), createGzip({ level: 4 }), createWriteStream(fileOf(into, table), { mode: 0o600 }));
    }

    return (await query<{ reactions: number }>(client, 'SELECT count(DISTINCT consumer)::int AS reactions FROM projections.checkpoints WHERE generation = 0')).rows[0]!.reactions;
  });
};

/**
 * Puts the reactions of a backup where they stood, with what they remember, before the service starts for the first time on its new database. A reaction that has a place already keeps it.
 *
 * Answers null where the backup holds nothing of this service: its reactions begin at the end of the log then, or at its beginning, as they declare it.
 */
export const restoreReactions = async (url: string, folder: string, service: string): Promise<RestoredReactions | null> => {
  const from = join(folder, 'reactions', service);
  if (!(await access(from).then(() => true, () => false))) return null;

  return connected(url, 'begin', async (client) => {
    for (const { table, columns } of TABLES) {
      await query(client, `CREATE TEMPORARY TABLE came_${table} (LIKE projections.${table}) ON COMMIT DROP`);
      await pipeline(createReadStream(fileOf(from, table)), createGunzip(), client.query(copyFrom(`COPY came_${table} (${columns}) FROM STDIN`)));
    }
    await query(client, 'CREATE TEMPORARY TABLE placed ON COMMIT DROP AS SELECT DISTINCT consumer FROM projections.checkpoints WHERE generation = 0');
    const { rows } = await query<RestoredReactions>(
      client,
      'SELECT count(DISTINCT consumer)::int AS reactions, (count(DISTINCT consumer) FILTER (WHERE consumer IN (SELECT consumer FROM placed)))::int AS kept FROM came_checkpoints',
    );
    for (const { table, columns, reaction } of TABLES) {
      await query(client, `INSERT INTO projections.${table} (${columns}) SELECT ${columns} FROM came_${table} WHERE ${reaction} NOT IN (SELECT consumer FROM placed)`);
    }

    return rows[0]!;
  });
};

const fileOf = (folder: string, table: string) => join(folder, `${table}.copy.gz`);

const connected = async <Result>(url: string, begin: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> => {
  const client = new pg.Client({ connectionString: url, application_name: 'backup' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(`${begin}; SET LOCAL statement_timeout = 0; SET LOCAL transaction_timeout = 0; SET LOCAL timezone = 'UTC'; SET LOCAL datestyle = 'ISO'`);
    const result = await work(client);
    await client.query('COMMIT');

    return result;
  } finally {
    await client.end();
  }
};
