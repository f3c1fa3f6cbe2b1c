import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { counted, everything, waysToRun } from './answers.js';
import { incidentsOracle } from './oracle.js';
import { eventually, Platform } from './platform.js';

const INCIDENTS = 150;
const CALLERS = 60;
const COLUMNS =
  'number,incident_state,active,reassignment_count,reopen_count,sys_mod_count,made_sla,caller_id,opened_by,opened_at,sys_created_by,sys_created_at,sys_updated_by,sys_updated_at,contact_type,location,category,subcategory,u_symptom,cmdb_ci,impact,urgency,priority,assignment_group,assigned_to,knowledge,u_priority_confirmation,notify,problem_id,rfc,vendor,caused_by,closed_code,resolved_by,resolved_at,closed_at'.split(',');

/** Records of the shape of the public incident file, made up and always the same: four changes each, every tenth incident still open. */
const incidentRows = (): string => {
  const minute = (of: number) => new Date(Date.UTC(2016, 1, 1) + of * 60_000).toISOString();
  const written = (of: number) => `${minute(of).slice(8, 10)}-${minute(of).slice(5, 7)}-${minute(of).slice(0, 4)} ${minute(of).slice(11, 16)}`;
  const rows = Array.from({ length: INCIDENTS }, (_, incident) => {
    const opened = incident * 7;
    const states = ['New', 'Active', 'Resolved', 'Closed'].slice(0, incident % 10 === 9 ? 2 : 4);
    return states.map((state, step) => {
      const cells: Readonly<Record<string, string>> = {
        number: `INC${String(incident).padStart(7, '0')}`,
        incident_state: state,
        active: String(state !== 'Closed').toUpperCase(),
        reassignment_count: '0',
        reopen_count: '0',
        sys_mod_count: String(step),
        made_sla: 'TRUE',
        caller_id: `Caller ${incident % CALLERS}`,
        opened_at: written(opened),
        sys_updated_at: written(opened + step * 3),
        contact_type: 'Phone',
        category: `Category ${incident % 5}`,
        priority: '3 - Moderate',
        assigned_to: step === 0 ? '?' : `Resolver ${incident % 4}`,
        ...(step >= 2 ? { resolved_at: written(opened + 6) } : {}),
        ...(step === 3 ? { closed_at: written(opened + 9) } : {}),
      };
      return COLUMNS.map((column) => cells[column] ?? '?').join(',');
    });
  });

  return [COLUMNS.join(','), ...rows.flat()].join('\n') + '\n';
};

/** How long lanes may take to find a new owner after kills: Kafka waits for silent members, services for their restart. */
const PATIENCE = 150_000;

/** The process of a platform whose command line holds a text; exactly one. */
const processOf = (platform: Platform, text: string): number => {
  const lines = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n');
  const found = lines.map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line)).filter((match) => match !== null && match[3]!.includes(text) && (Number(match[2]) === platform.supervisor || match[3]!.includes(platform.state)));

  return Number(found[0]?.[1] ?? 0);
};

describe.each(waysToRun('Kafka'))('a live import over %s, while processes are killed', (_, options) => {
  let platform: Platform;

  beforeAll(async () => {
    platform = await Platform.start('--empty', ...options);
  }, 300_000);
  afterAll(() => platform?.remove(), 120_000);

  it('ends with the same outcomes as if nothing had happened, each reaction once, every view rebuilt byte for byte', async () => {
    const file = join(platform.state, 'incidents.csv');
    writeFileSync(file, incidentRows());
    const oracle = incidentsOracle(file);
    const victims = ['services/tickets/dist/main.js', 'services/event-log/dist/main.js', 'postgres -D', ...(options.length === 0 ? [] : ['kafka.Kafka']), 'services/surveys/dist/main.js'];

    const importing = platform.json('import', file, '--mapping', 'servicedesk-incidents', '--live');
    const killed: string[] = [];
    let over = false;
    void importing.finally(() => (over = true)).catch(() => undefined);
    for (const victim of victims) {
      await new Promise((resolve) => setTimeout(resolve, 2_500));
      const pid = await eventually(() => Promise.resolve(processOf(platform, victim)), (found) => found > 0, 60_000);
      process.kill(pid, 'SIGKILL');
      killed.push(`${victim}${over ? ' (after the import)' : ''}`);
    }
    expect(killed[0]).toBe(victims[0]);
    expect(await importing).toMatchObject({ rows: oracle.rows, accepted: oracle.rows, rejected: 0 });

    const closed = oracle.byState['Closed']!;
    const manager = await platform.as('manager');
    const ledger = await eventually(
      () => everything((query) => manager.surveys.listDecisions({ query })).catch(() => []),
      (rows) => rows.length >= closed,
      PATIENCE,
    );
    expect(ledger).toHaveLength(closed);

    const wanted = { closed, helping: INCIDENTS - closed };
    const tickets = await eventually(
      () => everything((query) => manager.tickets.listTickets({ query })).catch(() => []),
      (rows) => isDeepStrictEqual({ ...counted(rows.map(({ status }) => status)) }, wanted),
      PATIENCE,
    );
    expect(counted(tickets.map(({ status }) => status))).toEqual(wanted);
    expect(tickets.map(({ subject }) => /INC\d+/.exec(subject)?.[0]).sort()).toEqual(oracle.incidents.map(({ number }) => number).sort());
    expect(Object.values(counted(tickets.map(({ requesterId }) => requesterId))).sort()).toEqual(Object.values(oracle.byCaller).sort());

    const callersServed = new Set(oracle.incidents.filter(({ state }) => state === 'Closed').map(({ caller }) => caller)).size;
    await eventually(() => everything((query) => manager.surveys.listResponses({ query })).catch(() => []), (rows) => rows.length >= callersServed, PATIENCE);
    expect(await everything((query) => manager.surveys.listResponses({ query }))).toHaveLength(callersServed);

    const again = await platform.json('import', file, '--mapping', 'servicedesk-incidents', '--live');
    expect(again).toMatchObject({ rows: oracle.rows, rejected: 0, events: 0 });

    const verified = await platform.rapport('events', 'verify');
    expect(verified).toMatchObject({ code: 0 });
    const { code, out, err } = await platform.rapport('projections', 'rebuild', '--all', '--compare', '--json');
    expect({ code, err: code === 0 ? '' : err, differing: /"equal":false/.test(out) }).toEqual({ code: 0, err: '', differing: false });
  }, 600_000);
});
