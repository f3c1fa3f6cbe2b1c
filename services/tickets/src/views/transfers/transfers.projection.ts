import { TransferAccepted, TransferCompleted, TransferRefused, TransferRequested, TransferTimedOut, TransferWithdrawn } from '@rapport/contracts-tickets';
import { on, projection } from '@rapport/event-sourcing';
import { TransferRow } from './transfers.row.js';

/** Who was asked to take a ticket over, for whom, and what came of it. */
export const transfers = projection(TransferRow, {
  name: 'transfers',
  version: 2,
  opens: { customerName: 'nameField', purpose: 'purposeField' },
  when: [
    on(TransferRequested, (_, { data: { customerName, purpose, ...data } }) => ({
      ...data,
      nameField: customerName,
      customerName: null,
      purposeField: purpose,
      purpose: null,
      status: 'pending',
      answeredBy: null,
      refusedBecause: null,
      thanked: null,
      acceptedAt: null,
      settledAt: null,
    })),
    on(TransferAccepted, (row, { data }) => row && { ...row, status: 'accepted', answeredBy: data.acceptedBy, acceptedAt: data.acceptedAt }),
    on(TransferRefused, (row, { data }) => row && { ...row, status: 'refused', answeredBy: data.refusedBy, refusedBecause: data.reason, settledAt: data.refusedAt }),
    on(TransferCompleted, (row, { data }) => row && { ...row, status: 'completed', thanked: data.thanked, settledAt: data.completedAt }),
    on(TransferTimedOut, (row, { data }) => row && { ...row, status: 'timed_out', settledAt: data.detectedAt }),
    on(TransferWithdrawn, (row, { data }) => row && { ...row, status: 'withdrawn', settledAt: data.withdrawnAt }),
  ],
  keyOf: ({ data }) => data.transferId,
});
