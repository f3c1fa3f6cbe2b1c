import { RESPONSE_LIMIT, TicketOpened } from '@rapport/contracts-tickets';
import type { Alarm } from '@rapport/event-sourcing';
import type { TicketEvent } from './ticket.state.js';

/** An open ticket wakes us when the limit of its acknowledgement passes. */
export const ticketAlarms = (event: TicketEvent): readonly Alarm[] =>
  event.type === TicketOpened.type ? [{ name: RESPONSE_LIMIT, due: event.data.responseDueAt, data: { ticketId: event.data.ticketId, dueAt: event.data.responseDueAt } }] : [];
