import { TicketAdopted, TicketAssigned, TicketCancelled, TicketClosed, TicketEscalated, TicketMerged, TicketOpened, TicketReopened, TicketSolved, TicketUnmerged } from '@rapport/contracts-tickets';
import { on, projection, type Instant } from '@rapport/event-sourcing';
import { TicketHandsRow, type Stint } from './ticket-hands.row.js';

const AT_REST: readonly string[] = ['solved', 'satisfaction_check', 'closed', 'cancelled', 'merged', 'became_complaint'];

const ended = (stints: readonly Stint[], at: Instant): readonly Stint[] => stints.map((stint) => (stint.until === null ? { ...stint, until: at } : stint));

const rests = (row: TicketHandsRow | null, at: Instant) => row && { ...row, working: false, stints: ended(row.stints, at) };

/** Whoever has a ticket that is worked on has it in hand; at rest it takes up nobody. */
const inHand = (row: TicketHandsRow | null, agentId: string | null, at: Instant) => {
  const stints = row && ended(row.stints, at);

  return row && stints && { ...row, agentId, stints: row.working && agentId !== null ? [...stints, { agentId, from: at, until: null }] : stints };
};

/** Whom did each ticket take up, and when? */
export const ticketHands = projection(TicketHandsRow, {
  name: 'ticket-hands',
  version: 2,
  when: [
    on(TicketOpened, (_, { data: { ticketId } }) => ({ ticketId, agentId: null, working: true, stints: [] })),
    // Since when somebody had it, its record does not know.
    on(TicketAdopted, (_, { data: { ticketId, agentId, status, resolvedAt } }) => ({ ticketId, agentId, working: resolvedAt === null && !AT_REST.includes(status), stints: [] })),
    on(TicketAssigned, (row, { data }) => inHand(row, data.agentId, data.assignedAt)),
    on(TicketReopened, (row, { data }) => row && inHand({ ...row, working: true }, row.agentId, data.reopenedAt)),
    on(TicketUnmerged, (row, { data }) => row && inHand({ ...row, working: !AT_REST.includes(data.status) }, row.agentId, data.unmergedAt)),
    on(TicketSolved, (row, { data }) => rests(row, data.solvedAt)),
    on(TicketClosed, (row, { data }) => rests(row, data.closedAt)),
    on(TicketCancelled, (row, { data }) => rests(row, data.cancelledAt)),
    on(TicketEscalated, (row, { data }) => rests(row, data.escalatedAt)),
    on(TicketMerged, (row, { data }) => rests(row, data.mergedAt)),
  ],
  keyOf: ({ data }) => data.ticketId,
});
