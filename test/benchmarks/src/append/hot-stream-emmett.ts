import { randomUUID } from 'node:crypto';
import { CommandHandler } from '@event-driven-io/emmett';
import { getPostgreSQLEventStore } from '@event-driven-io/emmett-postgresql';
import pg from 'pg';
import { closedLoop } from '../harness/closed-loop.js';
import type { Contend } from '../harness/contender.js';
import { withClient } from './log-table.js';
import { SAMPLE_TYPE, sampleData, sampleMetadata } from './sample.js';

/** Emmett's command handler with the retries that its documentation shows for version conflicts. */
export const contend: Contend = async ({ url, seconds, options }) => {
  const callers = Number(options['callers']);
  const pool = new pg.Pool({ connectionString: url, max: Math.max(10, callers) });
  const store = getPostgreSQLEventStore(url, { connectionOptions: { pooled: true, pool } });
  await store.schema.migrate();
  const handle = CommandHandler({ evolve: (seen: number) => seen + 1, initialState: () => 0, retry: { onVersionConflict: 3 } });
  let acknowledged = 0;

  return {
    slice: async () => {
      const id = randomUUID();
      let refused = 0;
      const slice = await closedLoop(callers, seconds, 1, async () => {
        const done = await handle(store, `ticket-${id}`, (seen: number) => ({ type: SAMPLE_TYPE, data: { ...sampleData(id), seen }, metadata: sampleMetadata }) as never).then(
          () => true,
          () => false,
        );
        if (done) acknowledged += 1;
        else refused += 1;
      });

      return { ...slice, operations: slice.operations - refused, more: { refused } };
    },
    check: () =>
      withClient(url, async (client) => {
        const { rows } = await client.query<{ events: string; blind: string }>(`select count(*) as events, count(*) filter (where (message_data->>'seen')::int <> stream_position - 1) as blind from emt_messages`);
        const [events, blind] = [Number(rows[0]!.events), Number(rows[0]!.blind)];

        return [...(events === acknowledged ? [] : [`${events} events where ${acknowledged} were acknowledged.`]), ...(blind > 0 ? [`${blind} events decided on another state than the one before them.`] : [])];
      }),
    close: async () => {
      await store.close();
      if (!pool.ended) await pool.end();
    },
  };
};
