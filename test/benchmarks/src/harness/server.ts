import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { startPostgres } from '@rapport/local-infrastructure';
import pg from 'pg';

/** The server on which all contenders of a run stand. Everything is flushed as in production; what would strike one contender and spare another (vacuum, checkpoints) waits until the end. */
export interface BenchServer {
  readonly pid: number;
  readonly url: string;
  createDatabase(name: string): Promise<string>;
  stop(): Promise<void>;
}

const SETTINGS = { shared_buffers: '1GB', max_wal_size: '16GB', checkpoint_timeout: '1h', autovacuum: 'off', scram_iterations: '1', max_connections: '400' };
const USER = { name: 'bench', password: 'bench' };

export const startServer = async (state: string): Promise<BenchServer> => {
  const folder = join(state, `postgres-${process.pid}`);
  const server = await startPostgres({ folder, durable: true, settings: SETTINGS });
  const asSuperuser = async (sql: string) => {
    const client = new pg.Client({ connectionString: server.url('postgres') });
    await client.connect();
    try {
      await client.query(sql);
    } finally {
      await client.end();
    }
  };
  // A role whose log-in costs next to nothing, so that programs that connect 32 times are not charged for it.
  await asSuperuser(`create role ${USER.name} superuser login password '${USER.password}'`);

  return {
    pid: server.pid,
    url: server.url('postgres', USER),
    createDatabase: async (name) => {
      await asSuperuser(`create database ${name}`);
      return server.url(name, USER);
    },
    stop: async () => {
      await server.kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
