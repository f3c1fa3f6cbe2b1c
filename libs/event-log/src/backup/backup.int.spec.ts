import { randomBytes } from 'node:crypto';
import { appendFile, copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { opened, personal, type Personal } from '@rapport/event-sourcing';
import { testDatabases } from '@rapport/local-infrastructure';
import pg from 'pg';
import { laneSealing } from '../lane-sealing.js';
import { keysMigrations } from '../migrations.js';
import { KeyRing } from '../personal-data/key-ring.js';
import { MasterKeys } from '../personal-data/master-keys.js';
import { sealingStore } from '../personal-data/sealing-store.js';
import { PostgresEventLog } from '../postgres-event-log.js';
import { headsInKeys } from '../segment-heads.js';
import { asClient, id, logDatabase, request, streamNamed } from '../testing/log-database.js';
import { verifyLog } from '../verification.js';
import { backUp, listErasures, type LogUrls } from './back-up.js';
import { restore } from './restore.js';

const masters = () => MasterKeys.fromText(`1:${Buffer.alloc(32, 3).toString('base64')}`);

const emptyPair = async ({ testClock = false } = {}): Promise<LogUrls> => {
  const urls = { log: await logDatabase({ testClock }), keys: await (await testDatabases()).createDatabase('keys') };
  await asClient(urls.keys, async (client) => {
    for (const { sql } of keysMigrations) await client.query(sql);
  });

  return urls;
};

describe('a backup', () => {
  let urls: LogUrls;
  let folder: string;
  let pool: pg.Pool;
  let log: PostgresEventLog;

  beforeEach(async () => {
    urls = await emptyPair({ testClock: true });
    folder = join(await mkdtemp(join(tmpdir(), 'rapport-backup-')), 'taken');
    pool = new pg.Pool({ connectionString: urls.keys });
    log = await PostgresEventLog.connect({ url: urls.log, service: 'spec' });
    for (let n = 0; n < 60; n += 1) await note(n);
    await log.advanceClock(3_600_000);
    await laneSealing(log, { keepers: [headsInKeys(pool)], events: 4 }).sealAll();
    for (let n = 60; n < 66; n += 1) await note(n);
  });
  afterEach(async () => {
    await log.close();
    await pool.end();
    await rm(join(folder, '..'), { recursive: true, force: true });
  });

  const ring = (of = pool) => new KeyRing(of, masters());
  const note = (n: number) =>
    sealingStore(log, ring()).append(
      request(id(n), streamNamed(`${n % 7}`), {
        partyId: id('party', n % 7),
        events: [{ type: 'tickets.ticket-noted', schemaVersion: 1, data: { said: personal(id('party', n % 7), `said\t${n}\n\\ "谢谢"`), n } }],
        alarms: n === 3 ? [{ name: 'tickets.response-limit', due: log.now(), data: {} }] : [],
      }),
    );
  const all = async (of: string, from: string, order: string) => (await asClient(of, (client) => client.query(`select * from ${from} order by ${order}`))).rows as unknown[];

  it('comes back whole into an empty log: every row, the positions, the clock, and it verifies', async () => {
    // What services cleared of somebody is told by their certificate, and by nothing else.
    await pool.query(`select personal.note_cleared('tickets', array[$1]::uuid[], array['queue'], array['subject'], array[3], array['12:7'])`, [id('party', 9)]);
    const manifest = await backUp(urls, folder);
    expect(manifest).toMatchObject({ events: 66, subjects: 7, subjectsWithoutKey: 0, testClockAhead: 3_600_000 });
    expect(manifest.positions).toEqual((await log.tails()).map(({ position }) => position));

    const fresh = await emptyPair();
    const { verification } = await restore(fresh, folder, masters());
    expect(verification).toMatchObject({ events: 66, proven: 60, unproven: 6, broken: [] });
    for (const [from, order] of [['log.events', 'lane, position'], ['log.categories', 'id'], ['log.types', 'id'], ['log.timers', 'timer_id'], ['log.segments', 'lane, number']] as const) expect(await all(fresh.log, from, order)).toEqual(await all(urls.log, from, order));
    for (const [from, order] of [['personal.subject_keys', 'subject'], ['integrity.segment_heads', 'lane, number'], ['personal.cleared_columns', 'subject']] as const) expect(await all(fresh.keys, from, order)).toEqual(await all(urls.keys, from, order));

    // It goes on from there: reads, appends, retries and new types find their place.
    const restored = await PostgresEventLog.connect({ url: fresh.log, service: 'spec' });
    const freshPool = new pg.Pool({ connectionString: fresh.keys });
    const store = sealingStore(restored, ring(freshPool));
    expect(opened(((await store.readCommand(id(8)))[0]!.data as { said: Personal<string> }).said)).toBe('said\t8\n\\ "谢谢"');
    expect(await store.append(request(id(5), streamNamed('5'), { partyId: id('party', 5) }))).toMatchObject({ repeated: true });
    expect(await store.append(request(id('new'), streamNamed('5'), { partyId: id('party', 5), events: [{ type: 'tickets.ticket-closed', schemaVersion: 1, data: {} }] }))).toMatchObject({ outcome: 'appended', repeated: false });
    expect(await all(fresh.log, 'log.clock', '1')).toEqual(await all(urls.log, 'log.clock', '1'));
    await restored.close();
    await freshPool.end();
    expect((await verifyLog(fresh.log)).broken).toEqual([]);
  });

  it('is of one moment, though others write on', async () => {
    let writing = true;
    const writer = (async () => {
      for (let n = 1_000; writing; n += 1) await note(n);
    })();
    const manifest = await backUp(urls, folder);
    writing = false;
    await writer;
    const fresh = await emptyPair();
    expect((await restore(fresh, folder, masters())).verification).toMatchObject({ events: manifest.events, broken: [] });
    expect(manifest.subjectsWithoutKey).toBe(0);
  });

  it('brings nobody back who was erased, before it or after it', async () => {
    const [before, after] = [id('party', 1), id('party', 2)];
    await ring().erase([before]);
    await backUp(urls, folder);
    await ring().erase([after]);
    await asClient(urls.log, (client) => client.query('alter table log.events disable trigger user; alter table log.segments disable trigger user; truncate log.events, log.segments, log.timers'));
    await asClient(urls.log, (client) => client.query('alter table log.categories disable trigger user; alter table log.types disable trigger user; truncate log.categories, log.types restart identity; alter table log.events enable trigger user'));
    await restore(urls, folder, masters());
    expect((await all(urls.keys, 'personal.subject_keys', 'subject') as { subject: string; wrapped: unknown }[]).filter(({ wrapped }) => wrapped === null).map(({ subject }) => subject).sort()).toEqual([before, after].sort());

    const fresh = await emptyPair();
    const freshPool = new pg.Pool({ connectionString: fresh.keys });
    await ring(freshPool).erase([after]);
    await ring(freshPool).forSealing([before]);
    await restore(fresh, folder, masters());
    const erased = await ring(freshPool).erasures([before, after, id('party', 3)]);
    expect([...erased.keys()].sort()).toEqual([before, after].sort());
    await freshPool.end();
  });

  it.each([
    ['a file that was changed', async () => appendFile(join(folder, 'log/log.events.copy.gz'), randomBytes(40)), /log\.events\.copy\.gz/],
    ['a file that is gone', async () => rm(join(folder, 'keys/personal.subject_keys.copy.gz')), /subject_keys.*cannot be read/],
    ['no manifest', async () => rm(join(folder, 'manifest.json')), /has no manifest\.json/],
    ['a manifest of another log', async () => writeFile(join(folder, 'manifest.json'), (await readFile(join(folder, 'manifest.json'), 'utf8')).replace(/"positions": \[\s*/, (text) => `${text}9`)), /lane 0 ends at \d+, not at 9\d+/],
    ['a list of erasures that cannot be read', async () => writeFile(join(folder, '../erasures.list'), 'somebody\n'), /Line 1 of .*erasures\.list/],
    ['another schema', async () => writeFile(join(folder, 'manifest.json'), (await readFile(join(folder, 'manifest.json'), 'utf8')).replace(/log-\d{3}/, 'log-099')), /The backup has schema log-099/],
  ])('with %s is refused before anything is changed', async (_, spoil, told) => {
    await backUp(urls, folder);
    await spoil();
    const fresh = await emptyPair();
    await expect(restore(fresh, folder, masters())).rejects.toThrow(told);
    expect(await all(fresh.log, 'log.events', 'lane')).toEqual([]);
    expect(await all(fresh.keys, 'personal.subject_keys', 'subject')).toEqual([]);
  });

  it('is neither written over another one nor taken back over a log', async () => {
    await backUp(urls, folder);
    await expect(backUp(urls, folder)).rejects.toThrow('is not empty');
    await expect(restore(urls, folder, masters())).rejects.toThrow('The log has events already');
    expect(await all(urls.log, 'log.events', 'lane')).toHaveLength(66);
  });

  it('is not taken back where nobody could open its keys', async () => {
    await backUp(urls, folder);
    const fresh = await emptyPair();
    for (const generation of [1, 2]) await expect(restore(fresh, folder, MasterKeys.fromText(MasterKeys.newLine(generation)))).rejects.toThrow(/The keys in the backup do not open: .*MASTER_KEY_FILE/);
    expect(await all(fresh.keys, 'personal.subject_keys', 'subject')).toEqual([]);
    expect(await all(fresh.log, 'log.events', 'lane')).toEqual([]);
  });

  it('is taken back after a rotation where the key ring is there still, and not where it has to bring a key that nothing opens', async () => {
    await backUp(urls, folder);
    const rotated = MasterKeys.fromText(`1:${Buffer.alloc(32, 3).toString('base64')},2:${Buffer.alloc(32, 4).toString('base64')}`);
    await new KeyRing(pool, rotated).rewrap();
    const newest = MasterKeys.fromText(`2:${Buffer.alloc(32, 4).toString('base64')}`);
    const keptRing = { log: (await emptyPair()).log, keys: urls.keys };
    await expect(restore(await emptyPair(), folder, newest)).rejects.toThrow('The keys in the backup do not open');
    expect((await restore(keptRing, folder, newest)).verification).toMatchObject({ events: 66, broken: [] });
    expect((await new KeyRing(pool, newest).forOpening([id('party', 1)])).size).toBe(1);

    const lacking = { log: (await emptyPair()).log, keys: urls.keys };
    await pool.query('delete from personal.subject_keys where subject = $1', [id('party', 4)]);
    await expect(restore(lacking, folder, newest)).rejects.toThrow('The keys in the backup do not open');
  });

  it('brings nobody back who was erased after it, on a machine that has only the lists', async () => {
    const [before, between, last] = [id('party', 1), id('party', 2), id('party', 3)];
    await ring().erase([before]);
    await backUp(urls, folder);
    await ring().erase([between]);
    await backUp(urls, join(folder, '../newer'));
    await ring().erase([last]);
    const list = join(folder, '../elsewhere');
    expect(await listErasures(urls, list)).toBe(3);
    expect(await listErasures(urls, list)).toBe(3);

    const fresh = await emptyPair();
    expect(await restore(fresh, folder, masters(), { erasures: list })).toMatchObject({ erasedSince: 2, verification: { broken: [] } });
    const rows = (await all(fresh.keys, 'personal.subject_keys', 'subject')) as { subject: string; wrapped: unknown; last_generation: number | null }[];
    expect(rows.filter(({ wrapped }) => wrapped === null).map(({ subject, last_generation: last }) => [subject, last]).sort()).toEqual([before, between, last].sort().map((subject) => [subject, 1]));
    expect(rows).toHaveLength(7);

    // Without the last list only who stands beside the backups is known.
    expect(await restore(await emptyPair(), folder, masters())).toMatchObject({ erasedSince: 1 });
    await copyFile(list, join(folder, '../erasures.list'));
    expect(await restore(await emptyPair(), folder, masters())).toMatchObject({ erasedSince: 2 });
    await expect(restore(await emptyPair(), folder, masters(), { erasures: join(folder, 'none') })).rejects.toThrow('There is no list of erasures');
  });

  it('says how many subjects have no key', async () => {
    await pool.query('delete from personal.subject_keys where subject = $1', [id('party', 4)]);
    expect(await backUp(urls, folder)).toMatchObject({ subjects: 7, subjectsWithoutKey: 1 });
  });
});
