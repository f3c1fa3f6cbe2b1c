import { eventIdOf } from '../identity.js';
import { isoOf, metaOf, millisecondsOf, streamParts, type JsonObject, type LogRow } from '../run-folder/records.js';
import type { RunFolder } from '../run-folder/run-folder.js';
import type { Fact } from './fold.js';

/** The log as folds see it. Rows whose data cannot be read are left out: another checker names them. */
export async function* facts(run: RunFolder): AsyncGenerator<Fact> {
  for await (const row of run.log()) {
    const fact = factOf(row);
    if (fact !== null) yield fact;
  }
}

/** A row of the log as folds see it; null where its data cannot be read. */
export const factOf = (row: LogRow): Fact | null => {
  const data = parsed(row.data);
  if (data === null || Number.isNaN(millisecondsOf(row.occurredAt)) || Number.isNaN(millisecondsOf(row.recordedAt))) return null;
  const { lane, position, stream, version, type, partyId, commandId, commandIndex } = row;
  const { category, id: aggregate } = streamParts(stream);

  return { lane, position, id: eventIdOf(commandId, commandIndex), stream, category, aggregate, version, type, partyId, occurredAt: isoOf(row.occurredAt), recordedAt: isoOf(row.recordedAt), meta: metaOf(row), data };
};

const parsed = (text: string): JsonObject | null => {
  try {
    const value = JSON.parse(text) as unknown;
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : null;
  } catch {
    return null;
  }
};
