import { RecoveryOffered, RefundPaid } from '@rapport/contracts-tickets';
import { on, projection } from '@rapport/event-sourcing';
import { ServiceCostRow } from './service-costs.row.js';

/** What has each ticket cost us? */
export const serviceCosts = projection(ServiceCostRow, {
  name: 'service-costs',
  version: 1,
  when: [
    on(RecoveryOffered, (_, { data: { ticketId, recoveryId, kind, cost, offeredAt } }) => ({ costId: recoveryId, ticketId, kind, ...cost, spentAt: offeredAt })),
    on(RefundPaid, (_, { data: { ticketId, refundId, amount, paidAt } }) => ({ costId: refundId, ticketId, kind: 'refund', ...amount, spentAt: paidAt })),
  ],
  keyOf: ({ data }) => ('recoveryId' in data ? data.recoveryId : data.refundId),
});
