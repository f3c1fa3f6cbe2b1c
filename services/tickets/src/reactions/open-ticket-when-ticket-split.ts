import { TicketSplit } from '@rapport/contracts-tickets';
import { command, reaction, whenever } from '@rapport/event-sourcing';
import { ticketAggregate } from '../ticket/ticket.decider.js';

/** Messages that are another matter get a ticket of their own. */
export const openTicketWhenTicketSplit = reaction('open-ticket-when-ticket-split', [
  whenever(TicketSplit, ({ data: { ticketId, newTicketId, requesterId, opening } }) => [
    command(ticketAggregate, newTicketId, { type: 'OpenTicket', data: { ...opening, ticketId: newTicketId, requesterId, request: null, proactive: null, sourceId: ticketId } }),
  ]),
]);
