import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findKafka, newClusterId, startKafka, type LocalKafka } from '@rapport/local-infrastructure';
import { Kafka, logLevel } from 'kafkajs';
import type { Processes } from './processes.js';

/** Where one client of the broker is led: it listens on `port` for it, and says that it is to be found at `seenAt`. */
export interface BrokerDoor {
  readonly port: number;
  readonly seenAt: number;
}

/** Ports of one node. */
export interface NodePorts {
  readonly broker: number;
  readonly controller: number;
}

/**
 * One broker with a door per client process, so that a proxy can stand before each: Kafka tells its clients where it is, and a client would otherwise walk round its proxy.
 *
 * Or several of them in one cluster, every record on three, acknowledged by two; without doors.
 */
export class Broker {
  private constructor(
    private readonly nodes: readonly LocalKafka[],
    private readonly processes: Processes,
    private readonly jars: string,
  ) {}

  static async start(folder: string, ports: readonly NodePorts[], doors: readonly BrokerDoor[], processes: Processes): Promise<Broker> {
    const offer = await findKafka();
    if (offer.kind !== 'installed') throw new Error(`Faults need a broker of their own, from KAFKA_HOME or Maven, and found ${offer.kind === 'running' ? 'a running cluster' : 'a container'}.`);
    const [cluster, controllers] = [newClusterId(), ports.map(({ controller }) => controller)];
    const nodes = await Promise.all(
      ports.map(({ broker: port, controller: controllerPort }, index) =>
        startKafka(
          ports.length === 1
            ? { folder: join(folder, 'kafka'), port, controllerPort, offer, settings: listenersFor(port, controllerPort, doors) }
            : { folder: join(folder, `kafka-${index + 1}`), port, controllerPort, offer, settings: REPLICATED, member: { cluster, controllers, node: index + 1 } },
        ),
      ),
    );
    for (const { pid } of nodes) processes.started('kafka', pid!);

    return new Broker(nodes, processes, offer.jars);
  }

  /** How many nodes there are; they are numbered from 1. */
  get size(): number {
    return this.nodes.length;
  }

  get addresses(): readonly string[] {
    return this.nodes.flatMap(({ brokers }) => brokers);
  }

  /** @throws Error while the node does not run */
  pidOf(node: number): number {
    const { pid } = this.nodes[node - 1]!;
    if (pid === null) throw new Error(`Node ${node} of Kafka does not run now.`);

    return pid;
  }

  /** A client without any proxy. */
  client(name: string): Kafka {
    return new Kafka({ brokers: [...this.addresses], clientId: `faults-${name}`, logLevel: logLevel.NOTHING, retry: { retries: 5 } });
  }

  /** The node whose controller is the active one. Brokers hide it from clients, so Kafka's own tool is asked. */
  async activeController(): Promise<number> {
    const tool = ['-cp', `${this.jars}/*`, 'org.apache.kafka.tools.MetadataQuorumCommand', '--bootstrap-server', this.addresses.join(','), 'describe', '--status'];
    const { stdout } = await promisify(execFile)('java', tool);
    const leader = /^LeaderId:\s+(\d+)$/m.exec(stdout)?.[1];
    if (leader === undefined) throw new Error(`Kafka named no active controller: ${stdout.slice(0, 200)}`);

    return Number(leader);
  }

  /** SIGKILL. Answers whom it hit. */
  async kill(node = 1): Promise<number> {
    const pid = this.pidOf(node);
    await this.nodes[node - 1]!.kill();
    this.processes.ended('kafka', pid, 'kill', 'SIGKILL');

    return pid;
  }

  /** Starts it again on the same port and data. */
  async start(node = 1): Promise<void> {
    const kafka = this.nodes[node - 1]!;
    await kafka.start();
    this.processes.started('kafka', kafka.pid!);
  }

  async stop(): Promise<void> {
    await Promise.all(this.nodes.map((node) => node.stop()));
  }
}

/** Nothing is acknowledged that one node alone has. */
const REPLICATED = {
  'default.replication.factor': '3',
  'min.insync.replicas': '2',
  'offsets.topic.replication.factor': '3',
  'transaction.state.log.replication.factor': '3',
  'transaction.state.log.min.isr': '2',
} as const;

const listenersFor = (port: number, controllerPort: number, doors: readonly BrokerDoor[]): Readonly<Record<string, string>> => {
  const named = doors.map((door, index) => ({ name: `DOOR${index}`, ...door }));

  return {
    listeners: [`PLAINTEXT://127.0.0.1:${port}`, `CONTROLLER://127.0.0.1:${controllerPort}`, ...named.map((door) => `${door.name}://127.0.0.1:${door.port}`)].join(','),
    'advertised.listeners': [`PLAINTEXT://127.0.0.1:${port}`, ...named.map((door) => `${door.name}://127.0.0.1:${door.seenAt}`)].join(','),
    'listener.security.protocol.map': ['PLAINTEXT', 'CONTROLLER', ...named.map(({ name }) => name)].map((name) => `${name}:PLAINTEXT`).join(','),
  };
};
