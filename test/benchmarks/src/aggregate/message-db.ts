import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { makeMessageDb } from '../append/message-db-schema.js';
import { SAMPLE_TYPE, dataText, metadataText } from '../append/sample.js';
import { closedLoop } from '../harness/closed-loop.js';
import type { Contend } from '../harness/contender.js';

/** message-db's `get_stream_messages`, all of it, data parsed. */
export const contend: Contend = async ({ url, seconds, scale, options }) => {
  const length = Math.max(1, Math.round(Number(options['length']) * scale));
  await makeMessageDb(url);
  const client = new pg.Client({ connectionString: url, options: '-c search_path=message_store,public' });
  await client.connect();
  const stream = `ticket-${randomUUID()}`;
  await client.query('insert into message_store.messages (position, stream_name, type, data, metadata, id) select i - 1, $1, $2, $3::jsonb, $4::jsonb, gen_random_uuid() from generate_series(1, $5::int) as i', [stream, SAMPLE_TYPE, dataText(randomUUID()), metadataText, length]);
  await client.query('vacuum analyze message_store.messages');
  let wrong = 0;

  return {
    slice: () =>
      closedLoop(1, seconds, 1, async () => {
        const { rows } = await client.query<{ data: string }>({ name: 'stream', text: 'select * from message_store.get_stream_messages($1, 0, $2::bigint)', values: [stream, -1] });
        let state = 0;
        for (const { data } of rows) if (typeof JSON.parse(data) === 'object') state += 1;
        if (state !== length) wrong += 1;
      }),
    check: () => Promise.resolve(wrong === 0 ? [] : [`${wrong} folds were wrong.`]),
    close: () => client.end(),
  };
};
