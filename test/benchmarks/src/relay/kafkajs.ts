import { PostgresEventLog } from '@rapport/event-log';
import { LANE_GROUPS, lanesOf, recordOf } from '@rapport/messaging-kafka';
import { filledLog } from '../append/fill.js';
import type { Contend } from '../harness/contender.js';
import { brokerOf, kafkaOf, timedWithBroker, withFreshTopics } from './topics.js';

const BATCH = 500;
const PARTITIONS_AT_ONCE = 8;

type Record = ReturnType<typeof recordOf>;

/** kafkajs alone, in one process as ours: the same records, made beforehand, are sent as the relay sends them and read back; nothing is done with them. */
export const contend: Contend = async (stage) => {
  const { url, scale, options } = stage;
  const [events, perStream] = [Math.round(Number(options['events']) * scale), Number(options['perStream'])];
  const broker = brokerOf(stage);
  await filledLog(url, events, perStream);
  const batches = await prepared(url);
  let received = 0;

  return {
    slice: () =>
      withFreshTopics(broker, async ({ topic }) => {
        received = 0;
        const highest = new Map<number, number>();
        const kafka = kafkaOf(broker);
        const [producer, consumer] = [kafka.producer({ allowAutoTopicCreation: false, idempotent: false }), kafka.consumer({ groupId: topic })];
        let arrived: () => void = () => undefined;
        const all = new Promise<void>((resolve) => (arrived = resolve));
        const joined = new Promise<void>((resolve) => void consumer.on(consumer.events.GROUP_JOIN, () => resolve()));
        await Promise.all([producer.connect(), consumer.connect()]);
        await consumer.subscribe({ topic, fromBeginning: true });
        await consumer.run({
          partitionsConsumedConcurrently: PARTITIONS_AT_ONCE,
          eachBatch: ({ batch: { partition, messages } }) => {
            // A record that the client sent twice, as it does when an answer is late, counts once.
            const position = Number(messages.at(-1)!.headers!['ce_position']!.toString());
            const before = highest.get(partition) ?? 0;
            if (position > before) {
              highest.set(partition, position);
              received += position - before;
            }
            if (received >= events) arrived();

            return Promise.resolve();
          },
        });
        await joined;
        const { result: seconds, used } = await timedWithBroker(stage, async () => {
          const began = performance.now();
          await Promise.all(batches.map(async (ofGroup) => {
            for (const messages of ofGroup) await producer.send({ topic, acks: -1, messages });
          }));
          await all;

          return (performance.now() - began) / 1_000;
        });
        await Promise.all([producer.disconnect(), consumer.disconnect()]);

        return { operations: events, seconds, used };
      }),
    check: () => Promise.resolve(received === events ? [] : [`${received} of ${events} records were read.`]),
    close: () => Promise.resolve(),
  };
};

/** All records in batches, by group of lanes, the lanes of a group in turn as the relay takes them. */
const prepared = async (url: string): Promise<readonly (Record[])[][]> => {
  const log = await PostgresEventLog.connect({ url, service: 'bench' });
  try {
    const lanes = new Map<number, Record[]>();
    for await (const page of log.replay()) {
      for (const event of page) {
        const records = lanes.get(event.lane) ?? [];
        lanes.set(event.lane, records);
        records.push(recordOf(event));
      }
    }

    return Array.from({ length: LANE_GROUPS }, (_, group) => batchesOf(lanesOf(group).map((lane) => lanes.get(lane) ?? [])));
  } finally {
    await log.close();
  }
};

const batchesOf = (lanes: readonly (readonly Record[])[]): Record[][] => {
  const share = Math.floor(BATCH / lanes.length);
  const batches: Record[][] = [];
  for (let from = 0; from < Math.max(...lanes.map(({ length }) => length)); from += share) batches.push(lanes.flatMap((records) => records.slice(from, from + share)));

  return batches;
};
