import { told, type Fact, type Fold, type Row } from '../../fold.js';

const FACTS = ['tickets.hold-started', 'tickets.hold-checked-in', 'tickets.hold-ended', 'tickets.hold-limit-exceeded'];

const next = (row: Row | null, { type, data }: Fact): Row | null => {
  if (type === 'tickets.hold-started') return { ...told(data, 'holdId', 'ticketId', 'agentId', 'reason', 'startedAt', 'dueAt'), checkIns: 0, exceeded: false, open: true };
  if (row === null) return null;
  if (type === 'tickets.hold-checked-in') return { ...row, checkIns: data['checkIn']! };
  if (type === 'tickets.hold-ended') return { ...row, ...told(data, 'waited', 'endedAt'), open: false };

  return { ...row, exceeded: true };
};

/** Who waited on the line, why, and for how long? One line per hold. */
export const holds: Fold = {
  ...{ service: 'tickets', view: 'holds', key: ['holdId'] },
  keyOf: ({ type, data }) => (FACTS.includes(type) ? { holdId: data['holdId']! } : null),
  next,
};
