import pg from 'pg';
import { DataSource } from 'typeorm';
import { Bench } from './fixtures/bench.js';
import { journal, parcelDetails, ParcelRow, parcelId, parcelStream, sent, JournalRow } from './fixtures/parcels.js';
import { grantRunner } from './index.js';

describe('the login of a service', () => {
  it('runs, rebuilds and reads its views with no more than it was granted', async () => {
    const bench = await Bench.create();
    const role = `rapport_${new URL(bench.url).pathname.slice(-12)}`;
    await bench.pool.query(`CREATE ROLE ${role} LOGIN PASSWORD 'parcels'`);
    const owner = await bench.pool.connect();
    await grantRunner(owner, role);
    owner.release();
    const url = Object.assign(new URL(bench.url), { username: role, password: 'parcels' }).href;
    const pool = new pg.Pool({ connectionString: url });
    const dataSource = await new DataSource({ type: 'postgres', url, entities: [ParcelRow, JournalRow], synchronize: false }).initialize();
    try {
      bench.log.tell(parcelStream(1), sent(1));
      const runner = await bench.runner([parcelDetails(), journal], { pool, dataSource });
      await bench.feed(runner);
      await runner.rebuild('parcel-details');
      expect(await runner.compare('journal')).toMatchObject({ equal: true, rows: 1 });
      expect(await dataSource.getRepository(ParcelRow).findOneBy({ parcelId: parcelId(1) })).toMatchObject({ version: 1, moves: '0' });
      await expect(pool.query('CREATE SCHEMA other')).rejects.toThrow('permission denied');
      await runner.stop();
    } finally {
      await dataSource.destroy();
      await pool.end();
      await bench.end();
    }
  });
});
