import 'reflect-metadata';
import { onEvery, projection, streamParts } from '@rapport/event-sourcing';
import { Column, DataSource, Entity, PrimaryColumn } from 'typeorm';
import { Bench } from './fixtures/bench.js';
import { moved, parcelDetails, ParcelRow, parcelId, parcelStream, sent } from './fixtures/parcels.js';

@Entity({ name: 'closed' })
class ClosedRow {
  @PrimaryColumn({ type: 'uuid' }) streamId!: string;
  @Column({ type: 'int' }) facts!: number;
}
/** Whatever moved to the vault is seen by few. */
const closed = (version = 1) =>
  projection(ClosedRow, {
    name: 'closed',
    version,
    when: [onEvery<ClosedRow>((row, { stream }) => ({ streamId: streamParts(stream).id, facts: (row?.facts ?? 0) + 1 }))],
    keyOf: ({ stream, data }) => (JSON.stringify(data).includes('vault') ? streamParts(stream).id : null),
  });

describe('what is concealed', () => {
  let bench: Bench;
  let dataSource: DataSource;
  beforeEach(async () => {
    bench = await Bench.create();
    dataSource = await new DataSource({ type: 'postgres', url: bench.url, entities: [ParcelRow, ClosedRow] }).initialize();
  });
  afterEach(async () => {
    await dataSource.destroy();
    await bench.end();
  });

  const seen = () => dataSource.getRepository(ParcelRow).count();
  const whole = async () => Number((await bench.pool.query<{ n: string }>('SELECT count(*) AS n FROM parcel_details__whole')).rows[0]!.n);
  const start = async (view = closed()) => bench.runner([view, parcelDetails()], { dataSource, conceals: view });

  it('is left out of the rows of every other view, what was there before too, and stays left out of rows that are built anew', async () => {
    for (const number of [1, 2, 3]) bench.log.tell(parcelStream(number), sent(number));
    const view = closed();
    const runner = await start(view);
    await bench.feed(runner);
    expect([await seen(), await whole()]).toEqual([3, 3]);

    bench.log.tell(parcelStream(2), moved(2, 'vault'));
    await bench.feed(runner);
    expect([await seen(), await whole()]).toEqual([2, 3]);
    expect(await dataSource.getRepository(ParcelRow).findOneBy({ parcelId: parcelId(2) })).toBeNull();

    await runner.rebuild('parcel-details');
    expect([await seen(), await whole()]).toEqual([2, 3]);
    await runner.rebuild('closed');
    bench.log.tell(parcelStream(3), moved(3, 'vault'));
    await bench.feed(runner);
    expect([await seen(), await whole()]).toEqual([1, 3]);
  });

  it('is left out from the first start of a release that conceals', async () => {
    for (const number of [1, 2]) bench.log.tell(parcelStream(number), sent(number));
    bench.log.tell(parcelStream(2), moved(2, 'vault'));
    const earlier = await bench.runner([parcelDetails()], { dataSource });
    await bench.feed(earlier);
    expect(await seen()).toBe(2);
    await earlier.stop();

    await bench.feed(await start());
    expect([await seen(), await whole()]).toEqual([1, 2]);
  });

  it('is not decided by a column that is not there', async () => {
    const view = closed();
    await expect(bench.runner([view, { ...parcelDetails(), concerns: ['ticketId'] }], { dataSource, conceals: view })).rejects.toThrow(/has no such column/);
  });
});
