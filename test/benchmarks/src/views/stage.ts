import { LANES, type LaneTail } from '@rapport/event-sourcing';
import type { PostgresEventLog } from '@rapport/event-log';
import { projectionMigrations, Runner, type RunnerOptions } from '@rapport/projections';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { withClient } from '../append/log-table.js';
import { TicketRow, ticketsView } from './tickets-view.js';

/** As many connections as a service has. */
const CONNECTIONS = 12;

/** Nobody has ever projected anything here. */
export const forgetViews = (url: string): Promise<void> =>
  withClient(url, async (client) => {
    await client.query('drop schema if exists projections cascade');
    for (const { sql } of projectionMigrations) await client.query(sql);
  });

/** The runner of a service with one view, over its database. */
export interface OpenViews {
  readonly runner: Runner;
  close(): Promise<void>;
}

export const openViews = async (url: string, log: PostgresEventLog, observe: NonNullable<RunnerOptions['observe']> = {}): Promise<OpenViews> => {
  const pool = new pg.Pool({ connectionString: url, max: CONNECTIONS });
  pool.on('error', () => undefined);
  const dataSource = await new DataSource({ type: 'postgres', url, entities: [TicketRow], synchronize: false }).initialize();
  const runner = new Runner({
    ...{ service: 'bench', pool, dataSource, source: log, views: [ticketsView], reactions: [], now: () => log.now(), observe },
    handle: () => Promise.reject(new Error('No command was expected.')),
    deliver: () => Promise.reject(new Error('No message was expected.')),
  });
  await runner.prepare();

  return {
    runner,
    close: async () => {
      await runner.stop();
      await dataSource.destroy();
      await pool.end();
    },
  };
};

/** Events of the log that a view has still to take. */
export const missing = (tails: readonly LaneTail[], positions: readonly number[]): number => {
  if (positions.length !== LANES) throw new RangeError(`${positions.length} positions.`);

  return tails.reduce((sum, { lane, position }) => sum + Math.max(0, position - positions[lane]!), 0);
};
