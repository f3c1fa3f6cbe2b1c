import { count, told, type Fold } from '../../fold.js';

const FACTS = ['tickets.promise-made', 'tickets.promise-kept', 'tickets.promise-rescheduled', 'tickets.promise-broken'];

/** What became of promises? One line per promise. */
export const promiseFates: Fold = {
  ...{ service: 'analytics', view: 'promise-fates', key: ['promiseId'] },
  keyOf: ({ type, data }) => (FACTS.includes(type) ? { promiseId: data['promiseId']! } : null),
  next: (row, { type, data }) => {
    if (type === 'tickets.promise-made') return { ...told(data, 'promiseId', 'ticketId', 'owner', 'source', 'madeAt', 'dueAt'), reschedulings: 0, fate: 'open' };
    if (row === null) return null;
    if (type === 'tickets.promise-rescheduled') return { ...row, dueAt: data['dueAt']!, reschedulings: count(row, 'reschedulings') + 1 };

    return { ...row, fate: type === 'tickets.promise-kept' ? 'kept' : 'broken' };
  },
};
