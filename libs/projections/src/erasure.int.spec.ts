import { defineEvent, derivedId, ERASED, Uuid, type Personal, type RecordedEvent } from '@rapport/event-sourcing';
import { Bench } from './fixtures/bench.js';
import { moved, parcelDetails, parcelId, parcelStream, sent } from './fixtures/parcels.js';
import type { RunnerOptions } from './index.js';

const SubjectErased = defineEvent('parcels.subject-erased', 1, { subject: Uuid() });
/** A stream of its own, in a lane of its own: what it erases lies in others. */
const ledger = `ledger-${derivedId('spec', 'ledger')}`;
const erase = (number: number) => SubjectErased({ subject: parcelId(number) });

describe('the erasure of a subject', () => {
  let bench: Bench;
  let erased: Set<string>;
  let opening: (field: Personal) => Promise<unknown>;
  beforeEach(async () => {
    bench = await Bench.create();
    erased = new Set();
    opening = (field) => Promise.resolve(erased.has(field.subject) ? ERASED : (field as { clear: unknown }).clear);
  });
  afterEach(() => bench.end());

  const options = (): Partial<RunnerOptions> => ({
    open: (field) => opening(field),
    erases: ({ type, data }: RecordedEvent) => (type === SubjectErased.type ? [(data as { subject: string }).subject] : []),
  });
  const nameOf = async (number: number) => (await bench.row(parcelId(number)))?.recipientName;

  it('clears what was opened of it, in rows of every lane, and nothing else', async () => {
    for (let number = 0; number < 40; number += 1) bench.log.tell(parcelStream(number), sent(number));
    const runner = await bench.runner([parcelDetails()], options());
    await bench.feed(runner);
    const before = await Promise.all(Array.from({ length: 40 }, (_, number) => nameOf(number)));
    expect(before.every((name) => typeof name === 'string')).toBe(true);

    erased.add(parcelId(7));
    bench.log.tell(ledger, erase(7));
    await bench.feed(runner);
    expect(await Promise.all(Array.from({ length: 40 }, (_, number) => nameOf(number)))).toEqual(before.map((name, number) => (number === 7 ? null : name)));
    bench.log.tell(parcelStream(7), moved(7, 'depot'));
    await bench.feed(runner);
    expect(await bench.row(parcelId(7))).toMatchObject({ place: 'depot', recipientName: null });
    expect(await runner.compare('parcel-details')).toMatchObject({ equal: true });
  });

  it('tells in which columns of which view it cleared how many rows, and up to where the view had come', async () => {
    for (const number of [1, 2, 4]) bench.log.tell(parcelStream(number), sent(number));
    const told: unknown[] = [];
    const runner = await bench.runner([parcelDetails()], { ...options(), cleared: (columns) => Promise.resolve(void told.push(...columns)) });
    await bench.feed(runner);
    erased.add(parcelId(1));
    bench.log.tell(ledger, erase(1));
    bench.log.tell(ledger, erase(3));
    await bench.feed(runner);
    const lane = [...bench.lanes()].find((each) => bench.log.lane(each).some(({ stream }) => stream === ledger))!;
    const position = bench.log.lane(lane).find(({ stream }) => stream === ledger)!.position;
    expect(told).toEqual([{ subject: parcelId(1), view: 'parcel-details', column: 'recipient_name', rows: 1, place: `${lane}:${position}` }]);
    erased.add(parcelId(2));
    // In its own stream: the batch writes the row that it clears.
    bench.log.tell(parcelStream(2), erase(2));
    await bench.feed(runner);
    expect(told.slice(1)).toMatchObject([{ subject: parcelId(2), rows: 1 }]);
    // The key is gone, and the fact still to come.
    erased.add(parcelId(4));
    bench.log.tell(parcelStream(4), moved(4, 'depot'));
    await bench.feed(runner);
    expect(told.slice(2)).toMatchObject([{ subject: parcelId(4), view: 'parcel-details', column: 'recipient_name', rows: 1 }]);
    await runner.rebuild('parcel-details');
    expect(told).toHaveLength(3);
  });

  it('does not come past what nobody could be told', async () => {
    bench.log.tell(parcelStream(1), sent(1));
    let away = true;
    const runner = await bench.runner([parcelDetails()], { ...options(), cleared: () => (away ? Promise.reject(Object.assign(new Error('away'), { code: '57P01' })) : Promise.resolve()) });
    await bench.feed(runner);
    erased.add(parcelId(1));
    bench.log.tell(ledger, erase(1));
    await bench.feed(runner).catch(() => undefined);
    expect(await nameOf(1)).toEqual(expect.any(String));
    away = false;
    await bench.feed(runner);
    expect(await nameOf(1)).toBeNull();
  });

  it('clears generations that are kept to go back to', async () => {
    bench.log.tell(parcelStream(1), sent(1));
    const runner = await bench.runner([parcelDetails()], options());
    await bench.feed(runner);
    await runner.rebuild('parcel-details');
    expect((await bench.dump('projections.parcel_details__g1')).join()).toContain('收件人');
    erased.add(parcelId(1));
    bench.log.tell(ledger, erase(1));
    await bench.feed(runner);
    const { rows } = await bench.pool.query('SELECT recipient_name FROM projections.parcel_details__g1 UNION ALL SELECT recipient_name FROM projections.parcel_details__g2');
    expect(rows).toEqual([{ recipient_name: null }, { recipient_name: null }]);
  });

  it('waits for a batch of another lane that had opened its fields before', async () => {
    bench.log.tell(parcelStream(1), sent(1));
    const runner = await bench.runner([parcelDetails()], options());
    await bench.feed(runner);
    bench.log.tell(parcelStream(1), moved(1, 'depot'));
    bench.log.tell(ledger, erase(1));
    const [parcelLane, ledgerLane] = [parcelStream(1), ledger].map((stream) => [...bench.lanes()].find((lane) => bench.log.lane(lane).some((event) => event.stream === stream))!);
    expect(parcelLane).not.toBe(ledgerLane);

    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const plain = opening;
    opening = async (field) => {
      const value = await plain(field);
      await held;
      return value;
    };
    const late = bench.feed(runner, [parcelLane!]);
    await new Promise((resolve) => setTimeout(resolve, 300));
    erased.add(parcelId(1));
    const erasing = bench.feed(runner, [ledgerLane!]);
    await new Promise((resolve) => setTimeout(resolve, 300));
    release();
    await Promise.all([late, erasing]);
    expect(await bench.row(parcelId(1))).toMatchObject({ place: 'depot', recipientName: null });
  });

  it('never waits in a circle with the erasures of other lanes', async () => {
    for (let number = 0; number < 40; number += 1) bench.log.tell(parcelStream(number), sent(number));
    const runners = await Promise.all([1, 2, 3, 4].map(() => bench.runner([parcelDetails()], { ...options(), pool: bench.separatePool() })));
    await bench.feed(runners[0]!);
    for (let round = 0; round < 10; round += 1) {
      for (let number = 0; number < 12; number += 1) {
        erased.add(parcelId(number));
        bench.log.tell(`ledger-${derivedId('spec', 'ledger', String(number))}`, erase(number));
      }
      const lanes = [...bench.lanes()].filter((lane) => bench.log.lane(lane).some(({ type }) => type === SubjectErased.type));
      expect(lanes.length).toBeGreaterThan(6);
      await Promise.all(lanes.map((lane, index) => bench.feed(runners[index % runners.length]!, [lane])));
    }
    const { rows } = await bench.pool.query<{ deadlocks: number }>('SELECT pg_stat_clear_snapshot(), (SELECT deadlocks::int FROM pg_stat_database WHERE datname = current_database()) AS deadlocks');
    expect(rows[0]!.deadlocks).toBe(0);
    expect(await nameOf(3)).toBeNull();
  }, 60_000);

  it('leaves nothing in a generation that was being built meanwhile', async () => {
    for (let number = 0; number < 30; number += 1) bench.log.tell(parcelStream(number), sent(number));
    const runner = await bench.runner([parcelDetails()], options());
    await bench.feed(runner);
    let first = true;
    const plain = opening;
    opening = async (field) => {
      const value = await plain(field);
      if (first) {
        first = false;
        for (let number = 0; number < 30; number += 1) {
          erased.add(parcelId(number));
          bench.log.tell(ledger, erase(number));
        }
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
      return value;
    };
    await Promise.all([runner.rebuild('parcel-details'), new Promise((resolve) => setTimeout(resolve, 100)).then(() => bench.feed(runner))]);
    await bench.feed(runner);
    const { rows } = await bench.pool.query<{ names: number }>('SELECT count(recipient_name)::int AS names FROM parcel_details');
    expect(rows).toEqual([{ names: 0 }]);
    expect(await runner.compare('parcel-details')).toMatchObject({ equal: true });
  });
});
