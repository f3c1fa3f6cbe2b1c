import { MessageRequested } from '@rapport/contracts-complaints';
import { message, reaction, whenever } from '@rapport/event-sourcing';

/** A message to a complainant that was requested is delivered. */
export const deliverMessageWhenRequested = reaction('deliver-complaint-message-when-requested', [whenever(MessageRequested, ({ data: { to, subject, body } }) => [message({ to, subject, body })])]);
