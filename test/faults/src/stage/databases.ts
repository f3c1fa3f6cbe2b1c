import { join } from 'node:path';
import { provision, startPostgres, type LocalPostgres, type Provisioned } from '@rapport/local-infrastructure';
import pg from 'pg';
import type { Processes } from './processes.js';
import { familyOf, noneLeft, signalAll } from './process-table.js';

/** Instants and numbers as the server writes them. */
const asText = { getTypeParser: (() => (value: string) => value) as never };

/** Twelve processes with all their pools full, and whoever looks at them. */
const settings = { max_connections: '400' };

/** The PostgreSQL server of a stage: durable, killed and moved by faults, asked by checks without any proxy. */
export class Databases {
  private readonly sessions = new Map<string, Promise<pg.Client>>();

  private constructor(
    private server: LocalPostgres,
    private readonly folder: string,
    private readonly processes: Processes,
    readonly logins: Provisioned,
  ) {}

  static async start(folder: string, port: number, processes: Processes): Promise<Databases> {
    const home = join(folder, 'postgres');
    const server = await startPostgres({ folder: home, port, settings });
    processes.started('postgres', server.pid);

    return new Databases(server, home, processes, await provision(server, join(folder, 'secrets.json')));
  }

  get port(): number {
    return this.server.port;
  }

  get pid(): number {
    return this.server.pid;
  }

  /** All processes of the server. */
  family(): readonly number[] {
    return familyOf(this.server.pid);
  }

  /** SIGKILL to all processes; resolves when none is left. Answers who they were. */
  async kill(): Promise<readonly number[]> {
    const family = this.family();
    const hit = signalAll(family, 'SIGKILL');
    await noneLeft(family);
    this.processes.ended('postgres', this.server.pid, 'kill', 'SIGKILL');

    return hit;
  }

  /** Ends it in order, as an operator would (`fast`). */
  async stop(): Promise<void> {
    await this.server.stop();
    this.processes.ended('postgres', this.server.pid, 'exit', 'SIGINT');
  }

  /** Starts it again on the same data. */
  async start(port = this.server.port): Promise<void> {
    this.server = await startPostgres({ folder: this.folder, port, settings });
    this.processes.started('postgres', this.server.pid);
  }

  /** Rows as texts, asked as superuser. A session that fails is never used again. @throws Error of the server or the connection */
  async ask(database: string, text: string, values: readonly unknown[] = []): Promise<readonly (readonly (string | null)[])[]> {
    const session = (this.sessions.get(database) ?? this.session(database)).catch((error: unknown) => {
      this.sessions.delete(database);
      throw error;
    });
    this.sessions.set(database, session);
    const client = await session;
    try {
      return (await client.query<(string | null)[]>({ text, values: [...values], rowMode: 'array' })).rows;
    } catch (error) {
      if (!(error instanceof pg.DatabaseError)) this.sessions.delete(database);
      throw error;
    }
  }

  /** A session of its own, as superuser. */
  async session(database: string): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: this.server.url(database), connectionTimeoutMillis: 15_000, query_timeout: 60_000, types: asText, application_name: 'faults' });
    client.on('error', () => this.sessions.delete(database));
    client.on('end', () => this.sessions.delete(database));
    await client.connect();

    return client;
  }

  async close(): Promise<void> {
    for (const session of this.sessions.values()) await session.then((client) => client.end()).catch(() => undefined);
    this.sessions.clear();
  }
}
