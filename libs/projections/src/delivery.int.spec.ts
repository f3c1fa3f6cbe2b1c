import { streamOf, type RecordedEvent } from '@rapport/event-sourcing';
import { Bench, eventually } from './fixtures/bench.js';
import { delivered, journal, lost, moved, noted, parcelDetails, parcelId, parcelsPerPlace, parcelStream, sent } from './fixtures/parcels.js';
import type { MemoryLog } from './fixtures/memory-log.js';

const views = [parcelDetails(), parcelsPerPlace, journal];
const relations = ['parcel_details', 'parcels_per_place', 'journal'];

/** A few hundred events over many lanes: rows that come, change, go and come again. */
const tellStory = (log: MemoryLog, parcels = 60): void => {
  for (let number = 0; number < parcels; number += 1) log.tell(parcelStream(number), sent(number, number / 3));
  for (let round = 0; round < 4; round += 1) {
    for (let number = 0; number < parcels; number += 1) log.tell(parcelStream(number), (number + round) % 7 === 0 ? noted(number) : moved(number, `place ${(number * 7 + round) % 9}`));
  }
  for (let number = 0; number < parcels; number += 5) log.tell(parcelStream(number), number % 10 === 0 ? lost(number) : delivered(number));
  for (let number = 0; number < parcels; number += 20) log.tell(parcelStream(number), sent(number, 9));
};

/** What the rows have to be: the same log, event by event, undisturbed. */
const undisturbed = async (): Promise<readonly (readonly string[])[]> => {
  const bench = await Bench.create();
  try {
    tellStory(bench.log);
    const runner = await bench.runner(views);
    for (const lane of bench.lanes()) for (const event of bench.log.lane(lane)) await runner.handler(lane, [event]);
    return await Promise.all(relations.map((relation) => bench.dump(relation)));
  } finally {
    await bench.end();
  }
};

describe('a lane', () => {
  let expected: readonly (readonly string[])[];
  let bench: Bench;

  beforeAll(async () => {
    expected = await undisturbed();
  });
  beforeEach(async () => {
    bench = await Bench.create();
    tellStory(bench.log);
  });
  afterEach(() => bench.end());

  const rows = () => Promise.all(relations.map((relation) => bench.dump(relation)));

  it('has something to show at all', () => {
    expect(expected.map((lines) => lines.length > 5)).toEqual([true, true, true]);
  });

  it('gives the same rows in one batch as event by event', async () => {
    await bench.feed(await bench.runner(views));
    expect(await rows()).toEqual(expected);
  });

  it('takes duplicates and overlaps once', async () => {
    const runner = await bench.runner(views);
    for (const lane of bench.lanes()) {
      const events = bench.log.lane(lane);
      for (let start = 0; start < events.length; start += 2) await runner.handler(lane, events.slice(Math.max(0, start - 3), start + 4));
      await runner.handler(lane, events);
    }
    expect(await rows()).toEqual(expected);
  });

  it('fills holes from the log, inside a batch and before it', async () => {
    const runner = await bench.runner(views);
    await bench.feed(runner, bench.lanes(), (events) => events.filter(({ position }) => position % 3 === 0 || position === events.length));
    expect(await rows()).toEqual(expected);
  });

  it('begins again at zero without a trace', async () => {
    await bench.feed(await bench.runner(views));
    await bench.feed(await bench.runner(views));
    expect(await rows()).toEqual(expected);
  });

  it('survives a twin that is handed the same and older batches at the same time', async () => {
    const one = await bench.runner(views);
    const other = await bench.runner(views, { pool: bench.separatePool() });
    for (const lane of bench.lanes()) {
      const events = bench.log.lane(lane);
      const chunks = Array.from({ length: Math.ceil(events.length / 2) }, (_, index) => events.slice(index * 2, index * 2 + 2));
      const play = async (runner: typeof one, order: readonly (readonly RecordedEvent[])[]) => {
        for (const chunk of order) await runner.handler(lane, chunk);
      };
      await Promise.all([play(one, chunks), play(other, chunks), play(other, [events.slice(0, 1)])]);
    }
    expect(await rows()).toEqual(expected);
  });

  it('folds nothing twice: a zombie that wakes with an old batch waits for the lane and then finds nothing to do', async () => {
    const lane = [...bench.lanes()].find((each) => bench.log.lane(each).length > 2)!;
    const last = bench.log.lane(lane).at(-1)!;
    let folded = 0;
    const counting = { ...journal, when: journal.when.map((each) => ({ ...each, fold: ((...given: Parameters<typeof each.fold>) => ((folded += 1), each.fold(...given))) as never })) };
    const zombie = await bench.runner([counting], { pool: bench.separatePool() });
    const owner = await bench.pool.connect();
    try {
      await owner.query('BEGIN');
      await owner.query('SELECT FROM projections.checkpoints WHERE lane = $1 FOR UPDATE', [lane]);
      const late = zombie.handler(lane, bench.log.lane(lane));
      await new Promise((resolve) => setTimeout(resolve, 200));
      await owner.query('UPDATE projections.checkpoints SET position = $2, event_id = $3 WHERE lane = $1', [lane, last.position, last.id]);
      await owner.query('COMMIT');
      await late;
    } finally {
      owner.release();
    }
    expect(folded).toBe(0);
    expect(await bench.dump('journal')).toEqual([]);
  });

  it('loses nothing when a process ends between commit and acknowledgement, or before the commit', async () => {
    for (const lane of bench.lanes()) {
      const events = bench.log.lane(lane);
      if (events.length === 0) continue;
      const dying = await bench.runner(views, { pool: bench.separatePool() });
      const half = events.slice(0, Math.ceil(events.length / 2));
      const strike = bench.pool.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE '%projections.checkpoints%' AND pid <> pg_backend_pid()`);
      await Promise.race([dying.handler(lane, half), strike]).catch(() => undefined);
      await dying.stop();
      // One that comes too late must not meet the next.
      await strike;
      if (lane > 40) break;
    }
    const next = await bench.runner(views);
    expect((await next.positions()).every((position, lane) => position <= bench.log.lane(lane).length)).toBe(true);
    await bench.feed(next);
    expect(await rows()).toEqual(expected);
  });

  it('regains from the log what the service database has lost: nobody delivers it again to a lane that is quiet', async () => {
    const runner = await bench.runner(views, { pool: bench.separatePool() });
    await bench.feed(runner);
    await bench.pool.query(`TRUNCATE ${relations.map((relation) => `projections.${relation}__g1`).join(', ')}; UPDATE projections.checkpoints SET position = 0, event_id = NULL`);
    await bench.refuseConnections(true);
    await bench.refuseConnections(false);
    await eventually(async () => JSON.stringify(await rows().catch(() => [])) === JSON.stringify(expected));
    expect(await runner.parked('journal')).toEqual([]);
  });

  it('throws to the subscription while the service database is away, and goes on afterwards', async () => {
    const runner = await bench.runner(views, { pool: bench.separatePool() });
    const lane = [...bench.lanes()].find((each) => bench.log.lane(each).length > 2)!;
    await bench.refuseConnections(true);
    await expect(runner.handler(lane, bench.log.lane(lane))).rejects.toThrow();
    await bench.refuseConnections(false);
    await bench.feed(runner);
    expect(await rows()).toEqual(expected);
    expect(await runner.parked('journal')).toEqual([]);
  });
});

describe('a row', () => {
  let bench: Bench;
  beforeEach(async () => (bench = await Bench.create()));
  afterEach(() => bench.end());

  it('carries the version of its stream, whether the view handles an event or not', async () => {
    bench.log.tell(parcelStream(1), sent(1));
    bench.log.tell(parcelStream(1), noted(1));
    bench.log.tell(parcelStream(1), noted(1));
    const runner = await bench.runner([parcelDetails()]);
    await bench.feed(runner);
    expect((await bench.row(parcelId(1)))?.version).toBe(3);

    bench.log.tell(parcelStream(1), noted(1));
    await bench.feed(runner);
    expect((await bench.row(parcelId(1)))?.version).toBe(4);
  });

  it('does not take the version of another stream', async () => {
    const first = bench.log.tell(parcelStream(1), sent(1));
    bench.log.tell(parcelStream(1), noted(1));
    bench.log.tell(streamOf({ category: 'truck' }, parcelId(7)), moved(1, 'a truck'), { lane: first.lane });
    await bench.feed(await bench.runner([parcelDetails()]));
    expect(await bench.row(parcelId(1))).toMatchObject({ version: 2, place: 'a truck' });
  });

  it('shows what its personal fields say in the registered column, and never to a fold', async () => {
    bench.log.tell(parcelStream(1), sent(1));
    const runner = await bench.runner([parcelDetails()]);
    await bench.feed(runner);
    bench.log.tell(parcelStream(1), moved(1, 'Suzhou'));
    await bench.feed(runner);
    expect((await bench.row(parcelId(1)))?.recipientName).toBe('Recipient "1"\t\\ 收件人');
  });

  it('belongs to one lane: an event of another lane is parked there, and its own lane goes on', async () => {
    const { lane } = bench.log.tell(parcelStream(1), sent(1));
    const foreign = (lane + 1) % 64;
    bench.log.tell(streamOf({ category: 'truck' }, parcelId(7)), moved(1, 'elsewhere'), { lane: foreign });
    bench.log.tell(parcelStream(2), sent(2), { lane: foreign });
    const runner = await bench.runner([parcelDetails()]);
    await bench.feed(runner, [lane, foreign]);
    bench.log.tell(parcelStream(1), moved(1, 'home'));
    await bench.feed(runner, [lane]);

    expect(await bench.row(parcelId(1))).toMatchObject({ place: 'home', stops: ['home'] });
    expect(await bench.row(parcelId(2))).not.toBeNull();
    expect(await runner.parked('parcel-details')).toMatchObject([{ key: parcelId(1), lane: foreign, positions: [1], error: expect.stringContaining(`belongs to lane ${lane}`) }]);
  });
});
