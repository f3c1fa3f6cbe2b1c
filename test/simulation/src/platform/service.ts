import { laneListening, laneSubscription, PostgresEventLog, timerFiring } from '@rapport/event-log';
import { commandHandler, FoldCache, type HandleCommand, type LaneHandler, type Subscription } from '@rapport/event-sourcing';
import { createRelay, kafkaSubscription } from '@rapport/messaging-kafka';
import { Runner } from '@rapport/projections';
import type { Kafka } from 'kafkajs';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { leasesOver, type StoredLeases } from '../kafka/leases.js';
import type { SimServer } from '../postgres/server.js';
import type { SimProcess } from '../world/world.js';
import { reactions, views } from './accounts.js';

/** The addresses of the two servers. */
export const LOG = 'sim://log';
export const SERVICE = 'sim://service';

/** One process of a service with everything that the host gives it: log, command handler, runner, subscription. */
export interface Service {
  readonly process: SimProcess;
  /** False until it has started; callers are turned away before. */
  ready: boolean;
  log: PostgresEventLog | null;
  runner: Runner | null;
  handle: HandleCommand | null;
  /** The connections over which its queries read rows. */
  readers: pg.Pool | null;
}

/** How events come to the runner, and what else the process does for that. */
export type Delivery = (log: PostgresEventLog, runner: Runner, end: (error: Error) => void) => Promise<Subscription>;

interface Parts {
  readonly dataSource: DataSource;
  readonly delivery: Delivery;
  /** Milliseconds after which the log is given up. */
  readonly patience: number;
  /** Stands between subscription and runner and watches what is handed over. */
  readonly watched: (process: SimProcess, handler: LaneHandler) => LaneHandler;
}

/** Starts a process, as the host does. One that cannot start ends, and its supervisor starts the next. */
export const startService = (process: SimProcess, parts: Parts, ended: (service: Service) => void): Service => {
  const service: Service = { process, ready: false, log: null, runner: null, handle: null, readers: null };
  const began = () =>
    start(service, parts, () => ended(service)).catch((error: unknown) => {
      process.world.note(`${process.name} did not start: ${String(error)}`);
      ended(service);
    });
  process.run(() => void began());

  return service;
};

const start = async (service: Service, { dataSource, delivery, patience, watched }: Parts, end: (error: Error) => void): Promise<void> => {
  const { process } = service;
  const log = await PostgresEventLog.connect({ url: LOG, service: process.name, patience });
  service.log = log;
  await timerFiring(log).start();
  const handle = commandHandler(log, new FoldCache(8));
  const pool = new pg.Pool({ connectionString: SERVICE, max: 10, connectionTimeoutMillis: 2_000 });
  const observe = { stopped: (name: string, lane: number, error: unknown) => process.world.note(`${process.name}: ${name} stopped in lane ${lane}: ${String(error)}`) };
  const runner = new Runner({ service: 'accounts', pool, dataSource, source: log, views, reactions, handle, now: () => log.now(), deliver: () => Promise.resolve(), observe });
  await runner.prepare();
  const subscription = await delivery(log, runner, end);
  await subscription.start(watched(process, runner.handler));
  const readers = new pg.Pool({ connectionString: SERVICE, max: 5, connectionTimeoutMillis: 2_000 });
  readers.on('connect', (client) => client.on('error', () => undefined));
  Object.assign(service, { handle, runner, readers, ready: true });
};

/** Straight from the log, as in embedded mode. */
export const fromLog: Delivery = (log, runner) => Promise.resolve(laneSubscription(log, { consumer: 'accounts', from: () => runner.positions(), batch: 5 }));

/** Through Kafka: the process relays some of the lanes as well, as the service of the log does. */
export const throughKafka =
  (kafka: () => Kafka, server: SimServer, leases: StoredLeases): Delivery =>
  async (log, runner, end) => {
    const relay = createRelay({ brokers: ['sim'], source: log, leases: leasesOver(server, leases), client: kafka, batch: 20 });
    await relay.start();
    laneListening(log, () => relay.wake());

    return kafkaSubscription({ brokers: ['sim'], clientId: 'accounts', consumer: 'accounts', source: log, checkpoints: () => runner.positions(), onFatal: end, batch: 5, sessionTimeoutMs: 3_000, stallMs: 4_000, client: kafka });
  };
