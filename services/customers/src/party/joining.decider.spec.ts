import { AnonymousContactOpened, PartyAttached, PartyDetached, PartyJoined, PartyUnjoined } from '@rapport/contracts-customers';
import { derivedId } from '@rapport/event-sourcing';
import { deciderSpec, metadata, SPEC_NOW } from '@rapport/testing';
import { partyDecider } from './party.decider.js';
import type { AttachParty, DetachParty, JoinParty, UnjoinParty } from './party.commands.js';

const given = deciderSpec(partyDecider);
const partyId = derivedId('spec', 'party');
const customerId = derivedId('spec', 'customer');
const otherId = derivedId('spec', 'other');

const join = (to: string): JoinParty => ({ type: 'JoinParty', data: { partyId, customerId: to, evidence: 'same telephone' }, metadata: metadata() });
const unjoin = (): UnjoinParty => ({ type: 'UnjoinParty', data: { partyId, reason: 'two brothers' }, metadata: metadata() });
const attach = (): AttachParty => ({ type: 'AttachParty', data: { partyId, joinedPartyId: otherId }, metadata: metadata() });
const detach = (): DetachParty => ({ type: 'DetachParty', data: { partyId, joinedPartyId: otherId }, metadata: metadata() });

const opened = AnonymousContactOpened({ partyId, number: 'P-1', channel: 'phone', phone: null, email: null, openedAt: SPEC_NOW });
const joined = PartyJoined({ partyId, customerId, evidence: 'same telephone', joinedAt: SPEC_NOW });
const unjoined = PartyUnjoined({ partyId, customerId, reason: 'two brothers', unjoinedAt: SPEC_NOW });
const attached = PartyAttached({ partyId, joinedPartyId: otherId, attachedAt: SPEC_NOW });
const detached = PartyDetached({ partyId, joinedPartyId: otherId, detachedAt: SPEC_NOW });

describe('a party that stands for itself', () => {
  it('joins a customer', () => given(opened).when(join(customerId)).then(joined));

  it('does not join itself, nor before it is known', () => {
    given(opened).when(join(partyId)).thenFails('PARTY_JOINS_ITSELF');
    given().when(join(customerId)).thenFails('PARTY_NOT_FOUND');
  });

  it('has nothing to un-join', () => {
    given(opened).when(unjoin()).thenFails('PARTY_NOT_JOINED', { partyId });
    given().when(unjoin()).thenFails('PARTY_NOT_FOUND');
  });
});

describe('a joined party', () => {
  it('stays where it is when it joins the same customer again', () => given(opened, joined).when(join(customerId)).thenNothing());

  it('leaves one customer before it joins another', () => {
    given(opened, joined).when(join(otherId)).thenFails('PARTY_ALREADY_JOINED', { customerId });
    given(opened, joined).when(unjoin()).then(unjoined);
    given(opened, joined, unjoined).when(join(otherId)).then(PartyJoined({ partyId, customerId: otherId, evidence: 'same telephone', joinedAt: SPEC_NOW }));
  });
});

describe('a customer that others have joined', () => {
  it('mirrors each joining once, even before it is known itself', () => {
    given(opened).when(attach()).then(attached);
    given().when(attach()).then(attached);
    given(attached).when(attach()).thenNothing();
  });

  it('mirrors each leaving once', () => {
    given(opened, attached).when(detach()).then(detached);
    given(opened).when(detach()).thenNothing();
  });

  it('joins nobody until they have left', () => {
    given(opened, attached).when(join(customerId)).thenFails('PARTY_HAS_JOINED_PARTIES', { parties: 1 });
    given(opened, attached, detached).when(join(customerId)).then(joined);
  });
});
