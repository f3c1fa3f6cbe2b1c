import { randomUUID } from 'node:crypto';
import { laneSubscription, type PostgresEventLog } from '@rapport/event-log';
import { INTERACTIONS_TOPIC, QUARANTINE_TOPIC, ensureTopics, kafkaSubscription, lanesOf, recordOf, type LaneLeases } from '@rapport/messaging-kafka';
import type { DeliveryPath } from '@rapport/testing';
import { Kafka, logLevel } from 'kafkajs';
import type { Way } from './stage.js';

/** Straight from the log. Nothing lies between that could lose a tail. */
export const laneWay = ({ mangle }: DeliveryPath): Way => ({
  subscribe: (log, consumer, from) => laneSubscription(log, { consumer, from, batch: 3 }),
  ...(mangle === undefined ? {} : { mangle }),
});

/** Through Kafka, in a topic of its own that says what the path makes of the lanes. */
export const kafkaWay = async (brokers: readonly string[], { mangle = (events) => events, loseTail = false }: DeliveryPath): Promise<Way> => {
  const topics = freshTopics();
  const kafka = new Kafka({ brokers: [...brokers], clientId: 'delivery', logLevel: logLevel.NOTHING });
  await ensureTopics(kafka, { ...topics, replicationFactor: 1 });
  const producer = kafka.producer();
  await producer.connect();
  const carried = new Map<number, number>();

  const carry = async (log: PostgresEventLog) => {
    const records = [];
    for (const { lane, position } of await log.tails()) {
      const after = carried.get(lane) ?? 0;
      const events = await log.readLane(lane, after, position - after);
      carried.set(lane, position);
      records.push(...mangle(loseTail ? events.slice(0, -2) : events).map((event) => recordOf(event)));
    }
    if (records.length > 0) await producer.send({ topic: topics.topic, acks: -1, messages: records });
  };

  return {
    carry,
    subscribe: (source, consumer, checkpoints) => kafkaConsumer(brokers, topics, { source, consumer, checkpoints }),
    end: () => producer.disconnect(),
  };
};

export const freshTopics = () => ({ topic: `${INTERACTIONS_TOPIC}-${randomUUID()}`, quarantine: `${QUARANTINE_TOPIC}-${randomUUID()}` });

export const kafkaConsumer = (
  brokers: readonly string[],
  topics: ReturnType<typeof freshTopics>,
  options: { readonly source: PostgresEventLog; readonly consumer: string; readonly checkpoints: () => Promise<readonly number[]> },
) =>
  kafkaSubscription({
    ...topics,
    ...options,
    brokers,
    clientId: 'delivery',
    batch: 3,
    sessionTimeoutMs: 6_000,
    stallMs: 2_000,
    onFatal: (error) => {
      throw error;
    },
  });

/** All groups for whoever asks: there is one relay. */
export const soleLeases = (): LaneLeases => ({
  duration: 60_000,
  attend: () => Promise.resolve(1),
  acquire: (_relay, group) => Promise.resolve({ group, epoch: 1, positions: lanesOf(group).map(() => 0) }),
  renew: () => Promise.resolve(true),
  release: () => Promise.resolve(),
  leave: () => Promise.resolve(),
});
