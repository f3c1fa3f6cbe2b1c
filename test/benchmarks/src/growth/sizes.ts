import { PostgresEventLog } from '@rapport/event-log';
import { LANES } from '@rapport/event-sourcing';
import { filledLog } from '../append/fill.js';
import { faultsOfLog, withClient } from '../append/log-table.js';
import { sampleRequest } from '../append/sample.js';
import { closedLoop } from '../harness/closed-loop.js';
import type { Contend } from '../harness/contender.js';
import { timed, type ProcessorTime } from '../harness/processor-time.js';

const PER_STREAM = 10;
const CALLERS = 32;
/** As many as a lane of the smallest log has. */
const PAGE = 100;
/** So few that a log of ten thousand stays one. */
const APPENDS = 1_000;

/** One log of one size: what an append, the load of a stream and a page of a lane cost on it. */
export const contend: Contend = async ({ url, serverPid, seconds, scale, options }) => {
  const events = Math.max(LANES * PER_STREAM, Math.round(Number(options['events']) * scale));
  await filledLog(url, events, PER_STREAM);
  const ids = await withClient(url, async (client) => (await client.query<{ stream: string }>('select stream from log.events where version = 1 order by stream limit 10000')).rows.map(({ stream }) => stream));
  const log = await PostgresEventLog.connect({ url, service: 'bench' });
  const perLane = Math.floor(events / LANES / PER_STREAM) * PER_STREAM;
  let appended = 0;
  let wrong = 0;
  let turn = 0;

  const append = async () => {
    const appends = Math.max(CALLERS, Math.round(APPENDS * Math.min(1, scale * 10)));
    let left = appends;
    const began = performance.now();
    await Promise.all(
      Array.from({ length: CALLERS }, async () => {
        for (; left > 0; ) {
          left -= 1;
          const result = await log.append(sampleRequest(1));
          if (result.outcome !== 'appended') wrong += 1;
        }
      }),
    );
    appended += appends;

    return { operations: appends, seconds: (performance.now() - began) / 1_000 };
  };
  const load = () =>
    closedLoop(1, seconds, 1, async () => {
      const read = await log.readStream(`ticket-${ids[(turn += 7919) % ids.length]}`);
      if (read.length !== PER_STREAM || typeof read.at(-1)!.data !== 'object') wrong += 1;
    });
  const page = async () => {
    let read = 0;
    const slice = await closedLoop(1, seconds, 1, async () => {
      const found = await log.readLane((turn += 1) % LANES, Math.floor(Math.random() * Math.max(1, perLane - PAGE)), PAGE);
      for (const { data } of found) if (typeof data !== 'object') wrong += 1;
      read += found.length;
    });

    return { ...slice, operations: read };
  };

  return {
    slice: async () => {
      const writing = await timed(serverPid, append);
      const loading = await timed(serverPid, load);
      const paging = await timed(serverPid, page);

      return {
        ...writing.result,
        used: writing.used,
        more: { 'append µs': each(writing), 'load µs': each(loading), 'load ms': loading.result.latency!.p50, 'page µs/event': each(paging) },
      };
    },
    check: async () => [...(wrong > 0 ? [`${wrong} answers were wrong.`] : []), ...(await faultsOfLog(url, events + appended))],
    close: () => log.close(),
  };
};

/** Microseconds of processor time, of server and client together, for one of what was done. */
const each = ({ used, result }: { readonly used: ProcessorTime; readonly result: { readonly operations: number } }): number => ((used.server + used.client) / Math.max(1, result.operations)) * 1e6;
