import { randomBytes } from 'node:crypto';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DomainError, ERASED, opened, personal, type Personal, type RecordedEvent } from '@rapport/event-sourcing';
import { testDatabases } from '@rapport/local-infrastructure';
import pg from 'pg';
import { keysMigrations } from '../migrations.js';
import { PostgresEventLog } from '../postgres-event-log.js';
import { asClient, id, logDatabase, request, streamNamed } from '../testing/log-database.js';
import { KEY_LIFETIME, KeyRing, KeysUnavailable } from './key-ring.js';
import { MasterKeys } from './master-keys.js';
import { SealBroken } from './sealed-field.js';
import { sealingStore } from './sealing-store.js';

const [ana, bo] = [id('ana'), id('bo')];
const text = '谢谢 "quoted" \\ 电话 +86 138';
const masterText = `1:${randomBytes(32).toString('base64')}`;

describe('a log of sealed personal data', () => {
  let url: string;
  let pool: pg.Pool;
  let log: PostgresEventLog;
  let time: number;

  beforeEach(async () => {
    url = await logDatabase();
    pool = new pg.Pool({ connectionString: await (await testDatabases()).createDatabase('keys') });
    for (const { sql } of keysMigrations) await pool.query(sql);
    log = await PostgresEventLog.connect({ url, service: 'spec' });
    time = 0;
  });
  afterEach(async () => {
    await log.close();
    await pool.end();
  });

  const ring = (masters = MasterKeys.fromText(masterText)) => new KeyRing(pool, masters, () => time);
  const noted = (...fields: readonly unknown[]) => [{ type: 'tickets.ticket-noted', schemaVersion: 1, data: { fields } }];
  const fieldsOf = (events: readonly RecordedEvent[]) => (events[0]!.data as { fields: Personal[] }).fields;

  it('holds no clear text, and gives it back to whoever decides', async () => {
    const store = sealingStore(log, ring());
    const data = { ticketId: 'x', deep: { 'a/b~c': [{ said: personal(ana, text) }, null] }, other: personal(bo, { lines: [1, null] }), plain: 7 };
    await store.append(request(id(1), streamNamed('a'), { partyId: ana, events: [{ type: 'tickets.ticket-noted', schemaVersion: 1, data }] }));

    const [stored] = await log.readStream(streamNamed('a'));
    expect(JSON.stringify(stored)).not.toMatch(/谢谢|clear|138/);
    expect(stored!.data).toEqual({ ...data, deep: { 'a/b~c': [{ said: { subject: ana, sealed: expect.any(String) as string } }, null] }, other: { subject: bo, sealed: expect.any(String) as string } });
    const [read] = await sealingStore(log, ring()).readStream(streamNamed('a'));
    expect(read!.data).toEqual(data);
    expect({ id: read!.id, version: read!.version, metadata: read!.metadata }).toEqual({ id: stored!.id, version: 1, metadata: stored!.metadata });
    expect((await store.readCommand(id(1)))[0]!.data).toEqual(data);
    expect(await ring().open(fieldsOf([{ data: { fields: [data.other] } } as never])[0]!)).toEqual({ lines: [1, null] });
  });

  it('seals the same value twice with different texts, and keeps one key per subject however many processes begin at once', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, n) => sealingStore(log, ring()).append(request(id('c', n), streamNamed(`s${n}`), { partyId: ana, events: noted(personal(ana, text), personal(ana, text)) }))));
    expect((await pool.query('select count(*)::int as n from personal.subject_keys')).rows).toEqual([{ n: 1 }]);
    const seen = new Set<string>();
    for (let n = 0; n < 20; n += 1) for (const field of fieldsOf(await log.readStream(streamNamed(`s${n}`)))) seen.add((field as { sealed: string }).sealed);
    expect(seen.size).toBe(40);
    for (let n = 0; n < 20; n += 1) expect(fieldsOf(await sealingStore(log, ring()).readStream(streamNamed(`s${n}`)))).toEqual([personal(ana, text), personal(ana, text)]);
  });

  it('seals anew for its place what a reaction passes on unread', async () => {
    const store = sealingStore(log, ring());
    await store.append(request(id(1), streamNamed('a'), { partyId: ana, events: noted(personal(ana, text)) }));
    const [copied] = fieldsOf(await log.readStream(streamNamed('a')));
    await store.append(request(id(2), streamNamed('b'), { partyId: ana, events: noted(null, copied) }));

    expect(fieldsOf(await log.readStream(streamNamed('b')))[1]).not.toEqual(copied);
    expect(fieldsOf(await store.readStream(streamNamed('b')))).toEqual([null, personal(ana, text)]);
  });

  it('refuses what PostgreSQL could not keep before it is sealed', async () => {
    await expect(sealingStore(log, ring()).append(request(id(1), streamNamed('a'), { partyId: ana, events: noted(personal(ana, 'a\u0000b')) }))).rejects.toThrow('NUL');
    expect(await log.readStream(streamNamed('a'))).toEqual([]);
  });

  it('forgets an erased subject and nobody else: within a second in every process, for ever, and no more is written about it', async () => {
    const [mine, theirs] = [ring(), ring()];
    const [store, elsewhere] = [sealingStore(log, mine), sealingStore(log, theirs)];
    await store.append(request(id(1), streamNamed('a'), { partyId: ana, events: noted(personal(ana, text), personal(bo, 'Bo')) }));
    const [of] = fieldsOf(await log.readStream(streamNamed('a')));
    expect(fieldsOf(await elsewhere.readStream(streamNamed('a')))[0]).toEqual(personal(ana, text));

    const before = await pool.query('select wrapped from personal.subject_keys where subject = $1', [bo]);
    const [at] = [...(await mine.erase([ana])).values()];
    expect([...(await theirs.erase([ana])).values()]).toEqual([at]);
    time += KEY_LIFETIME + 1;
    for (const reader of [store, elsewhere]) expect(fieldsOf(await reader.readStream(streamNamed('a')))).toEqual([of, personal(bo, 'Bo')]);
    expect(opened(of!)).toBe(ERASED);
    expect(await theirs.open(of!)).toBe(ERASED);
    expect((await pool.query('select wrapped, generation from personal.subject_keys where subject = $1', [ana])).rows).toEqual([{ wrapped: null, generation: null }]);
    expect((await pool.query('select wrapped from personal.subject_keys where subject = $1', [bo])).rows).toEqual(before.rows);

    await expect(store.append(request(id(2), streamNamed('b'), { partyId: ana, events: noted(personal(ana, 'again')) }))).rejects.toMatchObject({ code: 'SUBJECT_ERASED' });
    await store.append(request(id(3), streamNamed('c'), { partyId: ana, events: noted(of) }));
    expect(fieldsOf(await store.readStream(streamNamed('c')))).toEqual([of]);
  });

  it('keeps for the certificate what services cleared, once however often they tell it', async () => {
    const column = (rows: number, view = 'card') => ({ subject: ana, view, column: 'name', rows, place: '3:9' });
    await ring().noteCleared('customers', [column(2)]);
    await ring().noteCleared('customers', [column(2)]);
    await ring().noteCleared('customers', [column(1)]);
    await ring().noteCleared('tickets', [column(1, 'conversation'), { ...column(4), subject: bo }]);
    expect(await ring().cleared([ana])).toEqual([{ service: 'customers', ...column(2) }, { service: 'tickets', ...column(1, 'conversation') }]);
    expect(await ring().cleared([])).toEqual([]);
  });

  it('reads a key no longer than its lifetime without asking again', async () => {
    const asked = ring();
    await asked.forSealing([ana]);
    const keys = await asked.forOpening([ana]);
    await ring().erase([ana]);
    time += KEY_LIFETIME;
    expect(await asked.forOpening([ana])).toEqual(keys);
    time += 1;
    expect((await asked.forOpening([ana])).get(ana)).toBe(ERASED);
  });

  it('erases also those about whom nothing was sealed yet', async () => {
    await ring().erase([ana]);
    await expect(ring().forSealing([ana])).rejects.toBeInstanceOf(DomainError);
  });

  describe('of a restricted stream', () => {
    const circle = id('circle');
    const stream = `ticket-${circle}`;
    const restricted = { ...request(id(1), stream).metadata, visibility: 'restricted' } as const;
    const told = (n: number, said: string, plan: string) => ({
      ...request(id(n), stream, { partyId: ana, expectedVersion: 'any', events: [{ type: 'tickets.ticket-noted', schemaVersion: 1, data: { fields: [personal(ana, said)], plan, agentId: 'bo' } }] }),
      metadata: restricted,
      freeText: [['/plan']],
    });
    const dataOf = async (store: { readonly readStream: typeof log.readStream }) => (await store.readStream(stream)).map(({ data }) => data);

    it('seals free text too, under the keys of party and stream together', async () => {
      await sealingStore(log, ring()).append(told(1, text, 'look in the lift'));
      const [stored] = await dataOf(log);
      expect(JSON.stringify(stored)).not.toMatch(/谢谢|lift/);
      expect(stored).toMatchObject({ agentId: 'bo', plan: expect.stringMatching(`^sealed:${ana}:${circle}:`) as string, fields: [{ subject: ana, circle }] });
      expect(await dataOf(sealingStore(log, ring()))).toEqual([{ fields: [{ subject: ana, circle, clear: text }], plan: 'look in the lift', agentId: 'bo' }]);
      expect((await pool.query('select subject from personal.subject_keys order by 1')).rows.map(({ subject }: { subject: string }) => subject)).toEqual([ana, circle].sort());
    });

    it.each([['the party', ana], ['the stream', circle]])('is unreadable once the key of %s is gone, and nothing more is written', async (_, subject) => {
      await sealingStore(log, ring()).append(told(1, text, 'look in the lift'));
      const stored = await dataOf(log);
      await ring().erase([subject]);
      expect(await dataOf(sealingStore(log, ring()))).toEqual(stored);
      await expect(sealingStore(log, ring()).append(told(2, 'x', 'y'))).rejects.toMatchObject({ code: 'SUBJECT_ERASED' });
    });

    it('does not take a text for a sealed one that only looks like it', async () => {
      const forged = [`sealed:${id('nobody')}:${id('nowhere')}:${'A'.repeat(80)}`, `sealed:${ana}:${circle}:${'A'.repeat(80)}`];
      for (const [n, plan] of forged.entries()) await sealingStore(log, ring()).append(told(n + 1, text, plan));
      await sealingStore(log, ring()).append({ ...told(3, text, 'z'), freeText: [['/plan']], events: [{ type: 'tickets.ticket-noted', schemaVersion: 1, data: { fields: [], plan: 'z', agentId: forged[0] } }] });
      expect((await dataOf(sealingStore(log, ring()))).map((data) => (data as { plan: string }).plan)).toEqual([...forged, 'z']);
    });

    it('opens what was passed on to another stream and seals it anew there', async () => {
      await sealingStore(log, ring()).append(told(1, text, 'look in the lift'));
      const [copied] = (await dataOf(log)) as [{ plan: string; fields: Personal[] }];
      const born = { ...told(2, '', ''), stream: streamNamed('born'), events: [{ type: 'tickets.ticket-noted', schemaVersion: 1, data: { plan: copied.plan, fields: copied.fields } }] };
      await sealingStore(log, ring()).append(born);
      const [there] = (await log.readStream(streamNamed('born'))).map(({ data }) => data as typeof copied);
      expect(there!.plan).not.toBe(copied.plan);
      const [read] = await sealingStore(log, ring()).readStream(streamNamed('born'));
      expect(read!.data).toEqual({ plan: 'look in the lift', fields: [{ subject: ana, circle, clear: text }] });
    });
  });

  describe('gives nobody anything else', () => {
    beforeEach(() => sealingStore(log, ring()).append(request(id(1), streamNamed('a'), { partyId: ana, events: noted(personal(ana, text), personal(bo, 'Bo'), personal(ana, 'third')) })).then(() => undefined));

    const tampered = async (change: (fields: { subject: string; sealed: string }[]) => unknown) => {
      const fields = fieldsOf(await log.readStream(streamNamed('a'))) as { subject: string; sealed: string }[];
      await asClient(url, async (client) => {
        await client.query('alter table log.events disable trigger user');
        await client.query('update log.events set data = $1', [JSON.stringify({ fields: change(fields) })]);
      });
    };

    it.each([
      ['another subject on a sealed text', ([a, b, c]: { subject: string; sealed: string }[]) => [{ ...a, subject: bo }, b, c]],
      ['the texts of two subjects exchanged', ([a, b, c]: { subject: string; sealed: string }[]) => [{ ...a, sealed: b!.sealed }, { ...b, sealed: a!.sealed }, c]],
      ['two fields of one subject exchanged', ([a, b, c]: { subject: string; sealed: string }[]) => [c, b, a]],
      ['a changed byte', ([a, b, c]: { subject: string; sealed: string }[]) => [{ ...a, sealed: `${a!.sealed.slice(0, -3)}${a!.sealed.at(-3) === 'A' ? 'B' : 'A'}${a!.sealed.slice(-2)}` }, b, c]],
      ['a text that is none', ([, b, c]: { subject: string; sealed: string }[]) => [{ subject: ana, sealed: 'AAAA' }, b, c]],
    ])('with %s', async (_, change) => {
      await tampered(change);
      await expect(sealingStore(log, ring()).readStream(streamNamed('a'))).rejects.toBeInstanceOf(KeysUnavailable);
    });

    it('with another master key of the same generation, or of another', async () => {
      for (const other of ['1', '2']) {
        const stranger = ring(MasterKeys.fromText(`${other}:${randomBytes(32).toString('base64')}`));
        await expect(sealingStore(log, stranger).readStream(streamNamed('a'))).rejects.toBeInstanceOf(KeysUnavailable);
        await expect(stranger.open(fieldsOf(await log.readStream(streamNamed('a')))[0]!)).rejects.toBeInstanceOf(KeysUnavailable);
      }
    });

    it('with a key that is missing without having been erased', async () => {
      await pool.query('delete from personal.subject_keys where subject = $1', [ana]);
      await expect(sealingStore(log, ring()).readStream(streamNamed('a'))).rejects.toThrow(KeysUnavailable);
    });

    it('with wrapped keys that were exchanged in the database', async () => {
      await pool.query(`update personal.subject_keys k set wrapped = o.wrapped from personal.subject_keys o where o.subject <> k.subject`);
      await expect(sealingStore(log, ring()).readStream(streamNamed('a'))).rejects.toThrow(KeysUnavailable);
    });

    it('in a view: a broken seal is no erased value there', async () => {
      const [a] = fieldsOf(await log.readStream(streamNamed('a')));
      await expect(ring().open({ ...a!, subject: bo } as Personal)).rejects.toBeInstanceOf(SealBroken);
    });
  });

  it('says with a stable code that the keys cannot be had', async () => {
    await pool.query('alter function personal.keys_of(uuid[]) rename to gone');
    await expect(sealingStore(log, ring()).append(request(id(1), streamNamed('a'), { partyId: ana, events: noted(personal(ana, text)) }))).rejects.toMatchObject({ refusal: { code: 'KEYS_UNAVAILABLE', kind: 'unavailable' } });
    expect(await log.readStream(streamNamed('a'))).toEqual([]);
  });

  it('is wrapped anew by another master key, after which the old one is of no use to anybody', async () => {
    const store = sealingStore(log, ring());
    for (let n = 0; n < 30; n += 1) await store.append(request(id(n), streamNamed(`${n}`), { partyId: id('p', n), events: noted(personal(id('p', n), `said ${n}`)) }));
    await ring().erase([id('p', 7)]);

    const second = MasterKeys.newLine(2);
    const steps: number[] = [];
    expect(await ring(MasterKeys.fromText(`${masterText}\n${second}`)).rewrap((done) => steps.push(done))).toBe(29);
    expect(steps).toEqual([29]);
    expect(await ring(MasterKeys.fromText(`${masterText},${second}`)).rewrap()).toBe(0);
    expect((await pool.query('select distinct generation from personal.subject_keys where wrapped is not null')).rows).toEqual([{ generation: 2 }]);
    const after = sealingStore(log, ring(MasterKeys.fromText(second)));
    for (let n = 0; n < 30; n += 1) expect(opened(fieldsOf(await after.readStream(streamNamed(`${n}`)))[0]!)).toBe(n === 7 ? ERASED : `said ${n}`);
    await expect(store.readStream(streamNamed('1'))).resolves.toHaveLength(1);
    time += KEY_LIFETIME + 1;
    await expect(store.readStream(streamNamed('1'))).rejects.toBeInstanceOf(KeysUnavailable);
  });

  it('makes no key under a master key that is about to be destroyed; a file that was replaced is noticed before', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'master-keys-'));
    const file = join(folder, 'keys');
    await writeFile(file, masterText);
    const [stale, fromFile] = [ring(), ring(MasterKeys.fromFile(file))];
    await fromFile.forSealing([ana]);
    const second = MasterKeys.newLine(2);
    await writeFile(`${file}.new`, `${masterText}\n${second}\n`);
    await rename(`${file}.new`, file);
    await fromFile.forSealing([bo]);
    expect((await pool.query('select subject, generation from personal.subject_keys order by generation')).rows).toEqual([
      { subject: ana, generation: 1 },
      { subject: bo, generation: 2 },
    ]);
    await expect(stale.forSealing([id('new')])).rejects.toMatchObject({ refusal: { code: 'KEYS_UNAVAILABLE' }, message: expect.stringContaining('wraps no new keys') as string });

    await ring(MasterKeys.fromFile(file)).erase([ana]);
    expect((await fromFile.erasures([ana, bo])).get(ana)).toMatchObject({ final: false });
    await writeFile(file, second);
    expect([...(await fromFile.erasures([ana, bo]))]).toEqual([[ana, { at: expect.any(Date) as Date, final: true }]]);
    await rm(folder, { recursive: true });
  });

  it('cannot be begun on a log that was written in clear', async () => {
    const { eventLogMigrations } = await import('../migrations.js');
    await log.append(request(id(1), streamNamed('a'), { partyId: ana, events: noted(personal(ana, text)) }));
    const last = eventLogMigrations.find(({ name }) => name === 'log-012-sealed-from-now-on')!;
    await expect(asClient(url, (client) => client.query(last.sql))).rejects.toThrow(/personal data in clear.*rapport import/);
  });
});

describe('master keys', () => {
  it.each([
    ['', 'There is no master key'],
    ['1', 'is written <generation>:<base64 of 32 bytes>'],
    ['0:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=', 'is written'],
    ['1:c2hvcnQ=', 'is written'],
    ['1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=,1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=', 'Two master keys have one generation.'],
  ])('are not read from "%s"', (written, told) => expect(() => MasterKeys.fromText(written)).toThrow(told));

  it('are told apart by generation; the highest wraps', () => {
    const keys = MasterKeys.fromText(`${MasterKeys.newLine(3)}\n\n${MasterKeys.newLine(1)}\n`);
    expect(keys.generations).toEqual([1, 3]);
    expect(keys.wrap(ana, randomBytes(32)).generation).toBe(3);
  });
});
