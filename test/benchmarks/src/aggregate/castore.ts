import { randomUUID } from 'node:crypto';
import { PostgresEventStorageAdapter } from '@castore/event-storage-adapter-postgres';
import { SAMPLE_TYPE, sampleData, sampleMetadata } from '../append/sample.js';
import { closedLoop } from '../harness/closed-loop.js';
import type { Contend } from '../harness/contender.js';

/** Castore's `getEvents` and a fold, as its `getAggregate` does it. */
export const contend: Contend = async ({ url, seconds, scale, options }) => {
  const length = Math.max(1, Math.round(Number(options['length']) * scale));
  await PostgresEventStorageAdapter.createEventTable({ connectionString: url, tableName: 'event', aggregateId: { type: 'UUID' } });
  const adapter = new PostgresEventStorageAdapter({ connectionString: url, tableName: 'event' });
  const context = { eventStoreId: 'TICKETS' };
  const id = randomUUID();
  await Promise.all(Array.from({ length }, (_, index) => adapter.pushEvent({ aggregateId: id, version: index + 1, type: SAMPLE_TYPE, payload: sampleData(id), metadata: sampleMetadata }, context)));
  let wrong = 0;

  return {
    slice: () =>
      closedLoop(1, seconds, 1, async () => {
        const { events } = await adapter.getEvents(id, context);
        if (events.reduce((seen) => seen + 1, 0) !== length) wrong += 1;
      }),
    check: () => Promise.resolve(wrong === 0 ? [] : [`${wrong} folds were wrong.`]),
    close: () => Promise.resolve(),
  };
};
