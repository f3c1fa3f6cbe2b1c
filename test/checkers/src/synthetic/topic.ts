import { eventIdOf } from '../identity.js';
import type { LogRow, TopicRecord } from '../run-folder/records.js';
import { Chance } from './chance.js';

/** What a relay makes of the log: every row in its partition, now and then the last few once more. */
export const topicOf = (log: readonly LogRow[], seed: number): TopicRecord[] => {
  const chance = new Chance(seed ^ 0x70b1c);

  return [...Map.groupBy(log, ({ lane }) => lane).values()].flatMap((rows) => {
    const sent = rows.flatMap((row, index) => (chance.below(6) === 0 ? [row, ...rows.slice(Math.max(index - 1, 0), index + 1)] : [row]));
    return sent.map((row, offset) => recordOf(row, offset));
  });
};

const recordOf = (row: LogRow, offset: number): TopicRecord => ({
  partition: row.lane,
  offset,
  key: row.partyId ?? row.stream,
  headers: {
    ...{ ce_id: eventIdOf(row.commandId, row.commandIndex), ce_type: row.type, ce_subject: row.stream, ce_version: String(row.version) },
    ...{ ce_lane: String(row.lane), ce_position: String(row.position), ce_time: row.occurredAt },
  },
  valueHash: row.dataHash,
});
