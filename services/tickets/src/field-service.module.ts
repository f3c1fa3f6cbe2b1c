import { entitlementPlanAggregate } from './entitlement-plan/entitlement-plan.decider.js';
import { entitlementAggregate } from './entitlement/entitlement.decider.js';
import { EntitlementPlansController, EntitlementsController } from './http/entitlements.controller.js';
import { coverPurchaseWhenPurchaseRecorded } from './reactions/cover-purchase-when-purchase-recorded.js';
import { grantEntitlementsWhenPurchaseCovered } from './reactions/grant-entitlements-when-purchase-covered.js';
import { onSiteRepairs } from './repairs.module.js';
import { rovingService } from './rounds.module.js';
import { contractedServices } from './service-contracts.module.js';
import { benefitUses } from './views/benefit-uses/benefit-uses.projection.js';
import { BenefitUsesQuery } from './views/benefit-uses/benefit-uses.query.js';
import { entitlementPlans } from './views/entitlement-plans/entitlement-plans.projection.js';
import { EntitlementPlansQuery } from './views/entitlement-plans/entitlement-plans.query.js';
import { EntitlementInLogQuery } from './views/entitlements/entitlement-in-log.query.js';
import { entitlements } from './views/entitlements/entitlements.projection.js';
import { EntitlementsQuery } from './views/entitlements/entitlements.query.js';

/** The part of tickets that deals with items at the customer's: what they are entitled to, who repairs them, who has them. The module of the service composes it. */
export const fieldService = {
  aggregates: [entitlementPlanAggregate, entitlementAggregate, ...onSiteRepairs.aggregates, ...contractedServices.aggregates, ...rovingService.aggregates],
  views: [entitlementPlans, entitlements, benefitUses, ...onSiteRepairs.views, ...contractedServices.views, ...rovingService.views],
  reactions: [coverPurchaseWhenPurchaseRecorded, grantEntitlementsWhenPurchaseCovered, ...onSiteRepairs.reactions, ...contractedServices.reactions],
  controllers: [EntitlementPlansController, EntitlementsController, ...onSiteRepairs.controllers, ...contractedServices.controllers, ...rovingService.controllers],
  providers: [EntitlementPlansQuery, EntitlementsQuery, EntitlementInLogQuery, BenefitUsesQuery, ...onSiteRepairs.providers, ...contractedServices.providers, ...rovingService.providers],
};
