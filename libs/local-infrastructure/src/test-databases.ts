import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { startPostgres } from './local-postgres.js';
import { alive } from './server-process.js';
import { removeLeftovers, testFolder } from './test-folders.js';

/** Databases for tests, on one throw-away server per process. */
export interface TestDatabases {
  /** Makes an empty database and returns its connection string, as superuser. About 50 ms. */
  createDatabase(prefix?: string): Promise<string>;
  /** Connection string of the superuser for an existing database. */
  url(database: string): string;
}

interface Running {
  readonly superuserUrl: string;
  readonly serverPid: number;
}

/**
 * The test server of this process: started by the first call, found again by later ones even from a module that was loaded afresh, gone with the process.
 * It keeps nothing through a crash, which makes it fast.
 */
export const testDatabases = async (): Promise<TestDatabases> => {
  const folder = testFolder('postgres', process.pid);
  const { superuserUrl } = (await found(folder)) ?? (await started(folder));
  const url = (database: string) => superuserUrl.replace(/\/postgres$/, `/${database}`);

  return {
    url,
    async createDatabase(prefix = 'test') {
      const client = new pg.Client({ connectionString: superuserUrl });
      await client.connect();
      try {
        const { rows } = await client.query<{ name: string }>(`SELECT $1 || '_' || replace(gen_random_uuid()::text, '-', '') AS name`, [prefix]);
        await client.query(`CREATE DATABASE ${rows[0]!.name}`);
        return url(rows[0]!.name);
      } finally {
        await client.end();
      }
    },
  };
};

const found = async (folder: string): Promise<Running | null> => {
  try {
    const running = JSON.parse(await readFile(join(folder, 'running.json'), 'utf8')) as Running;
    return (await alive(running.serverPid)) ? running : null;
  } catch {
    return null;
  }
};

const started = async (folder: string): Promise<Running> => {
  await removeLeftovers('postgres');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const server = await startPostgres({ folder, durable: false });
  const running = { superuserUrl: server.url('postgres'), serverPid: server.pid };
  await writeFile(join(folder, 'running.json'), JSON.stringify(running), { mode: 0o600 });

  return running;
};
