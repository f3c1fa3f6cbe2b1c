import { inside, type Fact, type Fold, type Row } from '../../fold.js';

/** What each fact enters: its failure, what tells the failure apart, what a recovery names it by, and when it happened. */
const FAILURES: Readonly<Record<string, readonly [failure: string, apart: readonly string[], reference: string | null, at: string]>> = {
  'tickets.clock-breached': ['clock', ['metric', 'ordinal'], 'metric', 'dueAt'],
  'tickets.response-breached': ['response', ['dueAt'], null, 'dueAt'],
  'tickets.promise-broken': ['promise', ['promiseId'], 'promiseId', 'brokenAt'],
  'tickets.obstacle-reported': ['obstacle', ['obstacleId'], 'obstacleId', 'reportedAt'],
  'tickets.refund-overdue': ['refund', ['refundId'], 'refundId', 'dueAt'],
};

const entered = ({ type, data }: Fact): Row | null => {
  const ticket = { ticketId: data['ticketId']! };
  if (type === 'tickets.recovery-offered') {
    const answers = inside(data, 'failure');
    return { ...ticket, entry: `act ${String(data['recoveryId'])}`, side: data['kind'] === 'extra_service' ? 'extra_service' : 'recovery', failure: answers['kind'] ?? null, reference: answers['reference'] ?? null, at: data['offeredAt']! };
  }
  const known = FAILURES[type];
  if (known === undefined) return null;
  const [failure, apart, reference, at] = known;

  return { ...ticket, entry: [failure, ...apart.map((name) => data[name])].join(' '), side: 'failure', failure, reference: reference === null ? null : data[reference]!, at: data[at]! };
};

/** What went wrong with tickets, and what was done to make up for it? */
export const recoveryLedger: Fold = {
  ...{ service: 'analytics', view: 'recovery-ledger', key: ['ticketId', 'entry'] },
  keyOf: (fact) => {
    const row = entered(fact);
    return row && { ticketId: row['ticketId']!, entry: row['entry']! };
  },
  next: (_, fact) => entered(fact),
};
