import { RefundApproved, RefundOverdue, RefundPaid, RefundRejected, RefundRequested, type refundingEvents } from '@rapport/contracts-tickets';
import type { EventOf, Instant, Money } from '@rapport/event-sourcing';

export type RefundingEvent = EventOf<(typeof refundingEvents)[number]>;

export interface RefundState {
  readonly status: 'requested' | 'approved' | 'paid' | 'rejected';
  readonly amount: Money;
  readonly dueAt: Instant;
  readonly overdue: boolean;
}

/** By refund: what is owed to the customer of a ticket, or was. */
export type Refunds = Readonly<Record<string, RefundState>>;

/** Neither paid nor rejected yet. */
export const isOpenRefund = ({ status }: RefundState): boolean => status === 'requested' || status === 'approved';

/** The same where the event is about something else. */
export const evolveRefunds = (refunds: Refunds, event: { readonly type: string }): Refunds => {
  const { type, data } = event as RefundingEvent;
  switch (type) {
    case RefundRequested.type:
      return { ...refunds, [data.refundId]: { status: 'requested', amount: data.amount, dueAt: data.dueAt, overdue: false } };
    case RefundApproved.type:
      return changed(refunds, data.refundId, { status: 'approved' });
    case RefundPaid.type:
      return changed(refunds, data.refundId, { status: 'paid' });
    case RefundRejected.type:
      return changed(refunds, data.refundId, { status: 'rejected' });
    case RefundOverdue.type:
      return changed(refunds, data.refundId, { overdue: true });
    default:
      return refunds;
  }
};

const changed = (refunds: Refunds, refundId: string, change: Partial<RefundState>): Refunds => {
  const known = refunds[refundId];

  return known === undefined ? refunds : { ...refunds, [refundId]: { ...known, ...change } };
};
