import { told, type Fold } from '../../fold.js';

const FACTS = ['tickets.ticket-opened', 'tickets.ticket-classified'];

/** Which product and which service item is each ticket about? */
export const ticketSubjects: Fold = {
  ...{ service: 'analytics', view: 'ticket-subjects', key: ['ticketId'] },
  keyOf: ({ type, data }) => (FACTS.includes(type) ? { ticketId: data['ticketId']! } : null),
  next: (row, { type, data }) => (type === 'tickets.ticket-opened' ? { ...told(data, 'ticketId', 'nature', 'fee'), product: data['item'] ?? null } : row && { ...row, ...told(data, 'serviceItem', 'nature', 'fee') }),
};
