import { randomUUID } from 'node:crypto';
import { getPostgreSQLEventStore } from '@event-driven-io/emmett-postgresql';
import pg from 'pg';
import { faultsOfCount } from '../append/log-table.js';
import { SAMPLE_TYPE, sampleData, sampleMetadata } from '../append/sample.js';
import { closedLoop } from '../harness/closed-loop.js';
import type { Contend } from '../harness/contender.js';

const MOST_EVENTS = 5;

/** As many callers of Emmett's store, with a connection each. */
export const contend: Contend = async ({ url, seconds, options }) => {
  const callers = Number(options['writers']) * Number(options['each']);
  const pool = new pg.Pool({ connectionString: url, max: callers });
  const store = getPostgreSQLEventStore(url, { connectionOptions: { pooled: true, pool } });
  await store.schema.migrate();
  let acknowledged = 0;

  return {
    slice: async () => {
      let written = 0;
      const slice = await closedLoop(callers, seconds, 1, async () => {
        const id = randomUUID();
        const facts = Array.from({ length: 1 + Math.floor(Math.random() * MOST_EVENTS) }, () => ({ type: SAMPLE_TYPE, data: sampleData(id), metadata: sampleMetadata }));
        await store.appendToStream(`ticket-${id}`, facts as never);
        written += facts.length;
      });
      acknowledged += written;

      return { ...slice, operations: written };
    },
    check: () => faultsOfCount(url, 'emt_messages', acknowledged),
    close: async () => {
      await store.close();
      if (!pool.ended) await pool.end();
    },
  };
};
