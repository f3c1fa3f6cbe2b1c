import { join } from 'node:path';
import { findKafka, startKafka, type LocalKafka } from '@rapport/local-infrastructure';
import { Kafka, logLevel } from 'kafkajs';
import type { Processes } from './processes.js';

/** Where one client of the broker is led: it listens on `port` for it, and says that it is to be found at `seenAt`. */
export interface BrokerDoor {
  readonly port: number;
  readonly seenAt: number;
}

/**
 * One broker with a door per client process, so that a proxy can stand before each: Kafka tells its clients where it is, and a client would otherwise walk round its proxy.
 */
export class Broker {
  private constructor(
    private readonly kafka: LocalKafka,
    private readonly processes: Processes,
  ) {}

  static async start(folder: string, port: number, doors: readonly BrokerDoor[], processes: Processes): Promise<Broker> {
    const offer = await findKafka();
    if (offer.kind !== 'installed') throw new Error(`Faults need a broker of their own, from KAFKA_HOME or Maven, and found ${offer.kind === 'running' ? 'a running cluster' : 'a container'}.`);
    const kafka = await startKafka({ folder: join(folder, 'kafka'), port, controllerPort: port + 1, offer, settings: listenersFor(port, doors) });
    processes.started('kafka', kafka.pid!);

    return new Broker(kafka, processes);
  }

  get pid(): number | null {
    return this.kafka.pid;
  }

  /** A client without any proxy. */
  client(name: string): Kafka {
    return new Kafka({ brokers: [...this.kafka.brokers], clientId: `faults-${name}`, logLevel: logLevel.NOTHING, retry: { retries: 5 } });
  }

  /** SIGKILL. Answers whom it hit. */
  async kill(): Promise<number> {
    const pid = this.kafka.pid!;
    await this.kafka.kill();
    this.processes.ended('kafka', pid, 'kill', 'SIGKILL');

    return pid;
  }

  /** Starts it again on the same port and data. */
  async start(): Promise<void> {
    await this.kafka.start();
    this.processes.started('kafka', this.kafka.pid!);
  }

  async stop(): Promise<void> {
    await this.kafka.stop();
  }
}

const listenersFor = (port: number, doors: readonly BrokerDoor[]): Readonly<Record<string, string>> => {
  const named = doors.map((door, index) => ({ name: `DOOR${index}`, ...door }));

  return {
    listeners: [`PLAINTEXT://127.0.0.1:${port}`, `CONTROLLER://127.0.0.1:${port + 1}`, ...named.map((door) => `${door.name}://127.0.0.1:${door.port}`)].join(','),
    'advertised.listeners': [`PLAINTEXT://127.0.0.1:${port}`, ...named.map((door) => `${door.name}://127.0.0.1:${door.seenAt}`)].join(','),
    'listener.security.protocol.map': ['PLAINTEXT', 'CONTROLLER', ...named.map(({ name }) => name)].map((name) => `${name}:PLAINTEXT`).join(','),
  };
};
