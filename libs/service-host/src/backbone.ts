import { SpanKind } from '@opentelemetry/api';
import { commandHandler, ERASED, FoldCache, type EventStore, type HandleCommand, type Subscription } from '@rapport/event-sourcing';
import { PersonalDataErased } from '@rapport/contracts-customers';
import { KeyRing, laneSubscription, PostgresEventLog, sealingStore } from '@rapport/event-log';
import { kafkaSubscription } from '@rapport/messaging-kafka';
import { Runner } from '@rapport/projections';
import pg from 'pg';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import { deliveryOf } from './delivery.js';
import { masterKeysOf, type HostSettings } from './host.config.js';
import { saidOf } from './logging.js';
import { restrictions } from './restrictions/restrictions.projection.js';
import { viewerOf } from './restrictions/restrictions.query.js';
import { checkSchema } from './schema-migrations.js';
import type { ServiceDefinition } from './service-definition.js';
import { counterOf, durationOf, followingTraces, gaugeOf, inSpan } from './telemetry.js';

/** Everything between the HTTP edge and the databases of one process. */
export class Backbone {
  private constructor(
    readonly log: PostgresEventLog,
    readonly pool: pg.Pool,
    readonly views: DataSource,
    readonly runner: Runner,
    readonly handle: HandleCommand,
    readonly keys: KeyRing,
    private readonly keysPool: pg.Pool,
    private readonly subscription: Subscription,
  ) {}

  static async connect(definition: ServiceDefinition, settings: HostSettings, logger: Logger, fatal: (reason: unknown) => void): Promise<Backbone> {
    const pool = new pg.Pool({ connectionString: settings.DATABASE_URL, max: 10, application_name: `rapport-${definition.name}` });
    pool.on('error', (error) => logger.warn({ error: saidOf(error) }, 'idle database connection lost'));
    await checkSchema(definition, settings, pool);

    // Whatever a service shows leaves out what is restricted; it does not have to ask for that.
    const conceals = definition.views.length === 0 ? {} : { conceals: restrictions };
    const viewsOf = [...(definition.views.length === 0 ? [] : [restrictions]), ...definition.views];
    const log = await PostgresEventLog.connect({ url: settings.LOG_DATABASE_URL, service: definition.name, putBack: fatal });
    const views = await new DataSource({ type: 'postgres', url: settings.DATABASE_URL, entities: viewsOf.map(({ row }) => row), synchronize: false, poolErrorHandler: () => undefined }).initialize();
    const keysPool = new pg.Pool({ connectionString: settings.KEYS_DATABASE_URL, max: 4, connectionTimeoutMillis: 2_000, query_timeout: 5_000, application_name: `rapport-${definition.name}` });
    keysPool.on('error', (error) => logger.warn({ error: saidOf(error) }, 'idle connection to the keys lost'));
    const keys = new KeyRing(keysPool, masterKeysOf(settings));
    const handle = commandHandler(sealingStore(observedStore(log), keys), new FoldCache(), (streamId, actorId) => viewerOf(pool, streamId, actorId));
    const runner = new Runner({
      service: definition.name,
      pool,
      dataSource: views,
      source: log,
      views: viewsOf,
      ...conceals,
      reactions: definition.reactions,
      handle,
      now: () => log.now(),
      deliver: deliveryOf(settings, keys.open),
      // What was sealed in a circle is opened for those who belong to it when they ask, and lies open nowhere.
      open: (field) => (field.circle === undefined ? keys.open(field) : ERASED),
      erases: ({ type, data }) => (type === PersonalDataErased.type ? [(data as PersonalDataErased['data']).partyId] : []),
      cleared: (columns) => keys.noteCleared(definition.name, columns),
      observe: observer(logger),
      traced: followingTraces,
    });
    await runner.prepare();

    const subscription = subscriptionOf(definition.name, settings, log, () => runner.positions(), logger, fatal);

    return new Backbone(log, pool, views, runner, handle, keys, keysPool, subscription);
  }

  /** Begins to take events. */
  async start(): Promise<void> {
    const runner = this.runner;
    // Whoever scrapes reads both at once.
    let reading: ReturnType<Runner['status']> | null = null;
    const status = () => (reading ??= runner.status().finally(() => (reading = null)));
    gaugeOf('rapport_projection_lag_events', 'Events of the log that a view or reaction has not taken in yet', async () => (await status()).map(({ name, lag }) => ({ value: lag, labels: { consumer: name } })));
    gaugeOf('rapport_projection_parked_keys', 'Keys whose events wait for a repair', async () => (await status()).map(({ name, parked }) => ({ value: parked, labels: { consumer: name } })));
    await this.subscription.start(this.runner.handler);
  }

  /** Ends in the order in which one thing needs the next: deliveries, views, log, databases. */
  async stop(): Promise<void> {
    await this.subscription.stop();
    await this.runner.stop();
    await this.log.close();
    await this.views.destroy();
    await this.keysPool.end();
    await this.pool.end();
  }
}

/** Straight from the log on one machine, through Kafka beyond it; what arrives is the same. */
const subscriptionOf = (consumer: string, settings: HostSettings, log: PostgresEventLog, checkpoints: () => Promise<readonly number[]>, logger: Logger, fatal: (reason: unknown) => void): Subscription => {
  const failed = (error: unknown, lane?: number) => logger.warn({ error: saidOf(error), lane }, 'delivery tries again');
  if (settings.EVENTS_FROM === 'log') return laneSubscription(log, { consumer, from: checkpoints, failed: (lane, error) => failed(error, lane) });

  return kafkaSubscription({
    brokers: settings.KAFKA_BROKERS!.split(','),
    clientId: `rapport-${consumer}-${process.pid}`,
    consumer,
    source: log,
    checkpoints,
    onFatal: fatal,
    observe: { failed: (error) => failed(error), quarantined: (lane, offset, reason) => logger.error({ lane, offset, reason }, 'record quarantined') },
  });
};

const observedStore = (log: PostgresEventLog): EventStore => {
  const seconds = durationOf('rapport_event_append_duration_seconds', 'From a decision to its durable events');
  const conflicts = counterOf('rapport_event_append_conflicts_total', 'Appends that lost a race');

  return {
    readStream: (stream, after) => log.readStream(stream, after),
    readCommand: (commandId) => log.readCommand(commandId),
    append: (request) =>
      inSpan(
        'append',
        async () => {
          const begun = performance.now();
          const result = await log.append(request);
          seconds(performance.now() - begun);
          if (result.outcome === 'conflict') conflicts(1);
          return result;
        },
        SpanKind.PRODUCER,
      ),
  };
};

const observer = (logger: Logger) => {
  const applied = counterOf('rapport_projection_events_total', 'Events taken in by views and reactions');
  const seconds = durationOf('rapport_projection_batch_duration_seconds', 'One committed batch of one lane');
  const reacted = counterOf('rapport_reactions_total', 'What became of the consequences of reactions');

  return {
    applied: (consumer: string, _: number, events: number) => applied(events, { consumer }),
    committed: (_: number, milliseconds: number) => seconds(milliseconds),
    parked: (consumer: string, lane: number, parked: boolean) => logger.error({ consumer, lane, parked }, parked ? 'key parked' : 'key released'),
    reacted: (reaction: string, outcome: string) => reacted(1, { reaction, outcome }),
    stopped: (consumer: string, lane: number, error: unknown) => logger.error({ consumer, lane, error: saidOf(error) }, 'lane stopped'),
  };
};
