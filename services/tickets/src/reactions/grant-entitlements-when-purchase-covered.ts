import { PurchaseCovered } from '@rapport/contracts-tickets';
import { command, derivedId, reaction, whenever } from '@rapport/event-sourcing';
import { entitlementAggregate } from '../entitlement/entitlement.decider.js';

/** A covered purchase gives its buyer one entitlement per item bought, in the buyer's lane. */
export const grantEntitlementsWhenPurchaseCovered = reaction('grant-entitlements-when-purchase-covered', [
  whenever(PurchaseCovered, ({ data: { planId, planVersion, terms, holderId, purchaseId, items, purchasedAt } }) =>
    items.map(({ item, quantity }, index) => {
      const entitlementId = derivedId('entitlement', purchaseId, String(index));

      return command(entitlementAggregate, entitlementId, { type: 'GrantEntitlement', data: { entitlementId, holderId, planId, planVersion, terms, item, quantity, serial: null, purchaseId, purchasedAt } });
    }),
  ),
]);
