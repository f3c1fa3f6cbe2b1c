import { randomUUID } from 'node:crypto';
import { dumbo } from '@event-driven-io/dumbo';
import { getPostgreSQLEventStore, readMessagesBatch } from '@event-driven-io/emmett-postgresql';
import pg from 'pg';
import type { Contend } from '../harness/contender.js';
import { SAMPLE_TYPE, sampleData, sampleMetadata } from '../append/sample.js';

const PER_STREAM = 100;

/** Emmett's batches as its own consumer asks for them, on a smaller log: each page sorts all that is left. */
export const contend: Contend = async ({ url, scale, options }) => {
  const events = Math.round(Number(options['events']) * scale);
  const batchSize = Number(options['batch']);
  const connections = new pg.Pool({ connectionString: url, max: 10 });
  const store = getPostgreSQLEventStore(url, { connectionOptions: { pooled: true, pool: connections } });
  await store.schema.migrate();
  for (let written = 0; written < events; written += PER_STREAM) {
    const id = randomUUID();
    await store.appendToStream(`ticket-${id}`, Array.from({ length: Math.min(PER_STREAM, events - written) }, () => ({ type: SAMPLE_TYPE, data: sampleData(id), metadata: sampleMetadata })) as never);
  }
  await connections.query('vacuum analyze');
  const pool = dumbo({ connectionString: url });
  let read = new Set<bigint>();

  return {
    slice: async () => {
      const began = performance.now();
      read = new Set();
      for (let after = 0n; ; ) {
        const { messages, currentGlobalPosition } = await readMessagesBatch(pool.execute, { after, batchSize } as never);
        if (messages.length === 0) break;
        for (const { metadata } of messages) read.add(metadata.globalPosition);
        after = currentGlobalPosition;
      }

      return { operations: read.size, seconds: (performance.now() - began) / 1_000, more: { 'peak MB': process.resourceUsage().maxRSS / 1_024 } };
    },
    check: () => Promise.resolve(read.size === events ? [] : [`${read.size} of ${events} events were read.`]),
    close: async () => {
      await pool.close();
      await store.close();
      if (!connections.ended) await connections.end();
    },
  };
};
