import { EntitlementPlanPublished } from '@rapport/contracts-tickets';
import { on, projection } from '@rapport/event-sourcing';
import { EntitlementPlanRow } from './entitlement-plans.row.js';

/** What does each version of each plan promise? */
export const entitlementPlans = projection(EntitlementPlanRow, {
  name: 'entitlement-plans',
  version: 1,
  when: [on(EntitlementPlanPublished, (_, { data }) => ({ ...data }))],
  keyOf: ({ data: { planId, planVersion } }) => ({ planId, planVersion }),
});
