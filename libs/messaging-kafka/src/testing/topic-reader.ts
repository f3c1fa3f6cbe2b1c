import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Kafka, logLevel, type KafkaMessage, type Message } from 'kafkajs';
import { makeClient } from '../kafka-client.js';

export const specClient = (brokers: readonly string[]): Kafka => makeClient(brokers, 'spec');

/** Waits until `holds` does. @throws Error with `what` */
export const until = async (what: string, holds: () => boolean | Promise<boolean>, milliseconds = 30_000): Promise<void> => {
  for (const deadline = performance.now() + milliseconds; !(await holds()); await pause(50)) {
    if (performance.now() > deadline) throw new Error(`Not within ${milliseconds} ms: ${what}.`);
  }
};

/** Everything that lies in a topic, by partition. */
export const recordsOf = async (brokers: readonly string[], topic: string): Promise<ReadonlyMap<number, readonly KafkaMessage[]>> => {
  const kafka = new Kafka({ brokers: [...brokers], clientId: 'reader', logLevel: logLevel.NOTHING });
  const admin = kafka.admin();
  await admin.connect();
  const offsets = await admin.fetchTopicOffsets(topic);
  await admin.disconnect();
  const missing = new Map(offsets.flatMap(({ partition, low, high }) => (Number(high) > Number(low) ? [[partition, Number(high) - Number(low)] as const] : [])));
  const records = new Map<number, KafkaMessage[]>();
  if (missing.size === 0) return records;

  const consumer = kafka.consumer({ groupId: `reader-${randomUUID()}`, maxWaitTimeInMs: 100 });
  await consumer.connect();
  await consumer.subscribe({ topic, fromBeginning: true });
  await consumer.run({
    autoCommit: false,
    eachBatch: async ({ batch: { partition, messages } }) => {
      records.set(partition, [...(records.get(partition) ?? []), ...messages]);
    },
  });
  await until(`the topic is read: ${JSON.stringify(offsets.filter(({ high }) => high !== '0'))}`, () => [...missing].every(([partition, count]) => (records.get(partition)?.length ?? 0) >= count));
  await consumer.disconnect();

  return records;
};

export const positionsIn = (records: readonly KafkaMessage[] = []): readonly number[] => records.map(({ headers }) => Number(headers?.['ce_position']?.toString()));

/** 1, 2, 3 … n */
export const upTo = (n: number): readonly number[] => Array.from({ length: n }, (_, index) => index + 1);

/** Puts records into a topic that may have been created a moment ago, whose leaders the client does not believe yet. */
export const sendTo = async (brokers: readonly string[], topic: string, messages: readonly Message[]): Promise<void> => {
  await until('the records are sent', async () => {
    const producer = specClient(brokers).producer();
    try {
      await producer.connect();
      await producer.send({ topic, acks: -1, messages: [...messages] });
      return true;
    } catch {
      return false;
    } finally {
      await producer.disconnect();
    }
  });
};
