import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import pg from 'pg';
import type { HistoryStep, JsonObject } from '../run-folder/records.js';
import type { Platform } from './platform.js';

const SERVICES = ['customers', 'tickets', 'complaints', 'surveys', 'analytics'];

const LOG = `
select e.lane, e.position::int as position, c.name || '-' || e.stream as stream, e.version, t.name as type, e.schema_version as "schemaVersion", e.party_id as "partyId",
  e.command_id as "commandId", e.command_index as "commandIndex", to_json(e.occurred_at)#>>'{}' as "occurredAt", to_json(e.recorded_at)#>>'{}' as "recordedAt", e.meta, e.data
from log.events e join log.categories c on c.id = e.category join log.types t on t.id = e.type order by e.lane, e.position`;

/** Lays a finished run of the product down as the contract wants it. The views must have come to rest. */
export const dumpRun = async (platform: Platform, folder: string, history: readonly HistoryStep[], startedAt: string): Promise<void> => {
  const write = (name: string, items: readonly unknown[]) => writeLines(join(folder, name), items.map((item) => JSON.stringify(item)));
  const log = await rowsOf(platform, 'log', LOG);
  write('log.jsonl', log.map((row) => ({ ...row, dataHash: createHash('sha256').update(String(row['data'])).digest('hex') })));
  write('timers.jsonl', await rowsOf(platform, 'log', `select timer_id as "timerId", lane, to_json(due_at)#>>'{}' as "dueAt", party_id as party, name as type, state from log.timers`));
  write('history.jsonl', history);
  await dumpViews(platform, folder, 'views');
  write('checkpoints.jsonl', await checkpointsOf(platform));
  write('parked.jsonl', await parkedOf(platform));
  const settings = await rowsOf(platform, 'log', `select name, setting from pg_settings where name in ('fsync', 'synchronous_commit', 'full_page_writes')`);
  const [clock] = await rowsOf(platform, 'log', `select to_json(log.clock())#>>'{}' as now`);
  const run = {
    ...{ seed: 0, commit: 'here', startedAt, endedAt: new Date().toISOString(), logClockAtEnd: clock!['now'], faults: [], absent: ['processes'] },
    settings: Object.fromEntries(settings.map(({ name, setting }) => [name, setting])),
  };
  writeLines(join(folder, 'run.json'), [JSON.stringify(run)]);
};

/** Every view of every service; after a rebuild under `rebuilt`. */
export const dumpViews = async (platform: Platform, folder: string, kind: 'views' | 'rebuilt'): Promise<void> => {
  for (const service of SERVICES) {
    const views = await rowsOf(platform, service, `select table_name as name from information_schema.views where table_schema = 'public' and table_name not like '%\\_\\_whole' order by 1`);
    for (const { name } of views) {
      // What is restricted is left out of a view's own name.
      const whole = String(name) === 'restrictions' ? 'restrictions' : `${String(name)}__whole`;
      const rows = await rowsOf(platform, service, `select row_to_json(v)::text as row from public.${pg.escapeIdentifier(whole)} v`);
      writeLines(join(folder, kind, service, `${String(name)}.jsonl`), rows.map(({ row }) => String(row)).sort());
    }
  }
};

/** How far the slowest view or reaction is behind the log. */
export const lagOf = async (platform: Platform): Promise<number> => {
  const tails = await rowsOf(platform, 'log', `select lane, max(position)::int as position from log.events group by lane`);
  const checkpoints = await checkpointsOf(platform);
  const newest = Map.groupBy(checkpoints, ({ service, view }) => `${String(service)}/${String(view)}`);
  const lags = [...newest.values()].flatMap((rows) => {
    const generation = Math.max(...rows.map((row) => Number(row['generation'])));
    return tails.map(({ lane, position }) => Number(position) - Number(rows.find((row) => row['generation'] === generation && row['lane'] === lane)?.['position'] ?? 0));
  });
  return Math.max(0, ...lags);
};

/** How many timers are due by the clock of the log and have not fired. */
export const duePending = async (platform: Platform): Promise<number> => {
  const [row] = await rowsOf(platform, 'log', `select count(*)::int as due from log.timers where state = 'pending' and due_at <= log.clock()`);
  return Number(row!['due']);
};

const checkpointsOf = async (platform: Platform): Promise<readonly JsonObject[]> => {
  const all = await Promise.all(SERVICES.map((service) => rowsOf(platform, service, `select '${service}' as service, consumer as view, generation, lane, position::int as position from projections.checkpoints`)));
  return all.flat();
};

const parkedOf = async (platform: Platform): Promise<readonly JsonObject[]> => {
  const all = await Promise.all(
    SERVICES.map((service) => rowsOf(platform, service, `select '${service}' as service, consumer as view, lane, key, json_agg(position order by position) as positions from projections.parked_positions group by consumer, lane, key`)),
  );
  return all.flat();
};

const rowsOf = async (platform: Platform, database: string, sql: string): Promise<readonly JsonObject[]> => {
  const client = new pg.Client(platform.database(database));
  await client.connect();
  try {
    return (await client.query<JsonObject>(sql)).rows;
  } finally {
    await client.end();
  }
};

const writeLines = (path: string, lines: readonly string[]): void => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, lines.map((line) => `${line}\n`).join(''));
};
