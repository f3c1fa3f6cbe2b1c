import { HoldCheckedIn, HoldEnded, HoldLimitExceeded, HoldStarted } from '@rapport/contracts-tickets';
import { later, millisecondsBetween, unreachable } from '@rapport/event-sourcing';
import type { CheckInOnHold, ExceedHoldLimit, HoldingCommand, PlaceOnHold, ResumeHold } from './contact.commands.js';
import { alreadyOnHold, holdWithoutConsent, holdWithoutLimit, notOnHold } from './contact.errors.js';
import type { Hold } from './contact.state.js';
import type { ExistingTicket, TicketEvent } from './ticket.state.js';

/** The customer on the line waits: with a reason, their consent, and a limit (TKT-17). */
export const decideHolding = (command: HoldingCommand, ticket: ExistingTicket): readonly TicketEvent[] => {
  switch (command.type) {
    case 'PlaceOnHold':
      return place(command, ticket);
    case 'CheckInOnHold':
      return checkIn(command, ticket);
    case 'ResumeHold':
      return resume(command, ticket);
    case 'ExceedHoldLimit':
      return exceed(command, ticket);
    default:
      return unreachable(command);
  }
};

const place = ({ data: { holdId, reason, consent, limit }, metadata: { now } }: PlaceOnHold, { ticketId, agentId, contact }: ExistingTicket): readonly TicketEvent[] => {
  if (!consent) throw holdWithoutConsent();
  if (limit === null) throw holdWithoutLimit();
  if (contact.hold !== null) throw alreadyOnHold(ticketId);

  return [HoldStarted({ ticketId, holdId, agentId, reason, dueAt: later(now, limit), startedAt: now })];
};

const checkIn = ({ metadata }: CheckInOnHold, ticket: ExistingTicket): readonly TicketEvent[] => {
  const { holdId, checkIns } = holdOf(ticket);

  return [HoldCheckedIn({ ticketId: ticket.ticketId, holdId, checkIn: checkIns + 1, checkedInAt: metadata.now })];
};

const resume = ({ metadata: { now } }: ResumeHold, ticket: ExistingTicket): readonly TicketEvent[] => {
  const { holdId, startedAt } = holdOf(ticket);

  return [HoldEnded({ ticketId: ticket.ticketId, holdId, waited: millisecondsBetween(startedAt, now), endedAt: now })];
};

/** A limit that passed after the hold had ended says nothing any more. */
const exceed = ({ data: { holdId }, metadata: { now } }: ExceedHoldLimit, { ticketId, agentId, contact: { hold } }: ExistingTicket): readonly TicketEvent[] =>
  hold?.holdId === holdId ? [HoldLimitExceeded({ ticketId, holdId, agentId, dueAt: hold.dueAt, detectedAt: now })] : [];

const holdOf = ({ ticketId, contact: { hold } }: ExistingTicket): Hold => {
  if (hold === null) throw notOnHold(ticketId);

  return hold;
};
