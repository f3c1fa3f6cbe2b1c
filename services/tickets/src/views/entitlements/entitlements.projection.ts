import { EntitlementGranted, EntitlementRefused, EntitlementUsed, EntitlementWithdrawn } from '@rapport/contracts-tickets';
import { on, projection } from '@rapport/event-sourcing';
import { EntitlementRow } from './entitlements.row.js';

/** What is a party entitled to, and what became of it? */
export const entitlements = projection(EntitlementRow, {
  name: 'entitlements',
  version: 1,
  mirrors: 'entitlement',
  when: [
    on(EntitlementGranted, (_, { data }) => ({ ...data, uses: 0, refusals: 0, withdrawnAt: null, withdrawalReason: null, version: 0 })),
    on(EntitlementUsed, (row) => row && { ...row, uses: row.uses + 1 }),
    on(EntitlementRefused, (row) => row && { ...row, refusals: row.refusals + 1 }),
    on(EntitlementWithdrawn, (row, { data }) => row && { ...row, withdrawnAt: data.withdrawnAt, withdrawalReason: data.reason }),
  ],
  keyOf: ({ data }) => data.entitlementId,
});
