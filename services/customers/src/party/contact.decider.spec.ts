import { AnonymousContactOpened, CustomerLevelChanged, CustomerRegistered, FeedbackRecorded, InteractionRecorded, InterestShown, PartyJoined } from '@rapport/contracts-customers';
import { derivedId, instant, later, mintedId, MINUTE, occurred, personal, type Instant } from '@rapport/event-sourcing';
import { deciderSpec, metadata, SPEC_NOW } from '@rapport/testing';
import { partyDecider } from './party.decider.js';
import type { RecordFeedback, RecordInteraction, RecordedInteraction } from './party.commands.js';

const given = deciderSpec(partyDecider);
const partyId = derivedId('spec', 'party');
const text = (value: string) => personal(partyId, value);
const interactionId = mintedId(metadata().commandId, 'interaction');

const contact = { channel: 'phone', mode: 'oral', initiator: 'customer', recipient: 'company', goal: 'price', content: text('How much?'), context: null, feedback: null } as const;
const about = { partyId, contact, notes: null, stage: null, mood: null, outcome: null, product: null };
const record = (interaction: Partial<RecordedInteraction> = {}): RecordInteraction => ({ type: 'RecordInteraction', data: { ...about, happenedAt: null, ...interaction }, metadata: metadata() });
const recorded = (interaction: Partial<typeof about> | { product: string } = {}, at: Instant = SPEC_NOW) => occurred(InteractionRecorded({ ...about, ...interaction, interactionId }), at);
const feedBack = (id = interactionId): RecordFeedback => ({ type: 'RecordFeedback', data: { partyId, interactionId: id, feedback: text('clear') }, metadata: metadata() });
const fedBack = FeedbackRecorded({ partyId, interactionId, feedback: text('clear'), recordedAt: SPEC_NOW });

const opened = AnonymousContactOpened({ partyId, number: 'P-1', channel: 'phone', phone: null, email: null, openedAt: SPEC_NOW });
const registered = CustomerRegistered({ partyId, number: 'P-1', name: text('李雷'), phone: text('110'), email: null, address: null, nature: 'partner_individual', distribution: 'external', chainPosition: 'final', possibleNeed: null, source: 'interview', referrerId: null, registeredAt: SPEC_NOW });
const potential = CustomerLevelChanged({ partyId, from: null, to: 'potential', skipped: [], rule: 'registered', evidence: 'registered', changedAt: SPEC_NOW });
const interest = occurred(InterestShown({ partyId, kind: 'enquiry', product: 'washer', interactionId, shownAt: SPEC_NOW }), SPEC_NOW);

describe('a contact', () => {
  it('is recorded when it happened', () => {
    const yesterday = instant('2026-03-01T10:00:00Z');
    given(opened).when(record()).then(recorded());
    given(opened).when(record({ happenedAt: yesterday })).then(recorded({}, yesterday));
  });

  it('has two sides, a known party and a past', () => {
    given().when(record()).thenFails('PARTY_NOT_FOUND');
    given(opened).when(record({ contact: { ...contact, recipient: 'customer' } })).thenFails('INTERACTION_ONE_SIDED');
    given(opened).when(record({ happenedAt: later(SPEC_NOW, MINUTE) })).thenFails('HAPPENED_IN_FUTURE');
  });

  it('that names a product makes a potential customer a target', () => {
    const target = CustomerLevelChanged({ partyId, from: 'potential', to: 'target', skipped: [], rule: 'interest_shown', evidence: `interaction ${interactionId}`, changedAt: SPEC_NOW });
    given(registered, potential).when(record({ product: 'washer' })).then(recorded({ product: 'washer' }), interest, target);
    given(registered, potential, interest, target).when(record({ product: 'washer' })).then(recorded({ product: 'washer' }), interest);
  });

  it('of a nameless or joined party shows interest without a level', () => {
    const joined = PartyJoined({ partyId, customerId: derivedId('spec', 'customer'), evidence: 'e', joinedAt: SPEC_NOW });
    given(opened).when(record({ product: 'washer' })).then(recorded({ product: 'washer' }), interest);
    given(registered, potential, joined).when(record({ product: 'washer' })).then(recorded({ product: 'washer' }), interest);
  });
});

describe('a contact without feedback', () => {
  it('is an open loop until the feedback comes, once', () => {
    given(opened, recorded()).when(feedBack()).then(fedBack);
    given(opened, recorded(), fedBack).when(feedBack()).thenFails('INTERACTION_NOT_OPEN', { interactionId });
    given(opened).when(feedBack()).thenFails('INTERACTION_NOT_OPEN');
    given().when(feedBack()).thenFails('PARTY_NOT_FOUND');
  });

  it('is none where the feedback was part of it', () => {
    const closed = InteractionRecorded({ ...about, contact: { ...contact, feedback: text('thanks') }, interactionId });
    given(opened, closed).when(feedBack()).thenFails('INTERACTION_NOT_OPEN');
  });
});
