/** What an entitlement may grant (TKT-34): exchange of the item, repair where the customer is, warranty on the whole unit. */
export const BENEFITS = ['exchange', 'onsite_repair', 'full_warranty'] as const;
export type Benefit = (typeof BENEFITS)[number];

/** Why a benefit does not apply: the plan has none, its time is over or has not begun, the place is outside the service area, or the entitlement was taken back. */
export const BENEFIT_REFUSALS = ['not_in_plan', 'expired', 'not_begun', 'outside_area', 'withdrawn'] as const;
export type BenefitRefusal = (typeof BENEFIT_REFUSALS)[number];
