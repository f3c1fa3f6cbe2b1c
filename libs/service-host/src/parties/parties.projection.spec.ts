import { PartyJoined, PartyUnjoined } from '@rapport/contracts-customers';
import { derivedId } from '@rapport/event-sourcing';
import { projectionSpec, SPEC_NOW } from '@rapport/testing';
import { parties } from './parties.projection.js';

const given = projectionSpec(parties);
const partyId = derivedId('spec', 'party');
const customerId = derivedId('spec', 'customer');
const joined = PartyJoined({ partyId, customerId, evidence: 'e', joinedAt: SPEC_NOW });

describe('the parties of customers', () => {
  it('are those that have joined one', () => given(joined).then({ partyId, customerId, joinedAt: SPEC_NOW }));

  it('leave no trace when the joining was a mistake', () => given(joined, PartyUnjoined({ partyId, customerId, reason: 'r', unjoinedAt: SPEC_NOW })).thenNothing());
});
