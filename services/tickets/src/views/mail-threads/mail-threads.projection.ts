import { LetterRequested, MailReceived, MessageRequested } from '@rapport/contracts-tickets';
import { consequenceId, on, projection, type Instant } from '@rapport/event-sourcing';
import { deliverMessageWhenRequested } from '../../reactions/deliver-message-when-requested.js';
import { MailThreadRow } from './mail-threads.row.js';

const ours = (id: string, ticketId: string, at: Instant): MailThreadRow => ({ mailId: id, ticketId, direction: 'to_customer', header: `<${consequenceId(deliverMessageWhenRequested.name, id, 0)}@rapport.invalid>`, at });

/** Which letters belong to which ticket (KBS-08)? Ours are called by the id under which they are delivered. */
export const mailThreads = projection(MailThreadRow, {
  name: 'mail-threads',
  version: 2,
  when: [
    on(MailReceived, (_, { data: { messageId, ticketId, header, receivedAt } }) => ({ mailId: messageId, ticketId, direction: 'from_customer', header, at: receivedAt })),
    on(MessageRequested, (_, { id, recordedAt, data: { ticketId } }) => ours(id, ticketId, recordedAt)),
    on(LetterRequested, (_, { id, recordedAt, data: { ticketId } }) => ours(id, ticketId, recordedAt)),
  ],
  keyOf: ({ type, id, data }) => (type === MailReceived.type ? (data as MailReceived['data']).messageId : id),
});
