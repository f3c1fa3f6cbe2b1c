import { eventLogMigrations } from './migrations.js';
import { grantKeeper, grantReader, grantWriter, protectAdvisoryLocks } from './grants.js';
import { PostgresEventLog } from './postgres-event-log.js';
import { testDatabases } from '@rapport/local-infrastructure';
import { asClient, id, logDatabase, loginRole, request, streamNamed } from './testing/log-database.js';

const refused = { code: '42501' };

describe('the rights of the log', () => {
  let url: string;
  const run = (asUrl: string, sql: string) => asClient(asUrl, (client) => client.query(sql));

  beforeAll(async () => {
    url = await logDatabase({ testClock: true });
  });

  it('let a writer append its own types to its own categories only', async () => {
    const writer = await loginRole(url, 'writer');
    await asClient(url, async (client) => {
      for (let twice = 0; twice < 2; twice += 1) await grantWriter(client, { role: writer.role, types: 'tickets', categories: ['ticket', 'shift'] });
    });
    const log = await PostgresEventLog.connect({ url: writer.url, service: 'tickets' });

    await expect(log.append(request(id('own'), streamNamed('own')))).resolves.toMatchObject({ outcome: 'appended' });
    await expect(log.append(request(id('foreign category'), streamNamed('own', 'party')))).rejects.toMatchObject(refused);
    await expect(log.append(request(id('foreign type'), streamNamed('own'), { events: [{ type: 'customers.party-joined', schemaVersion: 1, data: {} }] }))).rejects.toMatchObject(refused);
    await expect(log.append(request(id('similar type'), streamNamed('own'), { events: [{ type: 'tickets-too.opened', schemaVersion: 1, data: {} }] }))).rejects.toMatchObject(refused);
    await expect(log.fireDue(1)).rejects.toMatchObject(refused);
    await expect(log.advanceClock(1_000)).rejects.toMatchObject(refused);
    expect(await log.readStream(streamNamed('own'))).toHaveLength(1);
    await log.close();

    for (const sql of [
      'select * from log.events',
      'insert into log.events default values',
      'delete from log.events',
      'select * from log.timers',
      'update log.clock set test_clock = true',
      "insert into log.grants values (session_user, 'types', 'customers')",
      "insert into log.types (name) values ('a.b')",
      'select log.use_test_clock()',
      'create table mine ()',
      'create temporary table mine ()',
      'select pg_advisory_lock(1, 1)',
      'select pg_try_advisory_xact_lock_shared(1)',
      'select pg_advisory_unlock_all()',
    ])
      await expect(run(writer.url, sql)).rejects.toMatchObject(refused);
  });

  it('bound the transactions of a writer', async () => {
    const writer = await loginRole(url, 'bounded');
    await asClient(url, (client) => grantWriter(client, { role: writer.role, types: 'tickets', categories: ['ticket'] }));
    const { rows } = await run(writer.url, "select current_setting('statement_timeout') as statement, current_setting('transaction_timeout') as transaction");

    expect(rows).toEqual([{ statement: '5s', transaction: '6s' }]);
  });

  it('let a reader read through views alone', async () => {
    const reader = await loginRole(url, 'reader');
    await asClient(url, (client) => grantReader(client, reader.role));

    await expect(run(reader.url, 'select * from log.events_readable')).resolves.toMatchObject({ rowCount: 1 });
    await expect(run(reader.url, 'select * from log.recorded')).resolves.toMatchObject({ rowCount: 1 });
    await expect(run(reader.url, 'select * from log.events')).rejects.toMatchObject(refused);
    const log = await PostgresEventLog.connect({ url: reader.url, service: 'reader' });
    await expect(log.append(request(id('by a reader'), streamNamed('own')))).rejects.toMatchObject(refused);
    await expect(log.timers()).resolves.toEqual({ pending: 0, due: 0 });
    await log.close();
  });

  it('let the keeper fire timers and advance a test clock, and write nothing', async () => {
    const keeper = await loginRole(url, 'keeper');
    await asClient(url, (client) => grantKeeper(client, keeper.role));
    const log = await PostgresEventLog.connect({ url: keeper.url, service: 'keeper' });

    await expect(log.fireDue(1)).resolves.toBe(0);
    await expect(log.advanceClock(1_000)).resolves.toEqual(expect.any(String));
    await expect(log.append(request(id('by the keeper'), streamNamed('own')))).rejects.toMatchObject(refused);
    await log.close();
  });

  it('refuse every change of what is in the log, to its owner and to superusers', async () => {
    for (const sql of ['update log.events set data = data', 'delete from log.events', 'truncate log.events', 'delete from log.types', "update log.categories set name = 'x'"])
      await expect(run(url, sql)).rejects.toMatchObject({ code: '55000' });
  });

  it('stand under an owner who is no superuser, once the locks are protected', async () => {
    const databases = await testDatabases();
    const owned = await databases.createDatabase('owned');
    const owner = await loginRole(owned, 'owner');
    await run(owned, `alter database ${new URL(owned).pathname.slice(1)} owner to ${owner.role}`);
    await asClient(owned, (client) => protectAdvisoryLocks(client, { owner: owner.role }));
    const writer = await loginRole(owned, 'writer');
    await asClient(owner.url, async (client) => {
      for (const { sql } of eventLogMigrations) await client.query(sql);
      await grantWriter(client, { role: writer.role, types: 'tickets', categories: ['ticket'] });
    });
    const log = await PostgresEventLog.connect({ url: writer.url, service: 'tickets' });

    await expect(log.append(request(id('owned'), streamNamed('owned')))).resolves.toMatchObject({ outcome: 'appended', position: 1 });
    await expect(run(writer.url, 'select pg_advisory_lock(1, 1)')).rejects.toMatchObject(refused);
    await log.close();
  });
});
