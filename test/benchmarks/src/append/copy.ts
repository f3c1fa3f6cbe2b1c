import pg from 'pg';
import { closedLoop } from '../harness/closed-loop.js';
import type { Contend } from '../harness/contender.js';
import { copyIn, copyLines } from './fill.js';
import { Places, faultsOfLog, makeLog } from './log-table.js';

const ROWS = 1_000;

/** COPY from Node into the same table, a thousand rows a commit: the fastest way in that PostgreSQL has. */
export const contend: Contend = async ({ url, seconds, options }) => {
  const [connections, events] = [Number(options['connections'] ?? 2), Number(options['events'] ?? 1)];
  await makeLog(url);
  const clients = await Promise.all(
    Array.from({ length: connections }, async () => {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      return client;
    }),
  );
  const places = new Places();
  let acknowledged = 0;

  return {
    slice: () =>
      closedLoop(connections, seconds, ROWS, async (caller) => {
        await copyIn(clients[caller]!, copyLines(ROWS, events, places));
        acknowledged += ROWS;
      }),
    check: () => faultsOfLog(url, acknowledged),
    close: async () => void (await Promise.all(clients.map((client) => client.end()))),
  };
};
