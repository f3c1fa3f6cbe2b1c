import { ComplaintLinked, SatisfactionChecked, TicketCancelled, TicketClosed, TicketEscalated, TicketReopened } from '@rapport/contracts-tickets';
import { later, personal, unreachable } from '@rapport/event-sourcing';
import { hasEnded } from './ending.rule.js';
import type { CancelTicket, CheckSatisfaction, CloseTicket, EndingCommand, EscalateToComplaint, LinkComplaint, ReopenTicket } from './ticket.commands.js';
import { customerNotSatisfied, itemsStillHeld, nextLinkMissing, satisfactionNotChecked, thanksMissing, ticketEnded, ticketNotEscalated, ticketNotReopenable, ticketNotSolved, unsolvedWithoutReason } from './ticket.errors.js';
import { nextOf } from './series.decider.js';
import { withAbsorbed } from './merging.decider.js';
import { refuseFollowedThrough } from './following.decider.js';
import { refuseOpenRefunds } from './refunding.decider.js';
import type { ExistingTicket, TicketEvent } from './ticket.state.js';
import { ticketChildrenOpen, ticketMerged } from './ties.errors.js';

/** How a ticket ends, and how it begins again (SM-2). */
export const decideEnding = (command: EndingCommand, ticket: ExistingTicket): readonly TicketEvent[] => {
  switch (command.type) {
    case 'CheckSatisfaction':
      return check(command, ticket);
    case 'CloseTicket':
      return close(command, ticket);
    case 'ReopenTicket':
      return reopen(command, ticket);
    case 'CancelTicket':
      return cancel(command, ticket);
    case 'EscalateToComplaint':
      return escalate(command, ticket);
    case 'LinkComplaint':
      return link(command, ticket);
    default:
      return unreachable(command);
  }
};

const check = ({ data: { result, comment }, metadata }: CheckSatisfaction, ticket: ExistingTicket): readonly TicketEvent[] => {
  refuseEnded(ticket);
  const { ticketId, requesterId, status, attempts } = ticket;
  if (status !== 'solved' && status !== 'satisfaction_check') throw ticketNotSolved(ticketId);

  return [SatisfactionChecked({ ticketId, result, attempt: attempts + 1, comment: comment === null ? null : personal(requesterId, comment), checkedAt: metadata.now })];
};

const close = (command: CloseTicket, ticket: ExistingTicket): readonly TicketEvent[] => {
  const { data: { thanked, nextLink, sixRights, problemSolved, unsolvedReason, attemptsNeeded, childrenOpen, itemsHeld = [] }, metadata } = command;
  if (ticket.status === 'closed') return [];
  refuseEnded(ticket);
  const { ticketId, status, agentId, notReached, satisfaction } = ticket;
  if (status !== 'solved' && status !== 'satisfaction_check') throw ticketNotSolved(ticketId);
  if (satisfaction === 'dissatisfied') throw customerNotSatisfied(ticketId);
  if (satisfaction === null && notReached < attemptsNeeded) throw satisfactionNotChecked(attemptsNeeded, notReached);
  if (childrenOpen) throw ticketChildrenOpen(ticketId);
  if (itemsHeld.length > 0) throw itemsStillHeld(itemsHeld);
  refuseFollowedThrough(ticket);
  refuseOpenRefunds(ticket);
  if (!thanked) throw thanksMissing();
  if (nextLink === null || nextLink.trim() === '') throw nextLinkMissing();
  if (!problemSolved && unsolvedReason === null) throw unsolvedWithoutReason();

  const closing = { thanked, nextLink, sixRights, satisfied: satisfaction === 'satisfied' ? true : null, problemSolved, unsolvedReason: problemSolved ? null : unsolvedReason };
  return [TicketClosed({ ticketId, agentId, ...closing, ...withAbsorbed(ticket.ties.absorbed), closedAt: metadata.now }), ...nextOf(command, ticket)];
};

const reopen = ({ data: { reason, responseLimits }, metadata: { now } }: ReopenTicket, { ticketId, status, priority, reopenings, ties }: ExistingTicket): readonly TicketEvent[] => {
  if (status !== 'solved' && status !== 'satisfaction_check' && status !== 'closed') throw ticketNotReopenable(ticketId, status);
  // Closed with its group, it goes on when the merge is undone.
  if (ties.mergedInto !== null) throw ticketMerged(ticketId, ties.mergedInto);

  return [TicketReopened({ ticketId, reason, reopening: reopenings + 1, responseDueAt: later(now, responseLimits[priority]), reopenedAt: now })];
};

const cancel = ({ data: { reason }, metadata }: CancelTicket, ticket: ExistingTicket): readonly TicketEvent[] => {
  if (ticket.status === 'cancelled') return [];
  refuseEnded(ticket);

  return [TicketCancelled({ ticketId: ticket.ticketId, reason, cancelledAt: metadata.now })];
};

const escalate = ({ data: { content, subCause, reason }, metadata }: EscalateToComplaint, ticket: ExistingTicket): readonly TicketEvent[] => {
  if (ticket.status === 'became_complaint') return [];
  refuseEnded(ticket);
  const { ticketId, requesterId, number, subject, item, agentId } = ticket;

  return [TicketEscalated({ ticketId, number, subject, item, agentId, content, ...(subCause === null ? {} : { subCause }), reason: personal(requesterId, reason), escalatedAt: metadata.now })];
};

const link = ({ data: { complaintId, receiptNumber }, metadata }: LinkComplaint, ticket: ExistingTicket): readonly TicketEvent[] => {
  if (ticket.status !== 'became_complaint') throw ticketNotEscalated(ticket.ticketId);
  if (ticket.complaintId === complaintId) return [];

  return [ComplaintLinked({ ticketId: ticket.ticketId, complaintId, receiptNumber, linkedAt: metadata.now })];
};

const refuseEnded = ({ ticketId, status }: ExistingTicket): void => {
  if (hasEnded(status)) throw ticketEnded(ticketId, status);
};
