import { headsInKeys, type HeadKeeper, type SegmentHead } from '@rapport/event-log';
import { compactedTopic, type CompactedTopic } from '@rapport/messaging-kafka';
import pg from 'pg';

/** Where Kafka keeps the heads of the sealed segments: one record per segment, its key the lane. */
export const HEADS_TOPIC = 'rapport.segment-heads.v1';

export interface KeptHeads {
  readonly keepers: readonly HeadKeeper[];
  close(): Promise<void>;
}

/** Those who remember heads beside the log: database `keys`, and Kafka where events go there. */
export const headKeepers = (settings: { readonly EVENTS_FROM: 'log' | 'kafka'; readonly KAFKA_BROKERS?: string }, keysUrl: string, topicName = HEADS_TOPIC): KeptHeads => {
  const keys = new pg.Pool({ connectionString: keysUrl, max: 1, application_name: 'event-log heads' });
  keys.on('error', () => undefined);
  const topic = settings.EVENTS_FROM === 'kafka' ? compactedTopic({ brokers: settings.KAFKA_BROKERS!.split(','), topic: topicName, clientId: 'rapport-heads' }) : null;

  return {
    keepers: [headsInKeys(keys), ...(topic === null ? [] : [headsOnKafka(topic)])],
    close: async () => {
      await topic?.close();
      await keys.end();
    },
  };
};

const headsOnKafka = (topic: CompactedTopic): HeadKeeper => ({
  name: 'Kafka',
  kept: async () => (await topic.read()).map(({ value }) => JSON.parse(value) as SegmentHead),
  keep: (heads) => topic.write(heads.map((head) => ({ key: String(head.lane), value: JSON.stringify(head) }))),
});
