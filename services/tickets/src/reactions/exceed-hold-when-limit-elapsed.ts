import { TimerElapsed } from '@rapport/contracts-event-log';
import { HOLD_LIMIT } from '@rapport/contracts-tickets';
import { command, reaction, whenever } from '@rapport/event-sourcing';
import { ticketAggregate } from '../ticket/ticket.decider.js';

/** A customer who still waits when the limit that they were told has passed is noted. */
export const exceedHoldWhenLimitElapsed = reaction('exceed-hold-when-limit-elapsed', [
  whenever(TimerElapsed, ({ data }) => {
    if (data.name !== HOLD_LIMIT) return [];
    const { ticketId, holdId } = data.data as { readonly ticketId: string; readonly holdId: string };

    return [command(ticketAggregate, ticketId, { type: 'ExceedHoldLimit', data: { ticketId, holdId } })];
  }),
]);
