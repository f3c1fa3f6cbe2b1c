import { randomUUID } from 'node:crypto';
import { getPostgreSQLEventStore } from '@event-driven-io/emmett-postgresql';
import pg from 'pg';
import { SAMPLE_TYPE, sampleData, sampleMetadata } from '../append/sample.js';
import { closedLoop } from '../harness/closed-loop.js';
import type { Contend } from '../harness/contender.js';

const MOST = 500;

/** Emmett's `aggregateStream`. */
export const contend: Contend = async ({ url, seconds, scale, options }) => {
  const length = Math.max(1, Math.round(Number(options['length']) * scale));
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  const store = getPostgreSQLEventStore(url, { connectionOptions: { pooled: true, pool } });
  await store.schema.migrate();
  const id = randomUUID();
  for (let written = 0; written < length; written += MOST) {
    await store.appendToStream(`ticket-${id}`, Array.from({ length: Math.min(MOST, length - written) }, () => ({ type: SAMPLE_TYPE, data: sampleData(id), metadata: sampleMetadata })) as never);
  }
  await pool.query('vacuum analyze');
  let wrong = 0;

  return {
    slice: () =>
      closedLoop(1, seconds, 1, async () => {
        const { state } = await store.aggregateStream(`ticket-${id}`, { evolve: (seen: number) => seen + 1, initialState: () => 0 } as never);
        if ((state as unknown as number) !== length) wrong += 1;
      }),
    check: () => Promise.resolve(wrong === 0 ? [] : [`${wrong} folds were wrong.`]),
    close: async () => {
      await store.close();
      if (!pool.ended) await pool.end();
    },
  };
};
