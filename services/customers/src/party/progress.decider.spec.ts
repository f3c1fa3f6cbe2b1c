import { AnonymousContactOpened, PartyJoined, PurchaseProgressed, PurchaseRecorded, type OrderStep } from '@rapport/contracts-customers';
import { derivedId, HOUR, later, occurred, type Instant } from '@rapport/event-sourcing';
import { deciderSpec, metadata, SPEC_NOW } from '@rapport/testing';
import type { ProgressPurchase } from './party.commands.js';
import { partyDecider } from './party.decider.js';

const given = deciderSpec(partyDecider);
const [partyId, purchaseId] = [derivedId('spec', 'party'), derivedId('spec', 'purchase')];
const [before, until] = [later(SPEC_NOW, -HOUR), later(SPEC_NOW, HOUR)];
const price = { amount: 1_000, currency: 'CNY' };
const opened = AnonymousContactOpened({ partyId, number: 'P-1', channel: 'phone', phone: null, email: null, openedAt: SPEC_NOW });
const bought = PurchaseRecorded({ partyId, purchaseId, items: [{ product: 'washer', quantity: 1, price }], amount: price, cost: null, productLine: null, terms: null, region: null, reason: null, payment: 'paid' });
const progressed = (step: OrderStep, reachedAt: Instant = SPEC_NOW, expectedAt: Instant | null = null) => PurchaseProgressed({ partyId, purchaseId, step, reachedAt, expectedAt });
const progress = (step: OrderStep, said: Partial<ProgressPurchase['data']> = {}): ProgressPurchase => ({ type: 'ProgressPurchase', data: { partyId, purchaseId, step, happenedAt: null, expectedAt: null, ...said }, metadata: metadata() });

describe('the progress of an order (KBS-03)', () => {
  it('goes forward, and may skip steps', () => {
    given(opened, bought).when(progress('shipped')).then(occurred(progressed('shipped'), SPEC_NOW));
    given(opened, bought, progressed('ordered', before)).when(progress('delivered', { expectedAt: until })).then(occurred(progressed('delivered', SPEC_NOW, until), SPEC_NOW));
    given(opened, bought).when(progress('shipped', { happenedAt: before })).then(occurred(progressed('shipped', before), before));
  });

  it('never goes back, neither to a step nor in time', () => {
    given(opened, bought, progressed('shipped')).when(progress('in_production')).thenFails('PROGRESS_NOT_FORWARD', { step: 'in_production', reached: 'shipped' });
    given(opened, bought, progressed('shipped')).when(progress('delivered', { happenedAt: before })).thenFails('PROGRESS_NOT_FORWARD');
    given(opened, bought, progressed('accepted')).when(progress('delivered')).thenFails('PROGRESS_NOT_FORWARD');
  });

  it('tells a step again only with another day for the next one, and as it was reached', () => {
    given(opened, bought, progressed('shipped', before)).when(progress('shipped')).thenNothing();
    given(opened, bought, progressed('shipped', before)).when(progress('shipped', { expectedAt: until })).then(occurred(progressed('shipped', before, until), SPEC_NOW));
    given(opened, bought, progressed('shipped', before, until)).when(progress('shipped')).then(occurred(progressed('shipped', before), SPEC_NOW));
  });

  it('has happened', () => given(opened, bought).when(progress('shipped', { happenedAt: until })).thenFails('HAPPENED_IN_FUTURE'));

  it('is that of a purchase which this party made, also when it has joined a customer', () => {
    given().when(progress('shipped')).thenFails('PARTY_NOT_FOUND');
    given(opened).when(progress('shipped')).thenFails('PURCHASE_NOT_FOUND', { purchaseId });
    given(opened, bought).when(progress('shipped', { purchaseId: derivedId('spec', 'another') })).thenFails('PURCHASE_NOT_FOUND');
    given(opened, bought, PartyJoined({ partyId, customerId: derivedId('spec', 'customer'), evidence: 'e', joinedAt: SPEC_NOW })).when(progress('shipped')).then(occurred(progressed('shipped'), SPEC_NOW));
  });
});
