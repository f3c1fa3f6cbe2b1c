import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { kafkaJars } from './kafka-jars.js';
import { kafkaSettings } from './kafka.config.js';

const run = promisify(execFile);

/** Where a broker can come from on this machine. */
export type KafkaOffer =
  | { readonly kind: 'running'; readonly brokers: readonly string[] }
  /** `jars` is a folder of jars that `java` can run. */
  | { readonly kind: 'installed'; readonly from: 'KAFKA_HOME' | 'Maven'; readonly jars: string }
  | { readonly kind: 'container'; readonly image: string };

/** None of the four ways to a broker is open here. */
export class NoKafka extends Error {
  override readonly name = 'NoKafka';

  constructor(reasons: readonly string[]) {
    super(`No Kafka on this machine. Do one of four things: ${reasons.join(' ')}`);
  }
}

interface Machine {
  readonly brokers: readonly string[];
  readonly home: string | null;
  readonly cache: string;
  readonly has: (command: string) => Promise<boolean>;
  readonly docker: () => Promise<boolean>;
}

/**
 * Decides where Kafka comes from: `KAFKA_BROKERS`, else `KAFKA_HOME`, else Java and Maven, else Docker.
 *
 * @throws NoKafka naming all four.
 */
export const findKafka = async (machine: Partial<Machine> = {}): Promise<KafkaOffer> => {
  const { brokers, home, cache, has, docker }: Machine = { ...kafkaSettings(), has: answers, docker: dockerAnswers, ...machine };
  if (brokers.length > 0) return { kind: 'running', brokers };

  const java = await has('java');
  if (home !== null) {
    if (!existsSync(join(home, 'libs'))) throw new NoKafka([`KAFKA_HOME is ${home}, which holds no folder "libs": let it name an unpacked distribution of Apache Kafka.`]);
    if (!java) throw new NoKafka([`KAFKA_HOME is ${home}, but there is no java on the PATH to run it with: install Java 17 or newer.`]);
    return { kind: 'installed', from: 'KAFKA_HOME', jars: join(home, 'libs') };
  }

  const maven = await has('mvn');
  if (java && maven) return { kind: 'installed', from: 'Maven', jars: await kafkaJars(cache) };
  if (await docker()) return { kind: 'container', image: 'apache/kafka:4.3.0' };

  throw new NoKafka([
    '(1) set KAFKA_BROKERS to a running cluster, host:port[,host:port];',
    '(2) set KAFKA_HOME to an unpacked distribution (Java 17 or newer is needed too);',
    `(3) install Java 17 or newer and Maven (here: ${java ? 'java' : 'no java'}, ${maven ? 'mvn' : 'no mvn'});`,
    '(4) start a Docker engine, which testcontainers can use.',
  ]);
};

const answers = async (command: string): Promise<boolean> => {
  try {
    await run(command, ['-version']);
    return true;
  } catch {
    return false;
  }
};

const dockerAnswers = async (): Promise<boolean> => {
  try {
    const { getContainerRuntimeClient } = await import('testcontainers');
    await getContainerRuntimeClient();
    return true;
  } catch {
    return false;
  }
};
