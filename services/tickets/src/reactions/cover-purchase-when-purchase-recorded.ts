import { PurchaseRecorded } from '@rapport/contracts-customers';
import { command, reaction, whenever } from '@rapport/event-sourcing';
import { entitlementPlanAggregate } from '../entitlement-plan/entitlement-plan.decider.js';
import { planIdOf } from '../entitlement-plan/personal-plan.rule.js';

/** Whoever buys something of a product line with a plan is covered by the version that is in force (TKT-34). The plan lies in a lane of its own, so it is asked. */
export const coverPurchaseWhenPurchaseRecorded = reaction('cover-purchase-when-purchase-recorded', [
  whenever(PurchaseRecorded, ({ data: { partyId, purchaseId, items, productLine }, occurredAt }) => {
    if (productLine === null) return [];
    const planId = planIdOf(productLine);
    const bought = items.map(({ product, quantity }) => ({ item: product, quantity }));

    return [command(entitlementPlanAggregate, planId, { type: 'CoverPurchase', data: { planId, holderId: partyId, purchaseId, items: bought, purchasedAt: occurredAt } })];
  }),
]);
