import { MessageRequested } from '@rapport/contracts-tickets';
import { message, reaction, whenever } from '@rapport/event-sourcing';

/** A message about a ticket that was requested is delivered. */
export const deliverMessageWhenRequested = reaction('deliver-ticket-message-when-requested', [whenever(MessageRequested, ({ data: { to, subject, body } }) => [message({ to, subject, body })])]);
