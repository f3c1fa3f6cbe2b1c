import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PostgresEventLog } from '@rapport/event-log';
import { derivedId } from '@rapport/event-sourcing';
import { provision, startPostgres, type LocalPostgres, type Provisioned } from '@rapport/local-infrastructure';
import { migrate } from '@rapport/service-host';
import pg from 'pg';
import { eventLogService } from '../event-log.module.js';

describe('a log on a server as it is provisioned', () => {
  let folder: string;
  let server: LocalPostgres;
  let provisioned: Provisioned;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'provisioned-log-'));
    server = await startPostgres({ folder, durable: false });
    provisioned = await provision(server, join(folder, 'secrets.json'));
    await migrate(eventLogService, provisioned.ownerUrl('log'), 'rapport_event_log');
  });
  afterAll(async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const run = async (url: string, sql: string) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      return await client.query<Record<string, unknown>>(sql);
    } finally {
      await client.end();
    }
  };

  it('is owned by a role that is no superuser, and takes the events of its writers', async () => {
    expect((await run(provisioned.ownerUrl('log'), "select current_setting('is_superuser') as superuser")).rows).toEqual([{ superuser: 'off' }]);
    const log = await PostgresEventLog.connect({ url: provisioned.serviceUrl('tickets', 'log'), service: 'tickets' });
    const id = derivedId('spec', 'provisioned');

    await expect(
      log.append({
        commandId: id,
        stream: `ticket-${id}`,
        partyId: id,
        expectedVersion: 'none',
        metadata: { actor: { id: 'ana', role: 'agent' }, origin: 'live', correlationId: 'c', causationId: null },
        events: [{ type: 'tickets.ticket-opened', schemaVersion: 1, data: {} }],
        alarms: [{ name: 'tickets.response-limit', due: log.now(), data: {} }],
      }),
    ).resolves.toMatchObject({ outcome: 'appended', position: 1 });
    await log.close();

    const keeper = await PostgresEventLog.connect({ url: provisioned.serviceUrl('event-log', 'log'), service: 'event-log' });
    const [due] = await keeper.dueLanes();
    await expect(keeper.fireDue(due!)).resolves.toBe(1);
    await keeper.close();
  });

  it('cannot be stopped by a login, which may take no lock and has bounded transactions', async () => {
    const url = provisioned.serviceUrl('tickets', 'log');

    for (const sql of ['select pg_advisory_lock(1, 5)', 'select pg_try_advisory_xact_lock(5)', 'create table mine ()', 'create schema mine', 'begin; lock table log.events'])
      await expect(run(url, sql)).rejects.toMatchObject({ code: '42501' });
    expect((await run(url, "select current_setting('transaction_timeout') as bound")).rows).toEqual([{ bound: '6s' }]);
    await expect(run(url, 'begin; select pg_sleep(0); select pg_sleep(10)')).rejects.toMatchObject({ code: '57014' });
  });
});
