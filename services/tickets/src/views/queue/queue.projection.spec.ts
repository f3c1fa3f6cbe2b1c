import { CallbackMade, CallDropped, ClockChanged, CustomerAwaited, HelpResumed, MessageReceived, PromiseBroken, PromiseKept, PromiseMade, PromiseRescheduled, RefundPaid, RefundRejected, RefundRequested, ReplySent, ResponseBreached, SubTaskDone, SubTaskDropped, SubTaskOpened, TicketAcknowledged, TicketAdopted, TicketAssigned, TicketCancelled, TicketClassified, TicketMerged, TicketOpened, TicketReopened, TicketSolved, TicketUnmerged } from '@rapport/contracts-tickets';
import { derivedId, HOUR, later, personal, streamOf } from '@rapport/event-sourcing';
import { projectionSpec, recorded, SPEC_NOW } from '@rapport/testing';
import { NOTHING_OWED } from '../owing.fold.js';
import { queue } from './queue.projection.js';

const ticketId = derivedId('spec', 'ticket');
const requesterId = derivedId('spec', 'party');
const [soon, afterwards, late] = [later(SPEC_NOW, HOUR), later(SPEC_NOW, 2 * HOUR), later(SPEC_NOW, 3 * HOUR)];
const given = projectionSpec(queue);
const opened = TicketOpened({
  ticketId, requesterId, number: 'T-1', subject: 'Help', request: null, category: 'enquiry', phase: 'pre', nature: 'technical', place: 'fixed', fee: 'free', frequency: 'once', duration: 'short',
  priority: 'high', channel: 'chat', item: null, proactive: null, sourceId: null, responseDueAt: soon, openedAt: SPEC_NOW,
});
const acknowledged = TicketAcknowledged({ ticketId, plan: 'x', nextUpdateAt: afterwards, acknowledgedAt: soon });
const text = personal(requesterId, 'x');
const [id, channel] = [derivedId('spec', 'one'), 'chat'] as const;
const written = (receivedAt: typeof soon) => MessageReceived({ ticketId, messageId: id, channel, text, externalId: null, sentAt: SPEC_NOW, receivedAt });
const replied = (audience: 'public' | 'internal' = 'public', human = true) => ReplySent({ ticketId, messageId: id, agentId: human ? 'ana' : null, audience, human, channel, text, inReplyTo: null, sentAt: afterwards });
const reopened = TicketReopened({ ticketId, reason: 'x', reopening: 1, responseDueAt: late, reopenedAt: afterwards });
const solved = TicketSolved({ ticketId, agentId: 'ana', solution: 'x', firstContact: false, solvedAt: afterwards });

describe('the queue', () => {
  it('tells what colleagues ask from what customers do', () => {
    const asked = (internal: boolean) => TicketClassified({ ticketId, serviceItem: null, nature: 'technical', place: 'fixed', fee: 'free', frequency: 'once', duration: 'short', quote: null, quoteConsentedAt: null, rhythmDays: null, expectedDays: null, internal, loggedBy: 'ana', classifiedAt: SPEC_NOW });
    given(opened).then({ internal: false });
    given(opened, asked(true)).then({ internal: true });
    given(opened, asked(true), asked(false)).then({ internal: false });
  });
  it('shows who waits, since when and what is due first', () => given(opened).then({ ticketId, requesterId, status: 'received', open: true, waitingSince: SPEC_NOW, customerWaitingSince: SPEC_NOW, nextDueAt: soon, nextDue: 'word', agentId: null }));
  it('moves the deadline with what was promised', () => given(opened, acknowledged).then({ status: 'acknowledged', waitingSince: soon, nextDueAt: afterwards }));
  it('owes nothing after the solution, and owes again after a reopening', () => {
    given(opened, acknowledged, solved).then({ status: 'solved', open: true, owed: [], nextDueAt: NOTHING_OWED, nextDue: null });
    given(opened, solved, reopened).then({ status: 'reopened', open: true, reopenings: 1, waitingSince: afterwards, customerWaitingSince: afterwards, nextDueAt: late, nextDue: 'word' });
    given(opened, solved, TicketReopened({ ticketId, reason: 'x', reopening: 1, reopenedAt: afterwards })).then({ nextDueAt: afterwards, nextDue: 'word' });
    given(opened, solved, reopened, replied()).then({ nextDueAt: NOTHING_OWED, customerWaitingSince: NOTHING_OWED });
  });
  it('keeps ended tickets apart', () => given(opened, TicketCancelled({ ticketId, reason: 'x', cancelledAt: soon })).then({ status: 'cancelled', open: false, nextDueAt: NOTHING_OWED }));
  it('owes what it owed before when a merge is undone', () => {
    const intoId = derivedId('spec', 'other');
    const merged = TicketMerged({ ticketId, intoId, reason: null, mergedBy: 'ana', mergedAt: soon });
    given(opened, merged).then({ status: 'merged', open: false, nextDueAt: NOTHING_OWED });
    given(opened, merged, TicketUnmerged({ ticketId, fromId: intoId, status: 'received', responseDueAt: soon, reason: 'x', unmergedBy: 'ana', unmergedAt: afterwards })).then({ status: 'received', open: true, nextDueAt: soon, owedBeforeMerge: null });
  });
  it('knows since when the customer waits: since the oldest of theirs that no person has answered in public', () => {
    given(opened, written(soon)).then({ customerWaitingSince: SPEC_NOW });
    given(opened, acknowledged).then({ customerWaitingSince: NOTHING_OWED });
    given(opened, acknowledged, written(soon), written(afterwards)).then({ customerWaitingSince: soon, waitingSince: soon, status: 'acknowledged' });
    given(opened, acknowledged, written(soon), replied('internal'), replied('public', false)).then({ customerWaitingSince: soon, nextDueAt: afterwards });
    given(opened, acknowledged, written(soon), replied()).then({ customerWaitingSince: NOTHING_OWED, nextDueAt: NOTHING_OWED });
    given(opened, acknowledged, written(soon), solved).then({ customerWaitingSince: NOTHING_OWED });
    given(opened, acknowledged, solved, written(late)).then({ customerWaitingSince: late });
    given(TicketOpened({ ...opened.data, proactive: 'forecast' })).then({ customerWaitingSince: NOTHING_OWED });
  });
  it('lets nobody wait for us while it is the turn of the customer', () => {
    const awaited = CustomerAwaited({ ticketId, reason: 'information', awaited: 'x', expectedBy: null, awaitedAt: soon });
    given(opened, awaited).then({ customerWaitingSince: NOTHING_OWED });
    given(opened, awaited, HelpResumed({ ticketId, because: 'customer_answered', resumedAt: late })).then({ customerWaitingSince: late });
  });
  it('owes a call to whoever was cut off, until somebody reaches them', () => {
    const early = later(SPEC_NOW, HOUR / 4);
    const dropped = CallDropped({ ticketId, callbackId: id, agentId: null, dueAt: early, droppedAt: SPEC_NOW });
    const called = (reached: boolean) => CallbackMade({ ticketId, callbackId: id, agentId: 'ana', reached, attempt: 1, madeAt: soon });
    given(opened, dropped).then({ nextDueAt: early, nextDue: 'callback' });
    given(opened, dropped, called(false)).then({ nextDueAt: early, nextDue: 'callback' });
    given(opened, dropped, called(true)).then({ nextDueAt: soon, nextDue: 'word' });
  });
  it('owes the first word until somebody acknowledges, whatever is answered before', () => given(opened, replied()).then({ waitingSince: SPEC_NOW, customerWaitingSince: NOTHING_OWED, nextDueAt: soon, nextDue: 'word' }));
  it('names whatever is due first, until that is settled', () => {
    const clock = (dueAt: typeof soon | null, status: 'running' | 'paused' | 'breached' | 'met' = 'running') =>
      ClockChanged({ ticketId, metric: 'total-resolution', ordinal: 1, status, startedAt: SPEC_NOW, endedAt: status === 'met' ? soon : null, dueAt, provisional: false, target: HOUR, policyId: 'p', policyVersion: 1, team: null, priority: 'high', marks: [], changedAt: SPEC_NOW });
    const [early, of] = [later(SPEC_NOW, HOUR / 2), 'total-resolution#1'];
    const word = { kind: 'word', of: null, dueAt: soon } as const;
    given(opened, clock(early)).then({ nextDueAt: early, nextDue: 'clock', owed: [{ kind: 'clock', of, dueAt: early }, word] });
    given(opened, clock(early), clock(late)).then({ nextDueAt: soon, nextDue: 'word', owed: [word, { kind: 'clock', of, dueAt: late }] });
    given(opened, clock(early), clock(early, 'breached')).then({ nextDue: 'clock' });
    for (const over of [clock(null, 'paused'), clock(early, 'met')]) given(opened, clock(early), over).then({ nextDueAt: soon, owed: [word] });

    const promised = PromiseMade({ ticketId, promiseId: id, text, owner: 'ana', source: 'agent', amount: null, dueAt: early, madeAt: SPEC_NOW });
    given(opened, promised).then({ nextDueAt: early, nextDue: 'promise' });
    given(opened, promised, PromiseRescheduled({ ticketId, promiseId: id, dueAt: late, previousDueAt: early, reason: 'x', rescheduledAt: SPEC_NOW }), solved).then({ nextDueAt: late, nextDue: 'promise' });
    for (const settled of [PromiseKept({ ticketId, promiseId: id, keptAt: soon }), PromiseBroken({ ticketId, promiseId: id, owner: 'ana', by: 'time', reason: null, dueAt: early, brokenAt: soon })]) given(opened, promised, settled).then({ owed: [word] });

    const amount = { amount: 1, currency: 'CNY' };
    const refund = RefundRequested({ ticketId, refundId: id, amount, reason: text, dueAt: early, requestedBy: 'ana', requestedAt: SPEC_NOW });
    given(opened, refund, TicketCancelled({ ticketId, reason: 'x', cancelledAt: soon })).then({ open: false, nextDueAt: early, nextDue: 'refund' });
    for (const settled of [RefundPaid({ ticketId, refundId: id, amount, reference: 'x', late: false, paidBy: 'bo', paidAt: soon }), RefundRejected({ ticketId, refundId: id, reason: 'x', alternative: 'x', rejectedBy: 'bo', rejectedAt: soon })]) given(opened, refund, settled).then({ owed: [word] });

    const task = (dueAt: typeof soon | null) => SubTaskOpened({ ticketId, subTaskId: id, department: 'finance', task: 'x', dueAt, openedBy: 'ana', openedAt: SPEC_NOW });
    given(opened, task(early)).then({ nextDueAt: early, nextDue: 'sub_task', openSubTasks: 1 });
    given(opened, task(null)).then({ owed: [word], openSubTasks: 1 });
    const end = { ticketId, subTaskId: id, department: 'finance', openLeft: 0 };
    for (const settled of [SubTaskDone({ ...end, result: 'x', doneBy: 'bo', doneAt: soon }), SubTaskDropped({ ...end, reason: 'x', droppedAt: soon })]) given(opened, task(early), settled).then({ owed: [word], openSubTasks: 0 });
  });
  it('names the agent and the breach', () =>
    given(opened, TicketAssigned({ ticketId, agentId: 'ana', previousAgentId: null, reason: null, assignedAt: soon }), ResponseBreached({ ticketId, agentId: 'ana', priority: 'high', dueAt: soon, detectedAt: soon })).then({ agentId: 'ana', responseBreached: true }));
  it('carries the version of the ticket as its ETag', () => {
    const stream = streamOf({ category: 'ticket' }, ticketId);
    given(recorded(opened, { stream, version: 1, position: 7 }), recorded(acknowledged, { stream, version: 2, position: 9 })).then({ version: 2 });
  });
  it('takes adopted tickets as their records know them, waiting since the record of their status', () => {
    const record = { ticketId, requesterId, number: 'INC1', source: 'desk', subject: 'x', sourceStatus: 'x', channel: null, category: null, priority: null, group: null, agentId: null, reassignments: 1, reopenings: 2, withinLimit: false, openedAt: SPEC_NOW, resolvedAt: null, closedAt: null } as const;
    given(recorded(TicketAdopted({ ...record, revision: 1, status: 'helping' }), { occurredAt: soon }), recorded(TicketAdopted({ ...record, revision: 2, status: 'helping' }), { occurredAt: afterwards, position: 2 })).then({ status: 'helping', open: true, waitingSince: soon, customerWaitingSince: NOTHING_OWED, owed: [], reopenings: 2, responseBreached: true, priority: 'moderate' });
    given(TicketAdopted({ ...record, revision: 1, status: 'closed' })).then({ open: false });
    given(TicketAdopted({ ...record, revision: 1, status: 'received' })).then({ customerWaitingSince: SPEC_NOW, nextDueAt: NOTHING_OWED });
  });
});
