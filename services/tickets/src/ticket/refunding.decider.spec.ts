import { ClockBreached, ObstacleReported, OBSTACLES, PromiseBroken, PromiseMade, RECOVERY_KINDS, RecoveryOffered, REFUND_DUE, RefundApproved, RefundOverdue, RefundPaid, RefundRejected, RefundRequested, ResponseBreached, SatisfactionChecked, TicketAssigned, TicketCancelled, TicketClosed, TicketOpened, TicketSolved, type FailureKind } from '@rapport/contracts-tickets';
import { DAY, derivedId, HOUR, later, personal, type Instant } from '@rapport/event-sourcing';
import { deciderSpec, metadata, SPEC_NOW } from '@rapport/testing';
import type { TicketCommand } from './ticket.commands.js';
import { ticketDecider } from './ticket.decider.js';
import { ticketNumber } from './ticket-number.rule.js';

const [ticketId, requesterId, refundId] = [derivedId('spec', 'ticket'), derivedId('spec', 'party'), derivedId('spec', 'refund')];
const given = deciderSpec(ticketDecider);
const command = <Type extends TicketCommand['type']>(type: Type, data: Omit<Extract<TicketCommand, { type: Type }>['data'], 'ticketId'>, now: Instant = SPEC_NOW) => ({ type, data: { ticketId, ...data }, metadata: metadata({ now }) }) as unknown as TicketCommand;
const opened = TicketOpened({
  ticketId, requesterId, number: ticketNumber(ticketId), subject: 'Broken', request: null, category: 'return_or_repair', phase: 'after', nature: 'technical', place: 'fixed', fee: 'free',
  frequency: 'once', duration: 'short', priority: 'moderate', channel: 'phone', item: null, proactive: null, sourceId: null, responseDueAt: later(SPEC_NOW, HOUR), openedAt: SPEC_NOW,
});
const assigned = TicketAssigned({ ticketId, agentId: 'ana', previousAgentId: null, reason: null, assignedAt: SPEC_NOW });
const cancelled = TicketCancelled({ ticketId, reason: 'Mended.', cancelledAt: SPEC_NOW });
const by = metadata().actor.id;
const amount = { amount: 29_900, currency: 'CNY' };
const due = later(SPEC_NOW, 3 * DAY);
const requested = RefundRequested({ ticketId, refundId, amount, reason: personal(requesterId, 'It came broken.'), dueAt: due, requestedBy: by, requestedAt: SPEC_NOW });
const approved = RefundApproved({ ticketId, refundId, amount, approvedBy: by, approvedAt: SPEC_NOW });
const paid = RefundPaid({ ticketId, refundId, amount, reference: 'B-1', late: false, paidBy: by, paidAt: SPEC_NOW });
const rejected = RefundRejected({ ticketId, refundId, reason: 'Used', alternative: 'A repair', rejectedBy: by, rejectedAt: SPEC_NOW });
const request = command('RequestRefund', { refundId, amount, reason: 'It came broken.', within: 3 * DAY });
const approve = (most: number | null) => command('ApproveRefund', { refundId, authority: most === null ? null : { each: most } });
const pay = (now = SPEC_NOW) => command('PayRefund', { refundId, reference: 'B-1' }, now);
const reject = command('RejectRefund', { refundId, reason: 'Used', alternative: 'A repair' });
const overdue = command('OverdueRefund', { refundId }, due);

describe('a refund', () => {
  it('has a time by which it is paid, as an alarm', () => {
    given(opened).when(request).then(requested);
    given(opened).when(request).thenAlarms({ name: REFUND_DUE, due, data: { ticketId, refundId } });
    given(opened, cancelled).when(request).thenFails('TICKET_ENDED');
  });
  it('is approved by a post that may, once', () => {
    given(opened, requested).when(approve(29_899)).thenFails('AMOUNT_BEYOND_AUTHORITY', { amount: 29_900, limit: 29_899 });
    given(opened, requested).when(approve(29_900)).then(approved);
    given(opened, requested).when(approve(null)).then(approved);
    given(opened, requested, approved).when(approve(null)).thenNothing();
  });
  it('is paid after it was approved, and known to be late', () => {
    given(opened, requested).when(pay()).thenFails('REFUND_NOT_APPROVED', { refundId });
    given(opened, requested, approved).when(pay()).then(paid);
    const afterwards = later(due, 1);
    given(opened, requested, approved).when(pay(afterwards)).then(RefundPaid({ ...paid.data, late: true, paidAt: afterwards }));
    given(opened, requested, approved, cancelled).when(pay()).then(paid);
  });
  it('is rejected with a reason and an alternative', () => given(opened, requested).when(reject).then(rejected));
  it('that is decided stays decided', () => {
    given(opened, requested, approved).when(reject).thenFails('REFUND_DECIDED', { refundId, status: 'approved' });
    for (const any of [approve(null), pay(), reject]) {
      given(opened, requested, approved, paid).when(any).thenFails('REFUND_DECIDED', { refundId, status: 'paid' });
      given(opened, requested, rejected).when(any).thenFails('REFUND_DECIDED', { refundId, status: 'rejected' });
      given(opened).when(any).thenFails('REFUND_NOT_FOUND', { refundId });
    }
  });
  it('that is open when its time has passed is overdue, once', () => {
    const fact = RefundOverdue({ ticketId, refundId, agentId: 'ana', amount, dueAt: due, detectedAt: due });
    given(opened, assigned, requested).when(overdue).then(fact);
    given(opened, assigned, requested, approved).when(overdue).then(fact);
    given(opened, requested, fact).when(overdue).thenNothing();
    given(opened, requested, approved, paid).when(overdue).thenNothing();
    given(opened, requested, rejected).when(overdue).thenNothing();
    given(opened).when(overdue).thenNothing();
  });
  it('that is open keeps its ticket open', () => {
    const solved = TicketSolved({ ticketId, agentId: null, solution: 'x', firstContact: true, solvedAt: SPEC_NOW });
    const satisfied = SatisfactionChecked({ ticketId, result: 'satisfied', attempt: 1, comment: null, checkedAt: SPEC_NOW });
    const sixRights = { time_and_place: true, way_and_price: true, customer: true, service: true, need: true, value: true };
    const close = command('CloseTicket', { thanked: true, nextLink: 'x', sixRights, problemSolved: true, unsolvedReason: null, attemptsNeeded: 3, childrenOpen: false });
    given(opened, requested, approved, solved, satisfied).when(close).thenFails('REFUNDS_OPEN', { open: 1 });
    given(opened, requested, approved, paid, solved, satisfied).when(close).then(TicketClosed({ ticketId, agentId: null, thanked: true, nextLink: 'x', sixRights, satisfied: true, problemSolved: true, unsolvedReason: null, closedAt: SPEC_NOW }));
  });
});

describe('making good', () => {
  const recoveryId = derivedId('spec', 'recovery');
  const offer = (most: number | null) => command('OfferRecovery', { recoveryId, kind: 'extra_service', cost: amount, description: 'A second visit', authority: most === null ? null : { each: most } });

  it('has a cost within what the post may grant', () => {
    given(opened).when(offer(null)).then(RecoveryOffered({ ticketId, recoveryId, kind: 'extra_service', cost: amount, description: personal(requesterId, 'A second visit'), offeredBy: by, offeredAt: SPEC_NOW }));
    given(opened).when(offer(100)).thenFails('AMOUNT_BEYOND_AUTHORITY');
    given(opened, cancelled).when(offer(null)).thenFails('TICKET_ENDED');
  });

  it('names the failure that it answers, unless it is an extra service (TKT-47, LOY-09)', () => {
    for (const kind of RECOVERY_KINDS) {
      const unnamed = command('OfferRecovery', { recoveryId, kind, cost: amount, description: 'A second visit', failure: null, authority: null });
      const fact = RecoveryOffered({ ticketId, recoveryId, kind, cost: amount, description: personal(requesterId, 'A second visit'), offeredBy: by, offeredAt: SPEC_NOW });
      if (kind === 'extra_service') given(opened).when(unnamed).then(fact);
      else given(opened).when(unnamed).thenFails('RECOVERY_WITHOUT_FAILURE', { kind });
      // What was offered before that counts as it is.
      given(opened, fact).when(offer(null)).then(RecoveryOffered({ ...fact.data, kind: 'extra_service' }));
    }
  });

  it('answers a failure of the ticket, which has happened (TKT-47)', () => {
    const [promiseId, obstacleId] = [derivedId('spec', 'promise'), derivedId('spec', 'obstacle')];
    const made = PromiseMade({ ticketId, promiseId, text: personal(requesterId, 'Friday'), dueAt: due, owner: 'ana', source: 'agent', amount: null, madeAt: SPEC_NOW });
    const broken = PromiseBroken({ ticketId, promiseId, owner: 'ana', by: 'time', reason: null, dueAt: due, brokenAt: due });
    const breached = ClockBreached({ ticketId, metric: 'first-response', ordinal: 1, policyId: 'usual', policyVersion: 1, team: 'service', priority: 'moderate', agentId: null, dueAt: SPEC_NOW, detectedAt: SPEC_NOW });
    const obstacle = ObstacleReported({ ticketId, obstacleId, kind: OBSTACLES[0], note: null, reportedAt: SPEC_NOW });
    const late = ResponseBreached({ ticketId, agentId: null, priority: 'moderate', dueAt: SPEC_NOW, detectedAt: SPEC_NOW });
    const refundLate = RefundOverdue({ ticketId, refundId, agentId: null, amount, dueAt: due, detectedAt: due });
    const answering = (kind: FailureKind, reference: string | null) => command('OfferRecovery', { recoveryId, kind: 'extra_service', cost: amount, description: 'A second visit', authority: null, failure: { kind, reference } });
    const named = (kind: FailureKind, reference: string | null) => RecoveryOffered({ ticketId, recoveryId, kind: 'extra_service', cost: amount, description: personal(requesterId, 'A second visit'), failure: { kind, reference }, offeredBy: by, offeredAt: SPEC_NOW });

    for (const [kind, reference, before, happened] of [
      ['clock', 'first-response', [], [breached]],
      ['response', null, [], [late]],
      ['promise', promiseId, [made], [broken]],
      ['obstacle', obstacleId, [], [obstacle]],
      ['refund', refundId, [requested], [refundLate]],
    ] as const) {
      given(opened, ...before, ...happened).when(answering(kind, reference)).then(named(kind, reference));
      given(opened, ...before).when(answering(kind, reference)).thenFails('FAILURE_NOT_FOUND', { ticketId, failure: kind });
      if (reference !== null) given(opened, ...before, ...happened).when(answering(kind, null)).thenFails('FAILURE_UNNAMED', { failure: kind });
    }
    given(opened, breached).when(answering('clock', 'first')).thenFails('FAILURE_NOT_FOUND');
    given(opened).when(answering('other', 'The courier was rude.')).then(named('other', 'The courier was rude.'));
    given(opened).when(answering('other', null)).thenFails('FAILURE_UNNAMED');
  });
});
