import type { RecordedEvent } from '@rapport/event-sourcing';
import { Bench, eventually } from './fixtures/bench.js';
import { delivered, journal, lost, moved, noted, parcelDetails, parcelId, parcelsPerPlace, parcelStream, sent, type Faults } from './fixtures/parcels.js';
import type { Progress } from './index.js';

const views = [parcelDetails(), parcelsPerPlace, journal];
const relations = ['parcel_details', 'parcels_per_place', 'journal'];

describe('a rebuild', () => {
  let bench: Bench;
  beforeEach(async () => (bench = await Bench.create()));
  afterEach(() => bench.end());

  const tell = (round: number, parcels = 200) => {
    for (let number = 0; number < parcels; number += 1) {
      const stream = parcelStream(number);
      if (round === 0) bench.log.tell(stream, sent(number, number / 7));
      else if ((number + round) % 11 === 0) bench.log.tell(stream, noted(number));
      else if ((number + round) % 29 === 0) bench.log.tell(stream, lost(number));
      else bench.log.tell(stream, (number + round) % 13 === 0 ? delivered(number) : moved(number, `place\t${(number * 3 + round) % 17}\\`));
    }
  };

  it('gives the rows that are live, byte for byte, and counts its progress', async () => {
    for (let round = 0; round < 6; round += 1) tell(round);
    const runner = await bench.runner(views);
    await bench.feed(runner);
    const before = await Promise.all(relations.map((relation) => bench.dump(relation)));

    for (const { name } of views) {
      const progress: Progress[] = [];
      const rebuilt = await runner.rebuild(name, { onProgress: (each) => progress.push(each) });
      expect(rebuilt).toMatchObject({ view: name, generation: 2, events: 1200 });
      expect(progress.at(-1)).toMatchObject({ done: 1200, total: 1200 });
      expect(progress.map(({ done }) => done)).toEqual(progress.map(({ done }) => done).toSorted((one, other) => one - other));
    }
    expect(await Promise.all(relations.map((relation) => bench.dump(relation)))).toEqual(before);
    const { rows } = await bench.pool.query(`SELECT view, generation, state FROM projections.generations WHERE view = 'journal' ORDER BY 2`);
    expect(rows).toEqual([
      { view: 'journal', generation: 1, state: 'retired' },
      { view: 'journal', generation: 2, state: 'live' },
    ]);
    expect(await bench.dump('projections.journal__g1')).toHaveLength(before[2]!.length);
  });

  it('flips under load: commands go on, readers never fail, and nothing is lost', async () => {
    tell(0);
    const runner = await bench.runner(views);
    await bench.feed(runner);
    const load = { on: true, reads: 0 };
    const writing = (async () => {
      for (let round = 1; load.on; round += 1) {
        tell(1 + (round % 20), 60);
        await bench.feed(runner, bench.lanes(), (events) => events.slice(-8));
      }
    })();
    const reading = (async () => {
      while (load.on) {
        await bench.row(parcelId(3));
        load.reads += 1;
      }
    })();
    for (const generation of [2, 3]) expect(await runner.rebuild('parcel-details')).toMatchObject({ generation });
    expect(await runner.compare('parcel-details')).toMatchObject({ equal: true });
    load.on = false;
    await Promise.all([writing, reading]);
    expect(load.reads).toBeGreaterThan(10);

    await bench.feed(runner);
    for (const { name } of views) expect(await runner.compare(name)).toMatchObject({ equal: true, differing: [] });
    expect((await runner.status()).map(({ lag }) => lag)).toEqual([0, 0, 0]);
  });

  it('is noticed by a twin, which feeds the new rows from then on', async () => {
    tell(0, 20);
    const one = await bench.runner(views);
    const twin = await bench.runner(views, { pool: bench.separatePool() });
    await bench.feed(twin);
    await one.rebuild('journal');
    tell(1, 20);
    await bench.feed(twin);
    const counts = async (relation: string) => [...new Set((await bench.pool.query<{ events: number }>(`SELECT events FROM ${relation}`)).rows.map(({ events }) => events))];
    expect(await counts('journal')).toEqual([2]);
    expect(await counts('projections.journal__g1')).toEqual([1]);
    expect(await one.compare('journal')).toMatchObject({ equal: true, rows: 20 });
    expect(await twin.parked('journal')).toEqual([]);
  });

  it('holds up nothing but the attempt that met it: all views go on in one transaction', async () => {
    tell(0, 20);
    const runner = await bench.runner(views);
    await bench.feed(runner);
    // Replaced by somebody who told nobody.
    await bench.pool.query(`
      CREATE TABLE projections.journal__g2 (LIKE projections.journal__g1 INCLUDING ALL);
      INSERT INTO projections.journal__g2 SELECT * FROM projections.journal__g1;
      INSERT INTO projections.checkpoints SELECT consumer, 2, lane, position, event_id FROM projections.checkpoints WHERE consumer = 'journal';
      UPDATE projections.generations SET state = 'retired', retired_at = now() WHERE view = 'journal';
      INSERT INTO projections.generations (view, generation, version, state, live_since) VALUES ('journal', 2, 1, 'live', now());`);
    const before = await bench.dump('projections.journal__g1');
    tell(1, 20);
    await bench.feed(runner);
    const { rows } = await bench.pool.query<{ consumers: number; transactions: number }>(`
      SELECT count(*)::integer AS consumers, count(DISTINCT xmin::text)::integer AS transactions FROM projections.checkpoints
      WHERE (consumer, generation) NOT IN (('journal', 1)) AND position > 0 GROUP BY lane`);
    expect(new Set(rows.map(({ consumers, transactions }) => `${consumers} in ${transactions}`))).toEqual(new Set(['3 in 1']));
    expect(await bench.dump('projections.journal__g1')).toEqual(before);
    expect(await bench.dump('projections.journal__g2')).not.toEqual(before);
  });

  it('reads whole lanes where the source can replay them', async () => {
    for (let round = 0; round < 3; round += 1) tell(round);
    const asked: number[] = [];
    const source = Object.assign(Object.create(bench.log) as typeof bench.log, {
      async *replay({ lanes = [] }: { lanes?: readonly number[] }): AsyncIterable<readonly RecordedEvent[]> {
        for (const lane of lanes) {
          asked.push(lane);
          yield bench.log.lane(lane).slice(0, 3);
          yield bench.log.lane(lane).slice(3);
        }
      },
    });
    const runner = await bench.runner(views, { source });
    await bench.feed(runner);
    await runner.rebuild('parcel-details');
    expect(asked.length).toBeGreaterThan(30);
    expect(await runner.compare('parcel-details')).toMatchObject({ equal: true });
  });

  it('is refused when it would park more keys than before; the old rows stay', async () => {
    tell(0, 30);
    const faults: Faults = {};
    const runner = await bench.runner([parcelDetails(faults)]);
    bench.log.tell(parcelStream(3), moved(3, 'Atlantis'));
    await bench.feed(runner);
    const before = await bench.dump('parcel_details');
    faults.poisonedPlace = 'Atlantis';
    await expect(runner.rebuild('parcel-details')).rejects.toThrow('1 parked keys');
    expect(await bench.dump('parcel_details')).toEqual(before);
    delete faults.poisonedPlace;
    expect(await runner.rebuild('parcel-details')).toMatchObject({ events: 31 });
    expect(await bench.dump('parcel_details')).toEqual(before);
  });

  it('parks the same keys when COPY meets a row that the table refuses', async () => {
    tell(0, 30);
    bench.log.tell(parcelStream(3), moved(3, 'x'.repeat(50)));
    const runner = await bench.runner([parcelDetails()]);
    await bench.feed(runner);
    expect(await runner.parked('parcel-details')).toMatchObject([{ key: parcelId(3) }]);
    await runner.rebuild('parcel-details');
    expect(await runner.parked('parcel-details')).toMatchObject([{ key: parcelId(3) }]);
    expect(await bench.dump('parcel_details')).toHaveLength(29);
  });

  it('goes on where a process ended in the middle', async () => {
    for (let round = 0; round < 3; round += 1) tell(round);
    const first = await bench.runner(views);
    await bench.feed(first);
    const ended = first.rebuild('journal', { onProgress: ({ done }) => void (done > 200 && first.stop()) });
    await expect(ended).rejects.toThrow('The process is ending');
    const second = await bench.runner(views);
    const rebuilt = await second.rebuild('journal');
    expect(rebuilt.generation).toBe(2);
    expect(rebuilt.events).toBeLessThan(600);
    expect(await second.compare('journal')).toMatchObject({ equal: true });
  });

  it('names the keys that differ', async () => {
    tell(0, 20);
    const runner = await bench.runner(views);
    await bench.feed(runner);
    await bench.pool.query(`UPDATE projections.parcel_details__g1 SET weight = 77 WHERE parcel_id = $1`, [parcelId(4)]);
    await bench.pool.query(`DELETE FROM projections.parcel_details__g1 WHERE parcel_id = $1`, [parcelId(5)]);
    expect(await runner.compare('parcel-details')).toEqual({ view: 'parcel-details', equal: false, rows: 19, differing: [parcelId(4), parcelId(5)].sort() });
    const { rows } = await bench.pool.query(`SELECT count(*)::int AS left FROM pg_tables WHERE tablename = 'parcel_details__g2'`);
    expect(rows).toEqual([{ left: 0 }]);
  });

  it('keeps indexes and types of the entity, and drops old generations after a day', async () => {
    tell(0, 5);
    const runner = await bench.runner(views);
    await bench.feed(runner);
    await runner.rebuild('parcel-details');
    const { rows } = await bench.pool.query<{ indexdef: string }>(`SELECT indexdef FROM pg_indexes WHERE tablename = 'parcel_details__g2' ORDER BY 1`);
    expect(rows.map(({ indexdef }) => indexdef.replace(/.* USING /, ''))).toEqual(['btree (place)', 'btree (parcel_id)']);

    await bench.runner(views);
    expect(await bench.dump('projections.parcel_details__g1')).toHaveLength(5);
    await bench.pool.query(`UPDATE projections.generations SET retired_at = retired_at - interval '25 hours' WHERE state = 'retired'`);
    await bench.runner(views);
    await expect(bench.dump('projections.parcel_details__g1')).rejects.toThrow('does not exist');
  });
});

describe('a release with another version of a view', () => {
  let bench: Bench;
  beforeEach(async () => (bench = await Bench.create()));
  afterEach(() => bench.end());

  it('builds it beside the old one, flips by itself, and neither release reads the rows of the other', async () => {
    for (let number = 0; number < 40; number += 1) bench.log.tell(parcelStream(number), sent(number, 2));
    const [one, two] = [parcelDetails({}, 1), parcelDetails({}, 2)];
    const old = await bench.runner([one, journal]);
    await bench.feed(old);
    bench.log.broken = new Error('away');
    const next = bench.unprepared([two, journal], { pool: bench.separatePool() });
    await expect(next.prepare()).rejects.toThrow('away');
    bench.log.broken = null;
    await next.prepare();
    expect(old.readable(one)).toBe(true);

    await eventually(() => next.readable(two));
    expect(await bench.row(parcelId(1))).toMatchObject({ weight: 4 });
    expect(await next.waitFor(two, new Map([[1, 0]]), 0)).toBe(true);
    await eventually(() => !old.readable(one));
    bench.log.tell(parcelStream(1), moved(1, 'Hefei'));
    await bench.feed(old);
    expect(await old.waitFor(one, new Map([[1, 0]]), 0)).toBe(false);
    expect((await old.status()).map(({ name, state }) => ({ name, state }))).toEqual([
      { name: 'parcel-details', state: 'superseded' },
      { name: 'journal', state: 'live' },
    ]);
    await bench.feed(next);
    expect(await bench.row(parcelId(1))).toMatchObject({ weight: 4, place: 'Hefei' });
  });
});
