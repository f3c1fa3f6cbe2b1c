import { randomUUID } from 'node:crypto';
import { laneSubscription } from '@rapport/event-log';
import { describeWithKafka } from '@rapport/local-infrastructure';
import { createRelay } from '@rapport/messaging-kafka';
import { views } from './parcels.js';
import { GrowingLog, ServiceDatabase, handOver, reached } from './stage.js';
import { freshTopics, kafkaConsumer, soleLeases } from './ways.js';

await describeWithKafka('one log', (brokers) => {
  it('projected through the lane reader, through Kafka, and rebuilt, gives the same bytes', async () => {
    const growing = await GrowingLog.create();
    const { log } = growing;
    const topics = freshTopics();
    const relay = createRelay({ ...topics, brokers, source: log, leases: soleLeases(), replicationFactor: 1, pollMs: 50 });
    const [straight, carried, plain] = await Promise.all([ServiceDatabase.create(), ServiceDatabase.create(), ServiceDatabase.create()]);
    const [one, other] = [await straight.runner(log), await carried.runner(log)];
    const lanes = laneSubscription(log, { consumer: randomUUID(), from: () => one.positions() });
    const kafka = kafkaConsumer(brokers, topics, { source: log, consumer: randomUUID(), checkpoints: () => other.positions() });
    try {
      await relay.start();
      await growing.grow(4);
      await Promise.all([lanes.start(one.handler), kafka.start(other.handler)]);
      await growing.grow(8);
      await Promise.all([reached(one, log), reached(other, log)]);
      await handOver(log, await plain.runner(log));

      const rows = await straight.rows();
      expect(rows.split('\n').length).toBeGreaterThan(150);
      expect(await carried.rows()).toBe(rows);
      expect(await plain.rows()).toBe(rows);
      for (const view of views) await Promise.all([one.rebuild(view.name), other.rebuild(view.name)]);
      expect(await straight.rows()).toBe(rows);
      expect(await carried.rows()).toBe(rows);
    } finally {
      await Promise.all([lanes.stop(), kafka.stop(), relay.stop()]);
      await Promise.all([straight, carried, plain].map((database) => database.end()));
      await log.close();
    }
  }, 240_000);
});
