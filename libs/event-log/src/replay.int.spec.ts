import { connect, createServer, type AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { LANES, type RecordedEvent } from '@rapport/event-sourcing';
import fc from 'fast-check';
import { LineSplitter } from './line-splitter.js';
import { PostgresEventLog } from './postgres-event-log.js';
import { collected } from './testing/collected.js';
import { id, logDatabase, request, streamNamed } from './testing/log-database.js';

describe('replay', () => {
  let url: string;
  let log: PostgresEventLog;
  let all: readonly RecordedEvent[];

  beforeAll(async () => {
    url = await logDatabase();
    log = await PostgresEventLog.connect({ url, service: 'spec' });
    const awkward = ['\\', '\\N', 'tab\t', 'line\nline\r\n', 'quote"', '\\t', '👋你好', '\b\f\v', '\\\\', ''];
    await Promise.all(
      Array.from({ length: 3_000 }, (_, n) =>
        log.append(
          request(id(n), streamNamed(`${n}`), {
            partyId: n % 3 === 0 ? id('party', n % 7) : null,
            events: [{ type: n % 10 === 0 ? 'tickets.ticket-opened' : 'tickets.ticket-noted', schemaVersion: 1, data: { n, text: awkward[n % awkward.length] } }],
          }),
        ),
      ),
    );
    all = (await Promise.all(Array.from({ length: LANES }, (_, lane) => log.readLane(lane, 0, 5_000)))).flat();
  });
  afterAll(() => log.close());

  it('yields every event of every lane as reading does, in batches of one lane', async () => {
    const batches = await collected(log.replay());

    expect(batches.flat().map((event) => JSON.stringify(event))).toEqual(all.map((event) => JSON.stringify(event)));
    for (const batch of batches) {
      expect(batch.length).toBeLessThanOrEqual(1_000);
      expect(new Set(batch.map(({ lane }) => lane)).size).toBe(1);
    }
    expect(all).toHaveLength(3_000);
  });

  it('begins after a place, in some lanes, with some types', async () => {
    const lanes = [...new Set(all.map(({ lane }) => lane))].slice(0, 10);
    const after = new Map(lanes.map((lane, n) => [lane, n * 2]));
    const some = (await collected(log.replay({ lanes, after, types: ['tickets.ticket-opened', 'nobody.wrote-this'] }))).flat();
    const expected = all.filter(({ lane, position, type }) => lanes.includes(lane) && position > after.get(lane)! && type === 'tickets.ticket-opened');

    expect(expected.length).toBeGreaterThan(3);
    expect(some.map(({ id: eventId }) => eventId)).toEqual(expected.map(({ id: eventId }) => eventId));
    expect(await collected(log.replay({ types: ['nobody.wrote-this'] }))).toEqual([]);
  });

  it('can be left in the middle', async () => {
    for await (const batch of log.replay()) {
      expect(batch.length).toBeGreaterThan(0);
      break;
    }
    expect(await log.eventIdAt(all[0]!.lane, 1)).toBe(all[0]!.id);
  });

  it('waits for a server that is away for a moment', async () => {
    const { hostname, port } = new URL(url);
    const door = createServer((caller) => {
      const server = connect(Number(port), hostname);
      for (const [one, other] of [[caller, server], [server, caller]] as const) one.pipe(other).on('error', () => other.destroy());
    });
    const open = (at = 0) => new Promise<number>((resolve) => door.listen(at, '127.0.0.1', () => resolve((door.address() as AddressInfo).port)));
    const at = await open();
    const through = await PostgresEventLog.connect({ url: Object.assign(new URL(url), { hostname: '127.0.0.1', port: String(at) }).href, service: 'through a door' });
    door.close();
    const replayed = collected(through.replay({ lanes: [all[0]!.lane] }));
    await pause(300);
    await open(at);

    const ids = (events: readonly RecordedEvent[]) => events.map(({ id: of }) => of);
    expect(ids((await replayed).flat())).toEqual(ids(all.filter(({ lane }) => lane === all[0]!.lane)));
    await through.close();
    door.close();
  });
});

describe('the line splitter', () => {
  const written = (value: string | null) => (value === null ? '\\N' : value.replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n').replaceAll('\r', '\\r').replaceAll('\b', '\\b').replaceAll('\f', '\\f').replaceAll('\v', '\\v'));

  it('gives back what was written, wherever the chunks are cut', () => {
    const value = fc.option(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('\\', '\\N', '\t\n', '\\t', '')), { nil: null });
    fc.assert(
      fc.property(fc.array(fc.array(value, { minLength: 1, maxLength: 4 }), { maxLength: 8 }), fc.integer({ min: 1, max: 17 }), (rows, size) => {
        const bytes = Buffer.from(rows.map((row) => `${row.map(written).join('\t')}\n`).join(''));
        const splitter = new LineSplitter();
        const read = Array.from({ length: Math.ceil(bytes.length / size) }, (_, n) => splitter.rows(bytes.subarray(n * size, (n + 1) * size))).flat();
        splitter.end();

        expect(read).toEqual(rows);
      }),
    );
  });

  it('notices a copy that ended too early', () => {
    const splitter = new LineSplitter();
    expect(splitter.rows(Buffer.from('a\tb\nc'))).toEqual([['a', 'b']]);
    expect(() => splitter.end()).toThrow('within a line');
  });
});
