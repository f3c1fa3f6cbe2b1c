import { TimerElapsed } from '@rapport/contracts-event-log';
import { PROMISE_DUE } from '@rapport/contracts-tickets';
import { command, instant, reaction, whenever } from '@rapport/event-sourcing';
import { ticketAggregate } from '../ticket/ticket.decider.js';

/** A promise that is still open when its time has passed is broken. */
export const breakPromiseWhenDueElapsed = reaction('break-promise-when-due-elapsed', [
  whenever(TimerElapsed, ({ data }) => {
    if (data.name !== PROMISE_DUE) return [];
    const { ticketId, promiseId, dueAt } = data.data as { readonly ticketId: string; readonly promiseId: string; readonly dueAt: string };

    return [command(ticketAggregate, ticketId, { type: 'BreakPromise', data: { ticketId, promiseId, dueAt: instant(dueAt), reason: null } })];
  }),
]);
