import { createHash, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { EachBatchPayload, Kafka } from 'kafkajs';
import { writeLines } from './lines-file.js';

export const TOPIC = 'rapport.interactions.v1';

interface Record {
  readonly partition: number;
  readonly offset: string;
  readonly line: string;
}

/** Writes `topic.jsonl`: every record that the broker has now, in the order of partitions and offsets. */
export const dumpTopic = async (kafka: Kafka, folder: string): Promise<number> => {
  const admin = kafka.admin();
  await admin.connect();
  const ends = new Map((await admin.fetchTopicOffsets(TOPIC)).filter(({ low, high }) => Number(high) > Number(low)).map(({ partition, high }) => [partition, Number(high)]));
  const records = ends.size === 0 ? [] : await readTo(kafka, ends);
  await admin.disconnect();
  records.sort((one, other) => one.partition - other.partition || Number(one.offset) - Number(other.offset));

  return writeLines(join(folder, 'topic.jsonl'), linesOf(records));
};

const readTo = async (kafka: Kafka, ends: ReadonlyMap<number, number>): Promise<Record[]> => {
  const records: Record[] = [];
  const left = new Set(ends.keys());
  const consumer = kafka.consumer({ groupId: `faults-dump-${randomUUID()}`, maxBytes: 16 << 20 });
  await consumer.connect();
  await consumer.subscribe({ topic: TOPIC, fromBeginning: true });
  await new Promise<void>((resolve, reject) => {
    const eachBatch = ({ batch: { partition, messages } }: EachBatchPayload): Promise<void> => {
      for (const message of messages) records.push({ partition, offset: message.offset, line: lineOf(partition, message) });
      if (Number(messages.at(-1)?.offset ?? -1) + 1 >= ends.get(partition)!) left.delete(partition);
      if (left.size === 0) resolve();
      return Promise.resolve();
    };
    consumer.run({ autoCommit: false, partitionsConsumedConcurrently: 4, eachBatch }).catch(reject);
  });
  await consumer.disconnect();

  return records;
};

const lineOf = (partition: number, { offset, key, headers, value }: EachBatchPayload['batch']['messages'][number]): string =>
  JSON.stringify({
    partition,
    offset: Number(offset),
    key: key?.toString() ?? null,
    headers: Object.fromEntries(Object.entries(headers ?? {}).map(([name, text]) => [name, String(text)])),
    valueHash: createHash('sha256').update(value ?? '').digest('hex'),
  });

async function* linesOf(records: readonly Record[]): AsyncGenerator<string> {
  for (const { line } of records) yield line;
}
