import { join } from 'node:path';
import { databaseOf, type ServiceName } from '@rapport/local-infrastructure';
import pg from 'pg';
import type { Databases } from '../stage/databases.js';
import { writeLines } from './lines-file.js';

const PAGE = 2_000;
const INSTANT = (column: string) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const LOG = `SELECT json_build_object('lane', e.lane, 'position', e.position, 'stream', c.name || '-' || e.stream, 'version', e.version, 'type', t.name, 'schemaVersion', e.schema_version,
  'partyId', e.party_id, 'commandId', e.command_id, 'commandIndex', e.command_index, 'occurredAt', ${INSTANT('e.occurred_at')}, 'recordedAt', ${INSTANT('e.recorded_at')},
  'meta', e.meta::json, 'dataHash', encode(sha256(convert_to(e.data, 'UTF8')), 'hex'), 'data', e.data)
  FROM log.events e JOIN log.categories c ON c.id = e.category JOIN log.types t ON t.id = e.type ORDER BY e.lane, e.position`;

const TIMERS = `SELECT json_build_object('timerId', timer_id, 'lane', lane, 'dueAt', ${INSTANT('due_at')}, 'party', party_id, 'type', name, 'state', state) FROM log.timers ORDER BY timer_id`;

/** Rows of live generations and of reactions (generation 0). */
const LIVE = `(generation = 0 OR EXISTS (SELECT FROM projections.generations g WHERE g.view = c.consumer AND g.generation = c.generation AND g.state = 'live'))`;
const CHECKPOINTS = (service: string) =>
  `SELECT json_build_object('service', '${service}', 'view', consumer, 'generation', generation, 'lane', lane, 'position', position) FROM projections.checkpoints c WHERE ${LIVE} ORDER BY consumer, generation, lane`;
const PARKED = (service: string) =>
  `SELECT json_build_object('service', '${service}', 'view', consumer, 'lane', lane, 'key', key, 'positions',
    (SELECT coalesce(json_agg(p.position ORDER BY p.position), '[]') FROM projections.parked_positions p WHERE (p.consumer, p.generation, p.lane, p.key) = (c.consumer, c.generation, c.lane, c.key)))
   FROM projections.parked_keys c ORDER BY consumer, lane, key`;

/** Writes `log.jsonl` and `timers.jsonl`. */
export const dumpLog = async (databases: Databases, folder: string): Promise<void> => {
  await writeLines(join(folder, 'log.jsonl'), rowsOf(databases, 'log', LOG));
  await writeLines(join(folder, 'timers.jsonl'), rowsOf(databases, 'log', TIMERS));
};

/** Writes `checkpoints.jsonl` and `parked.jsonl` of all services. */
export const dumpPlaces = async (databases: Databases, services: readonly ServiceName[], folder: string): Promise<void> => {
  for (const [file, statement] of [['checkpoints.jsonl', CHECKPOINTS], ['parked.jsonl', PARKED]] as const) {
    await writeLines(join(folder, file), chained(services.map((service) => rowsOf(databases, databaseOf(service), statement(service)))));
  }
};

/** Writes the rows of each live view of a service, all columns, in the order of their primary key, under `<folder>/<service>/<view>.jsonl`. Answers the views. */
export const dumpViews = async (databases: Databases, service: ServiceName, folder: string): Promise<readonly string[]> => {
  const database = databaseOf(service);
  const live = await databases.ask(database, `SELECT view, generation FROM projections.generations WHERE state = 'live' ORDER BY view`);
  for (const [view, generation] of live) {
    const table = `${view!.replaceAll('-', '_')}__g${generation}`;
    const key = await databases.ask(
      database,
      `SELECT a.attname FROM pg_index i JOIN LATERAL unnest(i.indkey) WITH ORDINALITY AS k(number, place) ON true JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.number
       WHERE i.indrelid = format('projections.%I', $1::text)::regclass AND i.indisprimary ORDER BY k.place`,
      [table],
    );
    const order = key.map(([column]) => `r.${pg.escapeIdentifier(column!)}::text COLLATE "C"`).join(', ');
    await writeLines(join(folder, service, `${view}.jsonl`), rowsOf(databases, database, `SELECT row_to_json(r) FROM projections.${pg.escapeIdentifier(table)} r ORDER BY ${order}`));
  }

  return live.map(([view]) => view!);
};

/** The first column of every row, fetched through a cursor. */
async function* rowsOf(databases: Databases, database: string, statement: string): AsyncGenerator<string> {
  const session = await databases.session(database);
  try {
    await session.query(`BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL TIME ZONE 'UTC'; DECLARE rows_of_dump NO SCROLL CURSOR FOR ${statement}`);
    for (;;) {
      const { rows } = await session.query<[string]>({ text: `FETCH ${PAGE} FROM rows_of_dump`, rowMode: 'array' });
      for (const [text] of rows) yield text;
      if (rows.length < PAGE) return;
    }
  } finally {
    await session.end();
  }
}

async function* chained(parts: readonly AsyncIterable<string>[]): AsyncGenerator<string> {
  for (const part of parts) yield* part;
}
