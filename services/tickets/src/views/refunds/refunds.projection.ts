import { RefundApproved, RefundOverdue, RefundPaid, RefundRejected, RefundRequested } from '@rapport/contracts-tickets';
import { on, projection } from '@rapport/event-sourcing';
import { RefundRow } from './refunds.row.js';

/** Who wants money back, until when, and what came of it? */
export const refunds = projection(RefundRow, {
  name: 'refunds',
  version: 1,
  opens: { reason: 'reasonField' },
  when: [
    on(RefundRequested, (_, { data: { amount: { amount, currency }, reason, ...data } }) => ({
      ...data,
      amount,
      currency,
      reasonField: reason,
      reason: null,
      status: 'requested',
      overdue: false,
      approvedBy: null,
      approvedAt: null,
      reference: null,
      rejection: null,
      alternative: null,
      settledAt: null,
    })),
    on(RefundApproved, (row, { data: { approvedBy, approvedAt } }) => row && { ...row, status: 'approved', approvedBy, approvedAt }),
    on(RefundPaid, (row, { data: { reference, paidAt } }) => row && { ...row, status: 'paid', reference, settledAt: paidAt }),
    on(RefundRejected, (row, { data }) => row && { ...row, status: 'rejected', rejection: data.reason, alternative: data.alternative, settledAt: data.rejectedAt }),
    on(RefundOverdue, (row) => row && { ...row, overdue: true }),
  ],
  keyOf: ({ data }) => data.refundId,
});
