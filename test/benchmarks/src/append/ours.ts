import { PostgresEventLog } from '@rapport/event-log';
import { closedLoop } from '../harness/closed-loop.js';
import type { Contend } from '../harness/contender.js';
import { faultsOfLog, makeLog } from './log-table.js';
import { sampleRequest } from './sample.js';

/** The log as services use it: a stream that must not exist yet, answered when it is durable. */
export const contend: Contend = async ({ url, seconds, options }) => {
  const [callers, events] = [Number(options['callers']), Number(options['events'] ?? 1)];
  if (options['prepared'] !== true) await makeLog(url);
  const log = await PostgresEventLog.connect({ url, service: 'bench' });
  let acknowledged = 0;

  return {
    slice: () =>
      closedLoop(callers, seconds, events, async () => {
        const result = await log.append(sampleRequest(events));
        if (result.outcome !== 'appended' || result.version !== events) throw new Error(`A command was answered ${JSON.stringify(result)}.`);
        acknowledged += events;
      }),
    check: () => faultsOfLog(url, options['prepared'] === true ? null : acknowledged),
    close: () => log.close(),
  };
};
