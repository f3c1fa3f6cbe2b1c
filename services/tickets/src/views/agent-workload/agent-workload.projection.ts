import { ResponseBreached, TicketAdopted, TicketAssigned, TicketCancelled, TicketClosed, TicketEscalated, TicketMerged, TicketOpened, TicketReopened, TicketSolved, TicketUnmerged } from '@rapport/contracts-tickets';
import { on, projection } from '@rapport/event-sourcing';
import { hasEnded } from '../../ticket/ending.rule.js';
import { AgentWorkloadRow } from './agent-workload.row.js';

/** What each agent has in hand. */
export const agentWorkload = projection(AgentWorkloadRow, {
  name: 'agent-workload',
  version: 2,
  when: [
    on(TicketOpened, (_, { data }) => ({ ticketId: data.ticketId, agentId: null, assignedAt: null, open: true, solved: false, breached: false, reopenings: 0, openedAt: data.openedAt })),
    on(TicketAdopted, (_, { data }) => ({
      ticketId: data.ticketId,
      agentId: data.agentId,
      assignedAt: null,
      open: !hasEnded(data.status),
      solved: data.resolvedAt !== null,
      breached: data.withinLimit === false,
      reopenings: data.reopenings ?? 0,
      openedAt: data.openedAt,
    })),
    on(TicketAssigned, (row, { data }) => row && { ...row, agentId: data.agentId, assignedAt: data.assignedAt }),
    on(TicketSolved, (row) => row && { ...row, solved: true }),
    on(TicketReopened, (row, { data }) => row && { ...row, open: true, solved: false, reopenings: data.reopening }),
    on(ResponseBreached, (row) => row && { ...row, breached: true }),
    on(TicketClosed, (row) => row && { ...row, open: false }),
    on(TicketCancelled, (row) => row && { ...row, open: false }),
    on(TicketEscalated, (row) => row && { ...row, open: false }),
    on(TicketMerged, (row) => row && { ...row, open: false }),
    on(TicketUnmerged, (row) => row && { ...row, open: true }),
  ],
  keyOf: ({ data }) => data.ticketId,
});
