import { inside, told, type Fact, type Fold, type Row } from '../../fold.js';

const after = (row: Row | null, { type, data }: Fact): Row | null => {
  if (type === 'tickets.refund-requested') return { ...told(data, 'refundId', 'ticketId', 'dueAt', 'requestedBy', 'requestedAt'), ...told(inside(data, 'amount'), 'amount', 'currency'), reasonField: data['reason']!, status: 'requested', overdue: false };
  if (row === null) return null;
  switch (type) {
    case 'tickets.refund-approved':
      return { ...row, ...told(data, 'approvedBy', 'approvedAt'), status: 'approved' };
    case 'tickets.refund-paid':
      return { ...row, ...told(data, 'reference'), status: 'paid', settledAt: data['paidAt']! };
    case 'tickets.refund-rejected':
      return { ...row, ...told(data, 'alternative'), status: 'rejected', rejection: data['reason']!, settledAt: data['rejectedAt']! };
    default:
      return { ...row, overdue: true };
  }
};

/** Who wants money back, until when, and what came of it? */
export const refunds: Fold = {
  ...{ service: 'tickets', view: 'refunds', key: ['refundId'] },
  opens: { reason: 'reasonField' },
  keyOf: ({ type, data }) => (/^tickets\.refund-(?:requested|approved|paid|rejected|overdue)$/.test(type) ? { refundId: data['refundId']! } : null),
  next: after,
};

const COSTS: Readonly<Record<string, (data: Fact['data']) => Row>> = {
  'tickets.recovery-offered': (data) => ({ costId: data['recoveryId']!, kind: data['kind']!, cost: inside(data, 'cost')['amount']!, currency: inside(data, 'cost')['currency']!, descriptionField: data['description']!, failureKind: inside(data, 'failure')['kind'] ?? null, failureReference: inside(data, 'failure')['reference'] ?? null, spentBy: data['offeredBy']!, spentAt: data['offeredAt']! }),
  'tickets.refund-paid': (data) => ({ costId: data['refundId']!, kind: 'refund', cost: inside(data, 'amount')['amount']!, currency: inside(data, 'amount')['currency']!, spentBy: data['paidBy']!, spentAt: data['paidAt']! }),
};

/** What does making good for what went wrong cost? */
export const recoveryCosts: Fold = {
  ...{ service: 'tickets', view: 'recovery-costs', key: ['costId'] },
  opens: { description: 'descriptionField' },
  keyOf: ({ type, data }) => (COSTS[type] === undefined ? null : { costId: COSTS[type](data)['costId']! }),
  next: (_, { type, data }) => ({ ...COSTS[type]!(data), ...told(data, 'ticketId') }),
};
