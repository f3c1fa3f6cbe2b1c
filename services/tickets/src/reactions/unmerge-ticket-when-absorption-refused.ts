import { AbsorptionRefused } from '@rapport/contracts-tickets';
import { command, reaction, whenever } from '@rapport/event-sourcing';
import { ticketAggregate } from '../ticket/ticket.decider.js';

const REASON = '目标工单已并入其他工单 The other ticket ends in another one itself';

/** A ticket that was merged into one that does not take it goes on by itself. */
export const unmergeTicketWhenAbsorptionRefused = reaction('unmerge-ticket-when-absorption-refused', [
  whenever(AbsorptionRefused, ({ data: { ticketId, sourceId } }) => [command(ticketAggregate, sourceId, { type: 'UnmergeTicket', data: { ticketId: sourceId, fromId: ticketId, reason: REASON } })]),
]);
