import { findKafka } from '@rapport/local-infrastructure';

interface Page<Item> {
  readonly body: { readonly items: readonly Item[]; readonly next?: string };
}

/** Every page of a list. */
export const everything = async <Item>(ask: (query: { readonly limit: number; readonly cursor?: string }) => Promise<Page<Item>>): Promise<readonly Item[]> => {
  const items: Item[] = [];
  for (let next: string | undefined, first = true; first || next !== undefined; first = false) {
    const { body } = await ask({ limit: 200, ...(next === undefined ? {} : { cursor: next }) });
    items.push(...body.items);
    next = body.next;
  }

  return items;
};

/** How often each value occurs. */
export const counted = (values: readonly (string | null | undefined)[]): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const value of values) counts[String(value)] = (counts[String(value)] ?? 0) + 1;

  return counts;
};

const kafka = await findKafka().then(
  () => true,
  (error: Error) => {
    if (process.env['CI'] === 'true') throw error;
    process.stdout.write(`skipped over Kafka: ${error.message}\n`);
    return false;
  },
);

/** With `RAPPORT_WHOLE=true` every journey takes every way, with the whole of the public files. */
export const whole = process.env['RAPPORT_WHOLE'] === 'true';

export type Way = readonly [name: 'the log' | 'Kafka', options: readonly string[]];
const ways: readonly Way[] = [['the log', []], ...(kafka ? [['Kafka', ['--kafka']] as const] : [])];

/** The ways events get from service to service here: name and options of `rapport up`. Both where everything is wanted, else the usual one; over Kafka only where there is one, and where `CI=true` there has to be. */
export const waysToRun = (usual: Way[0]): readonly Way[] => (whole || !ways.some(([name]) => name === usual) ? ways : ways.filter(([name]) => name === usual));
