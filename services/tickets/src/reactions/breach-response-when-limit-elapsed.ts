import { TimerElapsed } from '@rapport/contracts-event-log';
import { RESPONSE_LIMIT } from '@rapport/contracts-tickets';
import { command, instant, reaction, whenever } from '@rapport/event-sourcing';
import { ticketAggregate } from '../ticket/ticket.decider.js';

/** A ticket that nobody acknowledged within its limit is recorded as breached. */
export const breachResponseWhenLimitElapsed = reaction('breach-response-when-limit-elapsed', [
  whenever(TimerElapsed, ({ data }) => {
    if (data.name !== RESPONSE_LIMIT) return [];
    const { ticketId, dueAt } = data.data as { readonly ticketId: string; readonly dueAt: string };

    return [command(ticketAggregate, ticketId, { type: 'BreachResponse', data: { ticketId, dueAt: instant(dueAt) } })];
  }),
]);
