import { laneSubscription, PostgresEventLog } from '@rapport/event-log';
import { makeLog } from '../append/log-table.js';
import { sampleRequest } from '../append/sample.js';
import type { Contend } from '../harness/contender.js';
import { openLoop } from '../harness/open-loop.js';
import { idleShare } from './idle-share.js';
import { faultsOfRows } from './rows.js';
import { forgetViews, openViews } from './stage.js';
import { ticketsView } from './tickets-view.js';

const PATIENCE = 10_000;

/** From the moment at which a command is due until a read with its token would answer, in one process as a service is. */
export const contend: Contend = async ({ url, serverPid, seconds, options }) => {
  await makeLog(url);
  await forgetViews(url);
  const log = await PostgresEventLog.connect({ url, service: 'bench' });
  const views = await openViews(url, log);
  const subscription = laneSubscription(log, { consumer: 'bench', from: () => views.runner.positions() });
  await subscription.start(views.runner.handler);
  let late = 0;

  return {
    slice: async () => {
      const slice = await openLoop(Number(options['perSecond']), seconds, async () => {
        const result = await log.append(sampleRequest(1));
        if (result.outcome !== 'appended') throw new Error(`A command was answered ${result.outcome}.`);
        if (!(await views.runner.waitFor(ticketsView, new Map([[result.lane, result.position]]), PATIENCE))) late += 1;
      });

      return { ...slice, more: { 'idle % of a processor': await idleShare(serverPid, seconds) } };
    },
    check: async () => [...(late > 0 ? [`${late} commands were not visible after ${PATIENCE} ms.`] : []), ...(await faultsOfRows(url, 'bench_tickets'))],
    close: async () => {
      await subscription.stop();
      await views.close();
      await log.close();
    },
  };
};
