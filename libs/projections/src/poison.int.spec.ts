import { Bench, eventually } from './fixtures/bench.js';
import { delivered, journal, moved, parcelDetails, parcelId, parcelStream, sent, type Faults } from './fixtures/parcels.js';

const LANE = 5;
const TOO_LONG = 'x'.repeat(60);

describe('an event that cannot be taken', () => {
  let bench: Bench;
  let faults: Faults;
  beforeEach(async () => {
    bench = await Bench.create();
    faults = { poisonedPlace: 'Atlantis' };
  });
  afterEach(() => bench.end());

  const tell = (number: number, event: Parameters<typeof bench.log.tell>[1]) => bench.log.tell(parcelStream(number), event, { lane: LANE });

  it('parks its own key; later events of the key wait in order, other keys and views go on, and a release applies them in order', async () => {
    for (let number = 1; number <= 30; number += 1) tell(number, sent(number));
    const poison = tell(7, moved(7, 'Atlantis'));
    const after = tell(7, moved(7, 'Wuxi'));
    for (let number = 1; number <= 30; number += 1) if (number !== 7) tell(number, moved(number, 'Nantong'));
    const view = parcelDetails(faults);
    const runner = await bench.runner([view, journal]);
    await bench.feed(runner, [LANE]);
    const last = tell(7, delivered(7));
    await bench.feed(runner, [LANE]);

    expect(await bench.row(parcelId(7))).toMatchObject({ place: null, delivered: false });
    expect(await bench.row(parcelId(8))).toMatchObject({ place: 'Nantong' });
    expect(await bench.dump('journal')).toHaveLength(30);
    expect(await runner.parked(view.name)).toMatchObject([{ key: parcelId(7), lane: LANE, positions: [poison.position, after.position, last.position], error: 'Error: Nobody knows Atlantis.' }]);
    expect(await runner.keyParked(view, parcelId(7))).toBe(true);
    expect(await runner.keyParked(view, parcelId(8))).toBe(false);
    expect(await runner.parkedCount(view)).toBe(1);
    expect((await runner.status()).map(({ name, parked, lag }) => ({ name, parked, lag }))).toEqual([
      { name: 'parcel-details', parked: 1, lag: 0 },
      { name: 'journal', parked: 0, lag: 0 },
    ]);

    expect(await runner.release(view.name, parcelId(7))).toEqual({ events: 0, remaining: 3 });
    expect(await runner.parkedCount(view)).toBe(1);

    delete faults.poisonedPlace;
    expect(await runner.release(view.name, parcelId(7))).toEqual({ events: 3, remaining: 0 });
    expect(await bench.row(parcelId(7))).toMatchObject({ stops: ['Atlantis', 'Wuxi'], delivered: true, version: 4 });
    expect(await runner.parkedCount(view)).toBe(0);
    expect(await runner.compare(view.name)).toMatchObject({ equal: true, rows: 30 });
  });

  it('is found among many rows where the table refuses it', async () => {
    for (let number = 1; number <= 40; number += 1) tell(number, sent(number));
    for (const number of [3, 28]) tell(number, moved(number, TOO_LONG));
    tell(3, delivered(3));
    const runner = await bench.runner([parcelDetails(), journal]);
    await bench.feed(runner, [LANE]);

    expect(await bench.dump('parcel_details')).toHaveLength(38);
    expect(await runner.parked('parcel-details')).toMatchObject(
      [
        { key: parcelId(3), positions: [3, 41, 43], error: expect.stringContaining('22001') },
        { key: parcelId(28), positions: [28, 42] },
      ].sort((one, other) => (one.key < other.key ? -1 : 1)),
    );
    expect(await bench.dump('journal')).toHaveLength(40);
  });

  it('is set aside after it has ended the process twice, and nothing else is', async () => {
    for (let number = 1; number <= 4; number += 1) tell(number, sent(number));
    // A process that dies leaves what it noted before, and nothing after; here its notes are written as dead processes would have left them.
    const note = (position: number, single: boolean, attempts: number) =>
      bench.pool.query(
        `INSERT INTO projections.attempts VALUES ('parcel-details', 1, $1, $2, 4, $3, $4) ON CONFLICT (consumer, generation, lane) DO UPDATE SET position = excluded.position, single = excluded.single, attempts = excluded.attempts`,
        [LANE, position, single, attempts],
      );
    const before = await bench.runner([parcelDetails()]);
    await before.stop();
    await note(1, false, 2);
    const careful = await bench.runner([parcelDetails()]);
    await careful.handler(LANE, bench.log.lane(LANE).slice(0, 2));
    const { rows: noted } = await bench.pool.query('SELECT position::int, single, attempts FROM projections.attempts');
    expect(noted).toEqual([{ position: 2, single: true, attempts: 1 }]);
    await careful.stop();

    await note(3, true, 2);
    const next = await bench.runner([parcelDetails()]);
    await next.handler(LANE, bench.log.lane(LANE));
    expect(await next.parked('parcel-details')).toMatchObject([{ key: parcelId(3), positions: [3], error: expect.stringContaining('ended twice') }]);
    expect(await bench.dump('parcel_details')).toHaveLength(3);
    expect((await bench.pool.query('SELECT FROM projections.attempts')).rowCount).toBe(0);
  });

  it('is noted alone: another lane that is careful too waits, and is not blamed for it', async () => {
    const OTHER = 6;
    tell(1, sent(1));
    bench.log.tell(parcelStream(2), sent(2), { lane: OTHER });
    await (await bench.runner([parcelDetails()])).stop();
    for (const lane of [LANE, OTHER]) await bench.pool.query(`INSERT INTO projections.attempts VALUES ('parcel-details', 1, $1, 1, 1, false, 2)`, [lane]);
    const runner = await bench.runner([parcelDetails()]);
    const single = async (lane: number) => (await bench.pool.query<{ single: boolean }>('SELECT single FROM projections.attempts WHERE lane = $1', [lane])).rows[0]?.single;
    const holder = await bench.pool.connect();
    await holder.query(`BEGIN; SELECT FROM projections.checkpoints WHERE lane = ${LANE} FOR UPDATE`);
    const first = runner.handler(LANE, bench.log.lane(LANE));
    await eventually(async () => (await single(LANE)) === true);
    const second = runner.handler(OTHER, bench.log.lane(OTHER));
    await new Promise((resolve) => setTimeout(resolve, 300));
    const meanwhile = await single(OTHER);
    await holder.query('COMMIT');
    holder.release();
    await Promise.all([first, second]);
    expect(meanwhile).toBe(false);
    expect(await bench.dump('parcel_details')).toHaveLength(2);
    expect((await bench.pool.query('SELECT FROM projections.attempts')).rowCount).toBe(0);
  });

  it('does not stop a lane for the other views where the table of one is away; it catches up when the table is back', async () => {
    for (let number = 1; number <= 3; number += 1) tell(number, sent(number));
    const stopped: string[] = [];
    const runner = await bench.runner([parcelDetails(), journal], { observe: { stopped: (consumer) => stopped.push(consumer) } });
    await bench.pool.query('ALTER TABLE projections.parcel_details__g1 RENAME TO away');
    await bench.feed(runner, [LANE]);
    expect(await bench.dump('journal')).toHaveLength(3);
    expect(stopped).toContain('parcel-details');
    expect(await runner.parkedCount(parcelDetails())).toBe(0);

    await bench.pool.query('ALTER TABLE projections.away RENAME TO parcel_details__g1');
    await eventually(async () => (await bench.dump('parcel_details')).length === 3);
  });
});
