import { told, type Fact, type Fold, type Row } from '../../fold.js';

const said = ({ type, data }: Fact): Row | null => {
  const alike = { ...told(data, 'messageId', 'ticketId', 'channel', 'sentAt'), textField: data['text']! };
  if (type === 'tickets.message-received') return { ...alike, ...told(data, 'externalId', 'receivedAt'), direction: 'from_customer', audience: 'public', human: true };
  if (type === 'tickets.reply-sent') return { ...alike, ...told(data, 'agentId', 'audience', 'human', 'inReplyTo'), direction: data['audience'] === 'public' ? 'to_customer' : 'among_us', receivedAt: data['sentAt']! };

  return null;
};

const TOLD = ['tickets.message-received', 'tickets.reply-sent', 'tickets.message-moved', 'tickets.mail-received'];

/** What was said about a ticket? One line per message, in either direction. */
export const conversation: Fold = {
  ...{ service: 'tickets', view: 'conversation', key: ['messageId'] },
  opens: { text: 'textField' },
  keyOf: ({ type, data }) => (TOLD.includes(type) ? { messageId: data['messageId']! } : null),
  next: (row, fact) => {
    if (fact.type === 'tickets.message-moved') return row && { ...row, ticketId: fact.data['newTicketId']!, splitFrom: fact.data['ticketId']! };
    if (fact.type === 'tickets.mail-received') return row && { ...row, ...told(fact.data, 'verified') };
    return said(fact);
  },
};
