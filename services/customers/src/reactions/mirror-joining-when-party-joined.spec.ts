import { PartyJoined, PartyUnjoined } from '@rapport/contracts-customers';
import { derivedId } from '@rapport/event-sourcing';
import { reactionSpec, SPEC_NOW } from '@rapport/testing';
import { mirrorJoiningWhenPartyJoined } from './mirror-joining-when-party-joined.js';

const given = reactionSpec(mirrorJoiningWhenPartyJoined);
const partyId = derivedId('spec', 'party');
const customerId = derivedId('spec', 'customer');
const mirror = { stream: `party-${customerId}`, data: { partyId: customerId, joinedPartyId: partyId } };

describe('the stream of the customer', () => {
  it('is told who has joined', () => given().when(PartyJoined({ partyId, customerId, evidence: 'e', joinedAt: SPEC_NOW })).then({ ...mirror, type: 'AttachParty' }));

  it('is told who has left', () => given().when(PartyUnjoined({ partyId, customerId, reason: 'r', unjoinedAt: SPEC_NOW })).then({ ...mirror, type: 'DetachParty' }));
});
