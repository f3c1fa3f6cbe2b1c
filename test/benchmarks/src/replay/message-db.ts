import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { faultsOfCount } from '../append/log-table.js';
import { makeMessageDb } from '../append/message-db-schema.js';
import { SAMPLE_TYPE, dataText, metadataText } from '../append/sample.js';
import type { Contend } from '../harness/contender.js';

const PAGE = 1_000;

/** message-db's `get_category_messages`, a thousand at a time, data parsed. */
export const contend: Contend = async ({ url, scale, options }) => {
  const events = Math.round(Number(options['events']) * scale);
  await makeMessageDb(url);
  const client = new pg.Client({ connectionString: url, options: '-c search_path=message_store,public' });
  await client.connect();
  await client.query(
    `insert into message_store.messages (position, stream_name, type, data, metadata, id) select 0, 'ticket-' || gen_random_uuid(), $1, $2::jsonb, $3::jsonb, gen_random_uuid() from generate_series(1, $4::int)`,
    [SAMPLE_TYPE, dataText(randomUUID()), metadataText, events],
  );
  await client.query('vacuum analyze message_store.messages');
  let last = 0;

  return {
    slice: async () => {
      const began = performance.now();
      last = 0;
      for (let from = 1, read = PAGE; read === PAGE; ) {
        const { rows } = await client.query<{ global_position: string; data: string }>({ name: 'page', text: `select * from message_store.get_category_messages('ticket', $1::bigint, $2::bigint)`, values: [from, PAGE] });
        for (const { data } of rows) if (typeof JSON.parse(data) !== 'object') throw new Error('An event has no data.');
        read = rows.length;
        last += read;
        from = Number(rows.at(-1)?.global_position ?? from) + 1;
      }

      return { operations: last, seconds: (performance.now() - began) / 1_000, more: { 'peak MB': process.resourceUsage().maxRSS / 1_024 } };
    },
    check: async () => [...(last === events ? [] : [`${last} of ${events} events were read.`]), ...(await faultsOfCount(url, 'message_store.messages', events))],
    close: () => client.end(),
  };
};
