import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { PostgresEventLog } from '@rapport/event-log';
import { derivedId, LANES, type RecordedEvent } from '@rapport/event-sourcing';
import { describeWithKafka, testDatabases } from '@rapport/local-infrastructure';
import { kafkaSubscription } from '@rapport/messaging-kafka';
import { migrate, type WorkerContext } from '@rapport/service-host';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { eventLogService } from '../event-log.module.js';
import { carryLanesToKafka } from './carry-lanes-to-kafka.js';
import { relayStatus } from './relay-status.js';

const id = (...parts: readonly (string | number)[]) => derivedId('spec', ...parts.map(String));

await describeWithKafka('two replicas that carry the lanes to Kafka', (brokers) => {
  const topics = { topic: `interactions-${randomUUID()}`, quarantine: `quarantine-${randomUUID()}` };
  const settings = { EVENTS_FROM: 'kafka', KAFKA_BROKERS: brokers.join(',') } as WorkerContext['settings'];
  let url: string;
  let log: PostgresEventLog;
  let pool: pg.Pool;
  let db: DataSource;
  let given = 0;

  beforeAll(async () => {
    url = await (await testDatabases()).createDatabase('log');
    await migrate(eventLogService, url, 'nobody');
    log = await PostgresEventLog.connect({ url, service: 'spec' });
    pool = new pg.Pool({ connectionString: url });
    db = await new DataSource({ type: 'postgres', url }).initialize();
  });
  afterAll(async () => {
    await log.close();
    await pool.end();
    await db.destroy();
  });

  const give = (count: number) =>
    Promise.all(
      Array.from({ length: count }, () => {
        const n = (given += 1);
        return log.append({
          commandId: id('command', n),
          stream: `ticket-${id('ticket', n % 90)}`,
          partyId: id('party', n % 90),
          expectedVersion: 'any',
          metadata: { actor: { id: 'ana', role: 'agent' }, origin: 'live', correlationId: 'c', causationId: null },
          events: [{ type: 'tickets.ticket-noted', schemaVersion: 1, data: { n } }],
          alarms: [],
        });
      }),
    );
  const lag = async () => (await relayStatus(settings, db, await log.tails())).lag;
  const until = async (comeTrue: () => boolean | Promise<boolean>, what: string) => {
    for (const end = performance.now() + 45_000; !(await comeTrue()); await pause(100)) if (performance.now() > end) throw new Error(`It did not come true that ${what}.`);
  };

  it('share the groups, put every event there in the order of its lane, and take over from each other', async () => {
    await give(300);
    expect(await lag()).toBe(300);
    const context = { settings, log, pool } as unknown as WorkerContext;
    const replicas = [carryLanesToKafka(topics), carryLanesToKafka(topics)];
    for (const replica of replicas) await replica.start(context);

    const seen = Array.from({ length: LANES }, () => [] as RecordedEvent[]);
    const subscription = kafkaSubscription({
      ...topics,
      brokers,
      clientId: 'spec',
      consumer: `spec-${randomUUID()}`,
      source: log,
      checkpoints: () => Promise.resolve(seen.map((events) => events.length)),
      onFatal: (error) => {
        throw error;
      },
    });
    await subscription.start((lane, events) => Promise.resolve(void seen[lane]!.push(...events.filter(({ position }) => position > seen[lane]!.length))));
    await until(() => seen.flat().length === 300, 'the backlog came through Kafka');
    await until(async () => (await pool.query('select count(distinct holder)::int as n from relay.leases where holder is not null')).rows[0].n === 2, 'both replicas hold groups');

    await replicas[0]!.stop();
    await give(300);
    await until(() => seen.flat().length === 600, 'the other replica carries all lanes');
    await until(async () => (await lag()) === 0, 'the stored positions follow');
    await subscription.stop();
    await replicas[1]!.stop();

    const expected = (await Promise.all(Array.from({ length: LANES }, (_, lane) => log.readLane(lane, 0, 1_000)))).map((events) => events.map((event) => event.id));
    expect(seen.map((events) => events.map((event) => event.id))).toEqual(expected);
    expect(await lag()).toBe(0);
  }, 150_000);
});

describe('a log that services read directly', () => {
  it('has no relay and no lag', async () => {
    const worker = carryLanesToKafka();
    await worker.start({ settings: { EVENTS_FROM: 'log' } } as WorkerContext);
    await worker.stop();

    expect(await relayStatus({ EVENTS_FROM: 'log' } as WorkerContext['settings'], null as never, [{ lane: 0, position: 7, eventId: null }])).toEqual({ mode: 'log', lag: 0 });
  });
});
