import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testDatabases } from '@rapport/local-infrastructure';
import pg from 'pg';
import { dumpCommits, witnessCommits } from './commit-order.js';

describe('the witness of commits', () => {
  it('tells places in the order in which they were committed, not in which they were written', async () => {
    const url = await (await testDatabases()).createDatabase('log');
    const [one, other] = [new pg.Client(url), new pg.Client(url)];
    const folder = await mkdtemp(join(tmpdir(), 'commits-'));
    await Promise.all([one.connect(), other.connect()]);
    // What is decoded is what was flushed.
    for (const client of [one, other]) await client.query('SET synchronous_commit = on');
    const databases = { ask: async (_: string, text: string) => (await one.query<(string | null)[]>({ text, rowMode: 'array' })).rows };
    const write = (client: pg.Client, lane: number, position: number) => client.query('INSERT INTO log.events (lane, position, data) VALUES ($1, $2, $3)', [lane, position, 'x'.repeat(5_000)]);
    try {
      await one.query('CREATE SCHEMA log; CREATE TABLE log.events (position bigint, data text, lane smallint, PRIMARY KEY (lane, position))');
      await write(one, 7, 1);
      await witnessCommits(databases);
      await one.query('BEGIN');
      await write(one, 7, 2);
      await write(other, 63, 1);
      await write(one, 7, 3);
      await one.query('COMMIT');
      await one.query('BEGIN');
      await write(one, 7, 4);
      await one.query('ROLLBACK');
      await write(other, 7, 12_345_678_901);
      await dumpCommits(databases, folder);
      const told = (await readFile(join(folder, 'commits.jsonl'), 'utf8')).trim().split('\n').map((line) => JSON.parse(line) as { lane: number; position: number });
      expect(told.map(({ lane, position }) => [lane, position])).toEqual([[63, 1], [7, 2], [7, 3], [7, 12_345_678_901]]);
      expect((await one.query('SELECT FROM pg_replication_slots WHERE slot_name = $1', ['commit_witness'])).rowCount).toBe(0);
    } finally {
      await Promise.all([one.end(), other.end()]);
      await rm(folder, { recursive: true });
    }
  });
});
