import { readFileSync } from 'node:fs';
import type { PurchaseRecorded } from '@rapport/contracts-customers';
import { streamOf } from '@rapport/event-sourcing';
import { reactionSpec, recorded, SPEC_NOW } from '@rapport/testing';
import { planIdOf } from '../entitlement-plan/personal-plan.rule.js';
import { coverPurchaseWhenPurchaseRecorded } from './cover-purchase-when-purchase-recorded.js';

const sample = JSON.parse(readFileSync(new URL('../../../../libs/contracts/customers/src/samples/customers.purchase-recorded.v1.json', import.meta.url), 'utf8')) as PurchaseRecorded;
const purchase = (productLine: string | null) => recorded({ ...sample, data: { ...sample.data, productLine } }, { occurredAt: SPEC_NOW });
const given = reactionSpec(coverPurchaseWhenPurchaseRecorded);

describe('cover-purchase-when-purchase-recorded', () => {
  it('asks the plan of the product line', () => {
    const planId = planIdOf('washers');
    const { partyId: holderId, purchaseId, items } = sample.data;
    const data = { planId, holderId, purchaseId, items: items.map(({ product, quantity }) => ({ item: product, quantity })), purchasedAt: SPEC_NOW };
    given().when(purchase('washers')).then({ stream: streamOf({ category: 'entitlement-plan' }, planId), type: 'CoverPurchase', data });
  });
  it('has nobody to ask without a product line', () => given().when(purchase(null)).thenNothing());
});
