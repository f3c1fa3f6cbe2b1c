import { randomUUID } from 'node:crypto';
import { ensureTopics } from '@rapport/messaging-kafka';
import { Kafka, logLevel } from 'kafkajs';
import type { Broker, Stage } from '../harness/contender.js';
import { timed, treeTime, type ProcessorTime } from '../harness/processor-time.js';

export const brokerOf = ({ broker }: Stage): Broker => {
  if (broker === undefined) throw new Error('This needs a broker.');

  return broker;
};

/** A client that says nothing, with defaults otherwise. */
export const kafkaOf = ({ addresses }: Broker): Kafka => new Kafka({ brokers: [...addresses], clientId: 'bench', logLevel: logLevel.NOTHING });

/** Topics that nobody has written to, for the time of some work: 64 partitions and the place for what cannot be read. */
export const withFreshTopics = async <Result>(broker: Broker, work: (topics: { readonly topic: string; readonly quarantine: string }) => Promise<Result>): Promise<Result> => {
  const kafka = kafkaOf(broker);
  const topics = { topic: `bench-${randomUUID()}`, quarantine: `bench-quarantine-${randomUUID()}` };
  await ensureTopics(kafka, { ...topics, replicationFactor: 1 });
  try {
    return await work(topics);
  } finally {
    const admin = kafka.admin();
    await admin.connect();
    await admin.deleteTopics({ topics: Object.values(topics) }).catch(() => undefined);
    await admin.disconnect();
  }
};

/** As `timed`, with the broker among the servers. */
export const timedWithBroker = async <Result>({ serverPid, broker }: Stage, work: () => Promise<Result>): Promise<{ readonly result: Result; readonly used: ProcessorTime }> => {
  const pid = broker?.pid ?? null;
  const ofBroker = () => (pid === null ? Promise.resolve(0) : treeTime(pid));
  const before = await ofBroker();
  const { result, used } = await timed(serverPid, work);

  return { result, used: { ...used, server: used.server + (await ofBroker()) - before } };
};
