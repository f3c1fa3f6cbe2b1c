import { ResponseBreached, TicketAcknowledged, TicketAdopted, TicketAssigned, TicketCancelled, TicketMerged, TicketOpened, TicketReopened, TicketSolved, TicketUnmerged } from '@rapport/contracts-tickets';
import { derivedId, HOUR, later, streamOf } from '@rapport/event-sourcing';
import { projectionSpec, recorded, SPEC_NOW } from '@rapport/testing';
import { NOTHING_OWED, queue } from './queue.projection.js';

const ticketId = derivedId('spec', 'ticket');
const requesterId = derivedId('spec', 'party');
const [soon, afterwards] = [later(SPEC_NOW, HOUR), later(SPEC_NOW, 2 * HOUR)];
const given = projectionSpec(queue);
const opened = TicketOpened({
  ticketId, requesterId, number: 'T-1', subject: 'Help', request: null, category: 'enquiry', phase: 'pre', nature: 'technical', place: 'fixed', fee: 'free', frequency: 'once', duration: 'short',
  priority: 'high', channel: 'chat', item: null, proactive: null, sourceId: null, responseDueAt: soon, openedAt: SPEC_NOW,
});
const acknowledged = TicketAcknowledged({ ticketId, plan: 'x', nextUpdateAt: afterwards, acknowledgedAt: soon });
const solved = TicketSolved({ ticketId, agentId: 'ana', solution: 'x', firstContact: false, solvedAt: afterwards });

describe('the queue', () => {
  it('shows who waits, since when and what is due first', () => given(opened).then({ ticketId, requesterId, status: 'received', open: true, waitingSince: SPEC_NOW, nextDueAt: soon, agentId: null }));
  it('moves the deadline with what was promised', () => given(opened, acknowledged).then({ status: 'acknowledged', waitingSince: soon, nextDueAt: afterwards }));
  it('owes nothing after the solution, and owes again after a reopening', () => {
    given(opened, acknowledged, solved).then({ status: 'solved', open: true, nextDueAt: NOTHING_OWED });
    given(opened, solved, TicketReopened({ ticketId, reason: 'x', reopening: 1, reopenedAt: afterwards })).then({ status: 'reopened', open: true, reopenings: 1, waitingSince: afterwards });
  });
  it('keeps ended tickets apart', () => given(opened, TicketCancelled({ ticketId, reason: 'x', cancelledAt: soon })).then({ status: 'cancelled', open: false, nextDueAt: NOTHING_OWED }));
  it('owes what it owed before when a merge is undone', () => {
    const intoId = derivedId('spec', 'other');
    const merged = TicketMerged({ ticketId, intoId, reason: null, mergedBy: 'ana', mergedAt: soon });
    given(opened, merged).then({ status: 'merged', open: false, nextDueAt: NOTHING_OWED });
    given(opened, merged, TicketUnmerged({ ticketId, fromId: intoId, status: 'received', responseDueAt: soon, reason: 'x', unmergedBy: 'ana', unmergedAt: afterwards })).then({ status: 'received', open: true, nextDueAt: soon, owedBeforeMerge: null });
  });
  it('names the agent and the breach', () =>
    given(opened, TicketAssigned({ ticketId, agentId: 'ana', previousAgentId: null, reason: null, assignedAt: soon }), ResponseBreached({ ticketId, agentId: 'ana', priority: 'high', dueAt: soon, detectedAt: soon })).then({ agentId: 'ana', responseBreached: true }));
  it('carries the version of the ticket as its ETag', () => {
    const stream = streamOf({ category: 'ticket' }, ticketId);
    given(recorded(opened, { stream, version: 1, position: 7 }), recorded(acknowledged, { stream, version: 2, position: 9 })).then({ version: 2 });
  });
  it('takes adopted tickets as their records know them, waiting since the record of their status', () => {
    const record = { ticketId, requesterId, number: 'INC1', source: 'desk', subject: 'x', sourceStatus: 'x', channel: null, category: null, priority: null, group: null, agentId: null, reassignments: 1, reopenings: 2, withinLimit: false, openedAt: SPEC_NOW, resolvedAt: null, closedAt: null } as const;
    given(recorded(TicketAdopted({ ...record, revision: 1, status: 'helping' }), { occurredAt: soon }), recorded(TicketAdopted({ ...record, revision: 2, status: 'helping' }), { occurredAt: afterwards, position: 2 })).then({ status: 'helping', open: true, waitingSince: soon, reopenings: 2, responseBreached: true, priority: 'moderate' });
    given(TicketAdopted({ ...record, revision: 1, status: 'closed' })).then({ open: false });
  });
});
