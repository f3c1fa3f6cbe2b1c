import { perStream, told, type Fact, type Fold, type Row } from '../../fold.js';

const ENDINGS = ['tickets.ticket-closed', 'tickets.ticket-cancelled', 'tickets.ticket-escalated', 'tickets.ticket-merged'];

const next = (row: Row | null, { type, data }: Fact): Row | null => {
  if (type === 'tickets.ticket-opened') return { ...told(data, 'ticketId', 'openedAt'), agentId: null, open: true, solved: false, breached: false, reopenings: 0 };
  if (type === 'tickets.ticket-adopted') return adopted({ data });
  if (row === null) return null;
  if (ENDINGS.includes(type)) return { ...row, open: false };

  switch (type) {
    case 'tickets.ticket-assigned':
      return { ...row, ...told(data, 'agentId', 'assignedAt') };
    case 'tickets.ticket-solved':
      return { ...row, solved: true };
    case 'tickets.ticket-reopened':
      return { ...row, open: true, solved: false, reopenings: data['reopening']! };
    case 'tickets.ticket-unmerged':
      return { ...row, open: true };
    case 'tickets.response-breached':
      return { ...row, breached: true };
    default:
      return row;
  }
};

const adopted = ({ data }: Pick<Fact, 'data'>): Row => ({
  ...told(data, 'ticketId', 'agentId', 'openedAt'),
  open: !['closed', 'cancelled', 'became_complaint', 'merged'].includes(String(data['status'])),
  solved: data['resolvedAt'] != null,
  breached: data['withinLimit'] === false,
  reopenings: data['reopenings'] ?? 0,
});

/** What does each agent have in hand? One row per ticket. */
export const agentWorkload: Fold = { service: 'tickets', view: 'agent-workload', key: ['ticketId'], keyOf: perStream('ticket', 'ticketId'), next };
