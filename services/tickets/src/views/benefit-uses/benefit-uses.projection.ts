import { EntitlementRefused, EntitlementUsed } from '@rapport/contracts-tickets';
import { on, projection } from '@rapport/event-sourcing';
import { BenefitUseRow } from './benefit-uses.row.js';

/** What was wanted of entitlements, and what was refused for which reason? */
export const benefitUses = projection(BenefitUseRow, {
  name: 'benefit-uses',
  version: 1,
  when: [
    on(EntitlementUsed, (_, { id, partyId, data: { usedAt, ...data } }) => ({ ...data, useId: id, holderId: partyId!, allowed: true, reason: null, askedAt: usedAt })),
    on(EntitlementRefused, (_, { id, partyId, data: { refusedAt, ...data } }) => ({ ...data, useId: id, holderId: partyId!, allowed: false, askedAt: refusedAt })),
  ],
  keyOf: ({ id }) => id,
});
