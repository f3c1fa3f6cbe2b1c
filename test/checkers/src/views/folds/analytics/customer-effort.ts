import { inside, told, type Fact, type Fold, type Row } from '../../fold.js';

/** Kind of effort, the field with its id, and those with its beginning and end; later facts have no beginning. */
const TOLD: Readonly<Record<string, readonly [kind: string, id: string, begins?: string, ends?: string]>> = {
  'message-received': ['message', 'messageId', 'sentAt', 'sentAt'],
  'message-moved': ['message', 'messageId'],
  'contact-ended': ['note', 'contactId', 'endedAt', 'endedAt'],
  'live-contact-begun': ['live', 'contactId', 'begunAt'],
  'live-contact-ended': ['live', 'contactId'],
  'hold-started': ['hold', 'holdId', 'startedAt'],
  'hold-ended': ['hold', 'holdId'],
  'transfer-requested': ['transfer', 'transferId', 'requestedAt', 'requestedAt'],
  'call-dropped': ['dropped', 'callbackId', 'droppedAt', 'droppedAt'],
};
const what = ({ type }: Fact): string => (type.startsWith('tickets.') ? type.slice('tickets.'.length) : '');

const first = (fact: Fact): Row => {
  const { data } = fact;
  const [kind, id, begins, ends] = TOLD[what(fact)]!;
  const row = { ...told(data, 'ticketId'), effortId: data[id]!, kind, cut: false, begunAt: data[begins!]!, endedAt: ends === undefined ? null : data[ends]! };
  if (kind === 'note') return { ...row, partOf: data['liveContactId'] ?? null };
  if (kind !== 'live') return row;
  const from = inside(data, 'takenFrom')['contactId'] ?? null;

  return { ...row, ...told(data, 'rosterId'), partOf: from, begunAt: from === null ? (data['arrivedAt'] ?? data['begunAt']!) : data['begunAt']! };
};

const later = (row: Row, fact: Fact): Row => {
  const { data } = fact;
  switch (what(fact)) {
    case 'message-moved':
      return { ...row, ticketId: data['newTicketId']! };
    case 'live-contact-ended':
      return { ...row, ...told(data, 'callbackId', 'endedAt'), ticketId: data['ticketId'] ?? row['ticketId']!, cut: data['outcome'] === 'cut' };
    default:
      return { ...row, endedAt: data['endedAt']! };
  }
};

/** What did customers have to do, or to go through, for their tickets? */
export const customerEffort: Fold = {
  ...{ service: 'analytics', view: 'customer-effort', key: ['effortId', 'kind'] },
  keyOf: (fact) => {
    const known = TOLD[what(fact)];
    return known === undefined ? null : { effortId: fact.data[known[1]]!, kind: known[0] };
  },
  next: (row, fact) => (TOLD[what(fact)]![2] !== undefined ? first(fact) : row && later(row, fact)),
};
