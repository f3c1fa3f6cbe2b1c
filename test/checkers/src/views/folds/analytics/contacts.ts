import type { Json } from '../../../run-folder/records.js';
import { count, inside, quarterOf, type Fact, type Fold, type Row } from '../../fold.js';

/** Kind and channel of a contact; null for what is none. A later record of an adopted ticket is no new contact. */
const contactIn = ({ type, data }: Fact): { readonly kind: string; readonly channel: Json | undefined } | null => {
  switch (type) {
    case 'customers.interaction-recorded':
      return { kind: 'interaction', channel: inside(data, 'contact')['channel'] };
    case 'tickets.ticket-adopted':
      return data['revision'] === 1 ? { kind: 'ticket', channel: data['channel'] } : null;
    case 'tickets.ticket-opened':
      return { kind: 'ticket', channel: data['channel'] };
    case 'complaints.complaint-lodged':
    case 'complaints.complaint-adopted':
      return { kind: 'complaint', channel: data['channel'] };
    default:
      return null;
  }
};

const keyOf = (fact: Fact): Row | null => {
  // What is restricted from its first fact on is counted nowhere.
  const contact = fact.meta.visibility === 'restricted' ? null : contactIn(fact);

  return contact === null ? null : { lane: fact.lane, quarter: quarterOf(fact.occurredAt), channel: contact.channel ?? 'unknown', kind: contact.kind };
};

/** How many contacts of which kind came through which channel? Per lane and quarter of an hour. */
export const contacts: Fold = {
  ...{ service: 'analytics', view: 'contacts', key: ['lane', 'quarter', 'channel', 'kind'] },
  keyOf,
  next: (row, fact) => ({ ...(row ?? keyOf(fact)!), contacts: count(row ?? {}, 'contacts') + 1 }),
};
