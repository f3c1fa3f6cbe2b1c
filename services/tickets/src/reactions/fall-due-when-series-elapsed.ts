import { TimerElapsed } from '@rapport/contracts-event-log';
import { SERIES_DUE } from '@rapport/contracts-tickets';
import { command, reaction, whenever } from '@rapport/event-sourcing';
import { ticketAggregate } from '../ticket/ticket.decider.js';

/** The next ticket of a recurrent service falls due when its time has come. */
export const fallDueWhenSeriesElapsed = reaction('fall-due-when-series-elapsed', [
  whenever(TimerElapsed, ({ data }) => {
    if (data.name !== SERIES_DUE) return [];
    const { ticketId, nextTicketId } = data.data as { readonly ticketId: string; readonly nextTicketId: string };

    return [command(ticketAggregate, ticketId, { type: 'FallNextDue', data: { ticketId, nextTicketId } })];
  }),
]);
