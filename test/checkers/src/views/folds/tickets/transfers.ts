import { told, type Fact, type Fold, type Row } from '../../fold.js';

const FACTS = ['tickets.transfer-requested', 'tickets.transfer-accepted', 'tickets.transfer-refused', 'tickets.transfer-completed', 'tickets.transfer-timed-out', 'tickets.transfer-withdrawn'];

const next = (row: Row | null, { type, data }: Fact): Row | null => {
  if (type === 'tickets.transfer-requested') {
    return { ...told(data, 'transferId', 'ticketId', 'agentId', 'to', 'target', 'reason', 'requestedAt', 'dueAt'), nameField: data['customerName']!, purposeField: data['purpose']!, status: 'pending' };
  }
  if (row === null) return null;
  switch (type) {
    case 'tickets.transfer-accepted':
      return { ...row, status: 'accepted', answeredBy: data['acceptedBy']!, acceptedAt: data['acceptedAt']! };
    case 'tickets.transfer-refused':
      return { ...row, status: 'refused', answeredBy: data['refusedBy']!, refusedBecause: data['reason']!, settledAt: data['refusedAt']! };
    case 'tickets.transfer-completed':
      return { ...row, status: 'completed', thanked: data['thanked']!, settledAt: data['completedAt']! };
    case 'tickets.transfer-timed-out':
      return { ...row, status: 'timed_out', settledAt: data['detectedAt']! };
    default:
      return { ...row, status: 'withdrawn', settledAt: data['withdrawnAt']! };
  }
};

/** Who was asked to take a ticket over, and what came of it? One line per attempt. */
export const transfers: Fold = {
  ...{ service: 'tickets', view: 'transfers', key: ['transferId'] },
  opens: { customerName: 'nameField', purpose: 'purposeField' },
  keyOf: ({ type, data }) => (FACTS.includes(type) ? { transferId: data['transferId']! } : null),
  next,
};
