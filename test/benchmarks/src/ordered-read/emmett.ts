import { setTimeout as pause } from 'node:timers/promises';
import { dumbo } from '@event-driven-io/dumbo';
import { readMessagesBatch } from '@event-driven-io/emmett-postgresql';
import { withClient } from '../append/log-table.js';
import type { Contend } from '../harness/contender.js';
import { inOwnProcess } from '../harness/seat.js';

const BATCH = 100;

/** Emmett's batches as its own consumer asks for them, beside its writers and on to the end of the log. */
export const contend: Contend = async (stage) => {
  const writers = await inOwnProcess({ name: 'Emmett writers', role: 'peer', module: 'ordered-read/emmett-writers' }, stage);
  const pool = dumbo({ connectionString: stage.url });
  const seen = new Set<bigint>();
  let doubled = 0;
  let after = 0n;

  const page = async () => {
    const { messages, currentGlobalPosition } = await readMessagesBatch(pool.execute, { after, batchSize: BATCH } as never);
    for (const { metadata } of messages) {
      if (seen.has(metadata.globalPosition)) doubled += 1;
      seen.add(metadata.globalPosition);
    }
    if (messages.length > 0) after = currentGlobalPosition;

    return messages.length;
  };
  const stored = () => withClient(stage.url, async (client) => Number((await client.query<{ n: string }>('select count(*) as n from emt_messages')).rows[0]!.n));

  return {
    slice: async () => {
      let over = false;
      const following = (async () => {
        for (;;) {
          const last = over;
          const read = await page();
          if (read === 0 && last) return;
          if (read === 0) await pause(5);
        }
      })();
      const { operations, seconds, latency } = await writers.slice().finally(() => (over = true));
      await following;

      return { operations, seconds, ...(latency === undefined ? {} : { latency }), more: { skipped: (await stored()) - seen.size, doubled } };
    },
    check: async () => {
      const skipped = (await stored()) - seen.size;

      return [...(skipped > 0 ? [`${skipped} messages were skipped.`] : []), ...(doubled > 0 ? [`${doubled} messages came twice.`] : [])];
    },
    close: async () => {
      await pool.close();
      await writers.close();
    },
  };
};
