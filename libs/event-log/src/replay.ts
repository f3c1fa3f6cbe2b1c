import { LANES, type Place, type RecordedEvent } from '@rapport/event-sourcing';
import { to as copyTo } from 'pg-copy-streams';
import type pg from 'pg';
import { LineSplitter } from './line-splitter.js';
import type { NameCatalogue } from './name-catalogue.js';
import { EVENT_COLUMNS, storedEvent } from './stored-event.js';

export interface ReplayOptions {
  /** Begins after these positions; a lane that is not named begins at its first event. */
  readonly after?: Place;
  /** All 64 unless given. */
  readonly lanes?: readonly number[];
  /** Names of the event types wanted; all unless given. With them, positions have holes. */
  readonly types?: readonly string[];
}

/** Most events of one batch. */
const BATCH = 1_000;

const qualified = EVENT_COLUMNS.replaceAll(/\w+/g, (column) => `e.${column}`);

/** One COPY over all lanes wanted, lane by lane and in the order of each: the primary key gives it without sorting. */
export const replayStatement = (lanes: readonly number[], after: Place, typeIds: readonly string[] | null): string => {
  const from = lanes.map((lane) => `(${integer(lane)}::smallint, ${integer(after.get(lane) ?? 0)}::bigint)`).join(', ');
  const wanted = typeIds === null ? '' : ` and e.type = any ('{${typeIds.join(',')}}'::smallint[])`;

  return `copy (select ${qualified} from (values ${from}) as s(lane, after) cross join lateral (
    select * from log.recorded r where r.lane = s.lane and r.position > s.after order by r.position
  ) as e where true${wanted}) to stdout`;
};

/** Streams the log, batch by batch; a batch has one lane. Nothing is parsed that nobody asks for. */
export async function* replay(client: pg.Client, names: NameCatalogue, { after = new Map(), lanes, types }: ReplayOptions): AsyncGenerator<readonly RecordedEvent[]> {
  const typeIds = types === undefined ? null : await names.typeIds(types);
  const statement = replayStatement(lanes ?? Array.from({ length: LANES }, (_, lane) => lane), after, typeIds);
  const splitter = new LineSplitter();
  let batch: RecordedEvent[] = [];

  for await (const chunk of client.query(copyTo(statement)) as AsyncIterable<Uint8Array>) {
    const rows = splitter.rows(chunk);
    await names.cover(new Set(rows.map((row) => row[5]!)), new Set(rows.map((row) => row[2]!)));
    for (const row of rows) {
      const event = storedEvent(row, names);
      if (batch.length >= BATCH || (batch.length > 0 && batch[0]!.lane !== event.lane)) {
        yield batch;
        batch = [];
      }
      batch.push(event);
    }
  }
  splitter.end();
  if (batch.length > 0) yield batch;
}

const integer = (value: number): string => {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`${value} is no position and no lane.`);

  return String(value);
};
