import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { PostgresEventLog, eventLogMigrations } from '@rapport/event-log';
import { derivedId, type LaneHandler, type RecordedEvent, type Subscription } from '@rapport/event-sourcing';
import { testDatabases } from '@rapport/local-infrastructure';
import { Runner, projectionMigrations } from '@rapport/projections';
import type { DeliveryConsumer, DeliveryPath, DeliveryStage } from '@rapport/testing';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { ChainRow, ParcelRow, PlaceRow, relations, round, views } from './parcels.js';

/** One way from the log to the handlers of a consumer. */
export interface Way {
  /** `positions` are the checkpoints of the process. */
  subscribe(log: PostgresEventLog, consumer: string, positions: () => Promise<readonly number[]>): Subscription;
  /** Called after the log has grown. */
  carry?(log: PostgresEventLog): Promise<void>;
  /** What the way does to a batch on its last step. */
  readonly mangle?: DeliveryPath['mangle'];
  end?(): Promise<void>;
}

/** Databases of a service, with the runners that a spec wants over them. */
export class ServiceDatabase {
  private readonly runners: Runner[] = [];
  private readonly pools: pg.Pool[] = [];

  private constructor(
    readonly url: string,
    readonly pool: pg.Pool,
    private readonly dataSource: DataSource,
  ) {}

  static async create(): Promise<ServiceDatabase> {
    const url = await (await testDatabases()).createDatabase('delivery');
    const pool = poolOf(url);
    for (const { sql } of projectionMigrations) await pool.query(sql);
    const dataSource = await new DataSource({ type: 'postgres', url, entities: [ParcelRow, PlaceRow, ChainRow], synchronize: false }).initialize();

    return new ServiceDatabase(url, pool, dataSource);
  }

  /** A runner with connections of its own, as another process would have. */
  async runner(log: PostgresEventLog, application: string = randomUUID()): Promise<Runner> {
    const pool = poolOf(this.url, application);
    const runner = new Runner({
      service: 'parcels',
      pool,
      dataSource: this.dataSource,
      source: log,
      views,
      reactions: [],
      handle: () => Promise.reject(new Error('No command was expected.')),
      now: () => log.now(),
      deliver: () => Promise.reject(new Error('No message was expected.')),
    });
    this.pools.push(pool);
    this.runners.push(runner);
    await runner.prepare();

    return runner;
  }

  /** Every column of every row as text. */
  async rows(): Promise<string> {
    const parts: string[] = [];
    for (const relation of relations) {
      const { rows } = await this.pool.query<{ row: string }>(`SELECT r::text AS row FROM ${relation} r ORDER BY r::text COLLATE "C"`);
      parts.push(relation, ...rows.map(({ row }) => row));
    }

    return parts.join('\n');
  }

  async end(): Promise<void> {
    await Promise.all(this.runners.map((runner) => runner.stop()));
    await this.dataSource.destroy();
    await Promise.all([this.pool, ...this.pools].map((pool) => pool.end()));
  }
}

const poolOf = (url: string, application = 'spec'): pg.Pool => {
  const pool = new pg.Pool({ connectionString: url, max: 10, application_name: application });
  pool.on('error', () => undefined);

  return pool;
};

/** A real log that grows round by round. */
export class GrowingLog {
  private rounds = 0;

  private constructor(readonly log: PostgresEventLog) {}

  static async create(): Promise<GrowingLog> {
    const url = await (await testDatabases()).createDatabase('log');
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    for (const { sql } of eventLogMigrations) await client.query(sql);
    await client.end();

    return new GrowingLog(await PostgresEventLog.connect({ url, service: 'spec' }));
  }

  async grow(rounds: number): Promise<void> {
    for (let n = 0; n < rounds; n += 1, this.rounds += 1) {
      await Promise.all(
        round(this.rounds).map(({ parcelId, fact }) =>
          this.log.append({
            commandId: derivedId('delivery', parcelId, String(this.rounds)),
            stream: `parcel-${parcelId}`,
            partyId: parcelId,
            expectedVersion: 'any',
            metadata: { actor: { id: 'ana', role: 'agent' }, origin: 'live', correlationId: `round ${this.rounds}`, causationId: null },
            events: [fact],
            alarms: [],
          }),
        ),
      );
    }
  }
}

/** Log, service and way, as the delivery contract wants them. */
export const stageOver = async (way: Way): Promise<DeliveryStage> => {
  const { log, growing, service } = await parts();
  const name = `delivery-${randomUUID()}`;
  const ruler = await service.runner(log);
  const spare: ServiceDatabase[] = [];

  return {
    async write(rounds) {
      await growing.grow(rounds);
      await way.carry?.(log);
    },
    async consumer({ fromZero = false } = {}): Promise<DeliveryConsumer> {
      const application = randomUUID();
      const runner = await service.runner(log, application);
      const subscription = way.subscribe(log, fromZero ? `${name}-again` : name, fromZero ? () => Promise.resolve(new Array<number>(64).fill(0)) : () => runner.positions());
      const mangled = (handle: LaneHandler): LaneHandler => (lane, events) => handle(lane, way.mangle?.(events) ?? events);

      return {
        handler: runner.handler,
        start: (intercept = (handle) => handle) => subscription.start(mangled(intercept(runner.handler))),
        cut: async () => void (await service.pool.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = $1', [application])),
        stop: () => subscription.stop(),
      };
    },
    settled: () => reached(ruler, log),
    rows: () => service.rows(),
    async rebuilt() {
      for (const view of views) await ruler.rebuild(view.name);
      return service.rows();
    },
    async expected() {
      const undisturbed = await ServiceDatabase.create();
      spare.push(undisturbed);
      await handOver(log, await undisturbed.runner(log));
      return undisturbed.rows();
    },
    async end() {
      await way.end?.();
      await Promise.all([service, ...spare].map((database) => database.end()));
      await log.close();
    },
  };
};

const parts = async () => {
  const growing = await GrowingLog.create();

  return { growing, log: growing.log, service: await ServiceDatabase.create() };
};

/** The whole log, event by event, without any subscription. */
export const handOver = async (log: PostgresEventLog, runner: Runner): Promise<void> => {
  for (const { lane, position } of await log.tails()) {
    const events: readonly RecordedEvent[] = await log.readLane(lane, 0, position);
    for (const event of events) await runner.handler(lane, [event]);
  }
};

/** Waits until everything of a service is at the tails of the log. */
export const reached = async (runner: Runner, log: PostgresEventLog): Promise<void> => {
  for (const deadline = performance.now() + 40_000; ; await pause(50)) {
    const positions = await runner.positions();
    const behind = (await log.tails()).filter(({ lane, position }) => positions[lane]! < position);
    if (behind.length === 0) return;
    if (performance.now() > deadline) throw new Error(`Behind after 40 s: ${behind.map(({ lane, position }) => `lane ${lane} at ${positions[lane]} of ${position}`).join(', ')}.`);
  }
};
