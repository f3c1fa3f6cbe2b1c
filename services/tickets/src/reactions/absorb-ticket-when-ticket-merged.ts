import { TicketMerged } from '@rapport/contracts-tickets';
import { command, reaction, whenever } from '@rapport/event-sourcing';
import { ticketAggregate } from '../ticket/ticket.decider.js';

/** A merge is told to the ticket that goes on, which has the last word on it. */
export const absorbTicketWhenTicketMerged = reaction('absorb-ticket-when-ticket-merged', [
  whenever(TicketMerged, ({ data: { ticketId, intoId } }) => [command(ticketAggregate, intoId, { type: 'AbsorbTicket', data: { ticketId: intoId, sourceId: ticketId } })]),
]);
