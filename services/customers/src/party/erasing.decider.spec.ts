import { AnonymousContactOpened, ErasureRequested, PersonalDataErased } from '@rapport/contracts-customers';
import { derivedId } from '@rapport/event-sourcing';
import { deciderSpec, metadata, SPEC_NOW } from '@rapport/testing';
import type { ConfirmErasure, RequestErasure } from './party.commands.js';
import { partyDecider } from './party.decider.js';

const given = deciderSpec(partyDecider);
const partyId = derivedId('spec', 'party');
const by = (id: string) => metadata({ actor: { id, role: 'manager' } });
const ask = (actor: string, persons: number): RequestErasure => ({ type: 'RequestErasure', data: { partyId, partyIds: [partyId], scope: 'customer', reason: 'asked for', persons }, metadata: by(actor) });
const facts = { partyId, customerId: derivedId('spec', 'customer'), scope: 'customer', reason: 'asked for', keyDestroyedAt: SPEC_NOW } as const;
const confirm: ConfirmErasure = { type: 'ConfirmErasure', data: facts, metadata: metadata() };

const opened = AnonymousContactOpened({ partyId, number: 'P-1', channel: 'phone', phone: null, email: null, openedAt: SPEC_NOW });
const asked = (requestedBy: string, approved: 'yes' | 'needs_second_person') => ErasureRequested({ partyId, scope: 'customer', reason: 'asked for', requestedBy, approved, partyIds: [partyId], requestedAt: SPEC_NOW });

describe('an erasure on which one person decides', () => {
  it('is approved when it is asked for, once', () => {
    given(opened).when(ask('ana', 1)).then(asked('ana', 'yes'));
    given(opened, asked('ana', 'yes')).when(ask('bo', 1)).thenNothing();
  });
  it('is of a party that is known', () => given().when(ask('ana', 1)).thenFails('PARTY_NOT_FOUND'));
});

describe('an erasure on which two persons agree', () => {
  it('waits for somebody else than who asked first', () => {
    given(opened).when(ask('ana', 2)).then(asked('ana', 'needs_second_person'));
    given(opened, asked('ana', 'needs_second_person')).when(ask('ana', 2)).thenFails('ERASURE_NEEDS_SECOND_PERSON', { requestedBy: 'ana' });
    given(opened, asked('ana', 'needs_second_person')).when(ask('bo', 2)).then(asked('bo', 'yes'));
  });
  it('is about the scope that the first asked for', () => {
    const wider: RequestErasure = { ...ask('bo', 2), data: { partyId, partyIds: [partyId], scope: 'customer', reason: 'asked for', persons: 2 } };
    const narrow = (requestedBy: string, approved: 'yes' | 'needs_second_person') => ErasureRequested({ partyId, scope: 'party', reason: 'asked for', requestedBy, approved, partyIds: [partyId], requestedAt: SPEC_NOW });
    given(opened, narrow('ana', 'needs_second_person')).when(wider).then(asked('bo', 'needs_second_person'));
    given(opened, narrow('ana', 'yes')).when(wider).then(asked('bo', 'needs_second_person'));
    given(opened, asked('ana', 'yes')).when({ ...wider, data: { ...wider.data, scope: 'party' } }).thenNothing();
  });
  it('stays approved', () => given(opened, asked('ana', 'needs_second_person'), asked('bo', 'yes')).when(ask('ana', 2)).thenNothing());
});

describe('a destroyed key', () => {
  const erased = PersonalDataErased({ ...facts, erasedAt: SPEC_NOW });
  it('becomes a fact, once, also of a party that only others know', () => {
    given(opened, asked('ana', 'yes')).when(confirm).then(erased);
    given().when(confirm).then(erased);
    given(opened, asked('ana', 'yes'), erased).when(confirm).thenNothing();
  });
});
