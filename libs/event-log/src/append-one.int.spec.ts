import type { AppendRequest } from '@rapport/event-sourcing';
import pg from 'pg';
import { appendCall, batchCall } from './append-batch.js';
import { connectionSettings } from './connection-settings.js';
import { pendingAppend } from './pending-append.js';
import { asClient, at, id, logDatabase, request, streamNamed } from './testing/log-database.js';

/** A door of a log of its own, as one connection of a writer uses it. */
class Door {
  private constructor(
    readonly url: string,
    private readonly client: pg.Client,
    private readonly alone: boolean,
  ) {}

  static async open(alone: boolean): Promise<Door> {
    const url = await logDatabase();
    const client = new pg.Client(connectionSettings(url, 'door'));
    await client.connect();

    return new Door(url, client, alone);
  }

  /** What the log says, the moment left out. */
  async ask(given: AppendRequest, wait = false): Promise<readonly unknown[]> {
    const pending = pendingAppend(given, 0, () => undefined, () => undefined);
    const { values, ...call } = this.alone ? appendCall([pending], wait) : batchCall([pending], [given.commandId], wait);
    expect(call.text.includes('append_one_v1')).toBe(this.alone);
    const { rows } = await this.client.query<string[]>({ ...call, values: [...values], rowMode: 'array' });
    const [outcome, lane, position, version, recordedAt, stream] = rows[0]!;
    expect(Date.parse(recordedAt!)).toBeGreaterThan(Date.now() - 60_000);

    return [outcome, lane, position, version, stream];
  }

  isolated(level: string): Promise<unknown> {
    return this.client.query(`set default_transaction_isolation = '${level}'`);
  }

  rows(): Promise<readonly unknown[]> {
    return asClient(this.url, async (client) => (await client.query('select lane, position, category, stream, version, type, schema_version, party_id, command_id, command_index, meta, data, nullif(occurred_at, recorded_at) as past from log.recorded order by lane, position')).rows);
  }

  lanesOf(keys: readonly string[]): Promise<readonly number[]> {
    return asClient(this.url, async (client) => (await client.query<{ lane: number }>('select log.lane_of(k) as lane from unnest($1::text[]) with ordinality as t(k, n) order by n', [keys])).rows.map(({ lane }) => lane));
  }

  close(): Promise<void> {
    return this.client.end();
  }
}

describe('the door for a command that is alone', () => {
  let doors: readonly Door[];
  let neighbours: readonly string[];
  let stranger: string;
  beforeAll(async () => {
    doors = [await Door.open(true), await Door.open(false)];
    const parties = Array.from({ length: 400 }, (_, n) => id(`party ${n}`));
    const lanes = await doors[0]!.lanesOf(parties);
    neighbours = parties.filter((_, n) => lanes[n] === lanes[0]);
    stranger = parties.find((_, n) => lanes[n] !== lanes[0])!;
  });
  afterAll(() => Promise.all((doors ?? []).map((door) => door.close())));

  /** The same of both doors; what the lone one says. */
  const both = async (given: AppendRequest, wait = false) => {
    const [one, other] = [await doors[0]!.ask(given, wait), await doors[1]!.ask(given, wait)];
    expect(one).toEqual(other);

    return one;
  };

  it('says what the door for batches says, and writes the same rows', async () => {
    const [party, neighbour] = neighbours;
    const stream = streamNamed('both');
    expect(await both(request(id('first'), stream, { partyId: party!, expectedVersion: 'none' }))).toMatchObject(['appended', expect.any(String), '1', '1', null]);
    expect((await both(request(id('first'), stream, { partyId: party!, expectedVersion: 'none' })))[0]).toBe('repeated');
    expect(await both(request(id('first'), streamNamed('elsewhere'), { expectedVersion: 17 }))).toMatchObject(['repeated', expect.any(String), '1', '1', stream]);
    expect(await both(request(id('loser'), stream, { partyId: party!, expectedVersion: 'none' }))).toMatchObject(['conflict', expect.any(String), null, '1', null]);
    expect((await both(request(id('too new'), stream, { partyId: party!, expectedVersion: 9 })))[0]).toBe('conflict');
    expect((await both(request(id('nothing there'), streamNamed('nobody'), { partyId: party!, expectedVersion: 1 })))[3]).toBe('0');
    expect((await both(request(id('second'), stream, { partyId: party!, expectedVersion: 1 })))[3]).toBe('2');
    expect((await both(request(id('third'), stream, { partyId: neighbour!, expectedVersion: 'any' })))[3]).toBe('3');
    expect((await both(request(id('moving'), stream, { partyId: stranger })))[0]).toBe('other-lane');
    expect((await both(request(id('nameless'), streamNamed('nameless'), { partyId: null })))[0]).toBe('appended');
    expect((await both(request(id('new names'), streamNamed('new names', 'policy'), { events: [{ type: 'tickets.policy-written', schemaVersion: 2, data: { text: '谢谢 \\ "x"' } }] })))[0]).toBe('appended');
    expect((await both(request(id('long ago'), streamNamed('long ago'), { events: [{ type: 'tickets.ticket-noted', schemaVersion: 1, data: {}, occurredAt: at('2020-02-29T23:59:59.120Z') }] })))[0]).toBe('appended');

    const [alone, batched] = [await doors[0]!.rows(), await doors[1]!.rows()];
    expect(alone).toHaveLength(6);
    expect(alone).toEqual(batched);
    expect(alone.filter((row) => (row as { party_id: string | null }).party_id === neighbour)).toEqual([]);
  });

  it('finds a lane busy that another holds, waits for it where it may, and knows an earlier command all the same', async () => {
    const [party] = neighbours;
    const stream = streamNamed('busy');
    await both(request(id('before'), stream, { partyId: party! }));
    for (const door of doors) {
      await asClient(door.url, async (client) => {
        await client.query('begin');
        await client.query('select pg_advisory_xact_lock(1, log.lane_of($1))', [party!]);
        expect((await door.ask(request(id('meanwhile'), stream, { partyId: party! })))[0]).toBe('busy');
        expect((await door.ask(request(id('before'), stream, { partyId: party! })))[0]).toBe('repeated');
        const waiting = door.ask(request(id('patient'), stream, { partyId: party! }), true);
        await new Promise((resolve) => setTimeout(resolve, 50));
        await client.query('commit');
        expect((await waiting)[0]).toBe('appended');
      });
    }
    expect(await doors[0]!.rows()).toEqual(await doors[1]!.rows());
  });

  it('sees what was committed while it waited for the lane', async () => {
    const [party] = neighbours;
    const stream = streamNamed('waited');
    for (const door of doors) {
      await asClient(door.url, async (client) => {
        await client.query('begin');
        const pending = pendingAppend(request(id('rival'), stream, { partyId: party!, expectedVersion: 'none' }), 0, () => undefined, () => undefined);
        const { text, values } = appendCall([pending], false);
        await client.query(text, [...values]);
        const waiting = door.ask(request(id('late'), stream, { partyId: party!, expectedVersion: 'none' }), true);
        await new Promise((resolve) => setTimeout(resolve, 50));
        await client.query('commit');
        expect((await waiting)[0]).toBe('conflict');
      });
    }
    expect(await doors[0]!.rows()).toEqual(await doors[1]!.rows());
  });

  it('takes nothing under another isolation', async () => {
    for (const door of doors) {
      await door.isolated('repeatable read');
      await expect(door.ask(request(id('isolated'), streamNamed('isolated')))).rejects.toMatchObject({ code: '25000' });
      await door.isolated('read committed');
    }
  });
});
