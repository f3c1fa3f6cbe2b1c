import { PromiseBroken, PromiseKept, PromiseMade, PromiseRescheduled } from '@rapport/contracts-tickets';
import { on, projection } from '@rapport/event-sourcing';
import { PromiseFateRow } from './promise-fates.row.js';

/** Which promises were kept. */
export const promiseFates = projection(PromiseFateRow, {
  name: 'promise-fates',
  version: 2,
  when: [
    on(PromiseMade, (_, { data: { promiseId, ticketId, owner, source, dueAt, madeAt } }) => ({ promiseId, ticketId, owner, source, madeAt, dueAt, reschedulings: 0, fate: 'open' })),
    on(PromiseRescheduled, (row, { data }) => row && { ...row, dueAt: data.dueAt, reschedulings: row.reschedulings + 1 }),
    on(PromiseKept, (row) => row && { ...row, fate: 'kept' }),
    on(PromiseBroken, (row) => row && { ...row, fate: 'broken' }),
  ],
  keyOf: ({ data }) => data.promiseId,
});
