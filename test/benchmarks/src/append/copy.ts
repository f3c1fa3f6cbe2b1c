import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { closedLoop } from '../harness/closed-loop.js';
import type { Contend } from '../harness/contender.js';
import { COLUMNS, Places, faultsOfLog, makeLog } from './log-table.js';
import { dataText, metadataText } from './sample.js';

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

  const batch = () => {
    const now = new Date().toISOString();
    let text = '';
    for (let written = 0; written < ROWS; written += events) {
      const { lane, after } = places.next(events);
      const [stream, party, command] = [randomUUID(), randomUUID(), randomUUID()];
      const data = dataText(stream);
      for (let index = 0; index < events; index += 1) {
        text += `${after + index + 1}\t${now}\t${now}\t${index + 1}\t${lane}\t1\t1\t1\t${index}\t${stream}\t${party}\t${command}\t${metadataText}\t${data}\n`;
      }
    }

    return text;
  };

  return {
    slice: () =>
      closedLoop(connections, seconds, ROWS, async (caller) => {
        const stream = clients[caller]!.query(copyFrom(`copy log.events (${COLUMNS}) from stdin`));
        stream.end(batch());
        await once(stream, 'finish');
        acknowledged += ROWS;
      }),
    check: () => faultsOfLog(url, acknowledged),
    close: async () => void (await Promise.all(clients.map((client) => client.end()))),
  };
};
