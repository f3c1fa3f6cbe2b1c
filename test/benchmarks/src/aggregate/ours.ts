import { randomUUID } from 'node:crypto';
import { PostgresEventLog } from '@rapport/event-log';
import { FoldCache, commandHandler, type HandleCommand } from '@rapport/event-sourcing';
import { copyIn, copyLines } from '../append/fill.js';
import { counter } from '../append/hot-stream.js';
import { Places, makeLog, withClient } from '../append/log-table.js';
import { sampleMetadata } from '../append/sample.js';
import { closedLoop } from '../harness/closed-loop.js';
import type { Contend } from '../harness/contender.js';

/** Streams of one length, as the log would have written them. */
export const streamsOf = async (url: string, length: number, streams: number): Promise<readonly string[]> => {
  await makeLog(url);

  return withClient(url, async (client) => {
    const places = new Places();
    for (let made = 0; made < streams; made += 1) await copyIn(client, copyLines(length, length, places));
    await client.query('vacuum (analyze, freeze) log.events');

    return (await client.query<{ stream: string }>('select stream from log.events where version = 1')).rows.map(({ stream }) => stream);
  });
};

/**
 * What a command costs on a stream of so many events: `cold` reads and folds it all, `warm` finds the fold in the cache of its process and appends.
 */
export const contend: Contend = async ({ url, seconds, scale, options }) => {
  const length = Math.max(1, Math.round(Number(options['length']) * scale));
  const warm = options['warm'] === true;
  const ids = warm ? [] : await streamsOf(url, length, Number(options['streams'] ?? 4));
  if (warm) await makeLog(url);
  const log = await PostgresEventLog.connect({ url, service: 'bench' });
  const handle: HandleCommand = commandHandler(log, new FoldCache());
  let wrong = 0;
  let turn = 0;

  const count = (id: string) =>
    handle(counter as never, id, { type: 'Count', data: { id }, metadata: { ...sampleMetadata, commandId: randomUUID(), now: log.now() } } as never);
  const id = randomUUID();
  if (warm) await grown(log, id, length);
  let version = warm ? length : 0;

  const cold = async () => {
    const events = await log.readStream(`ticket-${ids[(turn += 1) % ids.length]}`);
    let state = counter.decider.initial;
    for (const event of events) state = typeof event.data === 'object' ? counter.decider.evolve(state, event as never) : state;
    if (state !== length) wrong += 1;
  };
  const answered = async () => {
    const handled = await count(id);
    version += 1;
    if (handled.version !== version) wrong += 1;
  };

  return {
    slice: () => closedLoop(1, seconds, 1, warm ? answered : cold),
    check: () => Promise.resolve(wrong === 0 ? [] : [`${wrong} folds were wrong.`]),
    close: () => log.close(),
  };
};

const MOST = 1_000;

/** A stream of so many events, through the only door. */
const grown = async (log: PostgresEventLog, id: string, length: number): Promise<void> => {
  for (let written = 0; written < length; written += MOST) {
    const events = Array.from({ length: Math.min(MOST, length - written) }, () => ({ type: 'tickets.ticket-opened', schemaVersion: 1, data: { seen: written } }));
    const result = await log.append({ commandId: randomUUID(), stream: `ticket-${id}`, partyId: id, expectedVersion: 'any', metadata: sampleMetadata, events, alarms: [] });
    if (result.outcome !== 'appended') throw new Error('The stream could not be made.');
  }
};
