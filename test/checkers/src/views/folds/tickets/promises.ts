import { count, inside, told, type Fact, type Fold, type Row } from '../../fold.js';

const FACTS = ['tickets.promise-made', 'tickets.promise-kept', 'tickets.promise-rescheduled', 'tickets.promise-broken', 'tickets.promise-explained'];

const next = (row: Row | null, { type, data }: Fact): Row | null => {
  if (type === 'tickets.promise-made') {
    const money = inside(data, 'amount');
    return { ...told(data, 'promiseId', 'ticketId', 'owner', 'source', 'madeAt', 'dueAt'), ...told(money, 'amount', 'currency'), textField: data['text']!, status: 'made', firstDueAt: data['dueAt']!, reschedulings: 0, insteadOf: data['insteadOf'] ?? null };
  }
  if (row === null) return null;
  if (type === 'tickets.promise-kept') return { ...row, status: 'kept', settledAt: data['keptAt']! };
  if (type === 'tickets.promise-broken') return { ...row, status: 'broken', reason: data['reason'] ?? row['reason'] ?? null, settledAt: data['brokenAt']! };

  if (type === 'tickets.promise-explained') return { ...row, explanationField: data['explanation']!, explainedAt: data['explainedAt']! };

  return { ...row, ...told(data, 'dueAt', 'reason'), status: 'rescheduled', reschedulings: count(row, 'reschedulings') + 1 };
};

/** What was promised, and was it kept? One line per promise. */
export const promises: Fold = {
  ...{ service: 'tickets', view: 'promises', key: ['promiseId'] },
  opens: { text: 'textField', explanation: 'explanationField' },
  keyOf: ({ type, data }) => (FACTS.includes(type) ? { promiseId: data['promiseId']! } : null),
  next,
};
