import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { COLUMNS, Places, makeLog } from '../append/log-table.js';
import { dataText, metadataText, sampleData } from '../append/sample.js';
import type { Contend } from '../harness/contender.js';
import { openLoop } from '../harness/open-loop.js';
import { idleShare } from './idle-share.js';
import { faultsOfRows, makeSqlRows } from './rows.js';

const CONNECTIONS = 12;
const INSERT = `insert into log.events (${COLUMNS}) values ($1, date_trunc('milliseconds', now()), date_trunc('milliseconds', now()), 1, $2, 1, 1, 1, 0, $3, $4, $5, $6, $7) returning occurred_at`;
const UPSERT = `insert into sql_rows as r (ticket_id, version, events, charged, subject, last_at) values ($1, 1, 1, $2, $3, $4)
  on conflict (ticket_id) do update set version = excluded.version, events = r.events + 1, charged = r.charged + excluded.charged, last_at = excluded.last_at`;

/** The event and the row, each with a commit of its own, one after the other over one connection: nobody has to learn of anything. */
export const contend: Contend = async ({ url, serverPid, seconds, options }) => {
  await makeLog(url);
  await makeSqlRows(url);
  const pool = new pg.Pool({ connectionString: url, max: CONNECTIONS, min: CONNECTIONS });
  const places = new Places();
  const { fee, subject } = sampleData('');

  return {
    slice: async () => {
      const slice = await openLoop(Number(options['perSecond']), seconds, async () => {
        const { lane, after } = places.next(1);
        const stream = randomUUID();
        const client = await pool.connect();
        try {
          const { rows } = await client.query<{ occurred_at: Date }>({ name: 'insert', text: INSERT, values: [after + 1, lane, stream, randomUUID(), randomUUID(), metadataText, dataText(stream)] });
          await client.query({ name: 'upsert', text: UPSERT, values: [stream, fee === 'charged' ? 1 : 0, subject, rows[0]!.occurred_at] });
        } finally {
          client.release();
        }
      });

      return { ...slice, more: { 'idle % of a processor': await idleShare(serverPid, seconds) } };
    },
    check: () => faultsOfRows(url, 'sql_rows'),
    close: () => pool.end(),
  };
};
