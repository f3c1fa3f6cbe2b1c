import { PostgresEventLog } from '@rapport/event-log';
import type { Contend } from '../harness/contender.js';
import { filledLog } from '../append/fill.js';
import { withClient } from '../append/log-table.js';

/** What is looked at in every event; whatever nobody looks at is never parsed. */
type Depth = 'data and metadata' | 'data' | 'place';

/** The whole log by `replay`, connection included. */
export const contend: Contend = async ({ url, scale, options }) => {
  const events = Math.round(Number(options['events']) * scale);
  const depth = options['depth'] as Depth;
  await filledLog(url, events);
  const log = await PostgresEventLog.connect({ url, service: 'bench' });

  return {
    slice: async () => {
      const began = performance.now();
      let operations = 0;
      for await (const batch of log.replay()) {
        for (const event of batch) {
          if (depth !== 'place' && typeof event.data !== 'object') throw new Error('An event has no data.');
          if (depth === 'data and metadata' && event.metadata.origin !== 'live') throw new Error('An event has no metadata.');
        }
        operations += batch.length;
      }

      return { operations, seconds: (performance.now() - began) / 1_000, more: { 'peak MB': process.resourceUsage().maxRSS / 1_024 } };
    },
    check: () => checked(log, url, events),
    close: () => log.close(),
  };
};

/** Every event once, in the order of its lane, as long as the server says it is. */
const checked = async (log: PostgresEventLog, url: string, events: number): Promise<readonly string[]> => {
  const found = { events: 0, characters: 0, commands: 0n, disorder: 0 };
  const positions = new Map<number, number>();
  for await (const batch of log.replay()) {
    for (const event of batch) {
      found.events += 1;
      found.characters += JSON.stringify(event.data).length;
      found.commands ^= BigInt(`0x${event.commandId.replaceAll('-', '').slice(16)}`);
      if (event.position !== (positions.get(event.lane) ?? 0) + 1) found.disorder += 1;
      positions.set(event.lane, event.position);
    }
  }
  const oracle = await withClient(url, async (client) => {
    const sql = `select count(*) as events, sum(length(data)) as characters, bit_xor(('x' || right(replace(command_id::text, '-', ''), 16))::bit(64)::bigint) as commands from log.events`;
    return (await client.query<Record<string, string>>(sql)).rows[0]!;
  });

  return [
    ...(found.events === events && Number(oracle['events']) === events ? [] : [`${found.events} events were replayed, ${oracle['events']} are stored, ${events} were written.`]),
    ...(found.characters === Number(oracle['characters']) ? [] : [`${found.characters} characters of data where the server counts ${oracle['characters']}.`]),
    ...(BigInt.asIntN(64, found.commands) === BigInt(oracle['commands']!) ? [] : ['The command ids are not those of the log.']),
    ...(found.disorder === 0 ? [] : [`${found.disorder} events came out of their order.`]),
  ];
};
