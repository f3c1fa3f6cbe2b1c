import { count, inside, perStream, told, type Fact, type Fold, type Row } from '../../fold.js';

const KINDS = ['nature', 'place', 'fee', 'frequency', 'duration'];
const ALONE = { absorbed: 0, mergesRefused: 0, children: 0, answersFannedOut: 0 };
const AT_FIRST = { internal: false, openSubTasks: 0, ...ALONE };

const next = (row: Row | null, fact: Fact): Row | null => {
  if (fact.type === 'tickets.ticket-opened') return asTemplate(opened(fact));
  if (fact.type === 'tickets.ticket-adopted') return { ...adopted(fact), ...(row === null ? {} : told(row, ...Object.keys(ALONE), 'nextTicketId', 'nextDueAt', 'seriesEndReason')) };

  return row === null ? null : (handled(row, fact) ?? together(row, fact) ?? tied(row, fact) ?? ended(row, fact) ?? row);
};

/** As far as the template says it, the ticket is of that kind or of another. */
const asTemplate = (row: Row): Row => {
  const kind = (row['templateKind'] ?? null) as Row | null;

  return kind === null ? row : { ...row, templateKept: Object.entries(kind).every(([name, said]) => said === null || said === (row[name] ?? null)) };
};

const opened = ({ data }: Fact): Row => ({
  ...told(data, 'ticketId', 'number', 'requesterId', 'subject', 'request', 'priority', 'category', 'phase', ...KINDS, 'channel', 'item', 'proactive', 'previousTicketId', 'openedAt', 'responseDueAt'),
  ...(data['template'] == null ? {} : { templateCode: inside(data, 'template')['code']!, templateVersion: inside(data, 'template')['templateVersion']!, templateKind: inside(data, 'template')['kind']! }),
  ...(data['templateAnswers'] == null ? {} : { templateAnswersField: data['templateAnswers'] }),
  ...(data['sourceKind'] === undefined ? {} : told(data, 'sourceKind', 'sourceId')),
  ...{ status: 'received', assignments: 0, responseBreached: false, firstContact: false, attempts: 0, reopenings: 0, collaborators: [], ...AT_FIRST },
});

const adopted = ({ data }: Fact): Row => ({
  ...told(data, 'ticketId', 'number', 'requesterId', 'subject', 'status', 'category', 'channel', 'agentId', 'openedAt', 'source'),
  priority: data['priority'] ?? 'moderate',
  assignments: Number(data['reassignments'] ?? 0) + (data['agentId'] == null ? 0 : 1),
  responseBreached: data['withinLimit'] === false,
  solvedAt: data['resolvedAt'] ?? null,
  endedAt: data['closedAt'] ?? null,
  reopenings: data['reopenings'] ?? 0,
  ...{ firstContact: false, attempts: 0, collaborators: [], ...AT_FIRST },
});

const handled = (row: Row, { type, data }: Fact): Row | null => {
  switch (type) {
    case 'tickets.ticket-assigned':
      return { ...row, agentId: data['agentId']!, assignments: count(row, 'assignments') + 1 };
    case 'tickets.ticket-acknowledged':
      return { ...row, ...told(data, 'plan', 'nextUpdateAt', 'acknowledgedAt'), status: 'acknowledged' };
    case 'tickets.need-restated':
      return { ...row, ...told(data, 'fact', 'feeling'), questionsField: data['questions'] ?? null, status: 'understood' };
    case 'tickets.course-agreed':
      return { ...row, ...told(data, 'options', 'choice', 'expectation'), agreedUntil: data['agreedUntil'] ?? null, status: whomFor(row) };
    case 'tickets.ticket-solved':
      return { ...row, ...told(data, 'solution', 'firstContact', 'solvedAt'), status: 'solved', satisfaction: null, attempts: 0, comment: null, awaited: null, awaitedReason: null };
    case 'tickets.satisfaction-checked':
      return { ...row, status: 'satisfaction_check', satisfaction: data['result']!, attempts: data['attempt']!, comment: data['comment'] ?? null };
    case 'tickets.ticket-routed':
      return { ...row, ...told(data, 'lead', 'collaborators', 'workItem', 'tableVersion') };
    case 'tickets.clock-policy-applied': {
      const policy = inside(inside(data, 'judgedBy'), 'policy');
      return { ...row, clockPolicy: policy['id']!, clockPolicyVersion: policy['version']! };
    }
    case 'tickets.mail-received':
      return data['verified'] === undefined ? row : { ...row, senderVerified: row['senderVerified'] === true || data['verified']! };
    case 'tickets.priority-changed':
      return { ...row, priority: data['priority']! };
    case 'tickets.response-breached':
      return { ...row, responseBreached: true };
    default:
      return null;
  }
};

const together = (row: Row, { type, data }: Fact): Row | null => {
  switch (type) {
    case 'tickets.ticket-classified':
      return asTemplate({ ...row, ...told(data, ...KINDS, 'serviceItem', 'quote', 'quoteConsentedAt', 'rhythmDays', 'expectedDays', 'internal', 'loggedBy') });
    case 'tickets.sub-task-opened':
      return waiting({ ...row, openSubTasks: count(row, 'openSubTasks') + 1 });
    case 'tickets.sub-task-done':
    case 'tickets.sub-task-dropped':
      return waiting({ ...row, openSubTasks: data['openLeft']! });
    case 'tickets.customer-awaited':
      return waiting({ ...row, awaited: data['awaited']!, awaitedReason: data['reason']! });
    case 'tickets.follow-through-began':
      return { ...row, followThrough: data['goal']! };
    case 'tickets.back-on-track':
      return { ...row, followThrough: null };
    case 'tickets.next-ticket-scheduled':
      return { ...row, nextTicketId: data['nextTicketId']!, nextDueAt: data['dueAt']! };
    case 'tickets.next-ticket-due':
      return { ...row, nextDueAt: null };
    case 'tickets.series-ended':
      return { ...row, nextTicketId: null, nextDueAt: null, seriesEndReason: data['reason']! };
    case 'tickets.help-resumed':
      return waiting({ ...row, awaited: null, awaitedReason: null });
    default:
      return null;
  }
};

const tied = (row: Row, { type, data }: Fact): Row | null => {
  switch (type) {
    case 'tickets.ticket-merged':
      return { ...row, status: 'merged', endedAt: data['mergedAt']!, endReason: data['reason'] ?? null };
    case 'tickets.ticket-unmerged':
      return { ...row, status: data['status']!, endedAt: null, endReason: null };
    case 'tickets.ticket-absorbed':
      return { ...row, absorbed: count(row, 'absorbed') + 1 };
    case 'tickets.absorption-ended':
      return { ...row, absorbed: count(row, 'absorbed') - 1 };
    case 'tickets.absorption-refused':
      return { ...row, mergesRefused: count(row, 'mergesRefused') + 1 };
    case 'tickets.child-added':
    case 'tickets.child-removed':
      return { ...row, children: data['children']! };
    case 'tickets.answer-fanned-out':
      return { ...row, answersFannedOut: count(row, 'answersFannedOut') + 1 };
    default:
      return null;
  }
};

/** Departments come before the customer; outside help nobody is waited for. */
const waiting = (row: Row): Row => (['helping', 'reopened', 'waiting_customer', 'waiting_department'].includes(String(row['status'])) ? { ...row, status: whomFor(row) } : row);

const whomFor = (row: Row): string => (count(row, 'openSubTasks') > 0 ? 'waiting_department' : (row['awaited'] ?? null) === null ? 'helping' : 'waiting_customer');

const ended = (row: Row, { type, data }: Fact): Row | null => {
  switch (type) {
    case 'tickets.ticket-closed':
      return { ...row, ...told(data, 'thanked', 'nextLink', 'sixRights'), problemSolved: data['problemSolved'] ?? null, unsolvedReason: data['unsolvedReason'] ?? null, status: 'closed', endedAt: data['closedAt']! };
    case 'tickets.ticket-reopened':
      return { ...row, status: 'reopened', endedAt: null, endReason: data['reason']!, reopenings: data['reopening']! };
    case 'tickets.ticket-cancelled':
      return { ...row, status: 'cancelled', endedAt: data['cancelledAt']!, endReason: data['reason']! };
    case 'tickets.ticket-escalated':
      return { ...row, status: 'became_complaint', endedAt: data['escalatedAt']! };
    case 'tickets.complaint-linked':
      return { ...row, ...told(data, 'complaintId', 'receiptNumber') };
    case 'tickets.article-proposed':
      return { ...row, articleId: data['articleId']! };
    default:
      return null;
  }
};

/** What was said and done about one ticket? */
export const ticketDetails: Fold = {
  ...{ service: 'tickets', view: 'ticket-details', key: ['ticketId'], mirrors: 'ticket' },
  opens: { requestText: 'request', factText: 'fact', feelingText: 'feeling', questions: 'questionsField', templateAnswers: 'templateAnswersField', commentText: 'comment' },
  ...{ keyOf: perStream('ticket', 'ticketId'), next },
};
