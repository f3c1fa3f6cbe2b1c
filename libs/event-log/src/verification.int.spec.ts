import { PostgresEventLog } from './postgres-event-log.js';
import { asClient, id, logDatabase, request, streamNamed } from './testing/log-database.js';
import { verifyLog } from './verification.js';

describe('verification', () => {
  let url: string;

  beforeEach(async () => {
    url = await logDatabase();
    const log = await PostgresEventLog.connect({ url, service: 'spec' });
    for (let n = 0; n < 40; n += 1) {
      const events = Array.from({ length: 1 + (n % 3) }, () => ({ type: 'tickets.ticket-noted', schemaVersion: 1, data: {} }));
      await log.append(request(id(n), streamNamed(`${n % 5}`), { partyId: id('party', n % 5), events, alarms: n === 3 ? [{ name: 'tickets.response-limit', due: log.now(), data: {} }] : [] }));
    }
    await log.fireDue((await log.dueLanes())[0]!);
    await log.close();
  });

  /** What only somebody with the owner's rights and bad intentions can do. */
  const tamper = (sql: string) =>
    asClient(url, async (client) => {
      await client.query('alter table log.events disable trigger events_are_append_only');
      expect((await client.query(sql)).rowCount).toBeGreaterThan(0);
    });

  it('finds nothing wrong in a log that nobody touched', async () => {
    expect(await verifyLog(url)).toEqual({ events: 80, streams: 6, commands: 41, broken: [] });
  });

  it.each([
    ['an event that is gone', `delete from log.events where version = 2 and stream = '${id('1')}'`, /Positions/],
    ['two events that changed places', `update log.events e set version = 1000000 - version where stream = '${id('2')}'`, /Versions of a stream/],
    ['an event in a foreign lane', `update log.events set lane = (lane + 1) % 64, position = position + 1000 where version = 1 and stream = '${id('3')}'`, /one lane/],
    ['a command that lost its first event', `delete from log.events where command_index = 0 and command_id = '${id(2)}'`, /Events of a command/],
    ['a fired timer without event', `delete from log.events where category = (select id from log.categories where name = 'timer')`, /fired timer/],
  ])('finds %s', async (_, sql, rule) => {
    await tamper(sql);

    expect((await verifyLog(url)).broken.map((each) => each.rule).join('; ')).toMatch(rule);
  });
});
