import { randomUUID } from 'node:crypto';
import { PostgresEventStorageAdapter } from '@castore/event-storage-adapter-postgres';
import { closedLoop } from '../harness/closed-loop.js';
import type { Contend } from '../harness/contender.js';
import { faultsOfCount } from './log-table.js';
import { SAMPLE_TYPE, sampleData, sampleMetadata } from './sample.js';

/** Castore's PostgreSQL adapter; several events go as a group, in one transaction. */
export const contend: Contend = async ({ url, seconds, options }) => {
  const [callers, events] = [Number(options['callers']), Number(options['events'] ?? 1)];
  const connectionString = `${url}?max=${callers}`;
  await PostgresEventStorageAdapter.createEventTable({ connectionString, tableName: 'event', aggregateId: { type: 'UUID' } });
  const adapter = new PostgresEventStorageAdapter({ connectionString, tableName: 'event' });
  const context = { eventStoreId: 'TICKETS' };
  let acknowledged = 0;

  const eventOf = (aggregateId: string, version: number) => ({ aggregateId, version, type: SAMPLE_TYPE, payload: sampleData(aggregateId), metadata: sampleMetadata });
  const push = async () => {
    const id = randomUUID();
    if (events === 1) return adapter.pushEvent(eventOf(id, 1), context);
    const [first, ...others] = Array.from({ length: events }, (_, index) => Object.assign(adapter.groupEvent(eventOf(id, index + 1)), { context }));
    return adapter.pushEventGroup({}, first as never, ...(others as never[]));
  };

  return {
    slice: () =>
      closedLoop(callers, seconds, events, async () => {
        await push();
        acknowledged += events;
      }),
    check: () => faultsOfCount(url, 'event', acknowledged),
    close: () => Promise.resolve(),
  };
};
