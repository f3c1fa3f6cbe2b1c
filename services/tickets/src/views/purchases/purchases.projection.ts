import { PurchaseRecorded } from '@rapport/contracts-customers';
import { on, projection } from '@rapport/event-sourcing';
import { PurchaseRow } from './purchases.row.js';

/** What did a party order, and is it paid (KBS-13)? */
export const purchases = projection(PurchaseRow, {
  name: 'purchases',
  version: 1,
  when: [on(PurchaseRecorded, (_, { occurredAt, data: { purchaseId, partyId, items, amount, productLine, payment } }) => ({ purchaseId, partyId, items, amount, productLine, payment, boughtAt: occurredAt }))],
  keyOf: ({ data }) => data.purchaseId,
});
