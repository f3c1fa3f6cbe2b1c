import { ResponseBreached, TicketAdopted, TicketAssigned, TicketCancelled, TicketClosed, TicketEscalated, TicketOpened, TicketReopened, TicketSolved } from '@rapport/contracts-tickets';
import { on, projection } from '@rapport/event-sourcing';
import { AgentWorkloadRow } from './agent-workload.row.js';

/** What each agent has in hand. */
export const agentWorkload = projection(AgentWorkloadRow, {
  name: 'agent-workload',
  version: 1,
  when: [
    on(TicketOpened, (_, { data }) => ({ ticketId: data.ticketId, agentId: null, open: true, solved: false, breached: false, reopenings: 0, openedAt: data.openedAt })),
    on(TicketAdopted, (_, { data }) => ({
      ticketId: data.ticketId,
      agentId: data.agentId,
      open: data.status !== 'closed' && data.status !== 'cancelled' && data.status !== 'became_complaint',
      solved: data.resolvedAt !== null,
      breached: data.withinLimit === false,
      reopenings: data.reopenings ?? 0,
      openedAt: data.openedAt,
    })),
    on(TicketAssigned, (row, { data }) => row && { ...row, agentId: data.agentId }),
    on(TicketSolved, (row) => row && { ...row, solved: true }),
    on(TicketReopened, (row, { data }) => row && { ...row, open: true, solved: false, reopenings: data.reopening }),
    on(ResponseBreached, (row) => row && { ...row, breached: true }),
    on(TicketClosed, (row) => row && { ...row, open: false }),
    on(TicketCancelled, (row) => row && { ...row, open: false }),
    on(TicketEscalated, (row) => row && { ...row, open: false }),
  ],
  keyOf: ({ data }) => data.ticketId,
});
