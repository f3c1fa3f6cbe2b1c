import { randomUUID } from 'node:crypto';
import { getPostgreSQLEventStore, postgreSQLEventStoreConsumer } from '@event-driven-io/emmett-postgresql';
import pg from 'pg';
import { SAMPLE_TYPE, sampleData, sampleMetadata } from '../append/sample.js';
import type { Contend } from '../harness/contender.js';
import { openLoop } from '../harness/open-loop.js';
import { idleShare } from './idle-share.js';

const PATIENCE = 10_000;

/** Emmett's consumer as it polls unless told otherwise; a message counts as visible when its reactor is called, nothing is written. */
export const contend: Contend = async ({ url, serverPid, seconds, options }) => {
  const pool = new pg.Pool({ connectionString: url, max: 12 });
  const store = getPostgreSQLEventStore(url, { connectionOptions: { pooled: true, pool } });
  await store.schema.migrate();
  const waiting = new Map<string, () => void>();
  const seen = new Set<string>();
  const consumer = postgreSQLEventStoreConsumer({ connectionString: url });
  consumer.reactor({
    processorId: 'bench',
    eachMessage: ({ data }: { data: { ticketId: string } }) => {
      seen.add(data.ticketId);
      waiting.get(data.ticketId)?.();
    },
  } as never);
  const running = consumer.start();
  running.catch(() => undefined);
  let late = 0;

  const visible = (id: string) =>
    new Promise<void>((resolve) => {
      if (seen.has(id)) return resolve();
      const timer = setTimeout(() => ((late += 1), resolve()), PATIENCE);
      waiting.set(id, () => (clearTimeout(timer), waiting.delete(id), resolve()));
    });

  return {
    slice: async () => {
      const slice = await openLoop(Number(options['perSecond']), seconds, async () => {
        const id = randomUUID();
        await store.appendToStream(`ticket-${id}`, [{ type: SAMPLE_TYPE, data: sampleData(id), metadata: sampleMetadata }] as never);
        await visible(id);
      });

      return { ...slice, more: { 'idle % of a processor': await idleShare(serverPid, seconds) } };
    },
    check: () => Promise.resolve(late === 0 ? [] : [`${late} messages did not arrive within ${PATIENCE} ms.`]),
    close: async () => {
      await consumer.close();
      await running.catch(() => undefined);
      await store.close();
      if (!pool.ended) await pool.end();
    },
  };
};
