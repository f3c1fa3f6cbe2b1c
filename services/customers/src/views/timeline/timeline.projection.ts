import { idsNamedBy, onEvery, projection, type RecordedEvent } from '@rapport/event-sourcing';
import { TimelineRow } from './timeline.row.js';

const digits = (value: number, length: number) => String(value).padStart(length, '0');

const placeOf = ({ occurredAt, recordedAt, lane, position }: RecordedEvent): string => [occurredAt, recordedAt, digits(lane, 2), digits(position, 12)].join(' ');

/** Facts of any service: only what is text, and not personal, is looked at. */
const textIn = (data: unknown, ...path: readonly string[]): string | null => {
  const found = path.reduce<unknown>((inside, name) => (typeof inside === 'object' && inside !== null ? (inside as Readonly<Record<string, unknown>>)[name] : undefined), data);
  return typeof found === 'string' ? found : null;
};

/** Every contact and everything that came of it (INT-01): one row per fact of a party, from all services, in order of happening. */
export const timeline = projection(TimelineRow, {
  name: 'timeline',
  version: 2,
  concerns: ['concerns'],
  when: [
    onEvery<TimelineRow>((_, event) => {
      const { lane, position, partyId, id, type, stream, version, occurredAt, recordedAt, metadata, data } = event;
      if (partyId === null) return null;

      return {
        lane,
        position,
        partyId,
        place: placeOf(event),
        eventId: id,
        type,
        service: type.split('.')[0]!,
        stream,
        version,
        occurredAt,
        recordedAt,
        actorId: metadata.actor.id,
        actorRole: metadata.actor.role,
        origin: metadata.origin,
        concerns: idsNamedBy(event),
        channel: textIn(data, 'channel') ?? textIn(data, 'contact', 'channel'),
        subject: textIn(data, 'subject') ?? textIn(data, 'contact', 'goal'),
      };
    }),
  ],
  keyOf: ({ partyId, lane, position }) => (partyId === null ? null : { lane, position }),
});
