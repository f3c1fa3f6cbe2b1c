import pg from 'pg';
import { filledLog } from '../append/fill.js';
import type { Contend } from '../harness/contender.js';
import { PLAN } from './statement.js';

const PAGE = 1_000;

/** node-postgres as most programs use it: pages of object rows, lane by lane, data parsed. */
export const contend: Contend = async ({ url, scale, options }) => {
  const events = Math.round(Number(options['events']) * scale);
  await filledLog(url, events);
  const client = new pg.Client({ connectionString: url, options: PLAN });
  await client.connect();
  let last = 0;

  return {
    slice: async () => {
      const began = performance.now();
      last = 0;
      for (let lane = 0; lane < 64; lane += 1) {
        for (let after = 0, read = PAGE; read === PAGE; ) {
          const { rows } = await client.query<{ position: string; data: string; meta: string }>({ name: 'page', text: 'select * from log.recorded where lane = $1 and position > $2 order by position limit 1000', values: [lane, after] });
          for (const { data, meta } of rows) if (typeof JSON.parse(data) !== 'object' || typeof JSON.parse(meta) !== 'object') throw new Error('An event has no data.');
          read = rows.length;
          last += read;
          after = Number(rows.at(-1)?.position ?? after);
        }
      }

      return { operations: last, seconds: (performance.now() - began) / 1_000, more: { 'peak MB': process.resourceUsage().maxRSS / 1_024 } };
    },
    check: () => Promise.resolve(last === events ? [] : [`${last} of ${events} events were read.`]),
    close: () => client.end(),
  };
};
