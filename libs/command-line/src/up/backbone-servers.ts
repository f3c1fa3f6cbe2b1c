import { setTimeout as pause } from 'node:timers/promises';

/** A server that the platform stands on: PostgreSQL or Kafka. */
export interface Server {
  stop(): Promise<void>;
  /** Resolves when it has ended, whoever ended it. */
  readonly ended: Promise<void>;
}

/** Keeps one server running: started again on the same port and data whenever it ends by itself. */
export class KeptServer<Kind extends Server> {
  private stopping = false;
  private current: Kind | null = null;

  constructor(
    private readonly name: string,
    private readonly launch: () => Promise<Kind>,
    private readonly say: (text: string) => void,
  ) {}

  async start(): Promise<Kind> {
    const server = await this.launch();
    this.current = server;
    void server.ended.then(() => this.revive());

    return server;
  }

  private async revive(): Promise<void> {
    for (let attempt = 0; !this.stopping; attempt++) {
      this.say(`${this.name} ended; it starts again.`);
      await pause(Math.min(200 * 2 ** attempt, 10_000));
      if (this.stopping) return;
      try {
        await this.start();

        return;
      } catch (error) {
        this.say(`${this.name} does not start: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
  }

  async stop(): Promise<void> {
    this.stopping = true;
    await this.current?.stop();
  }
}
