import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { LANES } from '@rapport/event-sourcing';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { eventLogMigrations, keysMigrations } from '../migrations.js';
import type { MasterKeys } from '../personal-data/master-keys.js';
import { headsInKeys } from '../segment-heads.js';
import { verifyLog, type Verification } from '../verification.js';
import type { LogUrls } from './back-up.js';
import { erasuresBeside, keptErasures, type KeptErasure } from './kept-erasures.js';
import { BACKUP_FORM, BackupRefused, EXPORTED_TABLES, type BackupManifest, type ExportedTable } from './exported-tables.js';

export interface RestoreOptions {
  /** A list of erasures beside the one next to the backup. */
  readonly erasures?: string | undefined;
  /** Called with the number of bytes read so far. */
  readonly progress?: (bytes: number) => void;
}

/** What came back. */
export interface Restored {
  readonly manifest: BackupManifest;
  /** Who is in the backup with a key and stays erased, since a list of erasures says so. */
  readonly erasedSince: number;
  readonly verification: Verification;
}

/**
 * Takes a backup back into an empty log whose schema is that of the backup, and verifies all of it. Every file is checked against the manifest before anything is loaded.
 *
 * Whoever was erased stays erased: a tombstone of the key ring or of a list of erasures wins over a key, whichever of the two is in the backup. A key ring that is still there is
 * thus never set back.
 *
 * @param masters the master keys of the installation: they have to open every key of the backup that the key ring has not.
 * @throws BackupRefused when the backup is not whole, of another schema, its keys do not open, or the log is not empty. Nothing was changed then.
 */
export const restore = async (urls: LogUrls, folder: string, masters: MasterKeys, { erasures, progress = () => undefined }: RestoreOptions = {}): Promise<Restored> => {
  const manifest = await manifestOf(folder);
  for (const { file, sha256 } of manifest.files) {
    if ((await digestOf(join(folder, file))) !== sha256) throw new BackupRefused(`${join(folder, file)} is not what was written into it. Use another backup.`);
  }
  const since = [...(await keptErasures(erasuresBeside(folder))), ...(erasures === undefined ? [] : await requiredErasures(erasures))];
  await refuseFullLog(urls.log);
  let erasedSince = 0;
  let bytes = 0;
  const load = (client: pg.Client, table: ExportedTable, into = table.table) => loaded(client, folder, manifest, table, into, (more) => progress((bytes += more)));
  const tableNamed = (name: string) => EXPORTED_TABLES.find(({ table }) => table === name)!;

  const keysBack = () =>
    changing(urls.keys, async (client) => {
      await client.query('create temporary table came_keys (like personal.subject_keys) on commit drop; create temporary table came_heads (like integrity.segment_heads) on commit drop; create temporary table came_cleared (like personal.cleared_columns) on commit drop');
      await load(client, tableNamed('personal.subject_keys'), 'came_keys');
      await load(client, tableNamed('integrity.segment_heads'), 'came_heads');
      await load(client, tableNamed('personal.cleared_columns'), 'came_cleared');
      erasedSince = await withoutErased(client, since);
      await requireMasterKeys(client, masters);
      await client.query(`
        insert into personal.subject_keys as k (subject, generation, wrapped, made_at, erased_at, last_generation) select subject, generation, wrapped, made_at, erased_at, last_generation from came_keys
          on conflict on constraint subject_keys_pkey do update set generation = null, wrapped = null, erased_at = excluded.erased_at, last_generation = coalesce(k.generation, excluded.last_generation)
            where k.erased_at is null and excluded.erased_at is not null;
        insert into integrity.segment_heads select * from came_heads on conflict do nothing;
        insert into personal.cleared_columns as c select * from came_cleared
          on conflict on constraint cleared_columns_pkey do update set row_count = greatest(c.row_count, excluded.row_count)`);
    });
  await changing(urls.log, async (client) => {
    await client.query('lock table log.events in exclusive mode');
    await requireEmpty(client);
    await client.query('truncate log.timers');
    for (const table of EXPORTED_TABLES.filter(({ database }) => database === 'log')) await load(client, table);
    for (const table of ['log.categories', 'log.types']) await client.query(`select setval(pg_get_serial_sequence('${table}', 'id'), greatest(1, (select max(id) from ${table})))`);
    await requirePositions(client, manifest);
    if (manifest.testClockAhead !== null) await client.query(`update log.clock set test_clock = true, ahead = greatest(ahead, $1 * interval '1 millisecond')`, [manifest.testClockAhead]);
    // Keys are there before the log is: what came back can be read at once.
    await keysBack();
  });

  const keys = new pg.Pool({ connectionString: urls.keys, max: 1 });
  try {
    return { manifest, erasedSince, verification: await verifyLog(urls.log, { keepers: [headsInKeys(keys)] }) };
  } finally {
    await keys.end();
  }
};

const refuseFullLog = async (url: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url, application_name: 'restore' });
  await client.connect();
  await requireEmpty(client).finally(() => client.end());
};

const requireEmpty = async (client: pg.Client): Promise<void> => {
  const { rows } = await client.query<{ full: boolean }>('select exists (select from log.events) as full');
  if (rows[0]!.full) throw new BackupRefused('The log has events already. A backup is taken back into an empty database log (or another state folder).');
};

/** The manifest is not among the files that it has digests of: it says where every lane ends, and they do. */
const requirePositions = async (client: pg.Client, { positions }: BackupManifest): Promise<void> => {
  const { rows } = await client.query<{ lane: number; last: number }>('select l as lane, coalesce((select max(e.position) from log.events e where e.lane = l), 0)::float8 as last from generate_series(0, $1) as l', [LANES - 1]);
  const other = rows.filter(({ lane, last }) => positions[lane] !== last);
  if (other.length > 0) {
    const told = other.slice(0, 5).map(({ lane, last }) => `lane ${lane} ends at ${last}, not at ${positions[lane] ?? 'any position'}`);
    throw new BackupRefused(`The log of the backup is not the one that its manifest tells of: ${told.join('; ')}. Use another backup.`);
  }
};

const requiredErasures = async (file: string): Promise<readonly KeptErasure[]> => {
  await access(file).catch(() => {
    throw new BackupRefused(`There is no list of erasures at ${file}.`);
  });

  return keptErasures(file);
};

/** Takes away the keys of those who were erased after the backup, before they are in any table that lasts. Returns how many had one. */
const withoutErased = async (client: pg.Client, erasures: readonly KeptErasure[]): Promise<number> => {
  const listed = 'select subject, min(at) as at from unnest($1::uuid[], $2::timestamptz[]) as e(subject, at) group by subject';
  const values = [erasures.map(({ subject }) => subject), erasures.map(({ at }) => at)];
  const { rowCount } = await client.query(`update came_keys c set wrapped = null, last_generation = generation, generation = null, erased_at = e.at from (${listed}) as e where c.subject = e.subject and c.wrapped is not null`, values);
  await client.query(`insert into came_keys (subject, made_at, erased_at) select e.subject, e.at, e.at from (${listed}) as e where not exists (select from came_keys c where c.subject = e.subject)`, values);

  return rowCount ?? 0;
};

const PAGE = 1_000;

/**
 * A key ring that nobody can open would make everybody look erased who was not. Whom the present key ring has comes from there: after a rotation its keys open, while those of
 * earlier backups are wrapped by a master key that is gone.
 */
const requireMasterKeys = async (client: pg.Client, masters: MasterKeys): Promise<void> => {
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const { rows } = await client.query<{ subject: string; generation: number; wrapped: Buffer }>(
      'select subject, generation, wrapped from came_keys c where wrapped is not null and subject > $1 and not exists (select from personal.subject_keys k where k.subject = c.subject) order by subject limit $2',
      [after, PAGE],
    );
    for (const { subject, generation, wrapped } of rows) {
      try {
        masters.unwrap(subject, generation, wrapped);
      } catch (error) {
        throw new BackupRefused(`The keys in the backup do not open: ${(error as Error).message} Give this installation the master keys of the one that was backed up (MASTER_KEY_FILE; keys/master-keys in its state folder).`);
      }
    }
    if (rows.length < PAGE) return;
    after = rows.at(-1)!.subject;
  }
};

const manifestOf = async (folder: string): Promise<BackupManifest> => {
  const text = await readFile(join(folder, 'manifest.json'), 'utf8').catch(() => {
    throw new BackupRefused(`${folder} has no manifest.json: it is no backup, or one that was not finished.`);
  });
  const manifest = JSON.parse(text) as BackupManifest;
  const here = { log: eventLogMigrations.at(-1)!.name, keys: keysMigrations.at(-1)!.name };
  if (manifest.form !== BACKUP_FORM || manifest.schema.log !== here.log || manifest.schema.keys !== here.keys) {
    throw new BackupRefused(`The backup has schema ${manifest.schema.log} and ${manifest.schema.keys} in form ${manifest.form}, this release ${here.log} and ${here.keys} in form ${BACKUP_FORM}. Take it back with the release that wrote it, then upgrade.`);
  }

  return manifest;
};

const digestOf = async (file: string): Promise<string> => {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(file), createGunzip(), hash);
  } catch (error) {
    throw new BackupRefused(`${file} cannot be read: ${(error as Error).message}. Use another backup.`);
  }

  return hash.digest('hex');
};

const changing = async (url: string, work: (client: pg.Client) => Promise<void>): Promise<void> => {
  const client = new pg.Client({ connectionString: url, application_name: 'restore' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(`begin; set local statement_timeout = 0; set local transaction_timeout = 0; set local timezone = 'UTC'; set local datestyle = 'ISO'`);
    await work(client);
    await client.query('commit');
  } finally {
    await client.end();
  }
};

const loaded = async (client: pg.Client, folder: string, manifest: BackupManifest, { table, columns }: ExportedTable, into: string, count: (bytes: number) => void): Promise<void> => {
  const { file } = manifest.files.find((each) => each.table === table)!;
  const counted = new Transform({
    transform(chunk: Buffer, _, done) {
      count(chunk.length);
      done(null, chunk);
    },
  });
  await pipeline(createReadStream(join(folder, file)), createGunzip(), counted, client.query(copyFrom(`copy ${into} (${columns}) from stdin`)));
};
