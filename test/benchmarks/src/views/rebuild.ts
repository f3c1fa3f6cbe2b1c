import { PostgresEventLog } from '@rapport/event-log';
import { filledLog } from '../append/fill.js';
import type { Contend } from '../harness/contender.js';
import { faultsOfRows } from './rows.js';
import { forgetViews, openViews } from './stage.js';
import { ticketsView } from './tickets-view.js';

/** The rebuild that an operator asks for: a new generation from the whole log, and the flip. */
export const contend: Contend = async ({ url, scale, options }) => {
  const [events, perStream] = [Math.round(Number(options['events']) * scale), Number(options['perStream'])];
  await filledLog(url, events, perStream);
  await forgetViews(url);
  const log = await PostgresEventLog.connect({ url, service: 'bench' });
  const views = await openViews(url, log);
  let last = 0;

  return {
    slice: async () => {
      const began = performance.now();
      last = (await views.runner.rebuild(ticketsView.name)).events;

      return { operations: events, seconds: (performance.now() - began) / 1_000, more: { 'peak MB': process.resourceUsage().maxRSS / 1_024 } };
    },
    check: async () => [...(last === events ? [] : [`The last build took ${last} of ${events} events.`]), ...(await faultsOfRows(url, 'bench_tickets'))],
    close: async () => {
      await views.close();
      await log.close();
    },
  };
};
