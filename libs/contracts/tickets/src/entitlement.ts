import { defineEvent, InstantField, Maybe, OneOf, Text, Uuid, type EventOf } from '@rapport/event-sourcing';
import { Type } from 'typebox';
import { BENEFIT_REFUSALS, BENEFITS } from './entitlement-codes.js';
import { PlanTerms } from './entitlement-plan.js';

/** A party has rights to an item, by one version of a plan that is written down here once and for all (TKT-34). */
export const EntitlementGranted = defineEvent('tickets.entitlement-granted', 1, {
  entitlementId: Uuid(),
  holderId: Uuid(),
  planId: Uuid(),
  /** 0 is the plan that the platform ships with. */
  planVersion: Type.Integer({ minimum: 0 }),
  terms: PlanTerms(),
  item: Text(300),
  quantity: Type.Integer({ minimum: 1 }),
  serial: Maybe(Text(100)),
  purchaseId: Maybe(Uuid()),
  purchasedAt: InstantField(),
  grantedAt: InstantField(),
});
export type EntitlementGranted = EventOf<typeof EntitlementGranted>;

const asked = {
  entitlementId: Uuid(),
  benefit: OneOf(BENEFITS),
  /** Where it was wanted, as it was said. */
  place: Text(100),
  /** The day by the clock of that place, and the days since the purchase. */
  day: Text(10),
  ageDays: Type.Integer(),
  ticketId: Maybe(Uuid()),
  repairId: Maybe(Uuid()),
};

/** A benefit applied, and was made use of: what is done for it is free (TKT-06). */
export const EntitlementUsed = defineEvent('tickets.entitlement-used', 1, { ...asked, validUntil: Text(10), usedAt: InstantField() });
export type EntitlementUsed = EventOf<typeof EntitlementUsed>;

/** A benefit was wanted and did not apply, with the reason: what is done all the same is charged (TKT-06). */
export const EntitlementRefused = defineEvent('tickets.entitlement-refused', 1, { ...asked, reason: OneOf(BENEFIT_REFUSALS), validUntil: Maybe(Text(10)), refusedAt: InstantField() });
export type EntitlementRefused = EventOf<typeof EntitlementRefused>;

/** The item was given back, exchanged or granted by mistake: no benefit applies from now on. */
export const EntitlementWithdrawn = defineEvent('tickets.entitlement-withdrawn', 1, { entitlementId: Uuid(), reason: Text(1_000), withdrawnAt: InstantField() });
export type EntitlementWithdrawn = EventOf<typeof EntitlementWithdrawn>;

/** Every fact about an entitlement. */
export const entitlementEvents = [EntitlementGranted, EntitlementUsed, EntitlementRefused, EntitlementWithdrawn] as const;
