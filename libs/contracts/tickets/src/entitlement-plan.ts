import { defineEvent, InstantField, OneOf, Text, Uuid, type EventOf } from '@rapport/event-sourcing';
import { Type, type Static } from 'typebox';
import { BENEFITS } from './entitlement-codes.js';

/** What a plan promises. Months are calendar months from the day of the purchase; the last day is the same day of the last month, and belongs to them. */
export const PlanTerms = () =>
  Type.Object({
    name: Type.Object({ zh: Text(100), en: Text(100) }),
    benefits: Type.Array(
      Type.Object({
        benefit: OneOf(BENEFITS),
        months: Type.Integer({ minimum: 1, maximum: 1_200 }),
        /** Whether it applies in the service area only. */
        withinArea: Type.Boolean(),
      }),
      { minItems: 1, maxItems: 10 },
    ),
    /** The places that are served. Days are counted by the clock of the place. */
    area: Type.Array(Type.Object({ zh: Text(100), en: Text(100), timeZone: Text(60) }), { maxItems: 500 }),
    /** IANA zone of the days where no place of the area is named. */
    timeZone: Text(60),
  });
export type PlanTerms = Static<ReturnType<typeof PlanTerms>>;

/** A version of the entitlement plan of a product line, whole (TKT-34). Entitlements carry the version that they were granted by; a later one changes none of them. */
export const EntitlementPlanPublished = defineEvent('tickets.entitlement-plan-published', 1, {
  planId: Uuid(),
  planVersion: Type.Integer({ minimum: 1 }),
  /** Whoever buys something of this line is granted the plan. */
  productLine: Text(200),
  terms: PlanTerms(),
  reason: Text(1_000),
  publishedBy: Text(200),
  publishedAt: InstantField(),
});
export type EntitlementPlanPublished = EventOf<typeof EntitlementPlanPublished>;

/** Something of the plan's product line was bought: the entitlements of its items follow, by the version that is in force now. */
export const PurchaseCovered = defineEvent('tickets.purchase-covered', 1, {
  planId: Uuid(),
  planVersion: Type.Integer({ minimum: 0 }),
  terms: PlanTerms(),
  holderId: Uuid(),
  purchaseId: Uuid(),
  items: Type.Array(Type.Object({ item: Text(300), quantity: Type.Integer({ minimum: 1 }) }), { minItems: 1 }),
  purchasedAt: InstantField(),
  coveredAt: InstantField(),
});
export type PurchaseCovered = EventOf<typeof PurchaseCovered>;
