import { CLOCK_MARK, ClockChanged, HOLD_LIMIT, HoldStarted, NextTicketScheduled, PROMISE_DUE, PromiseMade, PromiseRescheduled, REFUND_DUE, RefundRequested, RESPONSE_LIMIT, SERIES_DUE, SUB_TASK_DUE, SubTaskOpened, TicketOpened, TicketUnmerged, TRANSFER_LIMIT, TransferRequested } from '@rapport/contracts-tickets';
import type { Alarm } from '@rapport/event-sourcing';
import type { TicketEvent } from './ticket.state.js';

/** What wakes us: the limit of the acknowledgement, of a hold, of a transfer, the time of a promise, of a refund, what a department was to have done, of the next ticket of a recurrent service, and the marks of the clocks. */
export const ticketAlarms = ({ type, data }: TicketEvent): readonly Alarm[] => {
  switch (type) {
    case TicketOpened.type:
      return [{ name: RESPONSE_LIMIT, due: data.responseDueAt, data: { ticketId: data.ticketId, dueAt: data.responseDueAt } }];
    // Its limit may have passed while it was merged.
    case TicketUnmerged.type:
      return data.status === 'received' && data.responseDueAt !== null ? [{ name: RESPONSE_LIMIT, due: data.responseDueAt, data: { ticketId: data.ticketId, dueAt: data.responseDueAt } }] : [];
    case HoldStarted.type:
      return [{ name: HOLD_LIMIT, due: data.dueAt, data: { ticketId: data.ticketId, holdId: data.holdId } }];
    case TransferRequested.type:
      return [{ name: TRANSFER_LIMIT, due: data.dueAt, data: { ticketId: data.ticketId, transferId: data.transferId } }];
    case PromiseMade.type:
    case PromiseRescheduled.type:
      return [{ name: PROMISE_DUE, due: data.dueAt, data: { ticketId: data.ticketId, promiseId: data.promiseId, dueAt: data.dueAt } }];
    case RefundRequested.type:
      return [{ name: REFUND_DUE, due: data.dueAt, data: { ticketId: data.ticketId, refundId: data.refundId } }];
    case ClockChanged.type:
      return data.marks.map(({ mark, at }) => ({ name: CLOCK_MARK, due: at, data: { ticketId: data.ticketId, metric: data.metric, ordinal: data.ordinal, mark } }));
    case SubTaskOpened.type:
      return data.dueAt === null ? [] : [{ name: SUB_TASK_DUE, due: data.dueAt, data: { ticketId: data.ticketId, subTaskId: data.subTaskId, dueAt: data.dueAt } }];
    case NextTicketScheduled.type:
      return [{ name: SERIES_DUE, due: data.dueAt, data: { ticketId: data.ticketId, nextTicketId: data.nextTicketId } }];
    default:
      return [];
  }
};
