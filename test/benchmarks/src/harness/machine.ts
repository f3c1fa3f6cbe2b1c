import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { arch, cpus, loadavg, platform, release, totalmem } from 'node:os';
import { promisify } from 'node:util';
import pg from 'pg';

const run = promisify(execFile);
const SETTINGS = ['server_version', 'fsync', 'synchronous_commit', 'full_page_writes', 'wal_level', 'wal_sync_method', 'shared_buffers', 'max_wal_size', 'checkpoint_timeout', 'autovacuum', 'jit', 'max_connections'];

/** What a result depends on besides the code. */
export interface Machine {
  readonly processors: number;
  readonly model: string;
  readonly gibibytes: number;
  readonly system: string;
  readonly node: string;
  readonly load: readonly number[];
  readonly commit: string;
  readonly server: Readonly<Record<string, string>>;
  readonly pgbench: string | null;
  readonly psql: string | null;
}

export const machineFacts = async (serverUrl: string | null): Promise<Machine> => ({
  processors: cpus().length,
  model: (/model name\s*: (.+)/.exec(await readFile('/proc/cpuinfo', 'utf8').catch(() => ''))?.[1] ?? cpus()[0]?.model ?? 'unknown').trim(),
  gibibytes: Math.round(totalmem() / 2 ** 30),
  system: `${platform()} ${release()} ${arch()}`,
  node: process.version,
  load: loadavg().map((load) => Math.round(load * 100) / 100),
  commit: (await firstLine('git', ['rev-parse', '--short', 'HEAD'])) ?? 'unknown',
  server: serverUrl === null ? {} : await settingsOf(serverUrl),
  pgbench: await firstLine('pgbench', ['--version']),
  psql: await firstLine('psql', ['--version']),
});

/** The first line that a program says; null where it cannot be run. */
export const firstLine = async (command: string, words: readonly string[]): Promise<string | null> => {
  try {
    return (await run(command, words)).stdout.split('\n')[0]!;
  } catch {
    return null;
  }
};

const settingsOf = async (url: string): Promise<Readonly<Record<string, string>>> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string; value: string }>('select name, current_setting(name) as value from unnest($1::text[]) as s(name)', [SETTINGS]);
    return Object.fromEntries(rows.map(({ name, value }) => [name, value]));
  } finally {
    await client.end();
  }
};
