import { RecoveryOffered, RefundApproved, RefundOverdue, RefundPaid, RefundRejected, RefundRequested } from '@rapport/contracts-tickets';
import { later, personal, unreachable, type Money } from '@rapport/event-sourcing';
import { limitPassed, type Authority } from './authority.rule.js';
import { hasEnded } from './ending.rule.js';
import type { ApproveRefund, OfferRecovery, OverdueRefund, PayRefund, RefundingCommand, RejectRefund, RequestRefund } from './refunding.commands.js';
import { refuseUnansweredFailure } from './failure.rule.js';
import { amountBeyondAuthority, refundDecided, refundNotApproved, refundNotFound, refundsOpen } from './refunding.errors.js';
import { isOpenRefund, type RefundState } from './refunding.state.js';
import { ticketEnded } from './ticket.errors.js';
import type { ExistingTicket, TicketEvent } from './ticket.state.js';

/** Money that goes back to the customer, and what else making good for something costs (TKT-31). What is owed is settled after the end of the ticket too. */
export const decideRefunding = (command: RefundingCommand, ticket: ExistingTicket): readonly TicketEvent[] => {
  switch (command.type) {
    case 'RequestRefund':
      return request(command, ticket);
    case 'ApproveRefund':
      return approve(command, ticket);
    case 'PayRefund':
      return pay(command, ticket);
    case 'RejectRefund':
      return rejectIt(command, ticket);
    case 'OverdueRefund':
      return overdue(command, ticket);
    case 'OfferRecovery':
      return offer(command, ticket);
    default:
      return unreachable(command);
  }
};

/** @throws DomainError REFUNDS_OPEN, where one is neither paid nor rejected */
export const refuseOpenRefunds = ({ refunds }: ExistingTicket): void => {
  const open = Object.values(refunds).filter(isOpenRefund).length;
  if (open > 0) throw refundsOpen(open);
};

const request = ({ data: { within, reason, ...data }, metadata: { now, actor } }: RequestRefund, ticket: ExistingTicket): readonly TicketEvent[] => {
  refuseEnded(ticket);

  return [RefundRequested({ ...data, reason: personal(ticket.requesterId, reason), dueAt: later(now, within), requestedBy: actor.id, requestedAt: now })];
};

const approve = ({ data: { ticketId, refundId, authority }, metadata: { now, actor } }: ApproveRefund, ticket: ExistingTicket): readonly TicketEvent[] => {
  const { status, amount } = refundOf(ticket, refundId);
  if (status === 'approved') return [];
  if (status !== 'requested') throw refundDecided(refundId, status);
  refuseBeyond(amount, authority);

  return [RefundApproved({ ticketId, refundId, amount, approvedBy: actor.id, approvedAt: now })];
};

const pay = ({ data: { reference, ...data }, metadata: { now, actor } }: PayRefund, ticket: ExistingTicket): readonly TicketEvent[] => {
  const { status, amount, dueAt } = refundOf(ticket, data.refundId);
  if (status === 'requested') throw refundNotApproved(data.refundId);
  if (status !== 'approved') throw refundDecided(data.refundId, status);

  return [RefundPaid({ ...data, amount, reference, late: now > dueAt, paidBy: actor.id, paidAt: now })];
};

const rejectIt = ({ data, metadata: { now, actor } }: RejectRefund, ticket: ExistingTicket): readonly TicketEvent[] => {
  const { status } = refundOf(ticket, data.refundId);
  if (status !== 'requested') throw refundDecided(data.refundId, status);

  return [RefundRejected({ ...data, rejectedBy: actor.id, rejectedAt: now })];
};

/** A time that passed after the money was paid says nothing any more. */
const overdue = ({ data: { ticketId, refundId }, metadata: { now } }: OverdueRefund, { agentId, refunds }: ExistingTicket): readonly TicketEvent[] => {
  const refund = refunds[refundId];
  if (refund === undefined || refund.overdue || !isOpenRefund(refund)) return [];

  return [RefundOverdue({ ticketId, refundId, agentId, amount: refund.amount, dueAt: refund.dueAt, detectedAt: now })];
};

const offer = ({ data: { authority, description, failure = null, ...data }, metadata: { now, actor } }: OfferRecovery, ticket: ExistingTicket): readonly TicketEvent[] => {
  refuseEnded(ticket);
  refuseBeyond(data.cost, authority);
  refuseUnansweredFailure(data.kind, failure, ticket);

  return [RecoveryOffered({ ...data, description: personal(ticket.requesterId, description), ...(failure === null ? {} : { failure }), offeredBy: actor.id, offeredAt: now })];
};

const refuseBeyond = (amount: Money, authority: Authority): void => {
  const passed = limitPassed(authority, amount);
  if (passed !== null) throw amountBeyondAuthority(amount, passed);
};

const refundOf = ({ refunds }: ExistingTicket, refundId: string): RefundState => {
  const refund = refunds[refundId];
  if (refund === undefined) throw refundNotFound(refundId);

  return refund;
};

const refuseEnded = ({ ticketId, status }: ExistingTicket): void => {
  if (hasEnded(status)) throw ticketEnded(ticketId, status);
};
