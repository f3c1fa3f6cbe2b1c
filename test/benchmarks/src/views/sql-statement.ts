import { filledLog } from '../append/fill.js';
import { withClient } from '../append/log-table.js';
import type { Contend } from '../harness/contender.js';
import { FILL_SQL_ROWS, faultsOfRows, makeSqlRows } from './rows.js';

/** One INSERT … SELECT … GROUP BY into an empty table: nothing leaves the server. */
export const contend: Contend = async ({ url, scale, options }) => {
  const [events, perStream] = [Math.round(Number(options['events']) * scale), Number(options['perStream'])];
  await filledLog(url, events, perStream);
  await makeSqlRows(url);

  return {
    slice: async () => {
      await withClient(url, (client) => client.query('truncate sql_rows'));

      return withClient(url, async (client) => {
        const began = performance.now();
        await client.query(FILL_SQL_ROWS);

        return { operations: events, seconds: (performance.now() - began) / 1_000 };
      });
    },
    check: () => faultsOfRows(url, 'sql_rows'),
    close: () => Promise.resolve(),
  };
};
