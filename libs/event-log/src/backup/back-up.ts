import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { LANES } from '@rapport/event-sourcing';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { eventLogMigrations, keysMigrations } from '../migrations.js';
import { erasuresBeside, keepErasures } from './kept-erasures.js';
import { BACKUP_FORM, BackupRefused, EXPORTED_TABLES, type BackupManifest, type ExportedFile, type ExportedTable } from './exported-tables.js';

/** Databases `log` and `keys`, as their owner. */
export interface LogUrls {
  readonly log: string;
  readonly keys: string;
}

/** Where services have put the places of their reactions before. */
const BESIDE = 'reactions';

/**
 * Writes log and key ring as COPY text, compressed, with a manifest, while everything goes on. Folder `keys` belongs in another place than the rest: together they are as good
 * as the data themselves to whoever has a master key.
 *
 * The log is read under one snapshot; the key ring after it, so that it has a row for everybody who is in the log. Who was erased is
 * also added to the list beside the folder, for the day on which an older backup is taken back.
 *
 * @param progress called with the number of bytes written so far, before compression.
 * @throws BackupRefused when the folder holds more than the places of reactions.
 */
export const backUp = async (urls: LogUrls, folder: string, progress: (bytes: number) => void = () => undefined): Promise<BackupManifest> => {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if ((await readdir(folder)).some((name) => name !== BESIDE)) throw new BackupRefused(`${folder} is not empty. A backup is written into a folder of its own.`);
  const files: ExportedFile[] = [];
  const subjects = new Set<string>();
  let bytes = 0;
  const count = (more: number) => progress((bytes += more));

  const facts = await snapshot(urls.log, async (client) => {
    for (const table of tablesOf('log')) files.push(await exported(client, folder, table, count, table.table === 'log.events' ? subjectsIn(subjects) : () => undefined));

    return factsOf(client);
  });
  const subjectsWithoutKey = await snapshot(urls.keys, async (client) => {
    for (const table of tablesOf('keys')) files.push(await exported(client, folder, table, count, () => undefined));
    await keepErasures(client, erasuresBeside(folder));

    return withoutKey(client, [...subjects]);
  });
  const manifest: BackupManifest = {
    form: BACKUP_FORM,
    ...facts,
    schema: { log: eventLogMigrations.at(-1)!.name, keys: keysMigrations.at(-1)!.name },
    subjects: subjects.size,
    subjectsWithoutKey,
    files,
  };
  // The manifest comes last: a folder without one is no backup.
  await writeFile(join(folder, 'manifest.json.part'), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 });
  await rename(join(folder, 'manifest.json.part'), join(folder, 'manifest.json'));

  return manifest;
};

/** Brings a list of erasures up to date without a backup. Returns how many it has. */
export const listErasures = ({ keys }: Pick<LogUrls, 'keys'>, file: string): Promise<number> => snapshot(keys, (client) => keepErasures(client, file));

const tablesOf = (database: ExportedTable['database']) => EXPORTED_TABLES.filter((table) => table.database === database);

const snapshot = async <Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> => {
  const client = new pg.Client({ connectionString: url, application_name: 'backup' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(`begin isolation level repeatable read read only; set local statement_timeout = 0; set local transaction_timeout = 0; set local timezone = 'UTC'; set local datestyle = 'ISO'`);

    return await work(client);
  } finally {
    await client.end();
  }
};

const exported = async (client: pg.Client, folder: string, { database, table, columns, order }: ExportedTable, count: (bytes: number) => void, look: (chunk: Buffer) => void): Promise<ExportedFile> => {
  const file = join(database, `${table}.copy.gz`);
  await mkdir(join(folder, database), { recursive: true, mode: 0o700 });
  const hash = createHash('sha256');
  let rows = 0;
  const measured = new Transform({
    transform(chunk: Buffer, _, done) {
      hash.update(chunk);
      for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) rows += 1;
      look(chunk);
      count(chunk.length);
      done(null, chunk);
    },
  });
  await pipeline(client.query(copyTo(`copy (select ${columns} from ${table} order by ${order}) to stdout`)), measured, createGzip({ level: 4 }), createWriteStream(join(folder, file), { mode: 0o600 }));

  return { table, file, rows, sha256: hash.digest('hex') };
};

const SEALED = /"subject":"([0-9a-f-]{36})","sealed":/g;
const LONGEST_MATCH = 64;

/** Subjects of sealed fields, also of those that lie across two chunks. */
const subjectsIn = (subjects: Set<string>): ((chunk: Buffer) => void) => {
  let rest = '';

  return (chunk) => {
    const text = rest + chunk.toString('latin1');
    for (const [, subject] of text.matchAll(SEALED)) subjects.add(subject!);
    rest = text.slice(-LONGEST_MATCH);
  };
};

const factsOf = async (client: pg.Client): Promise<Pick<BackupManifest, 'takenAt' | 'positions' | 'events' | 'testClockAhead'>> => {
  const { rows: tails } = await client.query<{ lane: number; last: string }>('select lane, max(position) as last from log.events group by lane');
  const { rows } = await client.query<{ test: boolean; ahead: string; now: string }>(
    `select test_clock as test, extract(epoch from ahead) * 1000 as ahead, to_char(log.clock() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as now from log.clock`,
  );
  const positions = new Array<number>(LANES).fill(0);
  for (const { lane, last } of tails) positions[lane] = Number(last);
  const { test, ahead, now } = rows[0]!;

  return { takenAt: now, positions, events: positions.reduce((sum, each) => sum + each, 0), testClockAhead: test ? Number(ahead) : null };
};

const withoutKey = async (client: pg.Client, subjects: readonly string[]): Promise<number> => {
  const { rows } = await client.query<{ missing: number }>('select count(*)::int as missing from unnest($1::uuid[]) as s where not exists (select from personal.subject_keys k where k.subject = s)', [subjects]);

  return rows[0]!.missing;
};
