import { NextTicketDue } from '@rapport/contracts-tickets';
import { command, reaction, whenever } from '@rapport/event-sourcing';
import { USUAL_RESPONSE_LIMITS } from '../ticket/response-limit.rule.js';
import { ticketAggregate } from '../ticket/ticket.decider.js';

/** A recurrent service opens its next ticket before the customer has to ask, like the last one in everything that was agreed (TKT-07). */
export const openTicketWhenNextDue = reaction('open-ticket-when-next-due', [
  whenever(NextTicketDue, ({ data: { ticketId, nextTicketId, requesterId, opening } }) => [
    command(ticketAggregate, nextTicketId, {
      type: 'OpenTicket',
      data: { ...opening, ticketId: nextTicketId, requesterId, request: null, proactive: 'recurrent', sourceId: ticketId, previousTicketId: ticketId, responseLimit: USUAL_RESPONSE_LIMITS[opening.priority] },
    }),
  ]),
]);
