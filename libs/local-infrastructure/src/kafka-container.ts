import { oneNode } from './kafka-process.js';
import type { BrokerRun } from './broker-run.js';

const INSIDE = 9092;

/** A broker in a container, for machines with a Docker engine and nothing else. Its data live as long as the container. */
export class KafkaContainerRun implements BrokerRun {
  readonly pid = null;
  private id: string | null = null;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly image: string,
    private readonly port: number,
    private readonly settings: Readonly<Record<string, string>>,
  ) {}

  get ended(): Promise<void> {
    return this.running;
  }

  async launch(): Promise<void> {
    if (this.id === null) await this.create();
    else await (await this.container()).start();
    const container = await this.container();
    this.running = container.wait().then(
      () => undefined,
      () => undefined,
    );
  }

  async end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    if (this.id === null) return;
    await (await this.container()).kill({ signal });
    await this.running;
  }

  private async create(): Promise<void> {
    const { GenericContainer } = await import('testcontainers');
    const started = await new GenericContainer(this.image)
      .withExposedPorts({ container: INSIDE, host: this.port })
      .withEnvironment(environmentOf({ ...listening(this.port), ...oneNode, ...this.settings }))
      .start();
    this.id = started.getId();
  }

  private async container() {
    const { getContainerRuntimeClient } = await import('testcontainers');

    return (await getContainerRuntimeClient()).container.getById(this.id!);
  }
}

const listening = (port: number) => ({
  'process.roles': 'broker,controller',
  'node.id': '1',
  'controller.quorum.voters': '1@localhost:9093',
  listeners: `PLAINTEXT://0.0.0.0:${INSIDE},CONTROLLER://localhost:9093`,
  'advertised.listeners': `PLAINTEXT://127.0.0.1:${port}`,
  'listener.security.protocol.map': 'CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT',
  'controller.listener.names': 'CONTROLLER',
  'inter.broker.listener.name': 'PLAINTEXT',
});

/** The image takes `a.b.c` as `KAFKA_A_B_C`. */
const environmentOf = (settings: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(settings).map(([name, value]) => [`KAFKA_${name.replaceAll('.', '_').toUpperCase()}`, value]));
