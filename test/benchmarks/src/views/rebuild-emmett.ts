import { randomUUID } from 'node:crypto';
import { getPostgreSQLEventStore, pongoSingleStreamProjection, rebuildPostgreSQLProjections } from '@event-driven-io/emmett-postgresql';
import pg from 'pg';
import { SAMPLE_TYPE, sampleData, sampleMetadata } from '../append/sample.js';
import { withClient } from '../append/log-table.js';
import type { Contend } from '../harness/contender.js';

interface Ticket {
  readonly _id?: string;
  readonly events: number;
  readonly charged: number;
  readonly subject: string;
}

const tickets = pongoSingleStreamProjection({
  collectionName: 'tickets',
  canHandle: [SAMPLE_TYPE],
  evolve: (ticket: Ticket | null, { data }: { data: { fee: string; subject: string } }) => ({
    ...ticket,
    events: (ticket?.events ?? 0) + 1,
    charged: (ticket?.charged ?? 0) + (data.fee === 'charged' ? 1 : 0),
    subject: ticket?.subject ?? data.subject,
  }),
} as never);

/** Emmett's rebuild of a Pongo projection with the same fields. A second rebuild would empty the collection and go on at the checkpoint of the first, so that is taken away before each. */
export const contend: Contend = async ({ url, scale, options }) => {
  const [events, perStream] = [Math.round(Number(options['events']) * scale), Number(options['perStream'])];
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  const store = getPostgreSQLEventStore(url, { connectionOptions: { pooled: true, pool }, projections: [{ type: 'async', projection: tickets }] as never });
  await store.schema.migrate();
  for (let written = 0; written < events; written += perStream) {
    const id = randomUUID();
    await store.appendToStream(`ticket-${id}`, Array.from({ length: Math.min(perStream, events - written) }, () => ({ type: SAMPLE_TYPE, data: sampleData(id), metadata: sampleMetadata })) as never);
  }
  await pool.query('vacuum analyze');

  return {
    slice: async () => {
      await pool.query('delete from emt_processors');
      const began = performance.now();
      const consumer = rebuildPostgreSQLProjections({ connectionString: url, projection: tickets, ...(options['batch'] === undefined ? {} : { pulling: { batchSize: Number(options['batch']) } }) } as never);
      await consumer.start();
      const took = (performance.now() - began) / 1_000;
      await consumer.close();

      return { operations: events, seconds: took };
    },
    check: () =>
      withClient(url, async (client) => {
        const { rows } = await client.query<{ tickets: string; events: string }>(`select count(*) as tickets, sum((data->>'events')::int) as events from tickets`);
        const [found, counted] = [Number(rows[0]!.tickets), Number(rows[0]!.events)];

        return found === Math.ceil(events / perStream) && counted === events ? [] : [`${found} tickets with ${counted} events where ${events} events were written.`];
      }),
    close: async () => {
      await store.close();
      if (!pool.ended) await pool.end();
    },
  };
};
