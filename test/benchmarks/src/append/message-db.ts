import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { closedLoop } from '../harness/closed-loop.js';
import type { Contend } from '../harness/contender.js';
import { faultsOfCount } from './log-table.js';
import { makeMessageDb } from './message-db-schema.js';
import { SAMPLE_TYPE, dataText, metadataText } from './sample.js';

const WRITE = { name: 'write', text: 'select message_store.write_message($1, $2, $3, $4::jsonb, $5::jsonb, $6::bigint)' };
const NO_STREAM = -1;

/** message-db's functions over one connection per caller; several events are one transaction of several calls. */
export const contend: Contend = async ({ url, seconds, options }) => {
  const [callers, events] = [Number(options['callers']), Number(options['events'] ?? 1)];
  await makeMessageDb(url);
  const clients = await Promise.all(
    Array.from({ length: callers }, async () => {
      const client = new pg.Client({ connectionString: url, options: '-c search_path=message_store,public' });
      await client.connect();
      return client;
    }),
  );
  let acknowledged = 0;

  return {
    slice: () =>
      closedLoop(callers, seconds, events, async (caller) => {
        const client = clients[caller]!;
        const id = randomUUID();
        if (events > 1) await client.query('begin');
        for (let index = 0; index < events; index += 1) {
          await client.query({ ...WRITE, values: [randomUUID(), `ticket-${id}`, SAMPLE_TYPE, dataText(id), metadataText, NO_STREAM + index] });
        }
        if (events > 1) await client.query('commit');
        acknowledged += events;
      }),
    check: () => faultsOfCount(url, 'message_store.messages', acknowledged),
    close: async () => void (await Promise.all(clients.map((client) => client.end()))),
  };
};
