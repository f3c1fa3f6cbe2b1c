import { ComplaintLodged } from '@rapport/contracts-complaints';
import { command, reaction, whenever } from '@rapport/event-sourcing';
import { ticketAggregate } from '../ticket/ticket.decider.js';

/** A ticket that became a complaint carries the complaint's number. */
export const linkComplaintWhenLodgedFromTicket = reaction('link-complaint-when-lodged-from-ticket', [
  whenever(ComplaintLodged, ({ data: { ticketId, complaintId, receiptNumber } }) =>
    ticketId === null ? [] : [command(ticketAggregate, ticketId, { type: 'LinkComplaint', data: { ticketId, complaintId, receiptNumber } })],
  ),
]);
