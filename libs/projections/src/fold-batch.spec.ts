import { on, projection, type RecordedEvent } from '@rapport/event-sourcing';
import { DataSource } from 'typeorm';
import { BatchFold } from './fold-batch.js';
import { MemoryLog } from './fixtures/memory-log.js';
import { journal, JournalRow, lost, moved, noted, parcelDetails, parcelId, ParcelMoved, ParcelRow, parcelsPerPlace, parcelStream, PlaceRow, sent } from './fixtures/parcels.js';
import { RowTable, type OwnedRow } from './row-table.js';

const LANE = 4;
const NOTHING: ReadonlySet<string> = new Set();

/** Metadata alone; no server is asked. */
const dataSource = new DataSource({ type: 'postgres', entities: [ParcelRow, PlaceRow, JournalRow] });

describe('folding a batch', () => {
  let log: MemoryLog;
  beforeAll(() => (dataSource as unknown as { buildMetadatas(): Promise<void> }).buildMetadatas());
  beforeEach(() => (log = new MemoryLog()));

  const tell = (number: number, event: Parameters<MemoryLog['tell']>[1]) => log.tell(parcelStream(number), event, { lane: LANE });
  const details = (faults = {}) => new BatchFold(parcelDetails(faults), RowTable.of(dataSource, ParcelRow));
  const folded = (fold: BatchFold, events: readonly RecordedEvent[], read: ReadonlyMap<string, OwnedRow> = new Map(), parked = NOTHING) => fold.fold(fold.plan(events, parked), read, parked);

  it('writes each row once, complete, with the version of its stream', () => {
    tell(1, sent(1));
    tell(1, moved(1, 'Jinan'));
    tell(1, noted(1));
    const { written } = folded(details(), log.lane(LANE));
    expect([...written]).toEqual([[parcelId(1), expect.objectContaining({ place: 'Jinan', version: 3, delivered: false, recipientName: null, moves: 1 })]]);
  });

  it('writes nothing for a row that came and went in the batch, and removes one that was there', () => {
    tell(1, sent(1));
    tell(1, lost(1));
    const { written, removed } = folded(details(), log.lane(LANE));
    expect([written.size, removed.size]).toEqual([0, 0]);

    const row = { parcelId: parcelId(1), version: 1 };
    expect([...folded(details(), log.lane(LANE).slice(1), new Map([[parcelId(1), { lane: LANE, row }]])).removed.keys()]).toEqual([parcelId(1)]);
  });

  it('shows a fold the same row whether it was stored in between or not', () => {
    const table = RowTable.of(dataSource, ParcelRow);
    const row = table.complete({ parcelId: parcelId(1), sentAt: '2026-01-02T03:04:05+08:00', recipient: { subject: 's', clear: { zeta: 1, a: undefined, b: [undefined] } } });
    expect(row).toEqual({ parcelId: parcelId(1), version: null, weight: null, place: null, stops: null, delivered: false, sentAt: '2026-01-01T19:04:05.000Z', recipient: { clear: { b: [null], zeta: 1 }, subject: 's' }, recipientName: null, moves: null });
    expect(JSON.stringify(row['recipient'])).toBe('{"clear":{"b":[null],"zeta":1},"subject":"s"}');
  });

  it('leaves a row unwritten that an event did not change', () => {
    const event = tell(1, moved(1, 'Jinan'));
    const same = projection(JournalRow, { name: 'same', version: 1, when: [on(ParcelMoved, (row) => row)], keyOf: () => 'all' });
    const row = { stream: 'all', events: 7 };
    expect(folded(new BatchFold(same, RowTable.of(dataSource, JournalRow)), [event], new Map([['all', { lane: LANE, row }]])).written.size).toBe(0);
  });

  it('stops a failing key at the failing event, queues what follows, and keeps what went before', () => {
    tell(1, sent(1));
    tell(2, sent(2));
    tell(1, moved(1, 'Atlantis'));
    tell(2, moved(2, 'Jinan'));
    tell(1, moved(1, 'Jinan'));
    const { written, failed, queued } = folded(details({ poisonedPlace: 'Atlantis' }), log.lane(LANE));
    expect([...failed.keys()]).toEqual([parcelId(1)]);
    expect([...queued]).toEqual([[parcelId(1), [3, 5]]]);
    expect(written.get(parcelId(1))).toMatchObject({ place: null, version: 1 });
    expect(written.get(parcelId(2))).toMatchObject({ place: 'Jinan' });
  });

  it('queues events of keys that are parked already, without reading their rows', () => {
    tell(1, moved(1, 'Jinan'));
    tell(2, sent(2));
    const fold = details();
    const parked = new Set([parcelId(1)]);
    expect([...fold.plan(log.lane(LANE), parked).keys.keys()]).toEqual([parcelId(2)]);
    expect(folded(fold, log.lane(LANE), new Map(), parked)).toMatchObject({ queued: new Map([[parcelId(1), [1]]]), failed: new Map() });
  });

  it('sets the whole stream aside when an event does not even name its row', () => {
    const nameless = projection(JournalRow, { name: 'nameless', version: 1, when: journal.when as never, keyOf: ({ stream, version }: RecordedEvent) => (version === 2 ? (undefined as never as { x: string }).x : stream) });
    for (const number of [1, 2, 1, 2, 1]) if (number === 1 || log.lane(LANE).length < 3) tell(number, noted(number));
    const { queued, written } = folded(new BatchFold(nameless, RowTable.of(dataSource, JournalRow)), log.lane(LANE));
    expect([...queued]).toEqual([[`~${parcelStream(1)}`, [3, 4]]]);
    expect([...written.keys()]).toEqual([parcelStream(1), parcelStream(2)]);
  });

  it('refuses the row of another lane, and a fold that changes the key', () => {
    const event = tell(1, moved(1, 'Jinan'));
    const row = { place: 'Jinan', lane: LANE, arrivals: 1 };
    const foreign = folded(new BatchFold(parcelsPerPlace, RowTable.of(dataSource, PlaceRow)), [event], new Map([['["Jinan",4]', { lane: LANE + 1, row }]]));
    expect(String(foreign.failed.get('["Jinan",4]'))).toContain('belongs to lane 5');

    const wandering = projection(JournalRow, { name: 'wandering', version: 1, when: [on(ParcelMoved, () => ({ stream: 'b', events: 1 }))], keyOf: () => 'a' });
    expect(String(folded(new BatchFold(wandering, RowTable.of(dataSource, JournalRow)), [event]).failed.get('a'))).toContain('another key');
  });

  it('refuses a view that cannot mirror a stream', () => {
    expect(() => new BatchFold({ ...journal, mirrors: 'parcel' }, RowTable.of(dataSource, JournalRow))).toThrow('needs a column "version"');
  });
});
