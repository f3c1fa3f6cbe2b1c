import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kafka, logLevel } from 'kafkajs';
import { NoKafka, findKafka } from './find-kafka.js';
import { freePort } from './free-port.js';
import { newClusterId } from './kafka-process.js';
import { startKafka } from './local-kafka.js';
import { alive } from './server-process.js';
import { describeWithKafka, testKafka } from './test-kafka.js';

const client = (brokers: readonly string[]) => new Kafka({ brokers: [...brokers], clientId: 'spec', logLevel: logLevel.NOTHING });

const sendOne = async (brokers: readonly string[], topic: string): Promise<void> => {
  const producer = client(brokers).producer();
  await producer.connect();
  try {
    await producer.send({ topic, acks: -1, messages: [{ value: 'kept' }] });
  } finally {
    await producer.disconnect();
  }
};

const endOffset = async (brokers: readonly string[], topic: string): Promise<string> => {
  const admin = client(brokers).admin();
  await admin.connect();
  try {
    return (await admin.fetchTopicOffsets(topic))[0]!.high;
  } finally {
    await admin.disconnect();
  }
};

const withTopic = async (brokers: readonly string[], topic: string): Promise<void> => {
  const admin = client(brokers).admin();
  await admin.connect();
  await admin.createTopics({ topics: [{ topic, numPartitions: 1 }] });
  await admin.disconnect();
};

describe('a machine', () => {
  const nothing = { brokers: [], home: null, cache: '/nowhere', has: () => Promise.resolve(false), docker: () => Promise.resolve(false) };

  it('prefers a running cluster, then KAFKA_HOME, then Docker where there is no Java', async () => {
    const everything = { ...nothing, brokers: ['a:1', 'b:2'], home: '/opt/kafka', docker: () => Promise.resolve(true) };
    expect(await findKafka(everything)).toEqual({ kind: 'running', brokers: ['a:1', 'b:2'] });
    expect(await findKafka({ ...everything, brokers: [], home: null })).toEqual({ kind: 'container', image: 'apache/kafka:4.3.0' });
  });

  it('names KAFKA_HOME when that holds no distribution', () => expect(findKafka({ ...nothing, home: '/nowhere' })).rejects.toThrow('KAFKA_HOME is /nowhere'));

  it('names all four ways where none is open', async () => {
    const refused = findKafka(nothing);
    await expect(refused).rejects.toBeInstanceOf(NoKafka);
    for (const way of ['KAFKA_BROKERS', 'KAFKA_HOME', 'Maven', 'Docker']) await expect(findKafka(nothing)).rejects.toThrow(way);
  });

  it('never stops a cluster that it did not start', async () => {
    const cluster = await startKafka({ folder: '/nowhere', offer: { kind: 'running', brokers: ['a:1'] } });
    await cluster.stop();
    await expect(cluster.kill()).rejects.toThrow('not ours to stop');
  });
});

await describeWithKafka('a broker of our own', (shared) => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rapport-local-kafka-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('keeps its records over a stop and over a kill, on the same port', async () => {
    const kafka = await startKafka({ folder });
    if (!kafka.ours) return;
    try {
      await withTopic(kafka.brokers, 'kept');
      await sendOne(kafka.brokers, 'kept');
      await kafka.stop();
      await kafka.start();
      await sendOne(kafka.brokers, 'kept');
      const { pid } = kafka;
      await kafka.kill();
      expect(await alive(pid!)).toBe(false);
      await kafka.start();
      expect(await endOffset(kafka.brokers, 'kept')).toBe('2');
    } finally {
      await kafka.stop();
    }
  });

  it('is a node of a cluster that serves as long as two of three are there', async () => {
    const offer = await findKafka();
    if (offer.kind !== 'installed') return;
    const [cluster, ports] = [newClusterId(), await Promise.all(Array.from({ length: 6 }, () => freePort()))];
    const controllers = ports.slice(3);
    const settings = { 'default.replication.factor': '3', 'min.insync.replicas': '2' };
    const nodes = await Promise.all(
      controllers.map((controllerPort, index) => startKafka({ folder: join(folder, String(index)), port: ports[index]!, controllerPort, offer, settings, member: { cluster, controllers, node: index + 1 } })),
    );
    const all = nodes.flatMap(({ brokers }) => brokers);
    try {
      await withTopic(all, 'kept');
      await nodes[0]!.kill();
      await sendOne(all, 'kept');
      expect(await endOffset(all, 'kept')).toBe('1');
      // The last one has no controller left that could let it go.
      await nodes[1]!.kill();
      const { pid } = nodes[2]!;
      await nodes[2]!.stop();
      expect(await alive(pid!)).toBe(false);
    } finally {
      await Promise.all(nodes.map((node) => node.stop()));
    }
  }, 120_000);

  it('says which port is taken', async () => {
    const port = Number(shared[0]!.split(':')[1]);
    const offer = await findKafka();
    if (offer.kind === 'running') return;
    await expect(startKafka({ folder, port, offer })).rejects.toThrow(`Port ${port} on 127.0.0.1 is taken`);
  });

  it('is shared by everybody who asks in one run', async () => {
    expect(await Promise.all([testKafka(), testKafka()])).toEqual([{ brokers: shared }, { brokers: shared }]);
  });
});
