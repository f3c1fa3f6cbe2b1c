import { EventEmitter } from 'node:events';
import { SimClient, type SimClientConfig } from './client.js';

type PooledClient = SimClient & { release: (error?: Error | boolean) => void };

/** Stands where `pg.Pool` stands. */
export class SimPool extends EventEmitter {
  private readonly idle: PooledClient[] = [];
  private readonly queue: ((client: PooledClient | Error) => void)[] = [];
  private open = 0;
  private ended = false;

  constructor(readonly options: SimClientConfig) {
    super();
  }

  async connect(): Promise<PooledClient> {
    if (this.ended) throw new Error('Cannot use a pool after calling end on the pool');
    for (let client = this.idle.pop(); client !== undefined; client = this.idle.pop()) if (client.isOpen) return client;
    if (this.open >= (this.options.max ?? 10)) return this.queued();
    this.open += 1;

    return this.made();
  }

  async query(query: never, values?: readonly unknown[]): Promise<unknown> {
    const client = await this.connect();
    try {
      const answer = await client.query(query, values);
      client.release();
      return answer;
    } catch (error) {
      client.release(error as Error);
      throw error;
    }
  }

  async end(): Promise<void> {
    this.ended = true;
    await Promise.all(this.idle.splice(0).map((client) => client.end()));
  }

  private queued(): Promise<PooledClient> {
    return new Promise((resolve, reject) => this.queue.push((client) => (client instanceof Error ? reject(client) : resolve(client))));
  }

  private async made(): Promise<PooledClient> {
    const client = Object.assign(new SimClient(this.options), { release: () => undefined }) as PooledClient;
    let here = true;
    const gone = () => {
      if (!here) return;
      here = false;
      this.open -= 1;
      const index = this.idle.indexOf(client);
      if (index >= 0) this.idle.splice(index, 1);
      const next = this.queue.shift();
      if (next === undefined) return;
      this.open += 1;
      void this.made().then(next, next);
    };
    client.once('end', gone);
    try {
      await client.connect();
    } catch (error) {
      gone();
      throw error;
    }
    client.release = (error) => {
      if (error !== undefined && error !== false) return void client.end();
      if (!client.isOpen) return gone();
      if (this.ended) return void client.end();
      const next = this.queue.shift();
      if (next === undefined) this.idle.push(client);
      else next(client);
    };
    this.emit('connect', client);

    return client;
  }
}
