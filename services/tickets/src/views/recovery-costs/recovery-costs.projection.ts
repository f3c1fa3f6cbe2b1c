import { RecoveryOffered, RefundPaid } from '@rapport/contracts-tickets';
import { on, projection } from '@rapport/event-sourcing';
import { RecoveryCostRow } from './recovery-costs.row.js';

/** What does making good for what went wrong cost us? */
export const recoveryCosts = projection(RecoveryCostRow, {
  name: 'recovery-costs',
  version: 2,
  opens: { description: 'descriptionField' },
  when: [
    on(RecoveryOffered, (_, { data: { ticketId, recoveryId, kind, cost: { amount, currency }, description, failure, offeredBy, offeredAt } }) => ({
      ...{ costId: recoveryId, ticketId, kind, cost: amount, currency, descriptionField: description, description: null, failureKind: failure?.kind ?? null, failureReference: failure?.reference ?? null, spentBy: offeredBy, spentAt: offeredAt },
    })),
    on(RefundPaid, (_, { data: { ticketId, refundId, amount: { amount, currency }, paidBy, paidAt } }) => ({
      ...{ costId: refundId, ticketId, kind: 'refund' as const, cost: amount, currency, descriptionField: null, description: null, failureKind: null, failureReference: null, spentBy: paidBy, spentAt: paidAt },
    })),
  ],
  keyOf: ({ data }) => ('recoveryId' in data ? data.recoveryId : data.refundId),
});
