import { derivedId, eventIdOf, type RecordedEvent } from '@rapport/event-sourcing';
import { UnstorableText } from './pending-append.js';
import { PostgresEventLog } from './postgres-event-log.js';
import { asClient, at, id, logDatabase, metadata, request, streamNamed } from './testing/log-database.js';
import { OtherLane } from './verdict.js';

describe('the log on PostgreSQL', () => {
  let url: string;
  let log: PostgresEventLog;

  beforeAll(async () => {
    url = await logDatabase();
    log = await PostgresEventLog.connect({ url, service: 'spec' });
  });
  afterAll(() => log.close());

  it('keeps an event exactly as it was given', async () => {
    const party = id('party of the first');
    const stream = streamNamed('first');
    const occurredAt = at('2020-02-29T23:59:59.120Z');
    const data = { text: 'Grüße, 你好 👋 \\ "quoted"\n\ttab', amount: -0.5, nothing: null, deep: [{ a: [1, 2] }] };
    const appended = await log.append(
      request(id('first'), stream, { partyId: party, expectedVersion: 'none', metadata: { ...metadata, fingerprint: 'abc' }, events: [{ type: 'tickets.ticket-opened', schemaVersion: 3, data, occurredAt }, { type: 'tickets.ticket-noted', schemaVersion: 1, data: {} }] }),
    );

    expect(appended).toMatchObject({ outcome: 'appended', stream, position: 2, version: 2, repeated: false });
    const [first, second] = (await log.readStream(stream)) as [RecordedEvent, RecordedEvent];
    expect(first.data).toEqual(data);
    expect(first).toMatchObject({ id: eventIdOf(id('first'), 0), type: 'tickets.ticket-opened', schemaVersion: 3, stream, version: 1, position: 1, partyId: party, commandId: id('first'), commandIndex: 0, occurredAt });
    expect(first.metadata).toEqual({ ...metadata, fingerprint: 'abc' });
    expect(second.metadata).toEqual(metadata);
    expect(second.occurredAt).toBe(second.recordedAt);
    expect(Math.abs(Date.parse(second.recordedAt) - Date.now())).toBeLessThan(5_000);
    expect(await log.readStream(stream, 1)).toHaveLength(1);
    expect(await log.readStream(streamNamed('nobody'))).toEqual([]);
    expect(await log.readStream(streamNamed('first', 'unheard-of'))).toEqual([]);
    expect((await log.partyEvents(party)).map(({ version }) => version)).toEqual([1, 2]);
  });

  it('answers a repeated command with its first result, even to another stream and against another version', async () => {
    const stream = streamNamed('repeated');
    const first = await log.append(request(id('repeated'), stream, { expectedVersion: 'none' }));
    await log.append(request(id('after repeated'), stream));
    const repeated = await log.append(request(id('repeated'), streamNamed('elsewhere'), { expectedVersion: 17 }));

    expect(repeated).toEqual({ ...first, repeated: true });
    expect(await log.readStream(streamNamed('elsewhere'))).toEqual([]);
    expect((await log.readCommand(id('repeated'))).map((event) => event.stream)).toEqual([stream]);
    expect(await log.readCommand(id('never given'))).toEqual([]);
  });

  it('fails the loser of a version alone, not its neighbours', async () => {
    const stream = streamNamed('contested');
    await log.append(request(id('contested 1'), stream));
    const results = await Promise.all([
      log.append(request(id('neighbour 1'), streamNamed('neighbour 1'))),
      log.append(request(id('loser'), stream, { expectedVersion: 'none' })),
      log.append(request(id('loser 2'), stream, { expectedVersion: 7 })),
      log.append(request(id('neighbour 2'), streamNamed('neighbour 2'))),
    ]);

    expect(results.map(({ outcome }) => outcome)).toEqual(['appended', 'conflict', 'conflict', 'appended']);
    expect(results[1]).toEqual({ outcome: 'conflict', actualVersion: 1 });
  });

  it('takes two commands of one stream given at once, one after the other', async () => {
    const stream = streamNamed('twice at once');
    const results = await Promise.all([1, 2, 3].map((n) => log.append(request(id('twice', n), stream))));

    expect(results.map((result) => result.outcome === 'appended' && result.version)).toEqual([1, 2, 3]);
  });

  it('gives one command given many times at once one effect and one answer', async () => {
    const stream = streamNamed('many times');
    const results = await Promise.all(Array.from({ length: 20 }, () => log.append(request(id('many times'), stream))));
    const answers = new Set(results.map((result) => JSON.stringify({ ...result, repeated: null })));

    expect(answers.size).toBe(1);
    expect(results.filter((result) => result.outcome === 'appended' && !result.repeated)).toHaveLength(1);
    expect(await log.readStream(stream)).toHaveLength(1);
  });

  it('keeps a stream in its lane', async () => {
    const stream = streamNamed('of a party');
    await log.append(request(id('of a party 1'), stream, { partyId: id('party A') }));
    const parties = Array.from({ length: 20 }, (_, n) => id('other party', n));
    const results = await Promise.allSettled(parties.map((partyId, n) => log.append(request(id('moving', n), stream, { partyId }))));

    expect(results.filter(({ status }) => status === 'rejected').length).toBeGreaterThan(15);
    for (const result of results) if (result.status === 'rejected') expect(result.reason).toBeInstanceOf(OtherLane);
    const events = await log.readStream(stream);
    expect(new Set(events.map(({ lane }) => lane)).size).toBe(1);
    expect(new Set(events.map(({ partyId }) => partyId))).toEqual(new Set([id('party A')]));
    await expect(log.append(request(id('second birth'), stream, { partyId: id('other party', 1), expectedVersion: 'none' }))).resolves.toMatchObject({ outcome: 'conflict' });
  });

  it('guards a party against events that the decision has not seen', async () => {
    const partyId = id('guarded party');
    const seen = await log.append(request(id('guarded 1'), streamNamed('guarded 1'), { partyId }));
    const position = seen.outcome === 'appended' ? seen.position : 0;
    const guard = { seen: position, types: ['tickets.ticket-noted', 'nobody.wrote-this'] };
    const race = await Promise.all([2, 3, 4].map((n) => log.append(request(id('guarded', n), streamNamed(`guarded ${n}`), { partyId, partyGuard: guard }))));

    expect(race.map(({ outcome }) => outcome)).toEqual(['appended', 'guarded', 'guarded']);
    const other = { seen: 0, types: ['tickets.ticket-never'] };
    await expect(log.append(request(id('guarded 5'), streamNamed('guarded 5'), { partyId, partyGuard: other }))).resolves.toMatchObject({ outcome: 'appended' });
  });

  it('refuses what it cannot store before it is sent', async () => {
    const odd = (data: unknown) => log.append(request(id('odd'), streamNamed('odd'), { events: [{ type: 'tickets.ticket-noted', schemaVersion: 1, data }] }));

    await expect(odd({ text: 'a\u0000b' })).rejects.toBeInstanceOf(UnstorableText);
    await expect(odd({ text: '\ud83d' })).rejects.toBeInstanceOf(UnstorableText);
    await expect(odd({ '\udc4b': 1 })).rejects.toBeInstanceOf(UnstorableText);
    await expect(odd(undefined)).rejects.toBeInstanceOf(RangeError);
    await expect(log.append(request('not-an-id', streamNamed('odd')))).rejects.toBeInstanceOf(RangeError);
    await expect(odd({ text: 'the letters \\u0000 and \\ud83d are only letters, \u0001 is allowed' })).resolves.toMatchObject({ outcome: 'appended' });
  });

  it('rejects the one command that the server cannot take and keeps its neighbours', async () => {
    const results = await Promise.allSettled(
      Array.from({ length: 10 }, (_, n) => log.append(request(id('bad neighbour', n), streamNamed(`bad neighbour ${n}`), n === 6 ? { events: [{ type: 'Not A Type', schemaVersion: 1, data: {} }] } : {}))),
    );

    expect(results.map(({ status }) => status).filter((status) => status === 'fulfilled')).toHaveLength(9);
    expect(results[6]).toMatchObject({ status: 'rejected', reason: { code: '23514' } });
  });

  it('derives ids in SQL as the kernel does', async () => {
    const samples = [['event', id('x'), '0'], ['timer', id('x'), '12'], ['你好', ''], ['a', 'b', 'c', '👋']];
    const inSql = await Promise.all(samples.map((parts) => asClient(url, async (client) => (await client.query('select log.derived_id(variadic $1::text[]) as id', [parts])).rows[0].id)));

    expect(inSql).toEqual(samples.map((parts) => derivedId(...parts)));
  });

  it('spells everything out for people', async () => {
    const { rows } = await asClient(url, (client) => client.query('select * from log.events_readable order by lane, position'));
    const events = (await Promise.all(Array.from({ length: 64 }, (_, lane) => log.readLane(lane, 0, 1_000)))).flat();

    expect(rows.map((row) => [row.id, row.type, row.stream, row.data])).toEqual(events.map((event) => [event.id, event.type, event.stream, event.data]));
  });

  it('shows tails and ids by position', async () => {
    const tails = await log.tails();
    const busiest = tails.reduce((a, b) => (a.position > b.position ? a : b));

    expect(tails.map(({ lane }) => lane)).toEqual(Array.from({ length: 64 }, (_, lane) => lane));
    expect(await log.eventIdAt(busiest.lane, busiest.position)).toBe(busiest.eventId);
    expect(await log.eventIdAt(busiest.lane, busiest.position + 1)).toBeNull();
  });
});
