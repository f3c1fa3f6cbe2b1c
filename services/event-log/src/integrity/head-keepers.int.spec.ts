import { randomUUID } from 'node:crypto';
import { laneSealing, PostgresEventLog, verifyLog, type BrokenRule } from '@rapport/event-log';
import { derivedId } from '@rapport/event-sourcing';
import { describeWithKafka, testDatabases } from '@rapport/local-infrastructure';
import { keysSchema, migrate, migrateFurther } from '@rapport/service-host';
import pg from 'pg';
import { eventLogService } from '../event-log.module.js';
import { headKeepers, type KeptHeads } from './head-keepers.js';

/** Whoever owns the log and database `keys` can write both anew; what they cannot reach is the topic. */
await describeWithKafka('heads of sealed segments on Kafka', (brokers) => {
  const ticket = derivedId('spec', 'ticket');
  let url: string;
  let owner: pg.Client;
  let keys: pg.Client;
  let kept: KeptHeads;

  beforeEach(async () => {
    const databases = await testDatabases();
    const keysUrl = await databases.createDatabase('keys');
    url = await databases.createDatabase('log');
    await migrate(eventLogService, url, 'nobody');
    await migrateFurther(keysSchema, keysUrl, 'nobody');
    owner = new pg.Client({ connectionString: url });
    keys = new pg.Client({ connectionString: keysUrl });
    await Promise.all([owner.connect(), keys.connect()]);
    kept = headKeepers({ EVENTS_FROM: 'kafka', KAFKA_BROKERS: brokers.join(',') }, keysUrl, `heads-${randomUUID()}`);
    await withLog(async (log) => {
      for (let n = 0; n < 12; n += 1) {
        await log.append({
          commandId: derivedId('spec', 'command', String(n)),
          stream: `ticket-${ticket}`,
          partyId: derivedId('spec', 'party'),
          expectedVersion: 'any',
          metadata: { actor: { id: 'ana', role: 'agent' }, origin: 'live', correlationId: 'c', causationId: null },
          events: [{ type: 'tickets.ticket-noted', schemaVersion: 1, data: { text: '谢谢', n } }],
          alarms: [],
        });
      }
      await laneSealing(log, { keepers: kept.keepers, events: 4 }).sealAll();
    });
  });
  afterEach(async () => {
    await kept.close();
    await Promise.all([owner.end(), keys.end()]);
  });

  const withLog = async (work: (log: PostgresEventLog) => Promise<void>): Promise<void> => {
    const log = await PostgresEventLog.connect({ url, service: 'spec' });
    await work(log).finally(() => log.close());
  };
  const asOwnerOfBoth = async (...statements: readonly string[]) => {
    for (const table of ['events', 'segments']) await owner.query(`alter table log.${table} disable trigger user`);
    for (const sql of statements) expect((await owner.query(sql)).rowCount).toBeGreaterThan(0);
    await keys.query('alter table integrity.segment_heads disable trigger user');
    expect((await keys.query('delete from integrity.segment_heads where number > 1')).rowCount).toBe(2);
  };
  const brokenBy = async (keepers: KeptHeads['keepers']): Promise<readonly BrokenRule[]> => (await verifyLog(url, { keepers })).broken;
  const byKeysAlone = () => brokenBy(kept.keepers.filter(({ name }) => name === 'keys'));
  const byKafkaToo = async () => (await brokenBy(kept.keepers)).flatMap(({ examples }) => examples).join('\n');

  it('agree with those in keys while nobody touched the log', async () => {
    const found = await verifyLog(url, { keepers: kept.keepers });

    expect(found.heads).toEqual([
      { keeper: 'keys', heads: 3 },
      { keeper: 'Kafka', heads: 3 },
    ]);
    expect(found).toMatchObject({ proven: 12, unproven: 0, broken: [] });
  }, 120_000);

  it('find an end that was cut off everywhere else', async () => {
    await asOwnerOfBoth('delete from log.segments where number > 1', 'delete from log.events where version > 4');

    expect(await byKeysAlone()).toEqual([]);
    expect(await byKafkaToo()).toMatch(/segment 3, .*: Kafka remembers one, and the log has none/);
  }, 120_000);

  it('find a history that was written anew, its chain and the heads in keys included', async () => {
    await asOwnerOfBoth(`update log.events set data = replace(data, '谢谢', '再见') where version = 12`, 'delete from log.segments where number > 2');
    await withLog((log) => laneSealing(log, { keepers: kept.keepers, events: 4 }).sealAll());

    expect(await byKeysAlone()).toEqual([]);
    expect(await byKafkaToo()).toMatch(/Kafka remembers another/);
  }, 120_000);
});
