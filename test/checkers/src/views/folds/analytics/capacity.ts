import { list, perStream, told, type Fact, type Fold, type Row } from '../../fold.js';

const WHEN: Readonly<Record<string, string>> = { solved: 'solvedAt', closed: 'closedAt', cancelled: 'cancelledAt', escalated: 'escalatedAt', merged: 'mergedAt' };
const RESTING = new Set(['solved', 'satisfaction_check', 'closed', 'cancelled', 'merged', 'became_complaint']);

/** What is still under way is over at that time. */
const over = (row: Row, column: string, at: unknown) => list(row, column).map((one) => ((one as Row)['until'] === null ? { ...(one as Row), until: at as string } : one));

const taken = (row: Row, at: unknown): Row => {
  const before = over(row, 'stints', at);
  return { ...row, stints: row['working'] === true && row['agentId'] !== null ? [...before, { agentId: row['agentId']!, from: at as string, until: null }] : before };
};

const nextHands = (row: Row | null, { type, data }: Fact): Row | null => {
  const what = type.replace('tickets.ticket-', '');
  if (what === 'opened') return { ...told(data, 'ticketId'), agentId: null, working: true, stints: [] };
  if (what === 'adopted') return { ...told(data, 'ticketId', 'agentId'), working: data['resolvedAt'] == null && !RESTING.has(String(data['status'])), stints: [] };
  if (row === null) return null;
  if (WHEN[what] !== undefined) return { ...row, working: false, stints: over(row, 'stints', data[WHEN[what]]) };
  if (what === 'assigned') return taken({ ...row, agentId: data['agentId']! }, data['assignedAt']);
  if (what === 'reopened') return taken({ ...row, working: true }, data['reopenedAt']);
  if (what === 'unmerged') return taken({ ...row, working: !RESTING.has(String(data['status'])) }, data['unmergedAt']);

  return row;
};

/** Whom did each ticket take up, and when? */
export const ticketHands: Fold = { service: 'analytics', view: 'ticket-hands', key: ['ticketId'], keyOf: perStream('ticket', 'ticketId'), next: nextHands };

/** Who was there when, with room for how many tickets? */
export const agentPresence: Fold = {
  ...{ service: 'analytics', view: 'agent-presence', key: ['rosterId'], keyOf: perStream('agent', 'rosterId') },
  next: (row, { type, data }) => {
    if (type === 'tickets.agent-registered') return { ...told(data, 'rosterId', 'agentId', 'team', 'calendar', 'capacity'), presences: [{ from: data['registeredAt']!, until: null }] };
    if (row !== null && type === 'tickets.agent-away') return { ...row, presences: over(row, 'presences', data['awayAt']) };
    if (row !== null && type === 'tickets.agent-back') return { ...row, presences: [...list(row, 'presences'), { from: data['backAt']!, until: null }] };

    return row;
  },
};

/** By which hours was work done, from when on? */
export const calendarVersions: Fold = {
  ...{ service: 'analytics', view: 'calendar-versions', key: ['calendarId', 'calendarVersion'] },
  keyOf: ({ type, data }) => (type === 'tickets.service-calendar-published' ? told(data, 'calendarId', 'calendarVersion') : null),
  next: (_, { data }) => told(data, 'calendarId', 'calendarVersion', 'code', 'rules', 'publishedAt'),
};
