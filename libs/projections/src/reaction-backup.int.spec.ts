import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { message, personal, reactionWithMemory, remembering, whenever, type AnyReaction } from '@rapport/event-sourcing';
import { Bench } from './fixtures/bench.js';
import { moved, ParcelMoved, parcelDetails, parcelId, parcelStream } from './fixtures/parcels.js';
import { backUpReactions, restoreReactions, type OutgoingMessage } from './index.js';

/** It begins at the tails of its first deployment, says each move with its number, and cannot take a move to nowhere. */
const sayMoves = reactionWithMemory('say-moves', { moves: 0 }, {
  remember: [remembering(ParcelMoved, ({ moves }) => ({ moves: moves + 1 }))],
  when: [
    whenever(ParcelMoved, ({ data }, { moves }) => {
      if (data.to === 'nowhere') throw new TypeError('There is no such place.');
      return [message({ to: personal(data.parcelId, 'ana@example.org'), subject: `Move ${moves + 1}`, body: data.to })];
    }),
  ],
});

describe('the reactions of a service whose database is new, over a log that came back', () => {
  let old: Bench;
  let fresh: Bench;
  let folder: string;
  const sent: OutgoingMessage[] = [];
  const deliver = (message: OutgoingMessage) => (sent.push(message), Promise.resolve());
  const running = (bench: Bench, log = bench.log) => bench.runner([parcelDetails()], { reactions: [sayMoves as AnyReaction], deliver, source: log });
  const move = (parcel: number, to: string) => old.log.tell(parcelStream(parcel), moved(parcel, to), { partyId: parcelId(500 + parcel), lane: 9 });
  const said = () => sent.splice(0).map(({ subject, body }) => `${subject}: ${body}`);

  beforeEach(async () => {
    [old, fresh] = [await Bench.create(), await Bench.create()];
    folder = await mkdtemp(join(tmpdir(), 'rapport-reactions-'));
    sent.length = 0;
    const first = await running(old);
    for (const [parcel, to] of [[1, 'a'], [1, 'b'], [2, 'nowhere'], [2, 'c']] as const) move(parcel, to);
    await old.feed(first, [9]);
    await first.stop();
    expect(said()).toEqual(['Move 1: a', 'Move 2: b']);
  });
  afterEach(async () => {
    await Promise.all([old.end(), fresh.end()]);
    await rm(folder, { recursive: true });
  });

  it('react to what they had not reacted to, remember what they knew, repeat nothing, and keep what waits', async () => {
    move(1, 'not reacted to yet');
    expect(await backUpReactions(old.url, folder, 'parcels')).toBe(1);
    expect(await restoreReactions(fresh.url, folder, 'parcels')).toEqual({ reactions: 1, kept: 0 });

    const again = await running(fresh, old.log);
    await again.handler(9, old.log.lane(9));
    expect(said()).toEqual(['Move 3: not reacted to yet']);
    expect(await again.parked('say-moves')).toMatchObject([{ key: parcelId(502), lane: 9, positions: [3, 4], error: 'TypeError: There is no such place.' }]);
    expect((await again.status()).find(({ name }) => name === 'say-moves')).toMatchObject({ lag: 0 });
  });

  it('would have missed it without their places', async () => {
    move(1, 'not reacted to yet');
    expect(await restoreReactions(fresh.url, folder, 'parcels')).toBeNull();
    await (await running(fresh, old.log)).handler(9, old.log.lane(9));
    expect(said()).toEqual([]);
  });

  it('stay where they are when they have a place already', async () => {
    await backUpReactions(old.url, folder, 'parcels');
    move(1, 'd');
    const here = await running(old);
    await old.feed(here, [9]);
    const before = await old.dump('projections.checkpoints');
    expect(await restoreReactions(old.url, folder, 'parcels')).toEqual({ reactions: 1, kept: 1 });
    expect(await old.dump('projections.checkpoints')).toEqual(before);
  });

  it('are neither written twice into one folder nor taken back in part', async () => {
    await backUpReactions(old.url, folder, 'parcels');
    await expect(backUpReactions(old.url, folder, 'parcels')).rejects.toThrow('is not empty');
    await writeFile(join(folder, 'reactions/parcels/parked_positions.copy.gz'), 'torn');
    await expect(restoreReactions(fresh.url, folder, 'parcels')).rejects.toThrow('incorrect header');
    expect(await fresh.dump('projections.checkpoints')).toEqual([]);
  });
});
