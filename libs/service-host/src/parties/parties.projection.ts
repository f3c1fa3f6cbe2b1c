import { PartyJoined, PartyUnjoined } from '@rapport/contracts-customers';
import { on, projection } from '@rapport/event-sourcing';
import { PartyRow } from './parties.row.js';

/** Which customer a party has turned out to be. Every service that lists by party keeps this view and resolves through it; rows keep the party id that they were written with. */
export const parties = projection(PartyRow, {
  name: 'parties',
  version: 1,
  when: [on(PartyJoined, (_, { data: { partyId, customerId, joinedAt } }) => ({ partyId, customerId, joinedAt })), on(PartyUnjoined, () => null)],
  keyOf: ({ data }) => data.partyId,
});
