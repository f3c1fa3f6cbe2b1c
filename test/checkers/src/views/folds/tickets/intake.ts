import { createHash } from 'node:crypto';
import { count, inside, perStream, told, type Fact, type Fold, type Row } from '../../fold.js';

const lookedAfter = (row: Row, { type, data }: Fact): Row => {
  switch (type) {
    case 'tickets.moved-to-ticket':
      return { ...row, ticketId: data['ticketId']! };
    case 'tickets.post-hidden':
    case 'tickets.post-restored':
      return { ...row, hidden: type === 'tickets.post-hidden' };
    case 'tickets.post-praised':
      return { ...row, praises: count(row, 'praises') + 1 };
    case 'tickets.abuse-upheld':
      return { ...row, abuseUpheld: count(row, 'abuseUpheld') + 1 };
    default:
      return row;
  }
};

/** What was written and said on the net, and what came of it? */
export const onlineContacts: Fold = {
  ...{ service: 'tickets', view: 'online-contacts', key: ['contactId'], mirrors: 'online-contact' },
  opens: { text: 'textField' },
  keyOf: perStream('online-contact', 'contactId'),
  next: (row, fact) => {
    const { type, data } = fact;
    if (type !== 'tickets.online-contact-noted') return row && lookedAfter(row, fact);
    return { ...told(data, 'contactId', 'partyId', 'kind', 'channel', 'place', 'subject', 'agentId', 'externalId', 'happenedAt'), hidden: false, praises: 0, abuseUpheld: 0, textField: data['text']! };
  },
};

/** Which letters were left unanswered, and why? */
export const setAsideMails: Fold = {
  ...{ service: 'tickets', view: 'set-aside-mails', key: ['mailId'] },
  keyOf: perStream('mail', 'mailId'),
  next: (_, { data }) => told(data, 'mailId', 'reason', 'ticketId', 'header', 'receivedAt'),
};

/** The id that a reaction's first consequence gets: the first sixteen bytes of a hash, marked as UUID version 8. */
const firstConsequence = (reaction: string, eventId: string): string => {
  const hex = createHash('sha256').update(['reaction', reaction, eventId, '0'].join('\u001f')).digest('hex').slice(0, 32);
  const marked = `${hex.slice(0, 12)}8${hex.slice(13, 16)}${((parseInt(hex[16]!, 16) & 3) | 8).toString(16)}${hex.slice(17)}`;

  return marked.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
};

const IN = 'tickets.mail-received';
const OUT = ['tickets.message-requested', 'tickets.letter-requested'];

/** Which letters belong to which ticket? */
export const mailThreads: Fold = {
  ...{ service: 'tickets', view: 'mail-threads', key: ['mailId'] },
  keyOf: ({ type, id, data }) => (type === IN ? { mailId: data['messageId']! } : OUT.includes(type) ? { mailId: id } : null),
  next: (_, { type, id, data, recordedAt }) =>
    type === IN
      ? { mailId: data['messageId']!, ...told(data, 'ticketId', 'header'), direction: 'from_customer', at: data['receivedAt']! }
      : { mailId: id, ...told(data, 'ticketId'), direction: 'to_customer', header: `<${firstConsequence('deliver-ticket-message-when-requested', id)}@rapport.invalid>`, at: recordedAt },
};

const TOLD = ['customers.anonymous-contact-opened', 'customers.customer-registered', 'customers.customer-identified', 'customers.party-adopted'];
const CHANGED = 'customers.customer-profile-changed';

const addressAfter = (row: Row | null, { type, data }: Fact): Row | null => {
  if (type === IN) return row ?? (data['verified'] === undefined || data['proof'] === 'address' ? { ...told(data, 'ticketId'), partyId: inside(data, 'from')['subject']!, addressField: data['from']! } : null);
  if (TOLD.includes(type)) return data['email'] == null ? row : { ...told(data, 'partyId'), addressField: data['email'] };
  const change = (data['changes'] as readonly Row[]).find(({ field }) => field === 'email');
  if (change === undefined) return row;

  return change['value'] == null ? null : { ...told(data, 'partyId'), addressField: change['value'] };
};

/** Whose address is this? */
export const mailAddresses: Fold = {
  ...{ service: 'tickets', view: 'mail-addresses', key: ['partyId'] },
  opens: { address: 'addressField' },
  keyOf: ({ type, data }) => (type === IN ? { partyId: inside(data, 'from')['subject']! } : TOLD.includes(type) || type === CHANGED ? told(data, 'partyId') : null),
  next: addressAfter,
};
