import { inside, told, type Fact, type Fold, type Row } from '../../fold.js';

const FACTS = ['tickets.live-contact-begun', 'tickets.live-contact-ended'];

/** Whoever is handed over was picked up before, and whom we call waits for nothing. */
const waited = ({ arrivedAt, begunAt, takenFrom }: Fact['data']): number | null => (typeof arrivedAt === 'string' && takenFrom === null ? Date.parse(String(begunAt)) - Date.parse(arrivedAt) : null);

const next = (row: Row | null, { type, version, data }: Fact): Row | null => {
  if (type === 'tickets.live-contact-begun') {
    const from = told(inside(data, 'takenFrom'), 'rosterId', 'contactId');

    return {
      ...told(data, 'contactId', 'rosterId', 'agentId', 'channel', 'ticketId', 'partyId', 'arrivedAt', 'begunAt'),
      ...{ agentVersion: version, pickUpMs: waited(data), takenFromRosterId: from['rosterId']!, takenFromContactId: from['contactId']!, open: true, noted: false },
    };
  }
  if (row === null) return null;
  const to = told(inside(data, 'handedTo'), 'rosterId', 'contactId');
  const about = data['ticketId'] ?? row['ticketId'] ?? null;

  return { ...row, ...told(data, 'outcome', 'endedAt', 'noteId', 'callbackId'), ticketId: about, open: false, noted: typeof data['noteId'] === 'string', handedToRosterId: to['rosterId']!, handedToContactId: to['contactId']! };
};

/** Who was with which customer, after how long a wait, and how did it end? One line per agent whom a customer met. */
export const liveContacts: Fold = {
  ...{ service: 'tickets', view: 'live-contacts', key: ['contactId'] },
  keyOf: ({ type, data }) => (FACTS.includes(type) ? { contactId: data['contactId']! } : null),
  next,
};
