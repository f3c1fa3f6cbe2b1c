import { TicketUnmerged } from '@rapport/contracts-tickets';
import { command, reaction, whenever } from '@rapport/event-sourcing';
import { ticketAggregate } from '../ticket/ticket.decider.js';

/** A merge that is undone is undone for the ticket that went on too. */
export const releaseTicketWhenTicketUnmerged = reaction('release-ticket-when-ticket-unmerged', [
  whenever(TicketUnmerged, ({ data: { ticketId, fromId } }) => [command(ticketAggregate, fromId, { type: 'ReleaseTicket', data: { ticketId: fromId, sourceId: ticketId } })]),
]);
