import { readFile, rename, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type pg from 'pg';
import { BackupRefused } from './exported-tables.js';

/** Whose keys were destroyed, and when. An id says of nobody who it is. */
export interface KeptErasure {
  readonly subject: string;
  readonly at: string;
}

/** The list beside the backups of one installation: `/backups/erasures.list` for `/backups/2026-11-24`. */
export const erasuresBeside = (folder: string): string => join(resolve(folder), '..', 'erasures.list');

/**
 * Adds everybody whom the key ring has a tombstone of to a list of one line each, `<subject> <instant>`; who stands there stays. Returns how many there are.
 *
 * @param client in database `keys`.
 */
export const keepErasures = async (client: pg.Client, file: string): Promise<number> => {
  const { rows } = await client.query<KeptErasure>(
    `select subject, to_char(erased_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at from personal.subject_keys where erased_at is not null order by erased_at, subject`,
  );
  const kept = new Map((await keptErasures(file)).map(({ subject, at }) => [subject, at]));
  for (const { subject, at } of rows) if (!kept.has(subject)) kept.set(subject, at);
  // Exchanged as a whole: a list that ends in the middle of a line would have forgotten somebody.
  await writeFile(`${file}.part`, [...kept].map(([subject, at]) => `${subject} ${at}\n`).join(''), { mode: 0o600, flush: true });
  await rename(`${file}.part`, file);

  return kept.size;
};

const LINE = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}) (\d{4}-\d\d-\d\dT[\d:.]+Z)$/;

/** Reads such a list; nobody where there is no file. @throws BackupRefused for a line that names nobody: whoever stood there would come back. */
export const keptErasures = async (file: string): Promise<readonly KeptErasure[]> => {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });

  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line, index) => {
      const [, subject, at] = LINE.exec(line.trim()) ?? [];
      if (subject === undefined || at === undefined) throw new BackupRefused(`Line ${index + 1} of ${file} is no "<subject> <instant>". Take the list from another copy of it.`);

      return { subject, at };
    });
};
