import { setTimeout as pause } from 'node:timers/promises';
import pg, { type ClientConfig } from 'pg';

/** The connection was lost or could not be made: what was asked may or may not have happened. */
export class ConnectionLost extends Error {
  override readonly name = 'ConnectionLost';
}

const LONGEST_PAUSE = 1_000;

/** One connection that is made when it is first needed and made again, after growing pauses, when it was lost. */
export class LogConnection {
  private connecting: Promise<pg.Client> | null = null;
  private live: pg.Client | null = null;
  private failures = 0;
  private closed = false;

  /** @param prepare runs on each new connection before anything else does. */
  constructor(
    private readonly config: ClientConfig,
    private readonly prepare: (client: pg.Client) => Promise<void> = () => Promise.resolve(),
  ) {}

  /**
   * Runs a statement and answers its rows as arrays of texts.
   *
   * @throws ConnectionLost when there is no answer; `pg.DatabaseError` when the answer is an error.
   */
  async ask(name: string, text: string, values: readonly unknown[] = []): Promise<(string | null)[][]> {
    const client = await this.connected();
    try {
      const { rows } = await client.query<(string | null)[]>({ name, text, values: [...values], rowMode: 'array' });
      return rows;
    } catch (error) {
      if (error instanceof pg.DatabaseError && !endsConnection(error)) throw error;
      this.drop(client);
      throw new ConnectionLost(`The log did not answer: ${(error as Error).message}`, { cause: error });
    }
  }

  /** The connection as it is, made now where there is none. */
  connected(): Promise<pg.Client> {
    if (this.closed) return Promise.reject(new ConnectionLost('The connection to the log was closed.'));
    if (this.live !== null) return Promise.resolve(this.live);

    this.connecting ??= this.connect().finally(() => (this.connecting = null));

    return this.connecting;
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.connecting?.catch(() => undefined);
    const client = this.live;
    this.live = null;
    await client?.end().catch(() => undefined);
  }

  private async connect(): Promise<pg.Client> {
    if (this.failures > 0) await pause(Math.min(LONGEST_PAUSE, 25 * 2 ** this.failures));
    const client = new pg.Client(this.config);
    client.on('error', () => this.drop(client));
    client.on('end', () => this.drop(client));
    try {
      await client.connect();
      await this.prepare(client);
      this.failures = 0;
      this.live = client;

      return client;
    } catch (error) {
      this.failures += 1;
      this.drop(client);
      throw new ConnectionLost(`The log cannot be reached: ${(error as Error).message}`, { cause: error });
    }
  }

  /** A connection that failed once is never used again. */
  private drop(client: pg.Client): void {
    if (this.live === client) this.live = null;
    client.end().catch(() => undefined);
  }
}

/** The server ended the session: administrator, crash, start-up, time limits of a transaction. */
const endsConnection = ({ code = '' }: pg.DatabaseError) => code.startsWith('08') || code.startsWith('57P') || code === '25P03' || code === '25P04';
