import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { freePort } from './free-port.js';
import { startPostgres } from './local-postgres.js';
import { provision } from './provision.js';
import { gone } from './server-process.js';
import { testDatabases } from './test-databases.js';

const asked = async <Row extends pg.QueryResultRow>(url: string, text: string): Promise<readonly Row[]> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
};

describe('a PostgreSQL of our own', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rapport-local-postgres-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('keeps its data over a stop and over a kill', async () => {
    const first = await startPostgres({ folder });
    await asked(first.url('postgres'), 'CREATE TABLE kept (n int); INSERT INTO kept VALUES (1)');
    await first.stop();
    const second = await startPostgres({ folder });
    await asked(second.url('postgres'), 'INSERT INTO kept VALUES (2)');
    await second.kill();
    const third = await startPostgres({ folder });
    try {
      expect(await asked(third.url('postgres'), 'SELECT n FROM kept ORDER BY n')).toEqual([{ n: 1 }, { n: 2 }]);
    } finally {
      await third.stop();
    }
  });

  it('says which port is taken', async () => {
    const port = await freePort();
    const server = await startPostgres({ folder: join(folder, 'a'), port, durable: false });
    try {
      await expect(startPostgres({ folder: join(folder, 'b'), port })).rejects.toThrow(`Port ${port} on 127.0.0.1 is taken`);
    } finally {
      await server.stop();
    }
  });

  it('gives every service its own login, twice over the same', async () => {
    const server = await startPostgres({ folder, durable: false });
    try {
      const secrets = join(folder, 'secrets.json');
      await provision(server, secrets);
      const { ownerUrl, serviceUrl } = await provision(server, secrets);
      expect(await asked(ownerUrl('keys'), 'SELECT current_user AS role')).toEqual([{ role: 'rapport_owner' }]);
      expect(await asked(serviceUrl('tickets', 'log'), 'SELECT current_user AS role')).toEqual([{ role: 'rapport_tickets' }]);
      await expect(asked(serviceUrl('tickets', 'customers'), 'SELECT 1')).rejects.toThrow('permission denied');
    } finally {
      await server.stop();
    }
  });

  it('ends with its parent, even when that is killed', async () => {
    const parent = spawn(process.execPath, ['-e', `require('node:child_process').spawn('setpriv', ['--pdeathsig', 'KILL', 'sleep', '600'], { stdio: 'ignore' }).once('spawn', function () { console.log(this.pid); })`]);
    const child = await new Promise<number>((resolve) => parent.stdout.once('data', (text) => resolve(Number(text))));
    parent.kill('SIGKILL');
    await new Promise((resolve) => parent.once('exit', resolve));
    await expect(gone(child, 5_000)).resolves.toBeUndefined();
  });
});

describe('test databases', () => {
  it('come from one server and are empty', async () => {
    const [one, two] = [await testDatabases(), await testDatabases()];
    const [a, b] = [await one.createDatabase('a'), await two.createDatabase('a')];
    expect(a).not.toBe(b);
    expect(new URL(a).port).toBe(new URL(b).port);
    expect(await asked(a, `SELECT count(*)::int AS tables FROM pg_tables WHERE schemaname = 'public'`)).toEqual([{ tables: 0 }]);
  });
});
