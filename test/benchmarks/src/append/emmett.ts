import { randomUUID } from 'node:crypto';
import { STREAM_DOES_NOT_EXIST } from '@event-driven-io/emmett';
import { getPostgreSQLEventStore } from '@event-driven-io/emmett-postgresql';
import pg from 'pg';
import { closedLoop } from '../harness/closed-loop.js';
import type { Contend } from '../harness/contender.js';
import { faultsOfCount } from './log-table.js';
import { SAMPLE_TYPE, sampleData, sampleMetadata } from './sample.js';

/** Emmett's PostgreSQL store, with a connection per caller where that is more than its default of ten. */
export const contend: Contend = async ({ url, seconds, options }) => {
  const [callers, events] = [Number(options['callers']), Number(options['events'] ?? 1)];
  const pool = new pg.Pool({ connectionString: url, max: Math.max(10, callers) });
  const store = getPostgreSQLEventStore(url, { connectionOptions: { pooled: true, pool } });
  await store.schema.migrate();
  let acknowledged = 0;

  return {
    slice: () =>
      closedLoop(callers, seconds, events, async () => {
        const id = randomUUID();
        const facts = Array.from({ length: events }, () => ({ type: SAMPLE_TYPE, data: sampleData(id), metadata: sampleMetadata }));
        await store.appendToStream(`ticket-${id}`, facts as never, { expectedStreamVersion: STREAM_DOES_NOT_EXIST });
        acknowledged += events;
      }),
    check: () => faultsOfCount(url, 'emt_messages', acknowledged),
    close: async () => {
      await store.close();
      if (!pool.ended) await pool.end();
    },
  };
};
