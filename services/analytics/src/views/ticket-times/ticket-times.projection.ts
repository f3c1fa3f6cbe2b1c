import {
  ClockBreached,
  HoldEnded,
  ResponseBreached,
  TicketAcknowledged,
  TicketAdopted,
  TicketAssigned,
  TicketCancelled,
  TicketClassified,
  TicketClosed,
  TicketEscalated,
  TicketMerged,
  TicketOpened,
  TicketReopened,
  TicketRouted,
  TicketSolved,
  TicketUnmerged,
  TransferRequested,
} from '@rapport/contracts-tickets';
import { on, projection } from '@rapport/event-sourcing';
import { TicketTimesRow, type TicketOutcome } from './ticket-times.row.js';

const untold = { internal: false, team: null, assignedAt: null, respondedAt: null, solvedAt: null, breached: false, assignments: 0, reopenings: 0, outcome: 'open', unsolved: false, endedAt: null, clockBreaches: 0, transfers: 0, holds: [] } as const;
const OUTCOMES: Readonly<Record<string, TicketOutcome>> = { closed: 'closed', cancelled: 'cancelled', became_complaint: 'complaint', merged: 'merged' };

/** When tickets were opened, first assigned, answered, solved and ended, and what was in the way. */
export const ticketTimes = projection(TicketTimesRow, {
  name: 'ticket-times',
  version: 6,
  when: [
    on(TicketOpened, (_, { data: { ticketId, requesterId, channel, priority, category, phase, openedAt } }) => ({ ...untold, ticketId, requesterId, channel, priority, category, phase, openedAt })),
    on(TicketAdopted, (_, { data }) => ({
      ...untold,
      ticketId: data.ticketId,
      requesterId: data.requesterId,
      channel: data.channel,
      priority: data.priority ?? 'moderate',
      category: data.category,
      phase: null,
      openedAt: data.openedAt,
      solvedAt: data.resolvedAt,
      breached: data.withinLimit === false,
      assignments: (data.reassignments ?? 0) + (data.agentId === null ? 0 : 1),
      reopenings: data.reopenings ?? 0,
      outcome: OUTCOMES[data.status] ?? 'open',
      endedAt: data.closedAt,
    })),
    on(TicketClassified, (row, { data }) => row && { ...row, internal: data.internal }),
    on(TicketRouted, (row, { data }) => row && { ...row, team: data.lead }),
    on(TicketAssigned, (row, { data }) => row && { ...row, assignments: row.assignments + 1, assignedAt: row.assignments === 0 ? data.assignedAt : row.assignedAt }),
    on(TicketAcknowledged, (row, { data }) => row && { ...row, respondedAt: row.respondedAt ?? data.acknowledgedAt }),
    on(TicketSolved, (row, { data }) => row && { ...row, respondedAt: row.respondedAt ?? data.solvedAt, solvedAt: data.solvedAt }),
    on(TicketClosed, (row, { data }) => row && { ...row, outcome: 'closed', unsolved: data.problemSolved === false, endedAt: data.closedAt }),
    on(TicketCancelled, (row, { data }) => row && { ...row, outcome: 'cancelled', endedAt: data.cancelledAt }),
    on(TicketEscalated, (row, { data }) => row && { ...row, outcome: 'complaint', endedAt: data.escalatedAt }),
    on(TicketMerged, (row, { data }) => row && { ...row, outcome: 'merged', endedAt: data.mergedAt }),
    on(TicketUnmerged, (row) => row && { ...row, outcome: 'open', unsolved: false, endedAt: null }),
    on(TicketReopened, (row, { data }) => row && { ...row, reopenings: data.reopening, outcome: 'open', unsolved: false, endedAt: null }),
    on(ResponseBreached, (row) => row && { ...row, breached: true }),
    on(ClockBreached, (row) => row && { ...row, clockBreaches: row.clockBreaches + 1 }),
    on(TransferRequested, (row) => row && { ...row, transfers: row.transfers + 1 }),
    on(HoldEnded, (row, { data }) => row && { ...row, holds: [...row.holds, data.waited] }),
  ],
  keyOf: ({ data }) => data.ticketId,
});
