import pg from 'pg';
import { laneSealing } from './lane-sealing.js';
import { PostgresEventLog } from './postgres-event-log.js';
import { keysMigrations } from './migrations.js';
import { headsInKeys } from './segment-heads.js';
import { asClient, id, logDatabase, request, streamNamed } from './testing/log-database.js';
import { testDatabases } from '@rapport/local-infrastructure';
import { verifyLog } from './verification.js';

/** 80 events of five parties and one fired timer, every lane sealed in segments of at most 5 events; then one more event per party that is younger. */
describe('verification', () => {
  let url: string;
  let keys: pg.Pool;

  beforeEach(async () => {
    url = await logDatabase();
    const keysUrl = await (await testDatabases()).createDatabase('keys');
    keys = new pg.Pool({ connectionString: keysUrl });
    for (const { sql } of keysMigrations) await keys.query(sql);

    const log = await PostgresEventLog.connect({ url, service: 'spec' });
    const note = (n: number, events = 1) =>
      log.append(
        request(id(n), streamNamed(`${n % 5}`), {
          partyId: id('party', n % 5),
          events: Array.from({ length: events }, () => ({ type: 'tickets.ticket-noted', schemaVersion: 1, data: { text: '谢谢', n } })),
          alarms: n === 3 ? [{ name: 'tickets.response-limit', due: log.now(), data: {} }] : [],
        }),
      );
    for (let n = 0; n < 40; n += 1) await note(n, 1 + (n % 3));
    await log.fireDue((await log.dueLanes())[0]!);
    await laneSealing(log, { keepers: [headsInKeys(keys)], events: 5 }).sealAll();
    for (let n = 40; n < 45; n += 1) await note(n);
    await log.close();
  });
  afterEach(() => keys.end());

  const broken = async () => (await verifyLog(url, { keepers: [headsInKeys(keys)] })).broken;
  const rules = async () => (await broken()).map(({ rule }) => rule).join('; ');

  /** What only somebody with the owner's rights and bad intentions can do. */
  const tamper = (...statements: readonly string[]) =>
    asClient(url, async (client) => {
      for (const table of ['events', 'segments', 'categories', 'types']) await client.query(`alter table log.${table} disable trigger user`);
      for (const sql of statements) expect((await client.query(sql)).rowCount).toBeGreaterThan(0);
    });

  it('finds nothing wrong in a log that nobody touched, and says which events are not proven yet', async () => {
    const seen: [number, number][] = [];
    const found = await verifyLog(url, { keepers: [headsInKeys(keys)], progress: (...step) => seen.push(step) });
    const { rows } = await keys.query<{ heads: number }>('select count(*)::int as heads from integrity.segment_heads');
    expect(found).toEqual({ events: 85, streams: 6, commands: 46, proven: 80, unproven: 5, heads: [{ keeper: 'keys', heads: rows[0]!.heads }], broken: [] });
    expect(rows[0]!.heads).toBeGreaterThanOrEqual(16);
    expect(seen.at(-1)).toEqual([85, 85]);
    expect(seen.map(([events]) => events)).toEqual([...seen.map(([events]) => events)].sort((a, b) => a - b));
  });

  it.each([
    ['an event that is gone', `delete from log.events where version = 2 and stream = '${id('1')}'`, /Positions/],
    ['two events that changed places', `update log.events e set version = 1000000 - version where stream = '${id('2')}'`, /Versions of a stream/],
    ['an event in a foreign lane', `update log.events set lane = (lane + 1) % 64, position = position + 1000 where version = 1 and stream = '${id('3')}'`, /one lane/],
    ['a command that lost its first event', `delete from log.events where command_index = 0 and command_id = '${id(2)}'`, /Events of a command/],
    ['a fired timer without event', `delete from log.events where category = (select id from log.categories where name = 'timer')`, /fired timer/],
  ])('finds %s by the rules', async (_, sql, rule) => {
    await tamper(sql);

    expect(await rules()).toMatch(rule);
  });

  const sealed = `stream = '${id('1')}' and version = 3`;
  it.each([
    ['position', `update log.events set position = position + 100000 where ${sealed}`],
    ['lane', `update log.events set lane = (lane + 1) % 64, position = position + 100000 where ${sealed}`],
    ['occurred_at', `update log.events set occurred_at = occurred_at - interval '1 microsecond' where ${sealed}`],
    ['recorded_at', `update log.events set recorded_at = recorded_at + interval '1 microsecond' where ${sealed}`],
    ['version', `update log.events set version = version + 100000 where ${sealed}`],
    ['category', `update log.events set category = (select id from log.categories where name = 'timer') where ${sealed}`],
    ['type', `update log.events set type = (select id from log.types where name = 'event-log.timer-elapsed') where ${sealed}`],
    ['schema_version', `update log.events set schema_version = 2 where ${sealed}`],
    ['command_index', `update log.events set command_index = command_index + 100 where ${sealed}`],
    ['stream', `update log.events set stream = '${id('foreign')}' where ${sealed}`],
    ['party_id', `update log.events set party_id = null where ${sealed}`],
    ['command_id', `update log.events set command_id = '${id('foreign')}' where ${sealed}`],
    ['meta', `update log.events set meta = replace(meta, 'ana', 'ane') where ${sealed}`],
    ['data', `update log.events set data = data || ' ' where ${sealed}`],
    ['the name of a type', `update log.types set name = 'tickets.ticket-closed' where name = 'tickets.ticket-noted'`],
    ['the name of a category', `update log.categories set name = 'complaint' where name = 'ticket'`],
  ])('finds %s of a sealed event changed', async (_, sql) => {
    await tamper(sql);

    expect(await rules()).toMatch(/Sealed events are what they were/);
  });

  it('finds a byte that moved from the end of meta to the beginning of data', async () => {
    await tamper(`update log.events set meta = left(meta, -1), data = right(meta, 1) || data where ${sealed}`);

    expect(await rules()).toMatch(/Sealed events are what they were/);
  });

  it('finds two sealed events of one stream whose contents were exchanged', async () => {
    await tamper(
      `update log.events e set data = o.data, meta = o.meta, command_id = e.command_id from log.events o where e.stream = '${id('1')}' and o.stream = e.stream and e.version + o.version = 5 and e.version in (1, 4)`,
    );

    expect(await rules()).toMatch(/Sealed events are what they were/);
  });

  it('names the segment in which an event was removed and the later ones were moved up', async () => {
    const { rows } = await asClient(url, (client) => client.query<{ lane: number; position: string }>(`select lane, position from log.events where ${sealed}`));
    const { lane, position } = rows[0]!;
    await tamper(
      `delete from log.events where lane = ${lane} and position = ${position}`,
      `update log.events set position = -position + 1000000 where lane = ${lane} and position > ${position}`,
      `update log.events set position = 1000000 - position - 1 where lane = ${lane} and position > 100000`,
      `update log.events set version = version + 1000000 where stream = '${id('1')}' and version > 3`,
      `update log.events set version = version - 1000001 where stream = '${id('1')}' and version > 100000`,
    );

    const found = (await broken()).find(({ rule }) => rule.startsWith('Sealed events'));
    expect(found?.examples[0]).toMatch(new RegExp(`^lane ${lane}, segment ${Math.ceil(Number(position) / 5)}, up to position \\d+$`));
  });

  it('finds an inserted event', async () => {
    const { rows } = await asClient(url, (client) => client.query<{ lane: number }>(`select lane from log.events where ${sealed}`));
    const { lane } = rows[0]!;
    await tamper(
      `update log.events set position = position + 1000000 where lane = ${lane} and position >= 4`,
      `update log.events set position = position - 999999 where lane = ${lane} and position > 1000000`,
      `insert into log.events select 4, occurred_at, recorded_at, version + 500, lane, category, type, schema_version, 0, stream, party_id, '${id('planted')}', meta, data from log.events where lane = ${lane} and position = 3`,
    );

    expect(await rules()).toMatch(/Sealed events are what they were/);
  });

  it.each([
    ['number', 'update log.segments set number = number + 100 where number = 2'],
    ['first_position', 'update log.segments set first_position = first_position + 1 where number = 2'],
    ['last_position', 'update log.segments set last_position = last_position + 1 where number = 1'],
    ['previous_hash', `update log.segments set previous_hash = sha256('x') where number = 2`],
    ['hash', `update log.segments set hash = sha256('x') where number = 1`],
    ['sealed_at', `update log.segments set sealed_at = sealed_at - interval '1 day' where number = 1`],
    ['a segment that is gone', 'delete from log.segments where number = 1'],
  ])('finds %s of a segment changed', async (_, sql) => {
    await tamper(sql);

    expect(await rules()).toMatch(/Sealed (segments of a lane follow|events are what they were)/);
  });

  it('finds by what others remember that the end of a lane was cut off together with its segments', async () => {
    const { rows } = await asClient(url, (client) => client.query<{ lane: number; last: string }>(`select lane, max(last_position) as last from log.segments where number > 2 group by lane order by lane limit 1`));
    const { lane } = rows[0]!;
    await tamper(
      `delete from log.segments where lane = ${lane} and number > 1`,
      `delete from log.events where lane = ${lane} and position > (select last_position from log.segments where lane = ${lane} and number = 1)`,
    );

    expect((await verifyLog(url)).broken.filter(({ rule }) => !/fired timer|command/.test(rule))).toEqual([]);
    expect(await broken()).toContainEqual(
      expect.objectContaining({ rule: 'What was sealed is still there', examples: expect.arrayContaining([expect.stringMatching(new RegExp(`^lane ${lane}, segment 2, .*: keys remembers one, and the log has none$`))]) as string[] }),
    );
  });

  it('finds by what others remember that a lane was written anew, its chain included', async () => {
    const { rows } = await asClient(url, (client) => client.query<{ lane: number }>(`select lane from log.events where ${sealed}`));
    const { lane } = rows[0]!;
    await tamper(`update log.events set data = replace(data, '谢谢', '再见') where ${sealed}`, `delete from log.segments where lane = ${lane}`);
    const log = await PostgresEventLog.connect({ url, service: 'spec' });
    await laneSealing(log, { keepers: [headsInKeys(keys)], events: 5 }).sealAll();
    await log.close();

    expect((await verifyLog(url)).broken).toEqual([]);
    expect((await broken()).flatMap(({ examples }) => examples).join()).toMatch(/keys remembers another/);
  });
});
