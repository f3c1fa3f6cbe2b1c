import { readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { alive } from './server-process.js';

/** A folder under the temporary folder that belongs to a process; of this user, since several may run tests on one machine. */
const prefixOf = (kind: string): string => `rapport-test-${kind}-${process.getuid?.() ?? 'any'}-`;

export const testFolder = (kind: string, pid: number): string => join(tmpdir(), `${prefixOf(kind)}${pid}`);

/** Removes the folders of processes of this user that have ended: their servers ended with them. */
export const removeLeftovers = async (kind: string): Promise<void> => {
  const prefix = prefixOf(kind);
  for (const name of await readdir(tmpdir())) {
    if (name.startsWith(prefix) && !(await alive(Number(name.slice(prefix.length))))) await rm(join(tmpdir(), name), { recursive: true, force: true });
  }
};
