import { TimerElapsed } from '@rapport/contracts-event-log';
import { REFUND_DUE } from '@rapport/contracts-tickets';
import { command, reaction, whenever } from '@rapport/event-sourcing';
import { ticketAggregate } from '../ticket/ticket.decider.js';

/** A refund that is neither paid nor rejected in time is recorded as overdue. */
export const noteOverdueWhenRefundDue = reaction('note-overdue-when-refund-due', [
  whenever(TimerElapsed, ({ data }) => {
    if (data.name !== REFUND_DUE) return [];
    const { ticketId, refundId } = data.data as { readonly ticketId: string; readonly refundId: string };

    return [command(ticketAggregate, ticketId, { type: 'OverdueRefund', data: { ticketId, refundId } })];
  }),
]);
