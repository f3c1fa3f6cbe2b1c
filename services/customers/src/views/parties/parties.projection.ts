import { PartyJoined, PartyUnjoined } from '@rapport/contracts-customers';
import { on, projection } from '@rapport/event-sourcing';
import { PartyRow } from './parties.row.js';

/** Which customer a party has turned out to be. */
export const parties = projection(PartyRow, {
  name: 'parties',
  version: 1,
  when: [on(PartyJoined, (_, { data: { partyId, customerId, joinedAt } }) => ({ partyId, customerId, joinedAt })), on(PartyUnjoined, () => null)],
  keyOf: ({ data }) => data.partyId,
});
