import { PartyJoined, PartyUnjoined } from '@rapport/contracts-customers';
import { command, reaction, whenever } from '@rapport/event-sourcing';
import { partyAggregate } from '../party/party.decider.js';

/** The customer's own stream says too who has joined and who has left: the two may lie in different lanes. */
export const mirrorJoiningWhenPartyJoined = reaction(
  'mirror-joining-when-party-joined',
  [
    whenever(PartyJoined, ({ data: { partyId, customerId } }) => [command(partyAggregate, customerId, { type: 'AttachParty', data: { partyId: customerId, joinedPartyId: partyId } })]),
    whenever(PartyUnjoined, ({ data: { partyId, customerId } }) => [command(partyAggregate, customerId, { type: 'DetachParty', data: { partyId: customerId, joinedPartyId: partyId } })]),
  ],
  { from: 'start', imported: true },
);
