import { PurchaseCovered } from '@rapport/contracts-tickets';
import { derivedId, streamOf } from '@rapport/event-sourcing';
import { reactionSpec, SPEC_NOW } from '@rapport/testing';
import { PERSONAL_123 } from '../entitlement-plan/personal-plan.rule.js';
import { grantEntitlementsWhenPurchaseCovered } from './grant-entitlements-when-purchase-covered.js';

const { planId, terms } = PERSONAL_123;
const [holderId, purchaseId] = [derivedId('spec', 'party'), derivedId('spec', 'purchase')];
const stamp = { planId, planVersion: 4, terms, holderId, purchaseId, purchasedAt: SPEC_NOW };
const expected = (index: number, item: string, quantity: number) => {
  const entitlementId = derivedId('entitlement', purchaseId, String(index));
  return { stream: streamOf({ category: 'entitlement' }, entitlementId), type: 'GrantEntitlement', data: { ...stamp, entitlementId, item, quantity, serial: null } };
};

describe('grant-entitlements-when-purchase-covered', () => {
  it('grants one per item, stamped with the version of the plan', () =>
    reactionSpec(grantEntitlementsWhenPurchaseCovered)()
      .when(PurchaseCovered({ ...stamp, items: [{ item: 'Notebook', quantity: 1 }, { item: 'Screen', quantity: 2 }], coveredAt: SPEC_NOW }))
      .then(expected(0, 'Notebook', 1), expected(1, 'Screen', 2)));
});
