import { PurchaseRecorded } from '@rapport/contracts-customers';
import { derivedId, occurred } from '@rapport/event-sourcing';
import { projectionSpec, recorded, SPEC_NOW } from '@rapport/testing';
import { purchases } from './purchases.projection.js';

const [partyId, purchaseId] = [derivedId('spec', 'party'), derivedId('spec', 'purchase')];
const price = { amount: 199_900, currency: 'CNY' };
const bought = { partyId, purchaseId, items: [{ product: 'WM-500', quantity: 1, price }], amount: price, cost: null, productLine: 'washers', terms: null, region: null, reason: null, payment: 'paid' } as const;

describe('orders', () => {
  it('say what was bought when, and whether it is paid, and nothing of what it cost us', () => {
    const { items, amount, productLine, payment } = bought;
    projectionSpec(purchases)(recorded(occurred(PurchaseRecorded({ ...bought, items: [...items] }), SPEC_NOW))).then({ purchaseId, partyId, items: [...items], amount, productLine, payment, boughtAt: SPEC_NOW });
  });
});
