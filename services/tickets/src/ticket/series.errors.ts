import { ticketsRefusals as refusals } from '@rapport/contracts-tickets';
import { refuse } from '@rapport/event-sourcing';

export const ticketNotRecurrent = (ticketId: string) => refuse(refusals.TICKET_NOT_RECURRENT, { ticketId });
export const nextTicketNotLater = () => refuse(refusals.NEXT_TICKET_NOT_LATER);
