import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { COLUMNS, Places, makeLog, withClient } from './log-table.js';
import { dataText, metadataText } from './sample.js';

const ROWS = 1_000;

/** Lines of COPY for whole streams, until so many rows are written. */
export const copyLines = (rows: number, perStream: number, places: Places): string => {
  const now = new Date().toISOString();
  let text = '';
  for (let written = 0; written < rows; written += perStream) {
    const { lane, after } = places.next(perStream);
    const [stream, party] = [randomUUID(), randomUUID()];
    const data = dataText(stream);
    for (let index = 0; index < perStream; index += 1) {
      text += `${after + index + 1}\t${now}\t${now}\t${index + 1}\t${lane}\t1\t1\t1\t0\t${stream}\t${party}\t${randomUUID()}\t${metadataText}\t${data}\n`;
    }
  }

  return text;
};

export const copyIn = async (client: pg.Client, text: string): Promise<void> => {
  const stream = client.query(copyFrom(`copy log.events (${COLUMNS}) from stdin`));
  stream.end(text);
  await once(stream, 'finish');
};

/** A log of so many events, spread over all lanes; analysed, and with its pages marked as visible to all. */
export const filledLog = async (url: string, events: number, perStream = 1): Promise<void> => {
  await makeLog(url);
  await withClient(url, async (client) => {
    const places = new Places();
    for (let written = 0; written < events; written += ROWS) await copyIn(client, copyLines(Math.min(ROWS, events - written), perStream, places));
    await client.query('vacuum (analyze, freeze) log.events');
  });
};
