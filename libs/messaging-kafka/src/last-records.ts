import type { Kafka } from 'kafkajs';
import { claimedPosition } from './kafka-record.js';
import { letGo, within } from './kafka-client.js';

/** What a partition ends with. */
export interface PartitionEnd {
  /** Offset of the next record; 0 when there never was one. */
  readonly end: number;
  /** Position of its last record; null where it holds none (any more), or one that claims no position. */
  readonly position: number | null;
}

const PATIENCE = 20_000;

/**
 * Where to relay a lane from: after the returned position. A broker that has less than was stored gets the difference again; a partition in which nothing ever
 * lay begins with the lane; one that its retention has emptied goes on where the relay was.
 */
export const resumeAfter = (stored: number, { end, position }: PartitionEnd): number => {
  if (end === 0) return 0;

  return position === null ? stored : Math.min(stored, position);
};

/** The ends of all partitions, read by a consumer group that lives for this question only. @throws Error when the broker does not answer in time */
export const partitionEnds = async (kafka: Kafka, topic: string, groupId: string): Promise<ReadonlyMap<number, PartitionEnd>> => {
  const admin = kafka.admin();
  await admin.connect();
  try {
    const offsets = (await admin.fetchTopicOffsets(topic)).map(({ partition, low, high }) => ({ partition, low: Number(low), high: Number(high) }));
    const filled = offsets.filter(({ low, high }) => high > low);
    const positions = filled.length === 0 ? new Map<number, number | null>() : await lastPositions(kafka, topic, groupId, filled);
    if (filled.length > 0) await admin.deleteGroups([groupId]).catch(() => undefined);

    return new Map(offsets.map(({ partition, high }) => [partition, { end: high, position: positions.get(partition) ?? null }]));
  } finally {
    await letGo(admin);
  }
};

const lastPositions = async (
  kafka: Kafka,
  topic: string,
  groupId: string,
  filled: readonly { readonly partition: number; readonly high: number }[],
): Promise<ReadonlyMap<number, number | null>> => {
  const ends = new Map(filled.map(({ partition, high }) => [partition, high]));
  const positions = new Map<number, number | null>();
  const consumer = kafka.consumer({ groupId, allowAutoTopicCreation: false, maxWaitTimeInMs: 200, sessionTimeout: 10_000 });
  try {
    await consumer.connect();
    await consumer.subscribe({ topic, fromBeginning: false });
    let found: () => void = () => undefined;
    const all = new Promise<void>((resolve) => (found = resolve));
    await consumer.run({
      autoCommit: false,
      eachBatchAutoResolve: true,
      eachBatch: async ({ batch: { partition, messages } }) => {
        const last = messages.at(-1);
        if (last === undefined || Number(last.offset) < (ends.get(partition) ?? Number.POSITIVE_INFINITY) - 1) return;
        positions.set(partition, claimedPosition(last));
        if (positions.size === ends.size) found();
      },
    });
    for (const [partition, high] of ends) consumer.seek({ topic, partition, offset: String(high - 1) });
    if ((await within(all, PATIENCE)) === 'late') throw new Error(`The last records of ${ends.size - positions.size} partitions of ${topic} did not come within ${PATIENCE} ms.`);
  } finally {
    await letGo(consumer);
  }

  return positions;
};
