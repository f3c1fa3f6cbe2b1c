import { PostgresEventLog } from '@rapport/event-log';
import { derivedId, type PublishedLanguage } from '@rapport/event-sourcing';
import { testDatabases } from '@rapport/local-infrastructure';
import { migrate } from '@rapport/service-host';
import pg from 'pg';
import { eventLogService } from '../event-log.module.js';
import { WRITERS } from './open-doors.js';

const id = (...parts: readonly string[]) => derivedId('spec', ...parts);
const roleOf = (service: string) => `rapport_${service}`;

describe('the doors of the log', () => {
  let url: string;
  const asRole = (role: string) => Object.assign(new URL(url), { username: role, password: 'open sesame' }).href;

  beforeAll(async () => {
    url = await (await testDatabases()).createDatabase('log');
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    for (const role of [...WRITERS.map(({ service }) => roleOf(service)), 'rapport_analytics', 'rapport_event_log']) {
      const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [role]);
      await client.query(`${rowCount === 0 ? 'create' : 'alter'} role ${role} login password 'open sesame'`);
    }
    await client.end();
    await migrate(eventLogService, url, 'rapport_event_log');
    await migrate(eventLogService, url, 'rapport_event_log');
  });

  const trial = (log: PostgresEventLog, { events, categories }: PublishedLanguage, purpose: string) =>
    log.append({
      commandId: id(purpose, events[0]!.type),
      stream: `${categories[0]}-${id(purpose)}`,
      partyId: null,
      expectedVersion: 'any',
      metadata: { actor: { id: 'ana', role: 'agent' }, origin: 'live', correlationId: 'c', causationId: null },
      events: [{ type: events[0]!.type, schemaVersion: 1, data: {} }],
      alarms: [],
    });

  it.each(WRITERS.map((language) => [language.service, language] as const))('let %s append what it publishes, and nothing of the others', async (service, own) => {
    const log = await PostgresEventLog.connect({ url: asRole(roleOf(service)), service });

    await expect(trial(log, own, service)).resolves.toMatchObject({ outcome: 'appended' });
    for (const other of WRITERS) {
      if (other === own) continue;
      await expect(trial(log, other, `${service} as other`)).rejects.toMatchObject({ code: '42501' });
      await expect(trial(log, { ...own, categories: other.categories }, `${service} in other`)).rejects.toMatchObject({ code: '42501' });
    }
    await log.close();
  });

  it('let analytics read and the keeper fire, and neither append', async () => {
    const [analytics, keeper] = await Promise.all(['rapport_analytics', 'rapport_event_log'].map((role) => PostgresEventLog.connect({ url: asRole(role), service: role })));

    expect((await analytics!.tails()).length).toBe(64);
    await expect(keeper!.fireDue(1)).resolves.toBe(0);
    for (const log of [analytics!, keeper!]) await expect(trial(log, WRITERS[0]!, 'by a reader')).rejects.toMatchObject({ code: '42501' });
    await Promise.all([analytics!.close(), keeper!.close()]);
  });
});
