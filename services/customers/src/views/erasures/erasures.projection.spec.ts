import { ErasureRequested, PersonalDataErased } from '@rapport/contracts-customers';
import { derivedId } from '@rapport/event-sourcing';
import { projectionSpec, SPEC_NOW } from '@rapport/testing';
import { erasures } from './erasures.projection.js';

const given = projectionSpec(erasures);
const [partyId, customerId] = [derivedId('spec', 'party'), derivedId('spec', 'customer')];
const asked = (requestedBy: string, approved: 'yes' | 'needs_second_person') => ErasureRequested({ partyId, scope: 'party', reason: 'asked for', requestedBy, approved, requestedAt: SPEC_NOW });
const erased = PersonalDataErased({ partyId, customerId, scope: 'party', reason: 'asked for', keyDestroyedAt: SPEC_NOW, erasedAt: SPEC_NOW });

describe('the ledger of erasures', () => {
  it('keeps who asked and whether it was agreed on', () => {
    given(asked('ana', 'needs_second_person')).then({ requestedBy: ['ana'], approved: false, erasedAt: null, place: null });
    given(asked('ana', 'needs_second_person'), asked('bo', 'yes')).then({ requestedBy: ['ana', 'bo'], approved: true });
  });
  it('keeps when the key was destroyed and where the fact lies, also of a party that nobody asked about by name', () => {
    given(asked('ana', 'yes'), erased).then({ requestedBy: ['ana'], approved: true, keyDestroyedAt: SPEC_NOW, erasedAt: SPEC_NOW, place: expect.stringMatching(/^\d+:\d+$/) as string });
    given(erased).then({ requestedBy: [], approved: true, requestedAt: null, scope: 'party' });
  });
});
