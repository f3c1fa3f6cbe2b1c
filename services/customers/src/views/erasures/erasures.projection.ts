import { ErasureRequested, PersonalDataErased } from '@rapport/contracts-customers';
import { on, projection } from '@rapport/event-sourcing';
import { ErasureRow } from './erasures.row.js';

const unasked = { partyIds: [], requestedBy: [], approved: false, requestedAt: null, keyDestroyedAt: null, erasedAt: null, place: null };

/** What was asked and done about personal data of a party (CUS-47). Without personal data itself, it outlives them. */
export const erasures = projection(ErasureRow, {
  name: 'erasures',
  version: 2,
  concerns: [],
  when: [
    on(ErasureRequested, (row, { data: { partyId, partyIds = [partyId], scope, reason, requestedBy, approved, requestedAt } }) => ({
      ...(row ?? unasked),
      ...{ partyId, partyIds, scope, reason, requestedAt },
      requestedBy: [...(row?.requestedBy ?? []), requestedBy],
      approved: approved === 'yes',
    })),
    on(PersonalDataErased, (row, { lane, position, data: { partyId, scope, reason, keyDestroyedAt, erasedAt } }) => ({
      ...(row ?? unasked),
      ...{ partyId, scope, reason, keyDestroyedAt, erasedAt },
      approved: true,
      place: `${lane}:${position}`,
    })),
  ],
  keyOf: ({ data }) => data.partyId,
});
