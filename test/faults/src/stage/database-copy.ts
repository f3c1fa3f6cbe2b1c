import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import type { Databases } from './databases.js';

/** A copy of a database of the stage, and the way back to it. Nobody is in the database while it is copied or exchanged, as when an operator restores it. */
export class DatabaseCopy {
  private constructor(
    private readonly databases: Databases,
    private readonly admin: pg.Client,
    private readonly database: string,
    private readonly readers: readonly string[],
  ) {}

  /** @param readers the logins that may connect: a copy of a database does not copy that */
  static async of(databases: Databases, database: string, readers: readonly string[]): Promise<DatabaseCopy> {
    const copy = new DatabaseCopy(databases, await databases.session('postgres'), database, readers);
    await copy.shut();
    await copy.admin.query(`CREATE DATABASE ${database}_copy TEMPLATE ${database} OWNER rapport_owner`);
    await copy.open();

    return copy;
  }

  /** Ends all sessions and lets no new one begin. */
  async shut(): Promise<void> {
    await this.admin.query(`ALTER DATABASE ${this.database} ALLOW_CONNECTIONS false`);
    await this.admin.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND pid <> pg_backend_pid()', [this.database]);
    await this.left(this.database);
  }

  /** Asks the copy. */
  async ask(text: string): Promise<readonly (readonly (string | null)[])[]> {
    const session = await this.databases.session(`${this.database}_copy`);
    try {
      return (await session.query<(string | null)[]>({ text, rowMode: 'array' })).rows;
    } finally {
      await session.end();
    }
  }

  /** The copy takes the place of the database, which is shut. */
  async putBack(): Promise<void> {
    await this.left(`${this.database}_copy`);
    await this.admin.query(`DROP DATABASE ${this.database} WITH (FORCE)`);
    await this.admin.query(`ALTER DATABASE ${this.database}_copy RENAME TO ${this.database}`);
    await this.admin.query(`REVOKE ALL ON DATABASE ${this.database} FROM PUBLIC; GRANT CONNECT ON DATABASE ${this.database} TO ${this.readers.join(', ')}`);
    await this.open();
    await this.admin.end();
  }

  private async open(): Promise<void> {
    await this.admin.query(`ALTER DATABASE ${this.database} ALLOW_CONNECTIONS true`);
  }

  private async left(database: string): Promise<void> {
    const sessions = async () => Number((await this.admin.query<[string]>({ text: 'SELECT count(*) FROM pg_stat_activity WHERE datname = $1', values: [database], rowMode: 'array' })).rows[0]![0]);
    while ((await sessions()) > 0) await pause(20);
  }
}
