import { inside, perStream, told, type Fact, type Fold, type Row } from '../../fold.js';

/** The status that a fact leads to, where it is all that it changes. */
const STATUS: Readonly<Record<string, string>> = {
  'complaints.complaint-heard': 'heard',
  'complaints.intention-grasped': 'understood',
  'complaints.understanding-expressed': 'responded',
  'complaints.reply-mode-decided': 'reply_decided',
  'complaints.solution-proposed': 'negotiating',
  'complaints.solution-rejected': 'negotiating',
  'complaints.solution-accepted': 'executing',
  'complaints.complaint-resolved': 'resolved',
  'complaints.result-reported-up': 'reported',
  'complaints.complaint-withdrawn': 'withdrawn',
};

const next = (row: Row | null, fact: Fact): Row | null => {
  const first = lodged(fact) ?? adopted(fact);
  if (first !== null || row === null) return first;
  const status = STATUS[fact.type];

  return status === undefined ? changed(row, fact) : { ...row, status };
};

const lodged = ({ type, data, partyId }: Fact): Row | null =>
  type !== 'complaints.complaint-lodged'
    ? null
    : {
        ...told(data, 'complaintId', 'receiptNumber', 'intake', 'channel', 'content', 'severity', 'subject', 'cause', 'subCause', 'product', 'claim', 'handlerId', 'ticketId', 'lodgedAt', 'answerDueAt'),
        ...{ partyId, status: 'lodged', major: false, round: 1, breached: false },
      };

const adopted = ({ type, data, partyId }: Fact): Row | null => {
  if (type !== 'complaints.complaint-adopted') return null;
  const { source, number } = inside(data, 'record');

  return {
    ...told(data, 'complaintId', 'receiptNumber', 'status', 'channel', 'content', 'severity', 'subject', 'cause', 'product', 'organisation', 'region', 'claim', 'handlerId'),
    ...told(data, 'lodgedAt', 'answeredInTime', 'satisfaction'),
    ...{ partyId, intake: 'import', record: `${String(source)}:${String(number)}`, major: false, round: 1, breached: false },
  };
};

const changed = (row: Row, { type, data }: Fact): Row => {
  switch (type) {
    case 'complaints.complaint-reopened':
      return { ...row, status: 'lodged', ...told(data, 'round', 'answerDueAt'), breached: false, satisfaction: null };
    case 'complaints.facts-recorded':
      return { ...row, status: 'recorded', ...told(data, 'cause', 'subCause') };
    case 'complaints.result-fed-back':
      return { ...row, satisfaction: data['satisfaction']! };
    case 'complaints.complaint-archived':
      return { ...row, status: 'archived', ...told(data, 'cause', 'subCause') };
    case 'complaints.handler-changed':
      return { ...row, handlerId: data['to']! };
    case 'complaints.major-complaint-suspected':
      return { ...row, major: true };
    case 'complaints.answer-limit-breached':
      return { ...row, breached: true };
    default:
      return row;
  }
};

/** Which complaints are there, and how do they stand? */
export const register: Fold = { service: 'complaints', view: 'register', key: ['complaintId'], keyOf: perStream('complaint', 'complaintId'), next };
