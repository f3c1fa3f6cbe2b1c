import { count, perStream, told, type Fact, type Fold, type Row } from '../../fold.js';

const next = (row: Row | null, { type, data }: Fact): Row | null => {
  if (type === 'tickets.entitlement-granted') return { ...told(data, 'entitlementId', 'holderId', 'planId', 'planVersion', 'terms', 'item', 'quantity', 'serial', 'purchaseId', 'purchasedAt', 'grantedAt'), uses: 0, refusals: 0 };
  if (row === null) return null;

  switch (type) {
    case 'tickets.entitlement-used':
      return { ...row, uses: count(row, 'uses') + 1 };
    case 'tickets.entitlement-refused':
      return { ...row, refusals: count(row, 'refusals') + 1 };
    case 'tickets.entitlement-withdrawn':
      return { ...row, withdrawnAt: data['withdrawnAt']!, withdrawalReason: data['reason']! };
    default:
      return row;
  }
};

/** What is a party entitled to, and what became of it? */
export const entitlements: Fold = { service: 'tickets', view: 'entitlements', key: ['entitlementId'], mirrors: 'entitlement', keyOf: perStream('entitlement', 'entitlementId'), next };

const WANTED: Readonly<Record<string, boolean>> = { 'tickets.entitlement-used': true, 'tickets.entitlement-refused': false };

/** What was wanted of entitlements, and what was refused for which reason? One row per fact. */
export const benefitUses: Fold = {
  ...{ service: 'tickets', view: 'benefit-uses', key: ['useId'] },
  keyOf: ({ type, id }) => (type in WANTED ? { useId: id } : null),
  next: (_, { type, id, partyId, data }) => ({
    ...told(data, 'entitlementId', 'benefit', 'place', 'day', 'ageDays', 'reason', 'validUntil', 'ticketId', 'repairId'),
    ...{ useId: id, holderId: partyId, allowed: WANTED[type]!, askedAt: data['usedAt'] ?? data['refusedAt']! },
  }),
};

/** What does each version of each plan promise? */
export const entitlementPlans: Fold = {
  ...{ service: 'tickets', view: 'entitlement-plans', key: ['planId', 'planVersion'] },
  keyOf: ({ type, data }) => (type === 'tickets.entitlement-plan-published' ? told(data, 'planId', 'planVersion') : null),
  next: (_, { data }) => told(data, 'planId', 'planVersion', 'productLine', 'terms', 'reason', 'publishedBy', 'publishedAt'),
};
