import type { Kafka } from 'kafkajs';
import type { Chance } from '../world/chance.js';
import { BrokerLink, type ClientFaults } from './broker-link.js';
import type { SentMessage, SimBroker } from './broker.js';
import { SimConsumer, type ConsumerOptions } from './consumer.js';

const admin = (link: BrokerLink) => ({
  connect: () => link.ask('connect', (answer) => answer(undefined)),
  disconnect: () => Promise.resolve(),
  listTopics: () => link.ask<string[]>('list topics', (answer) => answer([...link.broker.topics.keys()])),
  createTopics: ({ topics }: { topics: readonly { topic: string; numPartitions: number }[] }) =>
    link.ask('create topics', (answer) => {
      for (const { topic, numPartitions } of topics) link.broker.createTopic(topic, numPartitions);
      answer(true);
    }),
  fetchTopicMetadata: ({ topics }: { topics: readonly string[] }) =>
    link.ask('metadata', (answer) => {
      for (const topic of topics) if (!link.broker.topics.has(topic)) throw new Error('This server does not host this topic-partition');
      answer({ topics: topics.map((name) => ({ name, partitions: link.broker.topics.get(name)!.map((_, partitionId) => ({ partitionId, leader: 0 })) })) });
    }),
  fetchTopicOffsets: (topic: string) =>
    link.ask('topic offsets', (answer) => answer((link.broker.topics.get(topic) ?? []).map(({ low, high }, partition) => ({ partition, low: String(low), high: String(high), offset: String(high) })))),
  fetchOffsets: ({ groupId, topics }: { groupId: string; topics: readonly string[] }) =>
    link.ask('offsets', (answer) => {
      const { offsets } = link.broker.group(groupId);
      answer(topics.map((topic) => ({ topic, partitions: (link.broker.topics.get(topic) ?? []).map((_, partition) => ({ partition, offset: '-1', metadata: null, ...offsets.get(partition) })) })));
    }),
  deleteGroups: () => link.ask('delete groups', (answer) => answer([])),
});

const producer = (link: BrokerLink) => ({
  connect: () => link.ask('connect', (answer) => answer(undefined)),
  disconnect: () => Promise.resolve(),
  send: ({ topic, messages }: { topic: string; messages: readonly SentMessage[] }) => link.ask('produce', (answer) => answer(link.broker.append(topic, messages))),
});

/** Stands where kafkajs stands, with the faults that kafkajs has. */
export const simKafka = (broker: SimBroker, chance: Chance, faults: ClientFaults): Kafka => {
  const link = () => new BrokerLink(broker, chance, faults);

  return { admin: () => admin(link()), producer: () => producer(link()), consumer: (options: ConsumerOptions) => new SimConsumer(link(), options) } as unknown as Kafka;
};
