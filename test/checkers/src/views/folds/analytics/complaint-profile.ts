import { inside, perStream, told, type Fact, type Fold, type Row } from '../../fold.js';

const next = (row: Row | null, { type, data }: Fact): Row | null => {
  const first = () => told(data, 'complaintId', 'ticketId', 'content', 'channel', 'severity', 'cause', 'subCause', 'product', 'lodgedAt');
  if (type === 'complaints.complaint-lodged') return first();
  if (type === 'complaints.complaint-adopted') return { ...first(), replyMode: data['replyMode'] ?? null, inTime: data['answeredInTime'] ?? null, ...told(inside(data, 'times'), 'respondedAt', 'resolvedAt') };
  if (row === null) return null;

  switch (type) {
    case 'complaints.intention-grasped':
      return { ...row, ...told(data, 'psychology', 'complainantType') };
    case 'complaints.facts-recorded':
      return { ...row, ...told(data, 'cause', 'subCause') };
    case 'complaints.understanding-expressed':
      return { ...row, respondedAt: row['respondedAt'] ?? data['expressedAt']! };
    case 'complaints.reply-mode-decided':
      return { ...row, replyMode: data['mode']! };
    case 'complaints.answer-limit-breached':
      return { ...row, inTime: false };
    case 'complaints.complaint-resolved':
      return { ...row, resolvedAt: data['resolvedAt']!, inTime: row['inTime'] ?? true };
    default:
      return row;
  }
};

/** What are complaints made of (RP-20)? */
export const complaintProfile: Fold = { service: 'analytics', view: 'complaint-profile', key: ['complaintId'], keyOf: perStream('complaint', 'complaintId'), next };
