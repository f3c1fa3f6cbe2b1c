import { PurchaseProgressed, PurchaseRecorded, type OrderStep } from '@rapport/contracts-customers';
import { derivedId, HOUR, later, occurred, type Instant } from '@rapport/event-sourcing';
import { projectionSpec, recorded, SPEC_NOW } from '@rapport/testing';
import { purchases } from './purchases.projection.js';

const [partyId, purchaseId] = [derivedId('spec', 'party'), derivedId('spec', 'purchase')];
const price = { amount: 199_900, currency: 'CNY' };
const bought = { partyId, purchaseId, items: [{ product: 'WM-500', quantity: 1, price }], amount: price, cost: null, productLine: 'washers', terms: null, region: null, reason: null, payment: 'paid' } as const;

describe('orders', () => {
  it('say what was bought when, and whether it is paid, and nothing of what it cost us', () => {
    const { items, amount, productLine, payment } = bought;
    projectionSpec(purchases)(recorded(occurred(PurchaseRecorded({ ...bought, items: [...items] }), SPEC_NOW))).then({ purchaseId, partyId, items: [...items], amount, productLine, payment, boughtAt: SPEC_NOW, step: null, expectedAt: null, progress: [] });
  });

  it('say how far they have come, and when the next step is to be expected', () => {
    const [shippedAt, deliveredAt] = [later(SPEC_NOW, HOUR), later(SPEC_NOW, 2 * HOUR)];
    const progressed = (step: OrderStep, reachedAt: Instant, expectedAt: Instant | null) => PurchaseProgressed({ partyId, purchaseId, step, reachedAt, expectedAt });
    const order = recorded(occurred(PurchaseRecorded({ ...bought, items: [...bought.items] }), SPEC_NOW));
    const facts = [progressed('shipped', shippedAt, deliveredAt), progressed('shipped', shippedAt, null), progressed('accepted', deliveredAt, null)].map((fact, index) => recorded(fact, { position: index + 2 }));
    const given = (steps: number) => projectionSpec(purchases)(order, ...facts.slice(0, steps));
    given(1).then({ step: 'shipped', expectedAt: deliveredAt, progress: [{ step: 'shipped', reachedAt: shippedAt }] });
    given(2).then({ step: 'shipped', expectedAt: null, progress: [{ step: 'shipped', reachedAt: shippedAt }] });
    given(3).then({ step: 'accepted', boughtAt: SPEC_NOW, progress: [{ step: 'shipped', reachedAt: shippedAt }, { step: 'accepted', reachedAt: deliveredAt }] });
  });
});
