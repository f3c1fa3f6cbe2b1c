import { count, perStream, told, type Fact, type Fold, type Row } from '../../fold.js';

const NEVER = '9999-12-31T00:00:00.000Z';
const IN_HELP = ['helping', 'reopened', 'waiting_customer', 'waiting_department'];
const NOBODY = { lead: null, collaborators: [], openSubTasks: 0, customerAwaited: false };
const ENDED = ['closed', 'cancelled', 'became_complaint', 'merged'];

const next = (row: Row | null, fact: Fact): Row | null => {
  const { type, data, occurredAt } = fact;
  if (type === 'tickets.ticket-opened') return opened(fact);
  if (type === 'tickets.ticket-adopted') return adopted(row, fact, occurredAt);
  if (row === null) return null;

  switch (type) {
    case 'tickets.ticket-assigned':
      return { ...row, agentId: data['agentId']! };
    case 'tickets.ticket-acknowledged':
      return { ...row, status: 'acknowledged', waitingSince: data['acknowledgedAt']!, nextDueAt: data['nextUpdateAt']! };
    case 'tickets.need-restated':
      return { ...row, status: 'understood', waitingSince: data['restatedAt']! };
    case 'tickets.course-agreed':
      return { ...row, status: whomFor(row), waitingSince: data['agreedAt']! };
    case 'tickets.ticket-solved':
      return { ...row, status: 'solved', customerAwaited: false, waitingSince: data['solvedAt']!, nextDueAt: NEVER };
    case 'tickets.satisfaction-checked':
      return { ...row, status: 'satisfaction_check' };
    case 'tickets.ticket-reopened':
      return { ...row, status: 'reopened', open: true, waitingSince: data['reopenedAt']!, reopenings: data['reopening']! };
    case 'tickets.ticket-closed':
      return { ...row, status: 'closed', open: false, nextDueAt: NEVER };
    case 'tickets.ticket-cancelled':
      return { ...row, status: 'cancelled', open: false, nextDueAt: NEVER };
    case 'tickets.ticket-escalated':
      return { ...row, status: 'became_complaint', open: false, nextDueAt: NEVER };
    case 'tickets.ticket-merged':
      return { ...row, status: 'merged', open: false, nextDueAt: NEVER, owedBeforeMerge: row['nextDueAt']! };
    case 'tickets.ticket-unmerged':
      return { ...row, status: data['status']!, open: true, nextDueAt: row['owedBeforeMerge']!, owedBeforeMerge: null };
    case 'tickets.priority-changed':
      return { ...row, priority: data['priority']! };
    case 'tickets.response-breached':
      return { ...row, responseBreached: true };
    case 'tickets.ticket-routed':
      return { ...row, ...told(data, 'lead', 'collaborators') };
    default:
      return awaiting(row, fact);
  }
};

/** Departments and customers that somebody waits for; the status follows while help is under way, and the wait begins when it changes. */
const awaiting = (row: Row, { type, data }: Fact): Row => {
  const changes: Readonly<Record<string, readonly [Row, string]>> = {
    'tickets.sub-task-opened': [{ openSubTasks: count(row, 'openSubTasks') + 1 }, 'openedAt'],
    'tickets.sub-task-done': [{ openSubTasks: data['openLeft'] ?? 0 }, 'doneAt'],
    'tickets.sub-task-dropped': [{ openSubTasks: data['openLeft'] ?? 0 }, 'droppedAt'],
    'tickets.customer-awaited': [{ customerAwaited: true }, 'awaitedAt'],
    'tickets.help-resumed': [{ customerAwaited: false }, 'resumedAt'],
  };
  const change = changes[type];
  if (change === undefined) return row;
  const after = { ...row, ...change[0] };
  if (!IN_HELP.includes(String(row['status'])) || whomFor(after) === row['status']) return after;

  return { ...after, status: whomFor(after), waitingSince: data[change[1]]! };
};

const whomFor = (row: Row): string => (count(row, 'openSubTasks') > 0 ? 'waiting_department' : row['customerAwaited'] === true ? 'waiting_customer' : 'helping');

const opened = ({ data }: Fact): Row => ({
  ...told(data, 'ticketId', 'number', 'subject', 'requesterId', 'priority', 'channel', 'category', 'openedAt'),
  ...NOBODY,
  status: 'received',
  open: true,
  agentId: null,
  waitingSince: data['openedAt']!,
  nextDueAt: data['responseDueAt']!,
  responseBreached: false,
  reopenings: 0,
});

const adopted = (row: Row | null, { data }: Fact, occurredAt: string): Row => ({
  ...told(data, 'ticketId', 'number', 'subject', 'requesterId', 'status', 'channel', 'category', 'agentId', 'openedAt'),
  ...NOBODY,
  open: !ENDED.includes(String(data['status'])),
  priority: data['priority'] ?? 'moderate',
  waitingSince: row !== null && row['status'] === data['status'] ? row['waitingSince']! : occurredAt,
  nextDueAt: NEVER,
  responseBreached: data['withinLimit'] === false,
  reopenings: data['reopenings'] ?? 0,
});

/** Who waits, since when, and what is due next? One line per ticket; ended ones stay. */
export const queue: Fold = { service: 'tickets', view: 'queue', key: ['ticketId'], mirrors: 'ticket', keyOf: perStream('ticket', 'ticketId'), next };
