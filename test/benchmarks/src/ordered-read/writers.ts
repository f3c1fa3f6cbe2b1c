import { PostgresEventLog } from '@rapport/event-log';
import { faultsOfLog, makeLog } from '../append/log-table.js';
import { sampleRequest } from '../append/sample.js';
import { closedLoop } from '../harness/closed-loop.js';
import type { Contend } from '../harness/contender.js';

const MOST_EVENTS = 5;

/** Writers that meet in the lanes of one log: each has connections of its own and several commands of one to five events under way. */
export const contend: Contend = async ({ url, seconds, options }) => {
  const [writers, each] = [Number(options['writers']), Number(options['each'])];
  if (options['prepared'] !== true) await makeLog(url);
  const logs = await Promise.all(Array.from({ length: writers }, (_, index) => PostgresEventLog.connect({ url, service: `writer ${index + 1}` })));
  let acknowledged = 0;

  return {
    slice: async () => {
      let written = 0;
      const slice = await closedLoop(writers * each, seconds, 1, async (caller) => {
        const request = sampleRequest(1 + Math.floor(Math.random() * MOST_EVENTS));
        const result = await logs[caller % writers]!.append(request);
        if (result.outcome !== 'appended') throw new Error(`A command was answered ${result.outcome}.`);
        written += request.events.length;
      });
      acknowledged += written;

      return { ...slice, operations: written };
    },
    check: () => faultsOfLog(url, options['prepared'] === true ? null : acknowledged),
    close: async () => void (await Promise.all(logs.map((log) => log.close()))),
  };
};
