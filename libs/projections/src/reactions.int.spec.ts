import {
  command, consequenceId, kernelRefusals, message, personal, reaction, reactionWithMemory, refusals, refuse, remembering, streamOf, whenever,
  type AnyReaction, type CommandMetadata, type HandleCommand,
} from '@rapport/event-sourcing';
import { Bench, eventually } from './fixtures/bench.js';
import { delivered, moved, noted, ParcelDelivered, ParcelMoved, parcelDetails, parcelId, parcelStream, sent } from './fixtures/parcels.js';
import type { OutgoingMessage, ReactionOutcome } from './index.js';

const invoice = { category: 'invoice', decider: { initial: null, decide: () => [], evolve: () => null }, events: [], partyOf: () => null };
const { INVOICE_CLOSED } = refusals({ INVOICE_CLOSED: { kind: 'conflict', rule: 'TEST', zh: '发票已关闭。', en: 'The invoice is closed.' } });

const invoiceWhenDelivered = reaction('invoice-when-delivered', [whenever(ParcelDelivered, ({ data }) => [command(invoice as never, data.parcelId, { type: 'Invoice', data: { parcelId: data.parcelId } })])], { from: 'start' });

interface Given {
  readonly stream: string;
  readonly type: string;
  readonly data: unknown;
  readonly metadata: CommandMetadata;
}

/** A command handler with the one promise that counts here: one command id has one effect. */
class Office {
  readonly given: Given[] = [];
  readonly asked: string[] = [];
  failWith: ((id: string) => Error | null) | null = null;

  readonly handle: HandleCommand = (aggregate, id, { type, data, metadata }) => {
    this.asked.push(metadata.commandId);
    const error = this.failWith?.(id) ?? null;
    if (error !== null) return Promise.reject(error);
    const stream = streamOf(aggregate, id);
    const repeated = this.given.some((each) => each.metadata.commandId === metadata.commandId);
    if (!repeated) this.given.push({ stream, type, data, metadata });
    return Promise.resolve({ stream, partyId: null, version: 1, events: [{ type: 'invoices.invoiced', schemaVersion: 1, data }], place: null, repeated });
  };
}

describe('a reaction', () => {
  let bench: Bench;
  let office: Office;
  let outcomes: ReactionOutcome[];
  beforeEach(async () => {
    bench = await Bench.create();
    office = new Office();
    outcomes = [];
  });
  afterEach(() => bench.end());

  const runner = (reactions: readonly AnyReaction[], options: Parameters<typeof bench.runner>[1] = {}) =>
    bench.runner([parcelDetails()], { reactions, handle: office.handle, observe: { reacted: (_name, outcome) => outcomes.push(outcome) }, ...options });

  it('gives its command once, with ids, cause and origin that follow from the event', async () => {
    bench.log.tell(parcelStream(1), sent(1));
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    const event = bench.log.tell(parcelStream(1), delivered(1), { metadata: { origin: 'demo', correlationId: parcelId(99), traceparent } });
    const links: (readonly string[])[] = [];
    const running = await runner([invoiceWhenDelivered], { traced: (name, given, work) => (name.startsWith('reaction') && links.push(given), work()) });
    await bench.feed(running);
    await bench.feed(running);

    const commandId = consequenceId('invoice-when-delivered', event.id, 0);
    expect(office.asked).toEqual([commandId]);
    expect(office.given).toEqual([
      {
        stream: `invoice-${parcelId(1)}`,
        type: 'Invoice',
        data: { parcelId: parcelId(1) },
        metadata: { commandId, actor: { id: 'reaction:invoice-when-delivered', role: 'system' }, now: '2026-06-01T00:00:00.000Z', origin: 'demo', correlationId: parcelId(99), causationId: event.id, traceparent },
      },
    ]);
    expect(outcomes).toEqual(['given']);
    expect(links).toEqual([[traceparent]]);
  });

  it('repeats nothing after a crash between its command and its checkpoint, nor beside a twin', async () => {
    for (let number = 0; number < 40; number += 1) {
      bench.log.tell(parcelStream(number), sent(number), { partyId: parcelId(number % 9) });
      bench.log.tell(parcelStream(number), delivered(number));
    }
    const crashing = await runner([invoiceWhenDelivered], { pool: bench.separatePool() });
    // The checkpoint cannot be moved: exactly what a crash after the command leaves.
    await bench.pool.query(`ALTER TABLE projections.checkpoints ADD CONSTRAINT crash CHECK (consumer <> 'invoice-when-delivered' OR position = 0) NOT VALID`);
    await bench.feed(crashing).catch(() => undefined);
    await crashing.stop();
    expect(office.given).toHaveLength(40);
    await bench.pool.query('ALTER TABLE projections.checkpoints DROP CONSTRAINT crash');

    const one = await runner([invoiceWhenDelivered]);
    const twin = await runner([invoiceWhenDelivered], { pool: bench.separatePool() });
    await Promise.all([bench.feed(one), bench.feed(twin)]);
    expect(new Set(office.asked).size).toBe(40);
    expect(office.asked.length).toBeGreaterThan(40);
    expect(office.given).toHaveLength(40);
    expect((await one.status()).map(({ lag }) => lag)).toEqual([0, 0]);
  });

  it('moves its checkpoint the short way where nothing is in the way, and with care where somebody holds it', async () => {
    const pool = bench.separatePool();
    const running = await bench.runner([], { pool, reactions: [invoiceWhenDelivered], handle: office.handle });
    bench.log.tell(parcelStream(1), delivered(1));
    // The first batch of a lane is noted first.
    await bench.feed(running);
    let careful = 0;
    pool.on('acquire', () => (careful += 1));
    bench.log.tell(parcelStream(1), delivered(1));
    await bench.feed(running);
    expect(careful).toBe(0);
    expect(office.given).toHaveLength(2);

    const holder = await bench.pool.connect();
    await holder.query('BEGIN');
    await holder.query('SELECT FROM projections.checkpoints FOR UPDATE');
    bench.log.tell(parcelStream(1), delivered(1));
    const fed = bench.feed(running);
    await eventually(() => careful > 0);
    expect(await holder.query('SELECT max(position)::integer AS at FROM projections.checkpoints')).toMatchObject({ rows: [{ at: 2 }] });
    await holder.query('COMMIT');
    holder.release();
    await fed;
    expect(office.given).toHaveLength(3);
    expect((await running.status()).map(({ lag }) => lag)).toEqual([0]);
  });

  it('passes over a batch that does not concern it, though not over what lies between it and the batch', async () => {
    bench.log.tell(parcelStream(1), sent(1), { partyId: parcelId(500) });
    const running = await runner([invoiceWhenDelivered]);
    await bench.feed(running);
    bench.log.tell(parcelStream(1), delivered(1));
    bench.log.tell(parcelStream(1), moved(1, 'a'));
    await bench.feed(running);
    expect((await running.status()).map(({ lag }) => lag)).toEqual([0, 0]);
    expect(office.asked).toHaveLength(1);

    // As after a crash of the database, which may lose the last of what was not flushed.
    await bench.pool.query(`UPDATE projections.checkpoints SET position = 0, event_id = NULL WHERE consumer = 'invoice-when-delivered'`);
    bench.log.tell(parcelStream(1), moved(1, 'b'));
    await bench.feed(running);
    expect(office.asked).toEqual([office.asked[0], office.asked[0]]);
    expect((await running.status()).map(({ lag }) => lag)).toEqual([0, 0]);
  });

  it('remembers what its party did before, also across crashes and batches', async () => {
    const thankAtThird = reactionWithMemory('thank-at-third-move', { moves: 0 }, {
      from: 'start',
      remember: [remembering(ParcelMoved, ({ moves }) => ({ moves: moves + 1 }))],
      when: [whenever(ParcelMoved, ({ data }, { moves }) => (moves === 2 ? [message({ to: personal(data.parcelId, 'ana@example.org'), subject: 'Third', body: data.to })] : []))],
    });
    const outbox: OutgoingMessage[] = [];
    const options = { deliver: (sent: OutgoingMessage) => (outbox.push(sent), Promise.resolve()) };
    const party = { partyId: parcelId(500) };
    for (const place of ['a', 'b']) bench.log.tell(parcelStream(1), moved(1, place), party);
    bench.log.tell(parcelStream(2), moved(2, 'elsewhere'), { partyId: parcelId(501) });
    await bench.feed(await runner([thankAtThird], options));
    expect(outbox).toEqual([]);
    const third = bench.log.tell(parcelStream(1), moved(1, 'c'), party);
    bench.log.tell(parcelStream(1), moved(1, 'd'), party);
    await bench.feed(await runner([thankAtThird], options));
    expect(outbox).toEqual([{ id: consequenceId('thank-at-third-move', third.id, 0), to: personal(parcelId(1), 'ana@example.org'), subject: 'Third', body: 'c' }]);
    expect(outcomes).toEqual(['delivered']);
  });

  it('begins at the tails of its first deployment, once', async () => {
    const fromNow = reaction('invoice-from-now', invoiceWhenDelivered.when as never);
    bench.log.tell(parcelStream(1), delivered(1));
    const first = await runner([fromNow]);
    await bench.feed(first);
    expect(office.asked).toEqual([]);
    bench.log.tell(parcelStream(1), delivered(1));
    await first.stop();
    bench.log.tell(parcelStream(1), delivered(1));
    await bench.feed(await runner([fromNow]));
    expect(office.asked).toHaveLength(2);
  });

  it('leaves history from elsewhere alone, unless it asks for it', async () => {
    const alsoImported = reaction('invoice-imported-too', invoiceWhenDelivered.when as never, { from: 'start', imported: true });
    const event = bench.log.tell(parcelStream(1), delivered(1), { metadata: { origin: 'import' } });
    await bench.feed(await runner([invoiceWhenDelivered, alsoImported]));
    expect(office.asked).toEqual([consequenceId('invoice-imported-too', event.id, 0)]);
  });

  it('counts a refused command and goes on', async () => {
    office.failWith = (id) => (id === parcelId(1) ? refuse(INVOICE_CLOSED) : null);
    const { lane } = bench.log.tell(parcelStream(1), delivered(1));
    bench.log.tell(parcelStream(2), delivered(2), { lane });
    const running = await runner([invoiceWhenDelivered]);
    await bench.feed(running);
    expect(outcomes.toSorted()).toEqual(['given', 'refused']);
    expect(await running.parked('invoice-when-delivered')).toEqual([]);
  });

  it.each([
    ['the log gives no answer', kernelRefusals.LOG_UNAVAILABLE],
    ['other writers were faster', kernelRefusals.CONCURRENT_CHANGE],
  ])('stops its lane while %s, tries again by itself, and delays no view', async (_case, refusal) => {
    let away = true;
    office.failWith = () => (away ? refuse(refusal) : null);
    bench.log.tell(parcelStream(1), sent(1));
    bench.log.tell(parcelStream(1), delivered(1));
    const running = await runner([invoiceWhenDelivered]);
    await bench.feed(running);
    expect(await bench.row(parcelId(1))).toMatchObject({ delivered: true });
    expect(office.given).toEqual([]);
    away = false;
    await eventually(() => office.given.length === 1);
    await eventually(async () => (await running.status()).every(({ lag }) => lag === 0));
  });

  it('halts on a rewound log, and goes on at its present end when an operator says so', async () => {
    const lane = 9;
    for (const number of [1, 2, 3]) bench.log.tell(parcelStream(number), delivered(number), { lane });
    const running = await runner([invoiceWhenDelivered]);
    await bench.feed(running, [lane]);
    bench.log.rewind(lane, 1);
    bench.log.tell(parcelStream(4), delivered(4), { lane });
    expect(await running.restart('invoice-when-delivered')).toEqual([lane]);
    bench.log.tell(parcelStream(5), delivered(5), { lane });
    await bench.feed(running, [lane]);
    expect(office.given.map(({ stream }) => stream)).toEqual([1, 2, 3, 5].map((number) => `invoice-${parcelId(number)}`));
  });

  it('goes on in a twin that had halted as well, and was told nothing', async () => {
    const lane = 12;
    for (const number of [1, 2, 3]) bench.log.tell(parcelStream(number), delivered(number), { lane });
    const stopped: string[] = [];
    const running = await runner([invoiceWhenDelivered]);
    const twin = await runner([invoiceWhenDelivered], { pool: bench.separatePool(), observe: { stopped: (name) => void stopped.push(name) } });
    await bench.feed(running, [lane]);
    await bench.feed(twin, [lane]);
    bench.log.rewind(lane, 1);
    for (const number of [4, 6]) bench.log.tell(parcelStream(number), delivered(number), { lane });
    await twin.handler(lane, bench.log.lane(lane));
    expect(stopped).toContain('invoice-when-delivered');
    await running.restart('invoice-when-delivered');
    bench.log.tell(parcelStream(5), delivered(5), { lane });
    await eventually(() => twin.handler(lane, bench.log.lane(lane)).then(() => office.given.length === 4), 12_000);
    expect(office.given.map(({ stream }) => stream)).toEqual([1, 2, 3, 5].map((number) => `invoice-${parcelId(number)}`));
  });

  it('parks a party whose event it cannot take; others go on, and a release keeps the order', async () => {
    let broken = true;
    office.failWith = (id) => (broken && id === parcelId(1) ? new TypeError('undefined is not a parcel') : null);
    const lane = 9;
    const [first, second] = [{ partyId: parcelId(701), lane }, { partyId: parcelId(702), lane }];
    bench.log.tell(parcelStream(1), delivered(1), first);
    bench.log.tell(parcelStream(2), delivered(2), second);
    bench.log.tell(parcelStream(3), delivered(3), first);
    bench.log.tell(parcelStream(4), noted(4), first);
    const running = await runner([invoiceWhenDelivered]);
    await bench.feed(running, [lane]);
    expect(office.given.map(({ stream }) => stream)).toEqual([`invoice-${parcelId(2)}`]);
    expect(await running.parked('invoice-when-delivered')).toMatchObject([{ key: parcelId(701), lane, positions: [1, 3], error: 'TypeError: undefined is not a parcel' }]);

    expect(await running.release('invoice-when-delivered', parcelId(701))).toEqual({ events: 0, remaining: 2 });
    broken = false;
    expect(await running.release('invoice-when-delivered')).toEqual({ events: 2, remaining: 0 });
    expect(office.given.map(({ stream }) => stream)).toEqual([2, 1, 3].map((number) => `invoice-${parcelId(number)}`));
    expect(await running.parked('invoice-when-delivered')).toEqual([]);
  });
});
