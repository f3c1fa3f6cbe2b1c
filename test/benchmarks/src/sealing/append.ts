import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { laneSealing, PostgresEventLog, verifyLog } from '@rapport/event-log';
import type { Contend } from '../harness/contender.js';
import { withClient } from '../append/log-table.js';
import { contend as appends } from '../append/ours.js';

/** The appends of P1, and beside them, in a process of its own, what seals the lanes. */
export const contend: Contend = async (stage) => {
  const writer = await appends(stage);
  const sealer = stage.options['sealing'] === true ? await sealerOf(stage.url) : null;

  return {
    slice: async () => {
      const before = await sealedEvents(stage.url);
      const slice = await writer.slice();

      return { ...slice, more: { 'sealed % of what was appended': (((await sealedEvents(stage.url)) - before) / slice.operations) * 100 } };
    },
    check: async () => {
      if (sealer !== null) {
        sealer.disconnect();
        await once(sealer, 'exit');
      }

      return [...(await writer.check()), ...(sealer === null ? [] : await faultsOfSeals(stage.url))];
    },
    close: () => writer.close(),
  };
};

const sealerOf = async (url: string): Promise<ChildProcess> => {
  const sealer = fork(fileURLToPath(new URL('sealing-process.js', import.meta.url)), [url], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  await once(sealer, 'message');

  return sealer;
};

const sealedEvents = (url: string): Promise<number> =>
  withClient(url, async (client) => Number((await client.query<{ n: string }>('select coalesce(sum(last_position - first_position + 1), 0) as n from log.sealed_segments')).rows[0]!.n));

/** Seals the rest and goes through the whole chain. */
const faultsOfSeals = async (url: string): Promise<readonly string[]> => {
  const log = await PostgresEventLog.connect({ url, service: 'bench' });
  try {
    await laneSealing(log, { keepers: [] }).sealAll();
    const { events, unproven, broken } = await verifyLog(url);

    return [...broken.map(({ rule, count }) => `${rule}: ${count} times not.`), ...(unproven > 0 || events === 0 ? [`${unproven} of ${events} events are not proven.`] : [])];
  } finally {
    await log.close();
  }
};
