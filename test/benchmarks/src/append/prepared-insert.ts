import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { closedLoop } from '../harness/closed-loop.js';
import type { Contend } from '../harness/contender.js';
import { COLUMNS, Places, faultsOfLog, makeLog } from './log-table.js';
import { dataText, metadataText } from './sample.js';

const row = (first: number) => `($${first}::bigint, now(), now(), $${first + 1}::int, $${first + 2}::smallint, 1, 1, 1, $${first + 3}::smallint, $${first + 4}::uuid, $${first + 5}::uuid, $${first + 6}::uuid, $${first + 7}, $${first + 8})`;
const PARAMETERS = 9;

/** Node's own prepared INSERT into the same table, one connection per caller. Nobody checks a version. */
export const contend: Contend = async ({ url, seconds, options }) => {
  const [callers, events] = [Number(options['callers']), Number(options['events'] ?? 1)];
  await makeLog(url);
  const clients = await Promise.all(
    Array.from({ length: callers }, async () => {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      return client;
    }),
  );
  const text = `insert into log.events (${COLUMNS}) values ${Array.from({ length: events }, (_, index) => row(index * PARAMETERS + 1)).join(', ')}`;
  const places = new Places();
  let acknowledged = 0;

  return {
    slice: () =>
      closedLoop(callers, seconds, events, async (caller) => {
        const { lane, after } = places.next(events);
        const [stream, party, command] = [randomUUID(), randomUUID(), randomUUID()];
        const values = Array.from({ length: events }, (_, index) => [after + index + 1, index + 1, lane, index, stream, party, command, metadataText, dataText(stream)]).flat();
        await clients[caller]!.query({ name: 'insert', text, values });
        acknowledged += events;
      }),
    check: () => faultsOfLog(url, acknowledged),
    close: async () => void (await Promise.all(clients.map((client) => client.end()))),
  };
};
