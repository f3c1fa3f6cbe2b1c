import { setTimeout as pause } from 'node:timers/promises';
import { Kafka, logLevel } from 'kafkajs';
import type { BrokerRun, ClusterMember } from './broker-run.js';
import { findKafka, type KafkaOffer } from './find-kafka.js';
import { freePort, portTaken } from './free-port.js';
import { KafkaContainerRun } from './kafka-container.js';
import { KafkaProcess } from './kafka-process.js';

export interface KafkaOptions {
  /** Where data and log lie; made when absent. */
  readonly folder: string;
  /** Port of the broker on the loopback address; a free one unless given. */
  readonly port?: number;
  /** Port of the controller; the one after `port`, or a free one. */
  readonly controllerPort?: number;
  /** Further broker settings, such as `{ 'log.retention.ms': '60000' }`. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Makes it a node of a cluster instead of one that stands alone; all of them are started at once, since none serves without a majority. */
  readonly member?: ClusterMember;
  /** Default: what `findKafka` decides. */
  readonly offer?: KafkaOffer;
  /** Process id with which the broker ends. @default this process */
  readonly livesWith?: number;
}

/** A broker on this machine, or somebody's cluster. One of our own ends with the process that started it. */
export interface LocalKafka {
  readonly brokers: readonly string[];
  /** False for a cluster named by KAFKA_BROKERS: it is not ours to stop. */
  readonly ours: boolean;
  /** Process id of the broker; null for a cluster, a container, or while it is stopped. */
  readonly pid: number | null;
  /** Resolves when the broker that runs now has ended, whoever ended it; never for a cluster. */
  readonly ended: Promise<void>;
  /** Ends it in order. */
  stop(): Promise<void>;
  /** Ends it at once, as a power cut would. @throws Error for a cluster that is not ours. */
  kill(): Promise<void>;
  /** Starts it again after `stop` or `kill`, on the same port and data. Resolves when it answers. */
  start(): Promise<void>;
}

/**
 * Starts a node of Apache Kafka in KRaft mode that is broker and controller.
 *
 * @throws NoKafka when there is no way to; Error when a port is taken, when the broker does not come up, or for a member of a cluster in a container.
 */
export const startKafka = async ({ folder, port, controllerPort, settings = {}, member, offer, livesWith }: KafkaOptions): Promise<LocalKafka> => {
  const found = offer ?? (await findKafka());
  if (found.kind === 'running') return foreign(found.brokers);
  if (member !== undefined && found.kind !== 'installed') throw new Error('A cluster of several nodes is made of processes only: set KAFKA_HOME, or let Maven fetch Apache Kafka.');

  const broker = port ?? (await freePort());
  const controller = controllerPort ?? (port === undefined ? await freePort() : port + 1);
  const run: BrokerRun = found.kind === 'installed' ? new KafkaProcess({ folder, jars: found.jars, broker, controller, settings, member, livesWith }) : new KafkaContainerRun(found.image, broker, settings);
  const kafka = new OwnKafka(run, broker, [broker, controller]);
  await kafka.start();

  return kafka;
};

class OwnKafka implements LocalKafka {
  readonly ours = true;
  readonly brokers: readonly string[];

  constructor(
    private readonly run: BrokerRun,
    port: number,
    private readonly ports: readonly number[],
  ) {
    this.brokers = [`127.0.0.1:${port}`];
  }

  get pid() {
    return this.run.pid;
  }

  get ended() {
    return this.run.ended;
  }

  stop() {
    return this.run.end('SIGTERM');
  }

  kill() {
    return this.run.end('SIGKILL');
  }

  async start() {
    for (const port of this.ports) {
      if (await portTaken(port)) throw new Error(`Port ${port} on 127.0.0.1 is taken, so Kafka cannot use it. Stop what listens there, or choose another port.`);
    }
    await this.run.launch();
    await answering(this.brokers, this.run.ended);
  }
}

const foreign = (brokers: readonly string[]): LocalKafka => {
  const refuse = () => Promise.reject(new Error(`The Kafka at ${brokers.join(',')} (KAFKA_BROKERS) was not started here and is not ours to stop or start.`));

  return { brokers, ours: false, pid: null, ended: new Promise(() => undefined), stop: () => Promise.resolve(), kill: refuse, start: refuse };
};

/** After a crash a broker is fenced until its old session has ended: it answers before it serves. */
const answering = async (brokers: readonly string[], ended: Promise<void>): Promise<void> => {
  const client = new Kafka({ brokers: [...brokers], clientId: 'rapport-readiness', logLevel: logLevel.NOTHING, connectionTimeout: 1_000, requestTimeout: 2_000, retry: { retries: 0 } });
  let over = false;
  void ended.then(() => (over = true));

  for (const deadline = performance.now() + 60_000; performance.now() < deadline && !over; await pause(100)) {
    const admin = client.admin();
    try {
      await admin.connect();
      const { brokers: serving } = await admin.describeCluster();
      if (serving.length > 0) return;
    } catch {
      // Not yet.
    } finally {
      await admin.disconnect().catch(() => undefined);
    }
  }
  throw new Error(`Kafka did not come up at ${brokers.join(',')}.`);
};
