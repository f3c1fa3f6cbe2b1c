import { PromiseBroken, PromiseExplained, PromiseKept, PromiseMade, PromiseRescheduled } from '@rapport/contracts-tickets';
import { on, projection } from '@rapport/event-sourcing';
import { PromiseRow } from './promises.row.js';

/** What was promised to whom, by when, and what came of it. */
export const promises = projection(PromiseRow, {
  name: 'promises',
  version: 2,
  opens: { text: 'textField', explanation: 'explanationField' },
  when: [
    on(PromiseMade, (_, { data: { text, amount, insteadOf = null, ...data } }) => ({
      ...data,
      textField: text,
      text: null,
      amount: amount === null ? null : amount.amount,
      currency: amount === null ? null : amount.currency,
      status: 'made',
      firstDueAt: data.dueAt,
      reschedulings: 0,
      reason: null,
      settledAt: null,
      insteadOf,
      explanationField: null,
      explanation: null,
      explainedAt: null,
    })),
    on(PromiseRescheduled, (row, { data }) => row && { ...row, status: 'rescheduled', dueAt: data.dueAt, reschedulings: row.reschedulings + 1, reason: data.reason }),
    on(PromiseKept, (row, { data }) => row && { ...row, status: 'kept', settledAt: data.keptAt }),
    on(PromiseBroken, (row, { data }) => row && { ...row, status: 'broken', reason: data.reason ?? row.reason, settledAt: data.brokenAt }),
    on(PromiseExplained, (row, { data }) => row && { ...row, explanationField: data.explanation, explanation: null, explainedAt: data.explainedAt }),
  ],
  keyOf: ({ data }) => data.promiseId,
});
