import pg from 'pg';
import { filledLog } from '../append/fill.js';
import type { Contend } from '../harness/contender.js';
import { PLAN } from '../replay/statement.js';
import { faultsOfRows, makeSqlRows } from './rows.js';

const PAGE = 500;
const UPSERT = `insert into sql_rows as r (ticket_id, version, events, charged, subject, last_at) values ($1, $2, 1, $3, $4, $5)
  on conflict (ticket_id) do update set version = excluded.version, events = r.events + 1, charged = r.charged + excluded.charged, last_at = excluded.last_at`;

interface Found {
  readonly position: string;
  readonly stream: string;
  readonly version: number;
  readonly occurred_at: Date;
  readonly data: string;
}

/** What most programs do: pages of rows, and for each event a transaction with an upsert and the checkpoint. */
export const contend: Contend = async ({ url, scale, options }) => {
  const [events, perStream] = [Math.round(Number(options['events']) * scale), Number(options['perStream'])];
  await filledLog(url, events, perStream);
  await makeSqlRows(url);
  const client = new pg.Client({ connectionString: url, options: PLAN });
  await client.connect();
  await client.query('create table checkpoints (lane smallint primary key, position bigint not null)');

  const applied = async (lane: number, { position, stream, version, occurred_at, data }: Found) => {
    const { fee, subject } = JSON.parse(data) as { fee: string; subject: string };
    await client.query('begin');
    await client.query({ name: 'upsert', text: UPSERT, values: [stream, version, fee === 'charged' ? 1 : 0, subject, occurred_at] });
    await client.query({ name: 'checkpoint', text: 'insert into checkpoints (lane, position) values ($1, $2) on conflict (lane) do update set position = excluded.position', values: [lane, position] });
    await client.query('commit');
  };

  return {
    slice: async () => {
      await client.query('truncate sql_rows, checkpoints');
      const began = performance.now();
      for (let lane = 0; lane < 64; lane += 1) {
        for (let after = '0', read = PAGE; read === PAGE; ) {
          const { rows } = await client.query<Found>({ name: 'page', text: `select position, stream, version, occurred_at, data from log.recorded where lane = $1 and position > $2 order by position limit ${PAGE}`, values: [lane, after] });
          for (const row of rows) await applied(lane, row);
          read = rows.length;
          after = rows.at(-1)?.position ?? after;
        }
      }

      return { operations: events, seconds: (performance.now() - began) / 1_000 };
    },
    check: () => faultsOfRows(url, 'sql_rows'),
    close: () => client.end(),
  };
};
