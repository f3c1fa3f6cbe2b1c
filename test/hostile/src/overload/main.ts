import { monitorEventLoopDelay } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { enter } from '../ledger.js';
import { HostilePlatform } from '../platform/hostile-platform.js';
import { HttpCaller, type Sent } from '../requests/http-caller.js';
import { closedLoop, openLoop, quantile, type Asked } from './open-loop.js';

/**
 * `npm run campaign -- overload [--seconds 20]`: opens tickets as fast as they are taken, then three times as fast by callers that wait for nobody, then at half that speed again, with a line in the ledger.
 * Ends with 1 where a promise was broken: less done in the rush than four fifths of what can be, a refusal that came late (by more than this process was itself) or was another than `OVERLOADED`, answers still slow or views still behind a minute after the rush.
 */
const { values } = parseArgs({ options: { seconds: { type: 'string', default: '20' } } });
const seconds = Number(values.seconds);
const [TIMES, CALM] = [3, 0.5];
/** How many callers there are in turn, to find how many tickets a second can be done at all: more of them get more of the processors. */
const ABREAST = [64, 192, 448];
/** Connections of all callers together, twice as many as a process works on at once: whoever comes then waits for one, as in the pool of a gateway. */
const CONNECTIONS = 1_024;
/** How often the loop of this very process is looked at: it shares the processors with all services and hears of an answer only when it has its turn. */
const RESOLUTION_MS = 5;
const [LEAST_DONE, LATEST_REFUSAL_MS, RECOVERY_SECONDS, WINDOW_SECONDS, LAG] = [0.8, 100, 60, 5, 50];

const took = (asked: readonly Asked[], outcome: Asked['outcome'] = 'done') => asked.filter((each) => each.outcome === outcome).map((each) => each.took);
const rounded = (value: number) => Math.round(value * 10) / 10;

const platform = await HostilePlatform.start();
const caller = new HttpCaller(undefined, CONNECTIONS);
try {
  const headers = { authorization: `Bearer ${platform.signer.token()}`, 'content-type': 'application/json' };
  const request = (): Sent => ({
    method: 'POST',
    target: '/v1/tickets',
    headers: { ...headers, 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify({ requesterId: crypto.randomUUID(), subject: 'It leaks', request: 'Please come', category: 'enquiry', phase: 'after', channel: 'phone' }),
  });
  /** Events of the log that the view of tickets has not reached. */
  const behind = async (): Promise<number> => {
    const { items } = await platform.read<{ items: readonly { name: string; lag: number }[] }>('tickets', '/v1/operations/projections');

    return Math.max(0, ...items.map(({ lag }) => lag));
  };
  const settled = async (): Promise<number> => {
    for (const began = performance.now(); ; await new Promise((resolve) => setTimeout(resolve, 250))) {
      const waited = (performance.now() - began) / 1_000;
      if ((await behind()) <= LAG || waited > 4 * RECOVERY_SECONDS) return waited;
    }
  };
  const url = platform.urls.tickets;
  await closedLoop(caller, url, request, { abreast: ABREAST[0]!, seconds: seconds / 2 });
  await settled();
  const rates: number[] = [];
  for (const abreast of ABREAST) {
    rates.push(await closedLoop(caller, url, request, { abreast, seconds }));
    await settled();
  }
  const peak = Math.max(...rates);
  const calm = await openLoop(caller, url, request, { perSecond: CALM * peak, seconds });
  await settled();
  // Node takes one new connection with each turn of its loop, so that opening them is a matter of seconds where turns are long. The pool of a gateway has its connections before the rush.
  await Promise.all(Array.from({ length: CONNECTIONS }, () => caller.send(url, { method: 'GET', target: '/livez', headers: {} })));
  const own = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  own.enable();
  const rush = await openLoop(caller, url, request, { perSecond: TIMES * peak, seconds });
  own.disable();
  const ownDelay = Math.max(0, own.percentile(99) / 1e6 - RESOLUTION_MS);
  const over = performance.now();
  const wanted = 2 * quantile(took(calm), 0.99);
  let recovered: number | null = null;
  while (recovered === null && performance.now() - over < RECOVERY_SECONDS * 1_000) {
    const after = await openLoop(caller, url, request, { perSecond: CALM * peak, seconds: WINDOW_SECONDS });
    if (quantile(took(after), 0.99) <= wanted && after.every(({ outcome }) => outcome === 'done')) recovered = (performance.now() - over) / 1_000;
  }
  const caughtUp = (performance.now() - over) / 1_000 + (await settled());

  const goodput = took(rush).length / seconds;
  const lost = [...calm, ...rush].filter(({ outcome }) => outcome === 'lost').map(({ said }) => said);
  const figures = {
    donePerSecond: Object.fromEntries(ABREAST.map((abreast, index) => [abreast, Math.round(rates[index]!)])),
    peakPerSecond: Math.round(peak),
    calm: { perSecond: Math.round(CALM * peak), p50: rounded(quantile(took(calm), 0.5)), p99: rounded(quantile(took(calm), 0.99)) },
    rush: { perSecond: Math.round(TIMES * peak), done: Math.round(goodput), shareOfPeak: rounded((100 * goodput) / peak), p50: rounded(quantile(took(rush), 0.5)), p99: rounded(quantile(took(rush), 0.99)), turnedAway: took(rush, 'turned away').length, refusalP99: rounded(quantile(rush.filter(({ outcome }) => outcome === 'turned away').map(({ answered }) => answered), 0.99)) },
    ownDelayP99: rounded(ownDelay),
    recoveredAfterSeconds: recovered === null ? null : rounded(recovered),
    viewsCaughtUpAfterSeconds: rounded(caughtUp),
  };
  const faults = [
    ...(goodput < LEAST_DONE * peak ? [`${Math.round(goodput)} of ${Math.round(peak)} a second were done in the rush`] : []),
    ...(figures.rush.refusalP99 > LATEST_REFUSAL_MS + ownDelay ? [`refusals took ${figures.rush.refusalP99} ms`] : []),
    ...(took(rush, 'turned away').length === 0 ? ['nobody was turned away: it was no rush'] : []),
    ...(lost.length > 0 ? [`${lost.length} were answered otherwise: ${[...new Set(lost)].slice(0, 5).join('; ')}`] : []),
    ...(recovered === null ? [`answers were still slow ${RECOVERY_SECONDS} s after the rush`] : []),
    ...(caughtUp > RECOVERY_SECONDS ? [`views caught up ${Math.round(caughtUp)} s after the rush`] : []),
    ...platform.ended,
  ];
  enter('overload', { seconds, ...figures, faults });
  process.stdout.write(`${JSON.stringify(figures, null, 2)}\n${faults.length} broken promises\n${faults.map((fault) => `  ${fault}\n`).join('')}`);
  process.exitCode = faults.length === 0 ? 0 : 1;
} finally {
  caller.close();
  await platform.remove();
}
