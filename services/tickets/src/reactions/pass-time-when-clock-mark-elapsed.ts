import { TimerElapsed } from '@rapport/contracts-event-log';
import { CLOCK_MARK } from '@rapport/contracts-tickets';
import { command, reaction, whenever } from '@rapport/event-sourcing';
import { ticketAggregate } from '../ticket/ticket.decider.js';

/** When a mark of a clock was ahead until now, the ticket looks whether its clocks have reached it. */
export const passTimeWhenClockMarkElapsed = reaction('pass-time-when-clock-mark-elapsed', [
  whenever(TimerElapsed, ({ data }) => {
    if (data.name !== CLOCK_MARK) return [];
    const { ticketId } = data.data as { readonly ticketId: string };

    return [command(ticketAggregate, ticketId, { type: 'PassTime', data: { ticketId } })];
  }),
]);
