import { randomBytes } from 'node:crypto';
import { ERASED, personal, type Personal } from '@rapport/event-sourcing';
import { Bench } from './fixtures/bench.js';
import { moved, parcelDetails, parcelId, ParcelSent, parcelStream, sent } from './fixtures/parcels.js';

const canary = randomBytes(12).toString('hex');

describe('rewriting what was opened', () => {
  let bench: Bench;
  let erased: Set<string>;
  beforeEach(async () => {
    bench = await Bench.create();
    erased = new Set();
  });
  afterEach(() => bench.end());

  const start = () =>
    bench.runner([parcelDetails()], {
      open: (field: Personal) => (erased.has(field.subject) ? ERASED : canary),
      erases: ({ data }) => (JSON.stringify(data).includes('"to":"forgotten"') ? [parcelId(1)] : []),
    });
  /** Whether the files of a table, or of its indexes, hold the canary. */
  const holds = async (table: string): Promise<boolean> => {
    await bench.pool.query('CHECKPOINT');
    const { rows } = await bench.pool.query<{ found: boolean }>(
      `SELECT bool_or(position(convert_to($2, 'UTF8') IN pg_read_binary_file(pg_relation_filepath(r))) > 0) AS found
       FROM (SELECT $1::regclass AS r UNION ALL SELECT indexrelid::regclass FROM pg_index WHERE indrelid = $1::regclass) x WHERE pg_relation_size(r) > 0`,
      [table, canary],
    );
    return rows[0]!.found;
  };
  const tell = () => bench.log.tell(parcelStream(1), ParcelSent({ ...sent(1).data, recipient: personal(parcelId(1), 'sealed') }));

  it('leaves nothing in the files of a table that clearing alone leaves there, nor in generations that are kept', async () => {
    tell();
    const runner = await start();
    await bench.feed(runner);
    await runner.rebuild('parcel-details');
    erased.add(parcelId(1));
    bench.log.tell(parcelStream(1), moved(1, 'forgotten'));
    await bench.feed(runner);
    const tables = ['projections.parcel_details__g1', 'projections.parcel_details__g2'];
    expect(await bench.row(parcelId(1))).toMatchObject({ recipientName: null });
    expect(await Promise.all(tables.map(holds))).toEqual([true, true]);

    expect(await runner.rewriteOpened()).toMatchObject({ tables: 2, writeAheadLog: { dropped: true, oldest: expect.any(String) as string } });
    expect(await Promise.all(tables.map(holds))).toEqual([false, false]);
    expect(await bench.row(parcelId(1))).toMatchObject({ place: 'forgotten' });
  });

  it('has the server sample no values of what is opened', async () => {
    tell();
    for (let number = 2; number < 60; number += 1) bench.log.tell(parcelStream(number), ParcelSent({ ...sent(number).data, recipient: personal(parcelId(number), 'sealed') }));
    const runner = await start();
    await bench.feed(runner);
    await bench.pool.query('ANALYZE');
    const { rows } = await bench.pool.query<{ column: string; values: string }>(`SELECT attname AS column, concat(most_common_vals, histogram_bounds) AS values FROM pg_stats WHERE tablename = 'parcel_details__g1'`);
    expect(rows.map(({ column }) => column)).toContain('weight');
    expect(rows.filter(({ values }) => values.includes(canary))).toEqual([]);
  });

  it('takes as long as it has to, whatever a login may take for its statements', async () => {
    tell();
    const runner = await start();
    await bench.feed(runner);
    const reader = await bench.pool.connect();
    await bench.pool.query(`DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET statement_timeout = 50', current_database()); END $$`);
    await reader.query('BEGIN');
    await reader.query('SELECT 1 FROM projections.parcel_details__g1');
    setTimeout(() => void reader.query('COMMIT').finally(() => reader.release()), 500);

    expect(await runner.rewriteOpened()).toMatchObject({ tables: 1 });
  });

  it('does nothing where nothing is opened', async () => {
    const runner = await bench.runner([]);
    expect(await runner.rewriteOpened()).toMatchObject({ tables: 0 });
  });
});
