import { TicketClosed } from '@rapport/contracts-tickets';
import { command, reaction, whenever } from '@rapport/event-sourcing';
import { ticketAggregate } from '../ticket/ticket.decider.js';

/** Tickets that keep threads of their own are closed with the one that they are grouped under, and as it was; whether one is, it says itself. */
export const closeGroupedTicketsWhenTicketClosed = reaction('close-grouped-tickets-when-ticket-closed', [
  whenever(TicketClosed, ({ data: { ticketId: intoId, absorbed = [], thanked, nextLink, sixRights, satisfied } }) =>
    absorbed.map((ticketId) => command(ticketAggregate, ticketId, { type: 'CloseWithGroup', data: { ticketId, intoId, thanked, nextLink, sixRights, satisfied } }))),
]);
