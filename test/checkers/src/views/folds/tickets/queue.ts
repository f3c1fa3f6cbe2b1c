import type { Json } from '../../../run-folder/records.js';
import { count, list, perStream, told, type Fact, type Fold, type Row } from '../../fold.js';

const NEVER = '9999-12-31T00:00:00.000Z';
const IN_HELP = ['helping', 'reopened', 'waiting_customer', 'waiting_department'];
const NOBODY = { lead: null, collaborators: [], internal: false, openSubTasks: 0, customerAwaited: false };
const ENDED = ['closed', 'cancelled', 'became_complaint', 'merged'];

const next = (row: Row | null, fact: Fact): Row | null => {
  const { type, occurredAt } = fact;
  if (type === 'tickets.ticket-opened') return opened(fact);
  if (type === 'tickets.ticket-adopted') return adopted(row, fact, occurredAt);
  if (row === null) return null;

  return withDues(withWait(stood(row, fact), fact), row, fact);
};

/** Where the ticket stands, and since when. */
const stood = (row: Row, fact: Fact): Row => {
  const { type, data } = fact;
  switch (type) {
    case 'tickets.ticket-assigned':
      return { ...row, agentId: data['agentId']! };
    case 'tickets.ticket-classified':
      return { ...row, internal: data['internal']! };
    case 'tickets.ticket-acknowledged':
      return { ...row, status: 'acknowledged', waitingSince: data['acknowledgedAt']! };
    case 'tickets.need-restated':
      return { ...row, status: 'understood', waitingSince: data['restatedAt']! };
    case 'tickets.course-agreed':
      return { ...row, status: whomFor(row), waitingSince: data['agreedAt']! };
    case 'tickets.ticket-solved':
      return { ...row, status: 'solved', customerAwaited: false, waitingSince: data['solvedAt']! };
    case 'tickets.satisfaction-checked':
      return { ...row, status: 'satisfaction_check' };
    case 'tickets.ticket-reopened':
      return { ...row, status: 'reopened', open: true, waitingSince: data['reopenedAt']!, reopenings: data['reopening']! };
    case 'tickets.ticket-closed':
      return { ...row, status: 'closed', open: false };
    case 'tickets.ticket-cancelled':
      return { ...row, status: 'cancelled', open: false };
    case 'tickets.ticket-escalated':
      return { ...row, status: 'became_complaint', open: false };
    case 'tickets.ticket-merged':
      return { ...row, status: 'merged', open: false };
    case 'tickets.ticket-unmerged':
      return { ...row, status: data['status']!, open: true };
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

/** When the customer said something that begins their wait, by type. */
const SPOKE: Readonly<Record<string, string>> = { 'tickets.message-received': 'receivedAt', 'tickets.ticket-reopened': 'reopenedAt', 'tickets.help-resumed': 'resumedAt' };
/** What ends it, beside public answers by people. */
const HEARD = ['ticket-acknowledged', 'ticket-solved', 'ticket-closed', 'ticket-cancelled', 'ticket-escalated', 'customer-awaited'].map((name) => `tickets.${name}`);

const isAnswer = ({ type, data }: Fact): boolean => type === 'tickets.reply-sent' && data['audience'] === 'public' && data['human'] === true;

const withWait = (row: Row, fact: Fact): Row => {
  const since = SPOKE[fact.type];
  if (since !== undefined && row['customerWaitingSince'] === NEVER) return { ...row, customerWaitingSince: fact.data[since]! };

  return HEARD.includes(fact.type) || isAnswer(fact) ? { ...row, customerWaitingSince: NEVER } : row;
};

/** What each fact makes due: what kind of thing, which one, and when; null where it is over. */
const dueBy = (fact: Fact, before: Row): readonly [string, Json, Json] | null => {
  const { type, data } = fact;
  switch (type.replace('tickets.', '')) {
    case 'ticket-acknowledged':
      return ['word', null, data['nextUpdateAt']!];
    case 'ticket-reopened':
      return ['word', null, data['responseDueAt'] ?? data['reopenedAt']!];
    case 'ticket-unmerged':
      return ['word', null, before['owedBeforeMerge'] ?? null];
    case 'ticket-solved':
    case 'ticket-closed':
    case 'ticket-cancelled':
    case 'ticket-escalated':
    case 'ticket-merged':
      return ['word', null, null];
    case 'reply-sent':
      return isAnswer(fact) && before['status'] !== 'received' ? ['word', null, null] : null;
    case 'clock-changed':
      return ['clock', `${String(data['metric'])}#${String(data['ordinal'])}`, (data['endedAt'] ?? null) !== null || ['met', 'met-late', 'cancelled'].includes(String(data['status'])) ? null : (data['dueAt'] ?? null)];
    case 'promise-made':
    case 'promise-rescheduled':
      return ['promise', data['promiseId']!, data['dueAt']!];
    case 'promise-kept':
    case 'promise-broken':
      return ['promise', data['promiseId']!, null];
    case 'refund-requested':
      return ['refund', data['refundId']!, data['dueAt']!];
    case 'refund-paid':
    case 'refund-rejected':
      return ['refund', data['refundId']!, null];
    case 'sub-task-opened':
      return ['sub_task', data['subTaskId']!, data['dueAt'] ?? null];
    case 'sub-task-done':
    case 'sub-task-dropped':
      return ['sub_task', data['subTaskId']!, null];
    case 'call-dropped':
      return ['callback', data['callbackId']!, data['dueAt']!];
    case 'callback-made':
      return data['reached'] === true ? ['callback', data['callbackId']!, null] : null;
    default:
      return null;
  }
};

interface Due {
  readonly kind: string;
  readonly of: string | null;
  readonly dueAt: string;
}

const withDues = (row: Row, before: Row, fact: Fact): Row => {
  const due = dueBy(fact, before);
  const owedBeforeMerge = fact.type === 'tickets.ticket-merged' ? wordOf(before) : fact.type === 'tickets.ticket-unmerged' ? null : (row['owedBeforeMerge'] ?? null);

  return { ...row, owedBeforeMerge, ...(due === null ? {} : owedWith(list(row, 'owed') as never, ...due)) };
};

const wordOf = (row: Row): Json => (list(row, 'owed') as never as readonly Due[]).find(({ kind }) => kind === 'word')?.dueAt ?? null;

/** The first due comes first; of those that are due together, the first by the letters of their kind, then of what they are about. */
const owedWith = (owed: readonly Due[], kind: string, of: Json, dueAt: Json): Row => {
  const left = owed.filter((each) => !(each.kind === kind && each.of === of));
  const all = dueAt === null ? left : [...left, { kind, of, dueAt } as Due];
  const inOrder = all.toSorted((one, other) => compare(one.dueAt, other.dueAt) || compare(one.kind, other.kind) || compare(String(one.of), String(other.of)));

  return { owed: inOrder as never, nextDueAt: inOrder[0]?.dueAt ?? NEVER, nextDue: inOrder[0]?.kind ?? null };
};

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

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
  customerWaitingSince: (data['proactive'] ?? null) === null ? data['openedAt']! : NEVER,
  ...owedWith([], 'word', null, data['responseDueAt']!),
  responseBreached: false,
  reopenings: 0,
});

const adopted = (row: Row | null, { data }: Fact, occurredAt: string): Row => ({
  ...told(data, 'ticketId', 'number', 'subject', 'requesterId', 'status', 'channel', 'category', 'agentId', 'openedAt'),
  ...NOBODY,
  open: !ENDED.includes(String(data['status'])),
  priority: data['priority'] ?? 'moderate',
  waitingSince: row !== null && row['status'] === data['status'] ? row['waitingSince']! : occurredAt,
  customerWaitingSince: data['status'] === 'received' ? data['openedAt']! : NEVER,
  owed: [],
  nextDueAt: NEVER,
  responseBreached: data['withinLimit'] === false,
  reopenings: data['reopenings'] ?? 0,
});

/** Who waits, since when, and what is due next? One line per ticket; ended ones stay. */
export const queue: Fold = { service: 'tickets', view: 'queue', key: ['ticketId'], mirrors: 'ticket', keyOf: perStream('ticket', 'ticketId'), next };
