import type { RecordedEvent } from '@rapport/event-sourcing';
import { Bench, eventually } from './fixtures/bench.js';
import { journal, moved, noted, parcelDetails, parcelId, parcelStream, sent } from './fixtures/parcels.js';

const view = parcelDetails();

describe('a wait for a place', () => {
  let bench: Bench;
  beforeEach(async () => (bench = await Bench.create()));
  afterEach(() => bench.end());

  it('ends with the commit that reaches it, and not before', async () => {
    const { lane } = bench.log.tell(parcelStream(1), sent(1));
    bench.log.tell(parcelStream(1), moved(1, 'Xi’an'));
    const runner = await bench.runner([view]);
    const order: string[] = [];
    const wait = runner.waitFor(view, new Map([[lane, 2]]), 5_000).then((reached) => order.push(`reached ${String(reached)}`));
    await runner.handler(lane, bench.log.lane(lane).slice(0, 1));
    order.push('first');
    await new Promise((resolve) => setTimeout(resolve, 50));
    await runner.handler(lane, bench.log.lane(lane).slice(1));
    await wait;
    expect(order).toEqual(['first', 'reached true']);
    expect(await bench.row(parcelId(1))).toMatchObject({ place: 'Xi’an' });
  });

  it('is woken by what a twin commits', async () => {
    const { lane } = bench.log.tell(parcelStream(1), sent(1));
    const runner = await bench.runner([view]);
    const twin = await bench.runner([view], { pool: bench.separatePool() });
    const started = performance.now();
    const wait = runner.waitFor(view, new Map([[lane, 1]]), 20_000);
    await new Promise((resolve) => setTimeout(resolve, 50));
    await twin.handler(lane, bench.log.lane(lane));
    expect(await wait).toBe(true);
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it('asks the database nothing while nothing happens', async () => {
    const runner = await bench.runner([view]);
    const asked: { readonly text: string; readonly values: readonly unknown[] }[] = [];
    const { query } = bench.pool;
    bench.pool.query = ((...given: Parameters<typeof query>) => (asked.push(given[0] as never), query.apply(bench.pool, given))) as typeof query;
    expect(await runner.waitFor(view, new Map([[3, 1]]), 400)).toBe(false);
    bench.pool.query = query;
    // One look before the wait and two questions after it; the watch over the log may add one of its own.
    expect(asked.length).toBeLessThanOrEqual(4);
    // There is a checkpoint for each consumer and lane, and anybody may wait in vain: what is read is the lane.
    const places = asked.filter(({ text }) => text.includes('projections.checkpoints'));
    expect(places.filter(({ values }) => values[2] !== null)).toMatchObject([{ values: [['parcel-details'], [1], [3]] }, { values: [expect.arrayContaining(['parcel-details']), expect.anything(), [3]] }]);
  });

  it('says no at its time-out, and at once when the runner stops', async () => {
    const runner = await bench.runner([view]);
    expect(await runner.waitFor(view, new Map([[3, 1]]), 50)).toBe(false);
    const wait = runner.waitFor(view, new Map([[3, 1]]), 60_000);
    await new Promise((resolve) => setTimeout(resolve, 50));
    await runner.stop();
    expect(await wait).toBe(false);
  });
});

describe('a log that was rewound', () => {
  let bench: Bench;
  beforeEach(async () => (bench = await Bench.create()));
  afterEach(() => bench.end());

  const LANE = 11;
  const tell = (number: number) => bench.log.tell(parcelStream(number), sent(number), { lane: LANE });
  const halted = async (runner: Awaited<ReturnType<typeof bench.runner>>) =>
    (await runner.status()).map(({ name, lanes }) => [name, ...lanes.filter((lane) => lane.halted !== null).map(({ lane, halted: why }) => `${lane} ${String(why)}`)]);

  it('halts the lane at the next start, and a rebuild frees it', async () => {
    for (let number = 1; number <= 6; number += 1) tell(number);
    const first = await bench.runner([view, journal]);
    await bench.feed(first, [LANE]);
    await first.stop();
    bench.log.rewind(LANE, 4);

    const runner = await bench.runner([view, journal]);
    expect(await halted(runner)).toEqual([
      ['parcel-details', `${LANE} LOG_REWOUND`],
      ['journal', `${LANE} LOG_REWOUND`],
    ]);
    for (let number = 11; number <= 14; number += 1) tell(number);
    await runner.handler(LANE, bench.log.lane(LANE));
    expect(await bench.dump('parcel_details')).toHaveLength(6);

    await runner.rebuild('parcel-details');
    await runner.rebuild('journal');
    expect(await halted(runner)).toEqual([['parcel-details'], ['journal']]);
    expect(await bench.dump('parcel_details')).toHaveLength(8);
    tell(20);
    await bench.feed(runner, [LANE]);
    expect(await bench.dump('parcel_details')).toHaveLength(9);
  });

  it('is followed again after a rebuild, even while it is shorter than it once was', async () => {
    for (let number = 1; number <= 6; number += 1) tell(number);
    const runner = await bench.runner([view]);
    await bench.feed(runner, [LANE]);
    bench.log.rewind(LANE, 2);
    await runner.rebuild('parcel-details');
    await runner.handler(LANE, [tell(7)]);
    expect(await bench.dump('parcel_details')).toHaveLength(3);
    expect(await halted(runner)).toEqual([['parcel-details']]);
  });

  it('does not take what continues another history for its own, wherever that comes from', async () => {
    for (let number = 1; number <= 6; number += 1) tell(number);
    const lost = bench.log.lane(LANE);
    const runner = await bench.runner([view]);
    await runner.handler(LANE, lost.slice(0, 4));
    bench.log.rewind(LANE, 4);
    for (let number = 21; number <= 26; number += 1) tell(number);
    const chained = (events: readonly RecordedEvent[], from: number) => events.slice(from).map((event, index) => ({ ...event, follows: events[from + index - 1]!.id }));

    // A topic holds the lost tail and what took its place, one behind the other.
    await runner.handler(LANE, [...chained(lost, 4), ...chained(bench.log.lane(LANE), 6)]);
    expect(await halted(runner)).toEqual([['parcel-details', `${LANE} LOG_REWOUND`]]);
    expect(await bench.dump('parcel_details')).toHaveLength(6);

    await runner.rebuild('parcel-details');
    tell(40);
    await runner.handler(LANE, chained(lost, 5));
    await runner.handler(LANE, chained(bench.log.lane(LANE), 10));
    expect(await halted(runner)).toEqual([['parcel-details']]);
    expect(await bench.dump('parcel_details')).toHaveLength(11);
  });

  it('halts the lane while it runs: at a refill, and by an event with another id', async () => {
    for (let number = 1; number <= 6; number += 1) tell(number);
    const stopped: string[] = [];
    const options = { observe: { stopped: (_name: string, lane: number, error: unknown) => stopped.push(`${lane} ${String(error).slice(0, 23)}`) } };
    const runner = await bench.runner([view], options);
    await bench.feed(runner, [LANE]);
    bench.log.rewind(LANE, 4);
    for (let number = 21; number <= 26; number += 1) tell(number);

    await runner.handler(LANE, bench.log.lane(LANE).slice(8));
    expect(stopped).toEqual([`${LANE} LogRewound: LOG_REWOUND`]);
    expect(await bench.dump('parcel_details')).toHaveLength(6);
    expect(await runner.parked('parcel-details')).toEqual([]);

    const fresh = await bench.runner([journal], options);
    await fresh.handler(LANE, bench.log.lane(LANE).slice(0, 3));
    bench.log.rewind(LANE, 2);
    tell(31);
    tell(32);
    await fresh.handler(LANE, bench.log.lane(LANE));
    expect(stopped).toHaveLength(2);
    expect(await bench.dump('journal')).toHaveLength(3);
  });

  it('is noticed within five seconds without any event', async () => {
    tell(1);
    const stopped: string[] = [];
    const runner = await bench.runner([view], { observe: { stopped: (name) => stopped.push(name) } });
    await bench.feed(runner, [LANE]);
    bench.log.rewind(LANE, 0);
    await eventually(() => stopped.length > 0, 7_000);
    expect(stopped).toEqual(['parcel-details']);
  });

  it('is nothing that a lane far behind its tail is taken for', async () => {
    for (let number = 1; number <= 6; number += 1) tell(number);
    const runner = await bench.runner([view]);
    await runner.handler(LANE, bench.log.lane(LANE).slice(0, 2));
    bench.log.tell(parcelStream(1), noted(1));
    expect(await halted(runner)).toEqual([['parcel-details']]);
    expect((await runner.positions())[LANE]).toBe(2);
  });
});
