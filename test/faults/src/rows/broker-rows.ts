import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Consumer, KafkaMessage } from 'kafkajs';
import { TOPIC } from '../collect/dump-topic.js';
import { LANES } from '../collect/places.js';
import { viewing } from '../collect/settle.js';
import type { FaultRow, Scene } from './fault-row.js';

const killBroker = (away: number): FaultRow => ({
  id: 'F16',
  what: `SIGKILL of the only broker, back after ${away / 1_000} s`,
  touches: 'broker',
  shortest: async ({ stage: { broker } }) => {
    const pid = await broker.kill();
    return { target: 'kafka', signal: 'SIGKILL', pids: [pid], lasts: away, heal: () => broker.start() };
  },
});

/** Does something with an administrator's client. */
export const administered = async <Result>({ stage }: Scene, work: (admin: ReturnType<ReturnType<Scene['stage']['broker']['client']>['admin']>) => Promise<Result>): Promise<Result> => {
  const admin = stage.broker.client('admin').admin();
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.disconnect();
  }
};

const truncated: FaultRow = {
  id: 'F20',
  what: 'the records of sixteen partitions deleted up to their end',
  touches: 'broker',
  shortest: async (scene) => {
    const partitions = await administered(scene, async (admin) => {
      const offsets = await admin.fetchTopicOffsets(TOPIC);
      const chosen = offsets.filter(({ partition }) => partition % 4 === scene.chance.seed % 4).map(({ partition, high }) => ({ partition, offset: high }));
      await admin.deleteTopicRecords({ topic: TOPIC, partitions: chosen });
      return chosen.map(({ partition }) => partition);
    });
    return { target: `partitions ${partitions.join(', ')}`, lasts: 0, heal: () => Promise.resolve() };
  },
};

const deleted: FaultRow = {
  id: 'F20',
  what: 'the topic deleted',
  touches: 'broker',
  shortest: async (scene) => {
    await administered(scene, (admin) => admin.deleteTopics({ topics: [TOPIC] }));
    return { target: TOPIC, lasts: 1_000, heal: () => Promise.resolve() };
  },
};

/** Some of the last records of random partitions, as the broker has them. */
const recentRecords = async ({ stage, chance }: Scene, wanted: number): Promise<readonly { readonly partition: number; readonly message: KafkaMessage }[]> => {
  const consumer: Consumer = stage.broker.client('replay').consumer({ groupId: `faults-replay-${randomUUID()}` });
  const found: { readonly partition: number; readonly message: KafkaMessage }[] = [];
  await consumer.connect();
  await consumer.subscribe({ topic: TOPIC, fromBeginning: true });
  await new Promise<void>((resolve, reject) => {
    consumer
      .run({
        autoCommit: false,
        eachBatch: ({ batch }) => {
          found.push(...batch.messages.map((message) => ({ partition: batch.partition, message })));
          if (found.length >= wanted * 3) resolve();
          return Promise.resolve();
        },
      })
      .catch(reject);
    setTimeout(resolve, 5_000).unref();
  });
  await consumer.disconnect();

  return Array.from({ length: Math.min(wanted, found.length) }, () => chance.of(found));
};

const produced = async ({ stage }: Scene, messages: readonly { readonly partition: number; readonly key: string | Buffer | null; readonly value: string | Buffer | null; readonly headers?: KafkaMessage['headers'] }[]): Promise<void> => {
  const producer = stage.broker.client('producer').producer({ allowAutoTopicCreation: false });
  await producer.connect();
  await producer.send({ topic: TOPIC, acks: -1, messages: messages.map(({ headers, ...message }) => ({ ...message, ...(headers === undefined ? {} : { headers }) })) });
  await producer.disconnect();
};

/** Old records come again, in any order, between the new ones. */
const repeated: FaultRow = {
  id: 'F24',
  what: 'two hundred old records delivered again, out of order',
  touches: 'broker',
  shortest: async (scene) => {
    const records = await recentRecords(scene, 200);
    await produced(scene, records.map(({ partition, message: { key, value, headers } }) => ({ partition, key, value, headers })));
    return { target: `${records.length} records`, lasts: 0, heal: () => Promise.resolve() };
  },
};

/** Says of a record that a fault put it there: whoever compares topic and log leaves it out. */
const FORGED = { 'x-fault': 'F26' } as const;

/** Records that no event can be made of. Each keeps a place in its partition that the relay's next record follows. */
const poison: FaultRow = {
  id: 'F26',
  what: 'records without headers, with broken JSON, of a newer specification, of 5 MB, in sixteen partitions',
  touches: 'broker',
  shortest: async (scene) => {
    // Two records of 5 MB in one partition would be one batch that no broker takes.
    const partitions = apart(scene.chance, 16);
    await produced(scene, partitions.map((partition, index) => ({ partition, ...UNREADABLE[index % UNREADABLE.length]!(partition) })));
    return { target: `partitions ${partitions.join(', ')}`, lasts: 0, heal: () => Promise.resolve() };
  },
};

const apart = (chance: Scene['chance'], wanted: number): readonly number[] => {
  const drawn = new Set<number>();
  while (drawn.size < wanted) drawn.add(chance.below(LANES));

  return [...drawn];
};

const UNREADABLE: readonly ((lane: number) => { readonly key: string; readonly value: string | Buffer | null; readonly headers: Readonly<Record<string, string>> })[] = [
  () => ({ key: 'x', value: 'no headers', headers: FORGED }),
  (lane) => ({ key: 'x', value: '{"broken":', headers: { ...FORGED, ce_specversion: '1.0', ce_lane: String(lane), ce_type: 'tickets.ticket-opened', ce_id: randomUUID() } }),
  () => ({ key: 'x', value: '{}', headers: { ...FORGED, ce_specversion: '9.0', ce_lane: '99', ce_position: '-1' } }),
  () => ({ key: 'x', value: randomBytes(5_000_000), headers: FORGED }),
  () => ({ key: 'x', value: null, headers: FORGED }),
];

/** A stranger joins the group of every service and leaves again: while it is there, the lanes that it is given stand still. */
const rebalances: FaultRow = {
  id: 'F27',
  what: 'strangers that join and leave the groups of two services every other second',
  touches: 'broker',
  shortest: async (scene) => {
    const groups = viewing(scene.stage).filter((service) => service === 'tickets' || service === 'analytics');
    let over = false;
    const storms = groups.map(async (groupId) => {
      while (!over) {
        const stranger = scene.stage.broker.client(`stranger-${groupId}`).consumer({ groupId, sessionTimeout: 9_000 });
        await stranger.connect();
        await stranger.subscribe({ topic: TOPIC });
        await stranger.run({ autoCommit: false, eachBatch: () => Promise.resolve() });
        await pause(2_000);
        await stranger.disconnect();
        await pause(200);
      }
    });

    return { target: `groups ${groups.join(', ')}`, lasts: 9_000, heal: async () => ((over = true), void (await Promise.allSettled(storms))) };
  },
};

export const brokerRows: readonly FaultRow[] = [killBroker(5_000), repeated, truncated, poison, rebalances, deleted];
