import { TicketAdopted, ticketEvents, TicketOpened } from '@rapport/contracts-tickets';
import { aggregate, later, occurred, personal, type Decider } from '@rapport/event-sourcing';
import { decideEnding } from './ending.decider.js';
import { decideHandling } from './handling.decider.js';
import { ticketAlarms } from './ticket.alarms.js';
import type { AdoptTicket, OpenTicket, TicketCommand } from './ticket.commands.js';
import { ticketEnded, ticketExists, ticketNotFound } from './ticket.errors.js';
import { ticketNumber } from './ticket-number.rule.js';
import { evolveTicket, type Ticket, type TicketEvent } from './ticket.state.js';

const open = ({ data: { responseLimit, request, ...data }, metadata }: OpenTicket, ticket: Ticket): readonly TicketEvent[] => {
  if (ticket.status !== 'none') throw ticketExists(data.ticketId);

  return [
    TicketOpened({
      ...data,
      number: ticketNumber(data.ticketId),
      request: request === null ? null : personal(data.requesterId, request),
      responseDueAt: later(metadata.now, responseLimit),
      openedAt: metadata.now,
    }),
  ];
};

/** A record that says nothing new leaves no trace. */
const adopt = ({ data: { recordedAt, ...data } }: AdoptTicket, ticket: Ticket): readonly TicketEvent[] => {
  if (ticket.status !== 'none' && ticket.adopted === null) throw ticketExists(data.ticketId);
  const known = ticket.status === 'none' ? null : ticket.adopted;
  if (known !== null && Object.entries(data).every(([field, value]) => known[field as keyof typeof known] === value)) return [];

  return [occurred(TicketAdopted({ ...data, revision: (known?.revision ?? 0) + 1 }), recordedAt)];
};

const decide = (command: TicketCommand, ticket: Ticket): readonly TicketEvent[] => {
  if (command.type === 'OpenTicket') return open(command, ticket);
  if (command.type === 'AdoptTicket') return adopt(command, ticket);
  if (ticket.status === 'none') throw ticketNotFound(command.data.ticketId);

  switch (command.type) {
    case 'CheckSatisfaction':
    case 'CloseTicket':
    case 'ReopenTicket':
    case 'CancelTicket':
    case 'EscalateToComplaint':
    case 'LinkComplaint':
      return decideEnding(command, ticket);
    case 'BreachResponse':
      return decideHandling(command, ticket);
    default:
      if (ticket.status === 'closed' || ticket.status === 'cancelled' || ticket.status === 'became_complaint') throw ticketEnded(ticket.ticketId, ticket.status);
      return decideHandling(command, ticket);
  }
};

/** The service cycle of one request (SM-2): received, acknowledged, understood, helping, solved, satisfaction check, closed. */
export const ticketDecider: Decider<Ticket, TicketCommand, TicketEvent> = { initial: { status: 'none' }, decide, evolve: evolveTicket, alarms: ticketAlarms };

export const ticketAggregate = aggregate({
  category: 'ticket',
  decider: ticketDecider,
  events: ticketEvents,
  partyOf: (command) => ('requesterId' in command.data ? command.data.requesterId : null),
});
