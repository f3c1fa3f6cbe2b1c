import { onEvery, projection, streamParts } from '@rapport/event-sourcing';
import { RestrictionRow } from './restrictions.row.js';

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

const valueIn = (data: unknown, name: string): unknown => (typeof data === 'object' && data !== null ? (data as Readonly<Record<string, unknown>>)[name] : undefined);

/** Every fact about who may see a restricted stream lists all of them afterwards, as `viewers`. */
const viewersIn = (data: unknown): string[] | null => {
  const viewers = valueIn(data, 'viewers');

  return Array.isArray(viewers) && viewers.every((each) => typeof each === 'string') ? viewers : null;
};

/** Which streams are seen by few, and by whom? Every service keeps it, and the SQL views of all its other views leave out the rows that tell of one of these streams. */
export const restrictions = projection(RestrictionRow, {
  name: 'restrictions',
  version: 1,
  when: [
    onEvery<RestrictionRow>((row, { stream, partyId, recordedAt, data }) => {
      const { id: streamId } = streamParts(stream);
      const ticketId = valueIn(data, 'ticketId');
      const viewers = viewersIn(data) ?? row?.viewers ?? [];
      if (row !== null) return viewers === row.viewers ? row : { ...row, viewers };

      return { streamId, rootId: typeof ticketId === 'string' && UUID.test(ticketId) ? ticketId : streamId, partyId, viewers, restrictedAt: recordedAt };
    }),
  ],
  keyOf: ({ stream, metadata }) => (metadata.visibility === 'restricted' ? streamParts(stream).id : null),
});
