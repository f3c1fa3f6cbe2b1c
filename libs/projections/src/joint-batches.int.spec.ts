import { on, projection, reaction, whenever, type RecordedEvent } from '@rapport/event-sourcing';
import pg from 'pg';
import { Bench, eventually } from './fixtures/bench.js';
import { journal, moved, noted, ParcelDelivered, parcelId, ParcelMoved, parcelDetails, parcelsPerPlace, parcelStream, PlaceRow, sent, type Faults } from './fixtures/parcels.js';

const LANES = [3, 9, 17, 40, 41, 63];
const quiet = reaction('quiet', [whenever(ParcelDelivered, () => [])], { from: 'start' });

describe('lanes that are handed over at once', () => {
  let bench: Bench;
  beforeEach(async () => (bench = await Bench.create()));
  afterEach(() => bench.end());

  const tell = (lane: number, to = 'Chengdu') => {
    bench.log.tell(parcelStream(lane), sent(lane), { lane });
    bench.log.tell(parcelStream(lane), moved(lane, to), { lane });
    bench.log.tell(parcelStream(lane), noted(lane), { lane });
  };
  /** All lanes from where they stood before, none waiting for another. */
  const feed = (runner: { readonly handler: (lane: number, events: readonly RecordedEvent[]) => Promise<void> }, after = 0) =>
    Promise.all(LANES.map((lane) => runner.handler(lane, bench.log.lane(lane).filter(({ position }) => position > after))));
  const transactions = async (consumer = '%') =>
    Number((await bench.pool.query<{ n: string }>(`SELECT count(DISTINCT xmin::text) AS n FROM projections.checkpoints WHERE position > 0 AND consumer LIKE $1`, [consumer])).rows[0]!.n);
  const places = async () => (await bench.pool.query<{ place: string; lane: number }>('SELECT place, lane FROM parcels_per_place ORDER BY lane')).rows;
  const standing = async (lane: number) => Number((await bench.pool.query<{ n: string }>('SELECT min(position) AS n FROM projections.checkpoints WHERE lane = $1', [lane])).rows[0]!.n);

  it('share transactions, with all views and with reactions that nothing concerns, and give the rows that each alone would give', async () => {
    for (const lane of LANES) tell(lane);
    const runner = await bench.runner([parcelDetails(), parcelsPerPlace, journal], { reactions: [quiet] });
    // The first batch of a lane is noted first, one lane after the other.
    await feed(runner);
    for (const lane of LANES) tell(lane, 'Xi’an');
    await feed(runner, 3);
    expect(await transactions()).toBeLessThan(LANES.length);
    expect(await transactions('quiet')).toBe(await transactions('journal'));

    const alone = await Bench.create();
    try {
      for (const lane of LANES) for (const event of bench.log.lane(lane)) alone.log.tell(event.stream, { type: event.type, schemaVersion: 1, data: event.data } as never, { lane });
      const other = await alone.runner([parcelDetails(), parcelsPerPlace, journal]);
      for (const lane of LANES) for (const event of alone.log.lane(lane)) await other.handler(lane, [event]);
      for (const relation of ['parcels_per_place', 'journal']) expect(await bench.dump(relation)).toEqual(await alone.dump(relation));
    } finally {
      await alone.end();
    }
  });

  it('pass by all at once what concerns nobody, from where each stands', async () => {
    const runner = await bench.runner([parcelDetails(), parcelsPerPlace], { reactions: [quiet] });
    for (const lane of LANES) tell(lane);
    await feed(runner);
    const rows = await bench.dump('parcel_details');
    const remark = (lane: number) => bench.log.tell(`remark-${parcelId(lane)}`, noted(lane), { lane });
    for (const lane of LANES) remark(lane);
    // As after a crash of the database, which may lose the last of what was not flushed.
    const behind = bench.log.lane(LANES[2]!)[1]!;
    await bench.pool.query(`UPDATE projections.checkpoints SET position = $1, event_id = $2 WHERE lane = $3 AND consumer = 'parcels-per-place'`, [behind.position, behind.id, behind.lane]);
    await feed(runner, 3);
    for (const lane of LANES) remark(lane);
    await feed(runner, 4);

    const { rows: standings } = await bench.pool.query<{ position: number; event: string }>('SELECT DISTINCT position::integer, event_id AS event FROM projections.checkpoints WHERE lane = ANY ($1) ORDER BY 2', [LANES]);
    expect(standings).toEqual(LANES.map((lane) => ({ position: 5, event: bench.log.lane(lane).at(-1)!.id })).sort((one, other) => (one.event < other.event ? -1 : 1)));
    expect(await bench.dump('parcel_details')).toEqual(rows);
    expect((await runner.status()).every(({ lag, parked }) => lag === 0 && parked === 0)).toBe(true);
  });

  it('do not suffer from one whose fold throws: its key is parked, and nothing else waits', async () => {
    const faults: Faults = { poisonedPlace: 'Nowhere' };
    const runner = await bench.runner([parcelDetails(faults), parcelsPerPlace]);
    for (const lane of LANES) tell(lane);
    await feed(runner);
    for (const lane of LANES) tell(lane, lane === 17 ? 'Nowhere' : 'Xi’an');
    await feed(runner, 3);
    for (const lane of LANES) expect(await standing(lane)).toBe(6);
    expect((await runner.parked('parcel-details')).map(({ lane }) => lane)).toEqual([17]);
    expect((await places()).filter(({ place }) => place === 'Xi’an' || place === 'Nowhere').map(({ lane }) => lane)).toEqual(LANES);

    // As long as a key is parked, its lane goes by itself, and what comes for it queues.
    for (const lane of LANES) tell(lane, 'Kunming');
    await feed(runner, 6);
    expect((await runner.parked('parcel-details'))[0]!.positions).toEqual([5, 6, 7, 8, 9]);
    faults.poisonedPlace = undefined as never;
    expect(await runner.release('parcel-details')).toEqual({ events: 5, remaining: 0 });
  });

  it('do not wait for one that somebody else holds', async () => {
    const runner = await bench.runner([parcelDetails(), journal]);
    for (const lane of LANES) tell(lane);
    await feed(runner);
    const holder = new pg.Client({ connectionString: bench.url });
    await holder.connect();
    try {
      await holder.query('BEGIN');
      await holder.query('SELECT FROM projections.checkpoints WHERE lane = 17 FOR UPDATE');
      for (const lane of LANES) tell(lane);
      const all = feed(runner, 3);
      await eventually(async () => (await Promise.all(LANES.filter((lane) => lane !== 17).map(standing))).every((position) => position === 6), 3_000);
      expect(await standing(17)).toBe(3);
      await holder.query('COMMIT');
      await all;
    } finally {
      await holder.end();
    }
    expect(await standing(17)).toBe(6);
  });

  it('leave nothing behind where a table refuses a row while another view is still at work', async () => {
    const slow = { ...parcelDetails(), when: parcelDetails().when };
    let opening = 0;
    const refused = projection(PlaceRow, { name: 'refused', version: 1, when: [on(ParcelMoved, (_, { data, lane }) => ({ place: data.to, lane, arrivals: data.to === 'Nowhere' ? (null as never) : 1 }))], keyOf: ({ data, lane }) => ({ place: data.to, lane }) });
    const runner = await bench.runner([slow, refused], {
      open: async () => {
        opening += 1;
        await new Promise((resolve) => setTimeout(resolve, 300));

        return 'Somebody';
      },
    });
    for (const lane of LANES) tell(lane);
    await feed(runner);
    opening = 0;
    const before = await bench.dump('parcel_details');
    for (const lane of LANES) tell(lane, lane === 9 ? 'Nowhere' : 'Xi’an');
    const all = feed(runner, 3);
    await eventually(() => opening > 0);
    await new Promise((resolve) => setTimeout(resolve, 350));
    // Rows and their checkpoints move together, or not at all.
    const { rows } = await bench.pool.query<{ ahead: boolean }>(`SELECT EXISTS (SELECT FROM parcel_details d JOIN projections.parcel_details__g1 g USING (parcel_id) JOIN projections.checkpoints c ON c.lane = g.__lane AND c.consumer = 'parcel-details' WHERE d.version > c.position) AS ahead`);
    expect(rows[0]!.ahead).toBe(false);
    await all;
    expect(await bench.dump('parcel_details')).not.toEqual(before);
    expect((await runner.parked('refused')).map(({ lane }) => lane)).toEqual([9]);
    for (const lane of LANES) expect(await standing(lane)).toBe(6);
  });
});
