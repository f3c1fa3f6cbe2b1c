import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { DataSource, EntitySchema } from 'typeorm';
import { closedLoop } from '../harness/closed-loop.js';
import type { Contend } from '../harness/contender.js';
import { Places, faultsOfLog, makeLog } from './log-table.js';
import { dataText, metadataText } from './sample.js';

const column = (type: 'bigint' | 'int' | 'smallint' | 'uuid' | 'text' | 'timestamptz', name: string) => ({ type, name });

const EventRow = new EntitySchema<Record<string, unknown>>({
  name: 'events',
  schema: 'log',
  tableName: 'events',
  columns: {
    lane: { ...column('smallint', 'lane'), primary: true },
    position: { ...column('bigint', 'position'), primary: true },
    occurredAt: column('timestamptz', 'occurred_at'),
    recordedAt: column('timestamptz', 'recorded_at'),
    version: column('int', 'version'),
    category: column('smallint', 'category'),
    type: column('smallint', 'type'),
    schemaVersion: column('smallint', 'schema_version'),
    commandIndex: column('smallint', 'command_index'),
    stream: column('uuid', 'stream'),
    partyId: column('uuid', 'party_id'),
    commandId: column('uuid', 'command_id'),
    meta: column('text', 'meta'),
    data: column('text', 'data'),
  },
});

/** TypeORM's insert into the same table, with a connection per caller. Nobody checks a version. */
export const contend: Contend = async ({ url, seconds, options }) => {
  const [callers, events] = [Number(options['callers']), Number(options['events'] ?? 1)];
  await makeLog(url);
  const source = await new DataSource({ type: 'postgres', url, entities: [EventRow], poolSize: callers }).initialize();
  const rows = source.getRepository(EventRow);
  const places = new Places();
  let acknowledged = 0;

  return {
    slice: () =>
      closedLoop(callers, seconds, events, async () => {
        const { lane, after } = places.next(events);
        const [stream, partyId, commandId, now] = [randomUUID(), randomUUID(), randomUUID(), new Date()];
        const one = { lane, occurredAt: now, recordedAt: now, category: 1, type: 1, schemaVersion: 1, stream, partyId, commandId, meta: metadataText, data: dataText(stream) };
        await rows.insert(Array.from({ length: events }, (_, index) => ({ ...one, position: after + index + 1, version: index + 1, commandIndex: index })));
        acknowledged += events;
      }),
    check: () => faultsOfLog(url, acknowledged),
    close: () => source.destroy(),
  };
};
