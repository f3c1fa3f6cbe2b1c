import type { Client, Pool } from 'pg';
import { separateClient } from './sql.js';

const CHANNEL = 'rapport_projections';
const FLIPPED = 'flipped';
const LONGEST_PAUSE = 5_000;

/** Tells the other processes of a service that a lane has moved, and hears it from them. One NOTIFY is in flight at a time; what happens meanwhile rides the next. */
export class CommitSignals {
  private client: Client | null = null;
  private stopped = false;
  private sending = false;
  private unsent = false;
  private pause = 100;
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly pool: Pool,
    private readonly heard: (flipped: boolean) => Promise<void>,
    /** The connection to the database broke. */
    private readonly broken: () => void,
  ) {}

  /** Connects; keeps trying in the background where that fails, since a signal only shortens a wait. */
  async start(): Promise<void> {
    if (this.stopped) return;
    const client = separateClient(this.pool);
    client.on('error', () => this.lost(client));
    client.on('end', () => this.lost(client));
    client.on('notification', ({ processId, payload }) => {
      if (processId !== (client as unknown as { readonly processID: number }).processID) void this.heard(payload === FLIPPED);
    });
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
      this.client = client;
      this.pause = 100;
      await this.heard(true);
    } catch {
      await client.end().catch(() => undefined);
      this.reconnect();
    }
  }

  get listening(): boolean {
    return this.client !== null;
  }

  send(): void {
    this.unsent = true;
    if (!this.sending) void this.flush();
  }

  /** Another generation is read from now on: twins that wanted the old one must know at once. */
  async flipped(): Promise<void> {
    await this.client?.query(`NOTIFY ${CHANNEL}, '${FLIPPED}'`).catch(() => undefined);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    if (this.timer !== null) clearTimeout(this.timer);
    const { client } = this;
    this.client = null;
    await client?.end().catch(() => undefined);
  }

  private async flush(): Promise<void> {
    this.sending = true;
    try {
      while (this.unsent && this.client !== null) {
        this.unsent = false;
        await this.client.query(`NOTIFY ${CHANNEL}`);
      }
    } catch {
      // The connection reports its own loss; whoever waits reads the database at the latest when its time is up.
    } finally {
      this.sending = false;
    }
  }

  private lost(client: Client): void {
    if (this.client !== client) return;
    this.client = null;
    this.broken();
    this.reconnect();
  }

  private reconnect(): void {
    if (this.stopped || this.timer !== null) return;
    this.timer = setTimeout(() => {
      this.timer = null;
      void this.start();
    }, this.pause);
    this.timer.unref();
    this.pause = Math.min(LONGEST_PAUSE, this.pause * 2);
  }
}
