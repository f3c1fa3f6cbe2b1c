import { setTimeout as pause } from 'node:timers/promises';
import { LANES } from '@rapport/event-sourcing';
import type { Kafka } from 'kafkajs';
import { letGo } from './kafka-client.js';

/** One partition per lane. */
export const INTERACTIONS_TOPIC = 'rapport.interactions.v1';
/** Records that nothing could be made of, as they were, with the reason. */
export const QUARANTINE_TOPIC = 'rapport.quarantine.v1';

/** The topic has other partitions than the log has lanes: events would lose their order. Nothing is sent or read. */
export class WrongPartitionCount extends Error {
  override readonly name = 'WrongPartitionCount';

  constructor(topic: string, found: number) {
    super(`Topic ${topic} has ${found} partitions and must have ${LANES}, one per lane. Delete it, so that the relay creates it, or create it with ${LANES}.`);
  }
}

export interface TopicOptions {
  readonly topic: string;
  readonly quarantine: string;
  /** @default what the cluster is configured for */
  readonly replicationFactor?: number;
  /** How long Kafka keeps events; replays come from the log. @default 7 days */
  readonly retentionMs?: number;
}

const WEEK = 7 * 24 * 3_600_000;

/** Creates both topics where they are missing. @throws WrongPartitionCount */
export const ensureTopics = async (kafka: Kafka, { topic, quarantine, replicationFactor = -1, retentionMs = WEEK }: TopicOptions): Promise<void> => {
  const admin = kafka.admin();
  await admin.connect();
  try {
    const existing = new Set(await admin.listTopics());
    const retention = { name: 'retention.ms', value: String(retentionMs) };
    const wanted = [
      { topic, numPartitions: LANES, replicationFactor, configEntries: [retention, { name: 'max.message.bytes', value: String(8 << 20) }] },
      { topic: quarantine, numPartitions: 1, replicationFactor, configEntries: [retention, { name: 'max.message.bytes', value: String(8 << 20) }] },
    ].filter((each) => !existing.has(each.topic));
    if (wanted.length > 0) await admin.createTopics({ topics: wanted, waitForLeaders: false });
    await known(admin, topic);
    await known(admin, quarantine);
    await requireLanes(admin, topic);
  } finally {
    await letGo(admin);
  }
};

/** @throws WrongPartitionCount */
export const requireLanes = async (admin: ReturnType<Kafka['admin']>, topic: string): Promise<void> => {
  const { topics } = await admin.fetchTopicMetadata({ topics: [topic] });
  const found = topics[0]?.partitions.length ?? 0;
  if (found !== LANES) throw new WrongPartitionCount(topic, found);
};

/** A topic that was created a moment ago is not known to every part of the broker yet; the client takes that for a final answer. */
export const known = async (admin: ReturnType<Kafka['admin']>, topic: string): Promise<void> => {
  for (const deadline = performance.now() + 10_000; ; await pause(50)) {
    try {
      const { topics } = await admin.fetchTopicMetadata({ topics: [topic] });
      const partitions = topics[0]?.partitions ?? [];
      if (partitions.length > 0 && partitions.every(({ leader }) => leader >= 0)) return;
    } catch (error) {
      if (performance.now() > deadline) throw error;
    }
    if (performance.now() > deadline) throw new Error(`Topic ${topic} has no leaders yet.`);
  }
};
