import { TimerElapsed } from '@rapport/contracts-event-log';
import { TRANSFER_LIMIT } from '@rapport/contracts-tickets';
import { command, reaction, whenever } from '@rapport/event-sourcing';
import { ticketAggregate } from '../ticket/ticket.decider.js';

/** A transfer that nobody accepted in time goes back to whoever sent it. */
export const returnTransferWhenLimitElapsed = reaction('return-transfer-when-limit-elapsed', [
  whenever(TimerElapsed, ({ data }) => {
    if (data.name !== TRANSFER_LIMIT) return [];
    const { ticketId, transferId } = data.data as { readonly ticketId: string; readonly transferId: string };

    return [command(ticketAggregate, ticketId, { type: 'ReturnTransfer', data: { ticketId, transferId } })];
  }),
]);
