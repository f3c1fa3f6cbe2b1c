import { ResponseBreached, TicketAcknowledged, TicketAdopted, TicketAssigned, TicketOpened, TicketReopened, TicketSolved } from '@rapport/contracts-tickets';
import { on, projection } from '@rapport/event-sourcing';
import { TicketTimesRow } from './ticket-times.row.js';

/** When tickets were opened, answered and solved. */
export const ticketTimes = projection(TicketTimesRow, {
  name: 'ticket-times',
  version: 1,
  when: [
    on(TicketOpened, (_, { data }) => ({ ticketId: data.ticketId, channel: data.channel, priority: data.priority, openedAt: data.openedAt, respondedAt: null, solvedAt: null, breached: false, assignments: 0, reopenings: 0 })),
    on(TicketAdopted, (_, { data }) => ({
      ticketId: data.ticketId,
      channel: data.channel,
      priority: data.priority ?? 'moderate',
      openedAt: data.openedAt,
      respondedAt: null,
      solvedAt: data.resolvedAt,
      breached: data.withinLimit === false,
      assignments: (data.reassignments ?? 0) + (data.agentId === null ? 0 : 1),
      reopenings: data.reopenings ?? 0,
    })),
    on(TicketAssigned, (row) => row && { ...row, assignments: row.assignments + 1 }),
    on(TicketAcknowledged, (row, { data }) => row && { ...row, respondedAt: row.respondedAt ?? data.acknowledgedAt }),
    on(TicketSolved, (row, { data }) => row && { ...row, respondedAt: row.respondedAt ?? data.solvedAt, solvedAt: data.solvedAt }),
    on(TicketReopened, (row, { data }) => row && { ...row, reopenings: data.reopening }),
    on(ResponseBreached, (row) => row && { ...row, breached: true }),
  ],
  keyOf: ({ data }) => data.ticketId,
});
