import { randomUUID } from 'node:crypto';
import { PostgresEventLog } from '@rapport/event-log';
import { aggregate, commandHandler, defineEvent, type Command, type HandleCommand, type NewEvent } from '@rapport/event-sourcing';
import { closedLoop } from '../harness/closed-loop.js';
import type { Contend } from '../harness/contender.js';
import { makeLog, withClient } from './log-table.js';
import { SAMPLE_TYPE, sampleData, sampleMetadata } from './sample.js';

const Counted = defineEvent(SAMPLE_TYPE, 1, {});

/** A counter: each command must see every earlier one, and writes down the number that it saw. */
export const counter = aggregate<number, Command<'Count', { readonly id: string }>, NewEvent<string, { readonly seen: number }>>({
  category: 'ticket',
  events: [Counted],
  partyOf: ({ data }) => data.id,
  decider: {
    initial: 0,
    decide: ({ data }, seen) => [{ type: SAMPLE_TYPE, schemaVersion: 1, data: { ...sampleData(data.id), seen } }],
    evolve: (seen) => seen + 1,
  },
});

export const contend: Contend = async ({ url, seconds, options }) => {
  const [callers, handlers] = [Number(options['callers']), Number(options['handlers'] ?? 1)];
  await makeLog(url);
  const logs = await Promise.all(Array.from({ length: handlers }, () => PostgresEventLog.connect({ url, service: 'bench' })));
  const handles: readonly HandleCommand[] = logs.map((log) => commandHandler(log));
  const acknowledged = new Map<string, number>();
  let doubled = 0;
  let refused = 0;
  let id = randomUUID();

  return {
    slice: async () => {
      id = randomUUID();
      const before = refused;
      const slice = await closedLoop(callers, seconds, 1, async (caller) => {
        const commandId = randomUUID();
        const handled = await handles[caller % handlers]!(counter as never, id, {
          type: 'Count',
          data: { id },
          metadata: { ...sampleMetadata, commandId, now: logs[0]!.now() },
        } as never).catch(() => null);
        if (handled === null) refused += 1;
        else if (acknowledged.has(commandId)) doubled += 1;
        else acknowledged.set(commandId, handled.version);
      });
      const failed = refused - before;

      return { ...slice, operations: slice.operations - failed, more: { refused: failed } };
    },
    check: async () => {
      const rows = await withClient(url, async (client) => (await client.query<{ command_id: string; version: number; seen: number }>(`select command_id, version, (data::jsonb->>'seen')::int as seen from log.events`)).rows);
      const stored = new Map(rows.map((row) => [row.command_id, row.version]));
      const lost = [...acknowledged].filter(([commandId, version]) => stored.get(commandId) !== version).length;
      const blind = rows.filter(({ version, seen }) => seen !== version - 1).length;

      return [
        ...(lost > 0 ? [`${lost} acknowledged commands are not where they were said to be.`] : []),
        ...(doubled + rows.length - stored.size > 0 ? [`${doubled + rows.length - stored.size} commands are doubled.`] : []),
        ...(blind > 0 ? [`${blind} commands decided on a state that was not the one before them.`] : []),
        ...(rows.length === 0 ? ['Nothing was written.'] : []),
      ];
    },
    close: async () => void (await Promise.all(logs.map((log) => log.close()))),
  };
};
