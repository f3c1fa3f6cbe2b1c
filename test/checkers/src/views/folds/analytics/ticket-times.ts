import { count, perStream, told, type Fact, type Fold, type Row } from '../../fold.js';

const ends: Readonly<Record<string, readonly [outcome: string, at: string]>> = { closed: ['closed', 'closedAt'], cancelled: ['cancelled', 'cancelledAt'], escalated: ['complaint', 'escalatedAt'], merged: ['merged', 'mergedAt'] };
const adoptedOutcome = (status: unknown): string => (status === 'closed' || status === 'cancelled' || status === 'merged' ? status : status === 'became_complaint' ? 'complaint' : 'open');
const nothing = () => ({ internal: false, breached: false, assignments: 0, reopenings: 0, outcome: 'open', unsolved: false, clockBreaches: 0, transfers: 0, holds: [] });

const next = (row: Row | null, { type, data }: Fact): Row | null => {
  if (type === 'tickets.ticket-opened') return { ...nothing(), ...told(data, 'ticketId', 'requesterId', 'channel', 'priority', 'category', 'phase', 'openedAt') };
  if (type === 'tickets.ticket-adopted') {
    return {
      ...nothing(),
      ...told(data, 'ticketId', 'requesterId', 'channel', 'category', 'openedAt'),
      ...{ outcome: adoptedOutcome(data['status']), endedAt: data['closedAt'] ?? null },
      ...{ priority: data['priority'] ?? 'moderate', solvedAt: data['resolvedAt'] ?? null, breached: data['withinLimit'] === false, reopenings: data['reopenings'] ?? 0 },
      assignments: Number(data['reassignments'] ?? 0) + (data['agentId'] == null ? 0 : 1),
    };
  }
  if (row === null) return null;
  const end = ends[type.replace('tickets.ticket-', '')];
  if (end !== undefined) return { ...row, outcome: end[0], endedAt: data[end[1]]!, unsolved: end[0] === 'closed' ? data['problemSolved'] === false : row['unsolved']! };

  switch (type) {
    case 'tickets.ticket-assigned':
      return count(row, 'assignments') === 0 ? { ...row, assignments: 1, assignedAt: data['assignedAt']! } : { ...row, assignments: count(row, 'assignments') + 1 };
    case 'tickets.ticket-classified':
      return { ...row, internal: data['internal']! };
    case 'tickets.ticket-routed':
      return { ...row, team: data['lead']! };
    case 'tickets.ticket-acknowledged':
      return { ...row, respondedAt: row['respondedAt'] ?? data['acknowledgedAt']! };
    case 'tickets.ticket-solved':
      return { ...row, respondedAt: row['respondedAt'] ?? data['solvedAt']!, solvedAt: data['solvedAt']! };
    case 'tickets.ticket-reopened':
      return { ...row, reopenings: data['reopening']!, outcome: 'open', unsolved: false, endedAt: null };
    case 'tickets.ticket-unmerged':
      return { ...row, outcome: 'open', unsolved: false, endedAt: null };
    case 'tickets.response-breached':
      return { ...row, breached: true };
    case 'tickets.clock-breached':
      return { ...row, clockBreaches: count(row, 'clockBreaches') + 1 };
    case 'tickets.transfer-requested':
      return { ...row, transfers: count(row, 'transfers') + 1 };
    case 'tickets.hold-ended':
      return { ...row, holds: [...(row['holds'] as readonly number[]), Number(data['waited'])] };
    default:
      return row;
  }
};

/** When were tickets opened, answered and solved? */
export const ticketTimes: Fold = { service: 'analytics', view: 'ticket-times', key: ['ticketId'], keyOf: perStream('ticket', 'ticketId'), next };
