import { inside, type Fact, type Fold, type Row } from '../../fold.js';
import type { Json } from '../../../run-folder/records.js';

const textOf = (value: Json | undefined): string | null => (typeof value === 'string' ? value : null);

const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

const isPersonal = (value: object): boolean => 'subject' in value && ('sealed' in value || 'clear' in value);

/** Ids in the data, in the order in which they stand there, personal fields left out. */
const idsIn = (value: Json | undefined): readonly string[] => {
  if (typeof value === 'string') return value.match(ID) ?? [];
  if (typeof value !== 'object' || value === null || isPersonal(value)) return [];

  return Object.entries(value).flatMap(([name, item]) => [...(Array.isArray(value) ? [] : (name.match(ID) ?? [])), ...idsIn(item as Json)]);
};

/** Ids in the name of the stream and in the data, each once. */
export const idsOf = ({ stream, data }: Pick<Fact, 'stream' | 'data'>): Json[] => [...new Set([...(stream.match(ID) ?? []), ...idsIn(data)])];

const entry = ({ lane, position, partyId, id, type, stream, version, occurredAt, recordedAt, meta, data }: Fact): Row => ({
  ...{ lane, position, partyId, eventId: id, type, stream, version, occurredAt, recordedAt },
  place: `${occurredAt} ${recordedAt} ${String(lane).padStart(2, '0')} ${String(position).padStart(12, '0')}`,
  concerns: idsOf({ stream, data }),
  service: type.slice(0, type.indexOf('.')),
  actorId: meta.actor.id,
  actorRole: meta.actor.role,
  origin: meta.origin,
  channel: textOf(data['channel']) ?? textOf(inside(data, 'contact')['channel']),
  subject: textOf(data['subject']) ?? textOf(inside(data, 'contact')['goal']),
});

/** Every fact of a party, from all services, in order of happening (INT-01). */
export const timeline: Fold = {
  ...{ service: 'customers', view: 'timeline', key: ['lane', 'position'] },
  keyOf: ({ partyId, lane, position }) => (partyId === null ? null : { lane, position }),
  next: (_, fact) => entry(fact),
};
