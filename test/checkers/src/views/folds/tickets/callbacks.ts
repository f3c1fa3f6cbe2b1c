import { told, type Fact, type Fold, type Row } from '../../fold.js';

const FACTS = ['tickets.call-dropped', 'tickets.callback-made'];

const next = (row: Row | null, { type, partyId, data }: Fact): Row | null => {
  if (type === 'tickets.call-dropped') return { ...told(data, 'callbackId', 'ticketId', 'agentId', 'droppedAt', 'dueAt'), partyId, attempts: 0, open: true };
  if (row === null) return null;
  const called = { ...row, attempts: data['attempt']! };

  return data['reached'] === true ? { ...called, open: false, madeBy: data['agentId']!, madeAt: data['madeAt']! } : called;
};

/** Whom do we have to call back? One line per call that was cut. */
export const callbacks: Fold = {
  ...{ service: 'tickets', view: 'callbacks', key: ['callbackId'] },
  keyOf: ({ type, data }) => (FACTS.includes(type) ? { callbackId: data['callbackId']! } : null),
  next,
};
