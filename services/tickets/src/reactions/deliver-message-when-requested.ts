import { LetterRequested, MessageRequested } from '@rapport/contracts-tickets';
import { message, reaction, whenever } from '@rapport/event-sourcing';

/** Under which letters about a ticket, ours and the answers to them, belong together. */
export const TICKET_LETTERS = 'ticket';

/** A message or a letter about a ticket that was requested is delivered. */
export const deliverMessageWhenRequested = reaction('deliver-ticket-message-when-requested', [
  whenever(MessageRequested, ({ data: { ticketId, to, subject, body } }) => [message({ to, subject, body, thread: { of: TICKET_LETTERS, id: ticketId } })]),
  whenever(LetterRequested, ({ data: { ticketId, to, subject, text, answers } }) => [message({ to, subject, body: text, thread: { of: TICKET_LETTERS, id: ticketId, ...(answers === null ? {} : { answers }) } })]),
]);
