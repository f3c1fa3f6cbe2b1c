import { checker } from '../checker.js';
import { sha256 } from '../identity.js';
import { metaOf, millisecondsOf, type LogRow } from '../run-folder/records.js';

/** What lies in a row is what was written: the data have their hash, are JSON, and the row can be read as an event. */
export const data = checker('stored-data', ['log'], async (run, findings) => {
  for await (const row of run.log()) {
    findings.looked('rows');
    const { lane, position, stream } = row;
    if (sha256(row.data) !== row.dataHash) findings.broken('the data have another hash than when they were read from the log', { lane, position, stream });
    const fault = faultOf(row);
    if (fault !== null) findings.broken(fault, { lane, position, stream });
  }
});

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const faultOf = (row: LogRow): string | null => {
  if (!/^[a-z][a-z0-9-]*-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(row.stream)) return 'the stream is not <category>-<uuid>';
  if (!UUID.test(row.commandId) || (row.partyId !== null && !UUID.test(row.partyId))) return 'a command or party id is no UUID in lower case';
  if (row.schemaVersion < 1) return 'the schema version is below 1';
  if (Number.isNaN(millisecondsOf(row.occurredAt)) || Number.isNaN(millisecondsOf(row.recordedAt))) return 'an instant cannot be read';
  try {
    const told = JSON.parse(row.data) as unknown;
    const { actor, origin } = metaOf(row);
    return typeof told === 'object' && told !== null && typeof actor.id === 'string' && typeof origin === 'string' ? null : 'data or metadata are not those of an event';
  } catch {
    return 'data or metadata are not JSON';
  }
};
