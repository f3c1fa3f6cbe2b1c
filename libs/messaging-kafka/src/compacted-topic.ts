import { randomUUID } from 'node:crypto';
import type { Kafka } from 'kafkajs';
import { letGo, makeClient, within, type MakeClient } from './kafka-client.js';
import { RelayProducer } from './relay-producer.js';
import { known } from './topics.js';

/** A record of which Kafka keeps at least the last one per key, for ever. */
export interface KeyedRecord {
  readonly key: string;
  readonly value: string;
}

/** A topic of one partition that is compacted instead of ending after a time. */
export interface CompactedTopic {
  /** Resolves when all in-sync replicas have the records. */
  write(records: readonly KeyedRecord[]): Promise<void>;
  /** What the topic has now, oldest first. @throws Error when the broker does not answer in time */
  read(): Promise<readonly KeyedRecord[]>;
  close(): Promise<void>;
}

export interface CompactedTopicOptions {
  readonly brokers: readonly string[];
  readonly topic: string;
  readonly clientId: string;
  readonly client?: MakeClient;
}

const PATIENCE = 20_000;

/** The topic is created when it is first used. */
export const compactedTopic = ({ brokers, topic, clientId, client }: CompactedTopicOptions): CompactedTopic => {
  const kafka = makeClient(brokers, clientId, client);
  const producer = new RelayProducer(brokers, clientId, client);
  let created: Promise<void> | null = null;
  const ready = () => (created ??= ensure(kafka, topic).catch((error: unknown) => ((created = null), Promise.reject(error as Error))));

  return {
    write: async (records) => {
      await ready();
      await producer.send(topic, records.map((record) => ({ ...record, partition: 0 })));
    },
    read: async () => {
      await ready();
      return everything(kafka, topic);
    },
    close: () => producer.close(),
  };
};

const ensure = async (kafka: Kafka, topic: string): Promise<void> => {
  const admin = kafka.admin();
  await admin.connect();
  try {
    if (!(await admin.listTopics()).includes(topic)) {
      await admin.createTopics({ topics: [{ topic, numPartitions: 1, replicationFactor: -1, configEntries: [{ name: 'cleanup.policy', value: 'compact' }] }], waitForLeaders: false });
    }
    await known(admin, topic);
  } finally {
    await letGo(admin);
  }
};

const everything = async (kafka: Kafka, topic: string): Promise<readonly KeyedRecord[]> => {
  const groupId = `${topic}-reading-${randomUUID()}`;
  const admin = kafka.admin();
  const consumer = kafka.consumer({ groupId, allowAutoTopicCreation: false, maxWaitTimeInMs: 200, sessionTimeout: 10_000 });
  const records: KeyedRecord[] = [];
  try {
    await admin.connect();
    const [ends] = await admin.fetchTopicOffsets(topic);
    const last = Number(ends?.high ?? 0) - 1;
    if (last < Number(ends?.low ?? 0)) return [];

    await consumer.connect();
    await consumer.subscribe({ topic, fromBeginning: true });
    let found: () => void = () => undefined;
    const all = new Promise<void>((resolve) => (found = resolve));
    await consumer.run({
      autoCommit: false,
      eachMessage: async ({ message: { offset, key, value } }) => {
        if (Number(offset) <= last && key !== null && value !== null) records.push({ key: key.toString(), value: value.toString() });
        if (Number(offset) >= last) found();
      },
    });
    if ((await within(all, PATIENCE)) === 'late') throw new Error(`The records of ${topic} did not come within ${PATIENCE} ms.`);

    return records;
  } finally {
    await letGo(consumer);
    await admin.deleteGroups([groupId]).catch(() => undefined);
    await letGo(admin);
  }
};
