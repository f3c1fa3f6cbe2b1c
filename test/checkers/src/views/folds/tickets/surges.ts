import type { Json } from '../../../run-folder/records.js';
import { count, inside, list, told, type Fact, type Fold, type Row } from '../../fold.js';

const deskAfter = (row: Row | null, { type, data }: Fact): Row | null => {
  if (type === 'tickets.surge-limits-set') return { surges: 0, ...row, ...told(data, 'deskId', 'team', 'setBy', 'setAt'), ...told(inside(data, 'limits'), 'enterAbove', 'leaveBelow') };
  if (row === null) return null;

  return type === 'tickets.surge-entered' ? { ...row, surgeId: data['surgeId']!, surges: count(row, 'surges') + 1 } : { ...row, surgeId: null };
};

const OF_DESKS = ['tickets.surge-limits-set', 'tickets.surge-entered', 'tickets.surge-left'];

/** By which limits is waiting judged at which team? */
export const surgeDesks: Fold = {
  ...{ service: 'tickets', view: 'surge-desks', key: ['deskId'], mirrors: 'surge-desk' },
  keyOf: ({ category, aggregate }) => (category === 'surge-desk' ? { deskId: aggregate } : null),
  next: (row, fact) => (OF_DESKS.includes(fact.type) ? deskAfter(row, fact) : row),
};

const replaced = (row: Row, column: string, name: string, value: Json, change: Row): readonly Json[] => list(row, column).map((item) => ((item as Row)[name] === value ? { ...(item as Row), ...change } : item));

const surgeAfter = (row: Row | null, { type, data }: Fact): Row | null => {
  if (type === 'tickets.surge-entered') {
    const actions = list(data, 'actions').map((action) => ({ action, note: null, takenBy: null, takenAt: null }));
    return { ...told(data, 'surgeId', 'deskId', 'team', 'enteredAt'), ...told(inside(data, 'limits'), 'enterAbove', 'leaveBelow'), ...told(inside(data, 'measured'), 'waiting', 'longest', 'median'), open: true, actions, drafted: [] };
  }
  if (row === null) return null;
  switch (type) {
    case 'tickets.surge-action-taken':
      return { ...row, actions: replaced(row, 'actions', 'action', data['action']!, told(data, 'note', 'takenBy', 'takenAt')) as Json };
    case 'tickets.staff-drafted':
      return { ...row, drafted: [...list(row, 'drafted'), { ...told(data, 'agentId', 'from', 'draftedAt'), releasedAt: null }] };
    case 'tickets.staff-released':
      return { ...row, drafted: replaced(row, 'drafted', 'agentId', data['agentId']!, told(data, 'releasedAt')) as Json };
    default:
      return { ...row, ...told(inside(data, 'measured'), 'waiting', 'longest', 'median'), open: false, leftAt: data['leftAt']! };
  }
};

const OF_SURGES = ['tickets.surge-entered', 'tickets.surge-action-taken', 'tickets.staff-drafted', 'tickets.staff-released', 'tickets.surge-left'];

/** Which team is in a surge since when, what has been done about it, and who helps out? */
export const surges: Fold = {
  ...{ service: 'tickets', view: 'surges', key: ['surgeId'] },
  keyOf: ({ type, data }) => (OF_SURGES.includes(type) ? { surgeId: data['surgeId']! } : null),
  next: surgeAfter,
};
