import { MailReceived, MessageMoved, MessageReceived, ReplySent } from '@rapport/contracts-tickets';
import { on, projection } from '@rapport/event-sourcing';
import { ConversationRow } from './conversation.row.js';

/** What was said about a ticket, by whom, and when. */
export const conversation = projection(ConversationRow, {
  name: 'conversation',
  version: 3,
  opens: { text: 'textField' },
  when: [
    on(MessageReceived, (_, { data: { text, ...data } }) => ({ ...data, direction: 'from_customer', audience: 'public', agentId: null, human: true, inReplyTo: null, textField: text, text: null, splitFrom: null, verified: null })),
    on(ReplySent, (_, { data: { text, ...data } }) => ({ ...data, direction: data.audience === 'public' ? 'to_customer' : 'among_us', externalId: null, receivedAt: data.sentAt, textField: text, text: null, splitFrom: null, verified: null })),
    on(MailReceived, (row, { data: { verified = null } }) => row && { ...row, verified }),
    on(MessageMoved, (row, { data }) => row && { ...row, ticketId: data.newTicketId, splitFrom: data.ticketId }),
  ],
  keyOf: ({ data }) => data.messageId,
});
