import { testDatabases, type TestDatabases } from '@rapport/local-infrastructure';
import pg from 'pg';
import { FaultProxy } from './fault-proxy.js';
import { postgresTap, type PostgresWatch } from './postgres-tap.js';

const APPEND = { name: 'append', text: 'INSERT INTO facts (fact) VALUES ($1) RETURNING id' };

describe('a connection to PostgreSQL that is cut around a commit', () => {
  let databases: TestDatabases;
  let url: string;
  let proxy: FaultProxy;
  let watch: PostgresWatch | null = null;
  let client: pg.Client;

  beforeAll(async () => {
    databases = await testDatabases();
    url = await databases.createDatabase();
    proxy = await FaultProxy.before(Number(new URL(url).port), () => postgresTap(() => watch));
    await direct('CREATE TABLE facts (id int GENERATED ALWAYS AS IDENTITY, fact text)');
  }, 120_000);
  afterAll(() => proxy.close());
  beforeEach(async () => {
    const through = new URL(url);
    through.port = String(proxy.port);
    client = new pg.Client({ connectionString: through.href, ...{ pipeline: true } });
    client.on('error', () => undefined);
    await client.connect();
    await append('before');
  });
  afterEach(async () => {
    watch = null;
    await client.end().catch(() => undefined);
  });

  const direct = async (sql: string): Promise<readonly { readonly fact: string }[]> => {
    const admin = new pg.Client({ connectionString: url });
    await admin.connect();
    try {
      return (await admin.query<{ fact: string }>(sql)).rows;
    } finally {
      await admin.end();
    }
  };
  const append = (fact: string) => client.query({ ...APPEND, values: [fact] });
  const factsOf = async (fact: string) => (await direct(`SELECT fact FROM facts WHERE fact = '${fact}'`)).length;

  it('leaves nothing behind when it is cut before the server sees the statement', async () => {
    watch = { asked: (statement) => (statement === 'append' ? 'cut' : 'pass') };
    await expect(append('unseen')).rejects.toThrow();
    expect(await factsOf('unseen')).toBe(0);
  });

  it('leaves a committed row whose writer was told nothing when it is cut before the answer', async () => {
    let counted = 0;
    watch = { answered: (statement) => (statement === 'append' && (counted += 1) === 3 ? 'cut' : 'pass') };
    await append('first');
    await append('second');
    await expect(append('third')).rejects.toThrow();
    expect(await factsOf('third')).toBe(1);
  });

  it('is told the state of the session: in a transaction until the commit', async () => {
    const states: string[] = [];
    watch = { answered: (statement, state) => (states.push(`${statement} ${state}`), 'pass') };
    await client.query('BEGIN');
    await client.query('SELECT $1::int', [1]);
    await client.query('COMMIT');
    expect(states).toEqual(['BEGIN T', 'SELECT $1::int T', 'COMMIT I']);
  });

  it('follows statements of a pipeline one by one', async () => {
    const told: string[] = [];
    watch = { answered: (statement) => (told.push(statement), 'pass') };
    await Promise.all([append('one'), client.query('SELECT 1'), append('two')]);
    expect(told).toEqual(['append', 'SELECT 1', 'append']);
  });
});
