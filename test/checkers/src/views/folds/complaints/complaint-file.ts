import type { JsonObject } from '../../../run-folder/records.js';
import { count, inside, list, perStream, told, type Fact, type Fold, type Row } from '../../fold.js';

/** What belongs to one round, and is blank when the next begins. */
const OF_A_ROUND = [
  ...['heardAt', 'understoodAt', 'recordedAt', 'respondedAt', 'replyDecidedAt', 'proposedAt', 'acceptedAt', 'resolvedAt', 'reportedAt', 'fedBackAt', 'archivedAt', 'withdrawnAt', 'withdrawalReason'],
  ...['psychology', 'complainantType', 'technique', 'replyMode', 'promisedFor', 'acceptingUnit', 'apology', 'outcome', 'reportedTo', 'satisfaction', 'improvement', 'opportunity'],
  ...['notesField', 'intentionField', 'summaryField', 'understandingField', 'feedbackField'],
];
const blankRound: Row = { ...Object.fromEntries(OF_A_ROUND.map((column) => [column, null])), items: [] };

const next = (row: Row | null, fact: Fact): Row | null => {
  const first = lodged(fact) ?? adopted(fact);
  if (first !== null || row === null) return first;

  return sixSteps(row, fact) ?? solution(row, fact) ?? ending(row, fact) ?? watched(row, fact) ?? row;
};

const lodged = ({ type, data }: Fact): Row | null =>
  type !== 'complaints.complaint-lodged'
    ? null
    : {
        ...blankRound,
        ...told(data, 'complaintId', 'receiptNumber', 'intake', 'channel', 'content', 'severity', 'intensity', 'subject', 'product', 'claim', 'ticketId', 'language', 'handlerId', 'cause', 'subCause', 'answerDueAt', 'lodgedAt'),
        ...{ partyId: data['complainantId']!, status: 'lodged', round: 1, handlerChanges: 0, majorReasons: [], breaches: [], tags: [] },
        ...{ complainantNameField: data['complainantName'] ?? null, replyToField: data['replyTo'] ?? null, narrativeField: data['narrative'] ?? null },
      };

const adopted = ({ type, data }: Fact): Row | null =>
  type !== 'complaints.complaint-adopted'
    ? null
    : {
        ...blankRound,
        ...told(data, 'complaintId', 'receiptNumber', 'record', 'status', 'channel', 'content', 'severity', 'cause', 'subject', 'detail', 'product', 'productVariant', 'organisation', 'region', 'tags'),
        ...told(data, 'claim', 'replyMode', 'outcome', 'satisfaction', 'answeredInTime', 'handlerId', 'lodgedAt'),
        ...told(inside(data, 'times'), 'heardAt', 'understoodAt', 'recordedAt', 'respondedAt', 'replyDecidedAt', 'resolvedAt', 'reportedAt', 'archivedAt'),
        ...{ partyId: data['complainantId']!, intake: 'import', round: 1, handlerChanges: 0, majorReasons: [], breaches: [], language: 'en', narrativeField: data['narrative'] ?? null },
      };

const sixSteps = (row: Row, { type, data }: Fact): Row | null => {
  switch (type) {
    case 'complaints.complaint-heard':
      return { ...row, status: 'heard', heardAt: data['heardAt']!, notesField: data['notes'] ?? null };
    case 'complaints.intention-grasped':
      return { ...row, status: 'understood', understoodAt: data['graspedAt']!, intentionField: data['intention']!, ...told(data, 'psychology', 'complainantType') };
    case 'complaints.facts-recorded':
      return { ...row, status: 'recorded', recordedAt: data['recordedAt']!, summaryField: data['summary']!, ...told(data, 'cause', 'subCause') };
    case 'complaints.understanding-expressed':
      return { ...row, status: 'responded', respondedAt: data['expressedAt']!, understandingField: data['words']!, technique: data['technique'] ?? null };
    case 'complaints.reply-mode-decided':
      return { ...row, status: 'reply_decided', replyMode: data['mode']!, promisedFor: data['dueAt'] ?? null, acceptingUnit: data['acceptingUnit'] ?? null, replyDecidedAt: data['decidedAt']! };
    default:
      return null;
  }
};

const solution = (row: Row, { type, data }: Fact): Row | null => {
  switch (type) {
    case 'complaints.solution-proposed':
      return { ...row, status: 'negotiating', ...told(data, 'proposedAt', 'apology'), items: (list(data, 'items') as readonly JsonObject[]).map((item) => ({ ...item, doneAt: null })) };
    case 'complaints.solution-accepted':
      return { ...row, status: 'executing', acceptedAt: data['acceptedAt']! };
    case 'complaints.solution-rejected':
      return { ...row, status: 'negotiating', acceptedAt: null, items: [], apology: null };
    case 'complaints.solution-item-done':
      return { ...row, items: (list(row, 'items') as readonly JsonObject[]).map((item) => (item['itemId'] === data['itemId'] ? { ...item, doneAt: data['doneAt']! } : item)) };
    default:
      return null;
  }
};

const ending = (row: Row, { type, data }: Fact): Row | null => {
  switch (type) {
    case 'complaints.complaint-resolved':
      return { ...row, status: 'resolved', ...told(data, 'outcome', 'resolvedAt') };
    case 'complaints.result-reported-up':
      return { ...row, status: 'reported', ...told(data, 'reportedTo', 'reportedAt') };
    case 'complaints.result-fed-back':
      return { ...row, feedbackField: data['words']!, ...told(data, 'satisfaction', 'fedBackAt') };
    case 'complaints.complaint-archived':
      return { ...row, status: 'archived', ...told(data, 'cause', 'subCause', 'improvement', 'opportunity', 'archivedAt') };
    case 'complaints.complaint-withdrawn':
      return { ...row, status: 'withdrawn', withdrawalReason: data['reason']!, withdrawnAt: data['withdrawnAt']! };
    case 'complaints.complaint-reopened':
      return { ...row, ...blankRound, status: 'lodged', ...told(data, 'round', 'answerDueAt'), lodgedAt: data['reopenedAt']! };
    default:
      return null;
  }
};

const watched = (row: Row, { type, data }: Fact): Row | null => {
  switch (type) {
    case 'complaints.handler-changed':
      return { ...row, handlerId: data['to']!, handlerChanges: count(row, 'handlerChanges') + 1 };
    case 'complaints.major-complaint-suspected':
      return { ...row, majorReasons: [...list(row, 'majorReasons'), ...list(data, 'reasons')] };
    case 'complaints.answer-limit-breached':
      return { ...row, breaches: [...list(row, 'breaches'), told(data, 'limit', 'dueAt')] };
    default:
      return null;
  }
};

/** What is there to know about one complaint? */
export const complaintFile: Fold = {
  ...{ service: 'complaints', view: 'complaint-file', key: ['complaintId'], mirrors: 'complaint' },
  opens: {
    ...{ complainantName: 'complainantNameField', replyTo: 'replyToField', narrative: 'narrativeField', notes: 'notesField' },
    ...{ intention: 'intentionField', summary: 'summaryField', understanding: 'understandingField', feedback: 'feedbackField' },
  },
  ...{ keyOf: perStream('complaint', 'complaintId'), next },
};
