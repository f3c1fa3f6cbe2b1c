import { TicketAssigned, TransferAccepted, TransferCompleted, TransferRefused, TransferRequested, TransferTimedOut, TransferWithdrawn } from '@rapport/contracts-tickets';
import { later, personal, unreachable } from '@rapport/event-sourcing';
import type { AcceptTransfer, CompleteTransfer, RefuseTransfer, RequestTransfer, ReturnTransfer, TransferringCommand, WithdrawTransfer } from './contact.commands.js';
import { noTransferAccepted, noTransferPending, transferForAnother, transferPending, transferToSelf, transferWithoutConsent } from './contact.errors.js';
import type { Transfer } from './contact.state.js';
import { refuseFollowedThrough } from './following.decider.js';
import { refuseReceiver } from './receiver.rule.js';
import type { ExistingTicket, TicketEvent } from './ticket.state.js';

/** A ticket is handed over warm: somebody who knows name and purpose takes it, or it comes back (TKT-18). */
export const decideTransferring = (command: TransferringCommand, ticket: ExistingTicket): readonly TicketEvent[] => {
  switch (command.type) {
    case 'RequestTransfer':
      return request(command, ticket);
    case 'AcceptTransfer':
      return accept(command, ticket);
    case 'RefuseTransfer':
      return refuseIt(command, ticket);
    case 'CompleteTransfer':
      return complete(command, ticket);
    case 'WithdrawTransfer':
      return withdraw(command, ticket);
    case 'ReturnTransfer':
      return giveBack(command, ticket);
    default:
      return unreachable(command);
  }
};

const request = ({ data: { consent, limit, customerName, purpose, receiver, ...data }, metadata }: RequestTransfer, ticket: ExistingTicket): readonly TicketEvent[] => {
  const { requesterId, agentId, contact } = ticket;
  if (!consent) throw transferWithoutConsent();
  if (contact.transfer?.accepted === false) throw transferPending(data.ticketId);
  if (data.to === 'person' && data.target === agentId) throw transferToSelf(agentId);
  refuseFollowedThrough(ticket);
  refuseReceiver(ticket, data.target, receiver, metadata);

  return [TransferRequested({ ...data, agentId, customerName: personal(requesterId, customerName), purpose: personal(requesterId, purpose), dueAt: later(metadata.now, limit), requestedAt: metadata.now })];
};

/** The ticket changes hands with the acceptance, and not before. */
const accept = ({ data: { acceptedBy, receiver }, metadata }: AcceptTransfer, ticket: ExistingTicket): readonly TicketEvent[] => {
  const { transferId } = pendingFor(ticket, acceptedBy);
  const { ticketId, agentId } = ticket;
  const { now } = metadata;
  refuseReceiver(ticket, acceptedBy, receiver, metadata);
  const accepted = TransferAccepted({ ticketId, transferId, acceptedBy, acceptedAt: now });

  return acceptedBy === agentId ? [accepted] : [accepted, TicketAssigned({ ticketId, agentId: acceptedBy, previousAgentId: agentId, reason: null, assignedAt: now })];
};

const refuseIt = ({ data: { refusedBy, reason }, metadata }: RefuseTransfer, ticket: ExistingTicket): readonly TicketEvent[] => {
  const { transferId } = pendingFor(ticket, refusedBy);

  return [TransferRefused({ ticketId: ticket.ticketId, transferId, refusedBy, reason, refusedAt: metadata.now })];
};

const complete = ({ data: { thanked }, metadata }: CompleteTransfer, { ticketId, contact: { transfer } }: ExistingTicket): readonly TicketEvent[] => {
  if (transfer?.accepted !== true) throw noTransferAccepted(ticketId);

  return [TransferCompleted({ ticketId, transferId: transfer.transferId, thanked, completedAt: metadata.now })];
};

const withdraw = ({ metadata }: WithdrawTransfer, ticket: ExistingTicket): readonly TicketEvent[] => {
  const { transferId } = pendingOf(ticket);

  return [TransferWithdrawn({ ticketId: ticket.ticketId, transferId, withdrawnAt: metadata.now })];
};

/** A limit that passed after an answer says nothing any more. */
const giveBack = ({ data: { transferId }, metadata }: ReturnTransfer, { ticketId, contact: { transfer } }: ExistingTicket): readonly TicketEvent[] =>
  transfer?.transferId === transferId && !transfer.accepted ? [TransferTimedOut({ ticketId, transferId, agentId: transfer.agentId, dueAt: transfer.dueAt, detectedAt: metadata.now })] : [];

const pendingOf = ({ ticketId, contact: { transfer } }: ExistingTicket): Transfer => {
  if (transfer?.accepted !== false) throw noTransferPending(ticketId);

  return transfer;
};

const pendingFor = (ticket: ExistingTicket, person: string): Transfer => {
  const transfer = pendingOf(ticket);
  if (transfer.to === 'person' && transfer.target !== person) throw transferForAnother(transfer.target);

  return transfer;
};
