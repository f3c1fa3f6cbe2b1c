import { eventLogMigrations } from '@rapport/event-log';
import pg from 'pg';
import { SAMPLE_TYPE } from './sample.js';

/** Runs something over one connection. */
export const withClient = async <Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

/** The log with all its tables, indexes and triggers. Who writes to it past `append_v1` finds the names that it needs under number 1. */
export const makeLog = (url: string): Promise<void> =>
  withClient(url, async (client) => {
    for (const { sql } of eventLogMigrations) await client.query(sql);
    await client.query(`insert into log.categories (name) values ('ticket')`);
    await client.query('insert into log.types (name) values ($1)', [SAMPLE_TYPE]);
  });

/** The columns of an event that a writer past `append_v1` fills, in this order. */
export const COLUMNS = 'position, occurred_at, recorded_at, version, lane, category, type, schema_version, command_index, stream, party_id, command_id, meta, data';

/** Places that no two writers of one process share: 64 lanes in turn, each 1, 2, 3 … */
export class Places {
  private count = 0;

  next(events: number): { readonly lane: number; readonly after: number } {
    const place = { lane: this.count % 64, after: Math.floor(this.count / 64) * events };
    this.count += 1;

    return place;
  }
}

/** Faults of a log: how many events, dense positions and versions. Reads every row. */
export const faultsOfLog = (url: string, expected: number | null, { dense = true } = {}): Promise<readonly string[]> =>
  withClient(url, async (client) => {
    const one = async (sql: string) => Number((await client.query<{ n: string }>(sql)).rows[0]!.n);
    const events = await one('select count(*) as n from log.events');
    const lanes = dense ? await one('select count(*) as n from (select from log.events group by lane having min(position) <> 1 or max(position) <> count(*)) as broken') : 0;
    const streams = await one('select count(*) as n from (select from log.events group by category, stream having min(version) <> 1 or max(version) <> count(*)) as broken');

    return [
      ...(expected !== null && events !== expected ? [`The log holds ${events} events where ${expected} were acknowledged.`] : []),
      ...(lanes > 0 ? [`${lanes} lanes have holes.`] : []),
      ...(streams > 0 ? [`${streams} streams have holes.`] : []),
      ...(events === 0 ? ['The log is empty.'] : []),
    ];
  });

/** Faults of any other table: how many rows. */
export const faultsOfCount = (url: string, table: string, expected: number): Promise<readonly string[]> =>
  withClient(url, async (client) => {
    const found = Number((await client.query<{ n: string }>(`select count(*) as n from ${table}`)).rows[0]!.n);

    return found === expected && found > 0 ? [] : [`${table} holds ${found} rows where ${expected} were acknowledged.`];
  });
