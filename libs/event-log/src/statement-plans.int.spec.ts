import pg from 'pg';
import { appendCall } from './append-batch.js';
import { connectionSettings } from './connection-settings.js';
import { READS } from './log-reader.js';
import { pendingAppend } from './pending-append.js';
import { replayStatement } from './replay.js';
import { asClient, at, id, logDatabase, request, streamNamed } from './testing/log-database.js';

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Cond'?: string;
  readonly Plans?: readonly PlanNode[];
}

const nodesOf = (node: PlanNode): readonly PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

/** A look into a growing table begins with the leading columns of one of its indexes, or it reads all of it. */
const leading = /\((?:e\.|r\.|t\.)?(?:lane|command_id|party_id|category|timer_id) = /;

const wrongIn = (node: PlanNode): boolean =>
  (node['Relation Name'] === 'events' || node['Relation Name'] === 'timers') && /Scan/.test(node['Node Type'])
    ? !/^Index (Only )?Scan$/.test(node['Node Type']) || !leading.test(node['Index Cond'] ?? '')
    : /Hash Join|Merge Join|Bitmap/.test(node['Node Type']);

/** Runs every statement of the hot paths, branch by branch, on a connection with the pinned settings, and collects the plans that were really used. */
const plansUsed = async (url: string): Promise<readonly { readonly query: string; readonly nodes: readonly PlanNode[] }[]> => {
  const client = new pg.Client(connectionSettings(url, 'plans'));
  const plans: { query: string; nodes: readonly PlanNode[] }[] = [];
  await client.connect();
  try {
    await client.query(`load 'auto_explain'; set auto_explain.log_nested_statements = on; set auto_explain.log_min_duration = 0;
      set auto_explain.log_format = json; set auto_explain.log_level = notice; set client_min_messages = notice`);
    client.on('notice', ({ message }) => {
      const json = /plan:\s*(\{.*\})\s*$/s.exec(message ?? '')?.[1];
      if (json === undefined) return;
      const { Plan: plan, 'Query Text': query } = JSON.parse(json) as { Plan: PlanNode; 'Query Text': string };
      plans.push({ query, nodes: nodesOf(plan) });
    });

    const party = id('party');
    const stream = streamNamed('planned');
    const alarms = [{ name: 'tickets.response-limit', due: at('2020-01-01T00:00:00Z'), data: {} }];
    const requests = [
      request(id('planned 1'), stream, { partyId: party, alarms }),
      request(id('planned 1'), stream, { partyId: party }),
      request(id('planned 2'), stream, { partyId: party, expectedVersion: 9 }),
      request(id('planned alone'), streamNamed('planned alone'), { partyId: party }),
      request(id('planned alone'), stream, { partyId: party }),
      request(id('planned 4'), stream, { partyId: party, expectedVersion: 9, alarms }),
      request(id('planned 3'), stream, { partyId: party, partyGuard: { seen: 0, types: ['tickets.ticket-noted'] } }),
    ];
    for (const wait of [false, true])
      for (const each of requests) {
        const { values, ...call } = appendCall([pendingAppend(each, 0, () => undefined, () => undefined)], wait);
        await client.query({ ...call, values: [...values] });
      }
    await client.query('select log.fire_due(log.lane_of($1::uuid::text))', [party]);
    await client.query(READS.STREAM, [1, stream.slice(-36), 0]);
    await client.query(READS.COMMAND, [id('planned 1')]);
    await client.query(READS.LANE, [1, 0, 100]);
    await client.query(READS.LANES_AT_ONCE, [[1, 2, 3], [0, 5, 7], [100, 100, 5]]);
    await client.query(READS.PARTY, [party, 0, 100]);
    await client.query(READS.AT, [1, 1]);
    await client.query(READS.TAILS);
    await client.query(READS.DUE_LANES);
    await client.query(READS.OVERDUE);
    await client.query(READS.RESTRICTED, [Array.from({ length: 64 }, () => 0)]);
    await client.query(replayStatement([1, 2, 3], new Map([[1, 5]]), null).replace(/^copy \(/, '').replace(/\) to stdout$/, ''));
  } finally {
    await client.end();
  }

  return plans;
};

describe('the plans of the log', () => {
  const looksInto = ({ nodes }: { readonly nodes: readonly PlanNode[] }) => nodes.some((node) => node['Relation Name'] === 'events');
  const wrong = (plans: Awaited<ReturnType<typeof plansUsed>>) => plans.filter(({ nodes }) => nodes.some(wrongIn)).map(({ query, nodes }) => ({ query, nodes: nodes.filter(wrongIn) }));

  it('use the leading columns of an index on an empty log', async () => {
    const plans = await plansUsed(await logDatabase());

    expect(plans.filter(looksInto).length).toBeGreaterThan(20);
    expect(wrong(plans)).toEqual([]);
  });

  it('use them on a full and analysed log too', async () => {
    const url = await logDatabase();
    await asClient(url, async (client) => {
      await client.query(`
        insert into log.categories (name) values ('ticket');
        insert into log.types (name) values ('tickets.ticket-noted');
        insert into log.events (position, occurred_at, recorded_at, version, lane, category, type, schema_version, command_index, stream, party_id, command_id, meta, data)
          select n / 64 + 1, now(), now(), 1, n % 64, 1, 1, 1, 0, gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), '{}', '{}' from generate_series(0, 49999) as n;
        insert into log.timers (timer_id, due_at, lane, category, stream, state, name, data, meta)
          select gen_random_uuid(), now() + interval '1 day', n % 64, 1, gen_random_uuid(), case when n % 2 = 0 then 'fired' else 'pending' end, 'tickets.response-limit', '{}', '{}' from generate_series(0, 4999) as n;
        analyze log.events, log.timers`);
    });
    const plans = await plansUsed(url);

    expect(plans.filter(looksInto).length).toBeGreaterThan(20);
    expect(wrong(plans)).toEqual([]);
  });

  it('would be found out: an unqualified look is a wrong plan', () => {
    expect(wrongIn({ 'Node Type': 'Seq Scan', 'Relation Name': 'events' })).toBe(true);
    expect(wrongIn({ 'Node Type': 'Index Scan', 'Relation Name': 'events', 'Index Cond': '(version = 1)' })).toBe(true);
    expect(wrongIn({ 'Node Type': 'Hash Join' })).toBe(true);
  });
});
