import {
  CallDropped, CallbackMade, ContactEnded, HOLD_LIMIT, HoldCheckedIn, HoldEnded, HoldLimitExceeded, HoldStarted, ObstacleReported, PROMISE_DUE, PromiseBroken, PromiseExplained, PromiseKept, PromiseMade, PromiseRescheduled, RecoveryOffered, RequestDeclined,
  TicketAssigned, TicketCancelled, TicketOpened, SensitiveIncidentOpened, TicketSolved, TRANSFER_LIMIT, TransferAccepted, TransferCompleted, TransferRefused, TransferRequested, TransferTimedOut, TransferWithdrawn,
} from '@rapport/contracts-tickets';
import { derivedId, HOUR, later, MINUTE, personal, type Instant } from '@rapport/event-sourcing';
import { deciderSpec, metadata, SPEC_NOW } from '@rapport/testing';
import type { Receiver } from './receiver.rule.js';
import { NO_VISITS } from '../round/visits.rule.js';
import type { TicketCommand } from './ticket.commands.js';
import { ticketDecider } from './ticket.decider.js';
import { ticketNumber } from './ticket-number.rule.js';

const [ticketId, requesterId, id, other] = [derivedId('spec', 'ticket'), derivedId('spec', 'party'), derivedId('spec', 'part'), derivedId('spec', 'other')];
const given = deciderSpec(ticketDecider);
const command = <Type extends TicketCommand['type']>(type: Type, data: Omit<Extract<TicketCommand, { type: Type }>['data'], 'ticketId'>, now: Instant = SPEC_NOW) => ({ type, data: { ticketId, ...data }, metadata: metadata({ now }) }) as unknown as TicketCommand;
const opened = TicketOpened({
  ticketId, requesterId, number: ticketNumber(ticketId), subject: 'Leak', request: null, category: 'return_or_repair', phase: 'after', nature: 'technical', place: 'fixed', fee: 'free',
  frequency: 'once', duration: 'short', priority: 'moderate', channel: 'phone', item: null, proactive: null, sourceId: null, responseDueAt: later(SPEC_NOW, HOUR), openedAt: SPEC_NOW,
});
const assigned = TicketAssigned({ ticketId, agentId: 'ana', previousAgentId: null, reason: null, assignedAt: SPEC_NOW });
const cancelled = TicketCancelled({ ticketId, reason: 'Mended.', cancelledAt: SPEC_NOW });
const due = later(SPEC_NOW, 2 * MINUTE);

describe('a hold', () => {
  const place = (consent = true, limit: number | null = 2 * MINUTE) => command('PlaceOnHold', { holdId: id, reason: 'order_query', consent, limit });
  const held = HoldStarted({ ticketId, holdId: id, agentId: 'ana', reason: 'order_query', dueAt: due, startedAt: SPEC_NOW });
  const resume = command('ResumeHold', {}, later(SPEC_NOW, MINUTE));
  const exceed = command('ExceedHoldLimit', { holdId: id }, due);

  it('needs consent and a limit, and sets its limit as an alarm', () => {
    given(opened, assigned).when(place(false)).thenFails('HOLD_WITHOUT_CONSENT');
    given(opened, assigned).when(place(true, null)).thenFails('HOLD_WITHOUT_LIMIT');
    given(opened, assigned).when(place()).then(held);
    given(opened, assigned).when(place()).thenAlarms({ name: HOLD_LIMIT, due, data: { ticketId, holdId: id } });
    given(opened, assigned, held).when(place()).thenFails('ALREADY_ON_HOLD', { ticketId });
    given(opened, cancelled).when(place()).thenFails('TICKET_ENDED');
  });
  it('is checked in on, and ends with the time that was waited', () => {
    given(opened, held).when(command('CheckInOnHold', {})).then(HoldCheckedIn({ ticketId, holdId: id, checkIn: 1, checkedInAt: SPEC_NOW }));
    given(opened, held).when(resume).then(HoldEnded({ ticketId, holdId: id, waited: MINUTE, endedAt: later(SPEC_NOW, MINUTE) }));
    given(opened).when(resume).thenFails('NOT_ON_HOLD', { ticketId });
  });
  it('that goes on past its limit is noted; one that has ended is not', () => {
    given(opened, assigned, held).when(exceed).then(HoldLimitExceeded({ ticketId, holdId: id, agentId: 'ana', dueAt: due, detectedAt: due }));
    given(opened, held, HoldEnded({ ticketId, holdId: id, waited: 1, endedAt: SPEC_NOW })).when(exceed).thenNothing();
    given(opened, held, HoldEnded({ ticketId, holdId: id, waited: 1, endedAt: SPEC_NOW }), cancelled).when(exceed).thenNothing();
  });
  it('ends with the ticket', () =>
    given(opened, held).when(command('CancelTicket', { reason: 'Mended.' }, due)).then(HoldEnded({ ticketId, holdId: id, waited: 2 * MINUTE, endedAt: due }), TicketCancelled({ ...cancelled.data, cancelledAt: due })));
});

describe('a transfer', () => {
  const request = (data: Partial<Extract<TicketCommand, { type: 'RequestTransfer' }>['data']> = {}) =>
    command('RequestTransfer', { transferId: id, to: 'person', target: 'bo', reason: 'His invoice.', consent: true, customerName: 'Ada', purpose: 'a corrected invoice', limit: 2 * MINUTE, receiver: null, ...data });
  const requested = TransferRequested({ ticketId, transferId: id, agentId: 'ana', to: 'person', target: 'bo', reason: 'His invoice.', customerName: personal(requesterId, 'Ada'), purpose: personal(requesterId, 'a corrected invoice'), dueAt: due, requestedAt: SPEC_NOW });
  const accepted = TransferAccepted({ ticketId, transferId: id, acceptedBy: 'bo', acceptedAt: SPEC_NOW });
  const taken = TicketAssigned({ ticketId, agentId: 'bo', previousAgentId: 'ana', reason: null, assignedAt: SPEC_NOW });
  const accept = (acceptedBy: string, receiver: Receiver | null = null) => command('AcceptTransfer', { acceptedBy, receiver });
  const giveBack = command('ReturnTransfer', { transferId: id }, due);

  it('needs consent and somebody else, and sets its limit as an alarm', () => {
    given(opened, assigned).when(request({ consent: false })).thenFails('TRANSFER_WITHOUT_CONSENT');
    given(opened, assigned).when(request({ target: 'ana' })).thenFails('TRANSFER_TO_SELF', { agentId: 'ana' });
    given(opened, assigned).when(request()).then(requested);
    given(opened, assigned).when(request()).thenAlarms({ name: TRANSFER_LIMIT, due, data: { ticketId, transferId: id } });
    given(opened, assigned, requested).when(request({ transferId: other })).thenFails('TRANSFER_PENDING');
  });
  it('changes the owner when the named person accepts, not before', () => {
    given(opened, assigned, requested).when(accept('cy')).thenFails('TRANSFER_FOR_ANOTHER', { target: 'bo' });
    given(opened, assigned, requested).when(accept('bo')).then(accepted, taken);
    given(opened, assigned, requested).when(command('AssignTicket', { agentId: 'cy', reason: null })).thenFails('TRANSFER_PENDING');
    given(opened, assigned).when(accept('bo')).thenFails('NO_TRANSFER_PENDING');
    given(opened, assigned, requested, accepted, taken).when(accept('bo')).thenFails('NO_TRANSFER_PENDING');
  });
  it('to a department is accepted by whoever of it takes it', () =>
    given(opened, assigned, TransferRequested({ ...requested.data, to: 'department', target: 'finance' })).when(accept('bo')).then(accepted, taken));
  it('is neither for somebody who is away nor accepted by them', () => {
    const away = { away: 'Ill', others: ['cy', 'di'] };
    given(opened, assigned).when(request({ receiver: away })).thenFails('TRANSFER_TARGET_AWAY', { person: 'bo', reason: 'Ill', others: 'cy, di' });
    given(opened, assigned).when(request({ receiver: { away: null, others: [] } })).then(requested);
    given(opened, assigned, requested).when(accept('bo', { away: 'Ill', others: [] })).thenFails('TRANSFER_TARGET_AWAY', { others: '-' });
    given(opened, assigned, requested).when(accept('bo', { away: null, others: [] })).then(accepted, taken);
  });
  it('of what few may see is for one of them, as far as the roster knows', () => {
    const incident = SensitiveIncidentOpened({ ticketId, requesterId, kind: 'lost_child', reason: personal(requesterId, 'A child'), viewers: ['ana', 'bo'], openedAt: SPEC_NOW });
    const known = { away: null, others: ['ana'] };
    given(opened, assigned, incident).when(request({ receiver: known })).then(requested);
    given(opened, assigned, incident).when(request({ target: 'cy', receiver: known })).thenFails('TRANSFER_TARGET_NOT_CLEARED', { ticketId, person: 'cy', others: 'ana' });
    given(opened, assigned, incident).when(request({ target: 'cy' })).then(TransferRequested({ ...requested.data, target: 'cy' }));
    const toCy = TransferRequested({ ...requested.data, target: 'cy' });
    given(opened, assigned, incident, toCy).when(accept('cy', known)).thenFails('TRANSFER_TARGET_NOT_CLEARED');
    const bySelf = accept('cy', known);
    given(opened, assigned, incident, toCy)
      .when({ ...bySelf, metadata: { ...bySelf.metadata, actor: { id: 'cy', role: 'agent' }, clearance: 'restricted' } })
      .then(TransferAccepted({ ...accepted.data, acceptedBy: 'cy' }), TicketAssigned({ ...taken.data, agentId: 'cy' }));
  });
  it('is completed once it was accepted', () => {
    given(opened, assigned, requested, accepted, taken).when(command('CompleteTransfer', { thanked: true })).then(TransferCompleted({ ticketId, transferId: id, thanked: true, completedAt: SPEC_NOW }));
    given(opened, assigned, requested).when(command('CompleteTransfer', { thanked: true })).thenFails('NO_TRANSFER_ACCEPTED');
  });
  it('is refused or withdrawn, and the ticket stays where it was', () => {
    given(opened, assigned, requested).when(command('RefuseTransfer', { refusedBy: 'bo', reason: 'Not mine.' })).then(TransferRefused({ ticketId, transferId: id, refusedBy: 'bo', reason: 'Not mine.', refusedAt: SPEC_NOW }));
    given(opened, assigned, requested).when(command('WithdrawTransfer', {})).then(TransferWithdrawn({ ticketId, transferId: id, withdrawnAt: SPEC_NOW }));
    expect(given(opened, assigned, requested).state()).toMatchObject({ agentId: 'ana' });
  });
  it('that nobody accepts in time comes back; one that was accepted does not', () => {
    given(opened, assigned, requested).when(giveBack).then(TransferTimedOut({ ticketId, transferId: id, agentId: 'ana', dueAt: due, detectedAt: due }));
    given(opened, assigned, requested, accepted, taken).when(giveBack).thenNothing();
    given(opened, assigned, requested, TransferWithdrawn({ ticketId, transferId: id, withdrawnAt: SPEC_NOW })).when(giveBack).thenNothing();
  });
  it('is withdrawn when the ticket is answered on the spot', () =>
    given(opened, requested).when(command('AnswerOnTheSpot', { solution: 'Done.', visits: NO_VISITS })).then(TransferWithdrawn({ ticketId, transferId: id, withdrawnAt: SPEC_NOW }), TicketSolved({ ticketId, agentId: null, solution: 'Done.', firstContact: true, solvedAt: SPEC_NOW })));
});

describe('a call', () => {
  const dropped = CallDropped({ ticketId, callbackId: id, agentId: 'ana', dueAt: due, droppedAt: SPEC_NOW });
  const call = (reached: boolean) => command('MakeCallback', { callbackId: id, agentId: 'bo', reached });
  const made = (reached: boolean, attempt: number) => CallbackMade({ ticketId, callbackId: id, agentId: 'bo', reached, attempt, madeAt: SPEC_NOW });

  it('that was cut is owed a callback until somebody is reached', () => {
    given(opened, assigned).when(command('DropCall', { callbackId: id, within: 2 * MINUTE })).then(dropped);
    given(opened, dropped).when(call(false)).then(made(false, 1));
    given(opened, dropped, made(false, 1)).when(call(true)).then(made(true, 2));
    given(opened, dropped, made(true, 1)).when(call(true)).thenFails('CALLBACK_NOT_FOUND', { callbackId: id });
    given(opened, assigned).when(command('DropCall', { callbackId: id, within: 2 * MINUTE, agentId: 'bo' })).then(CallDropped({ ...dropped.data, agentId: 'bo' }));
    given(opened, cancelled).when(command('DropCall', { callbackId: id, within: MINUTE })).thenFails('TICKET_ENDED');
  });
  it('ends with its note, also after the ticket has', () => {
    const ended = { contactId: id, agentId: 'ana', channel: 'phone', openQuestions: 2, closedQuestions: 1, thanked: true, endedBy: 'customer' } as const;
    given(opened, cancelled)
      .when(command('EndContact', { ...ended, note: 'Calls again in May.', stated: 'It leaks.', implied: null, hopedFor: null }))
      .then(ContactEnded({ ticketId, ...ended, note: personal(requesterId, 'Calls again in May.'), stated: personal(requesterId, 'It leaks.'), implied: null, hopedFor: null, endedAt: SPEC_NOW }));
    given(opened)
      .when(command('EndContact', { ...ended, liveContactId: other, note: 'It drips.', stated: null, implied: null, hopedFor: null }))
      .then(ContactEnded({ ticketId, ...ended, liveContactId: other, note: personal(requesterId, 'It drips.'), stated: null, implied: null, hopedFor: null, endedAt: SPEC_NOW }));
  });
  it('may hold a refusal or meet an obstacle', () => {
    const declined = { declineId: id, reason: 'It can be repaired.', style: 'sympathetic', alternative: 'A loaned machine.' } as const;
    given(opened, assigned).when(command('DeclineRequest', { ...declined, request: 'a new one' })).then(RequestDeclined({ ticketId, ...declined, agentId: 'ana', request: personal(requesterId, 'a new one'), declinedAt: SPEC_NOW }));
    given(opened).when(command('ReportObstacle', { obstacleId: id, kind: 'outdated_procedure', note: null })).then(ObstacleReported({ ticketId, obstacleId: id, kind: 'outdated_procedure', note: null, reportedAt: SPEC_NOW }));
  });
});

describe('a promise', () => {
  const dueAt = later(SPEC_NOW, HOUR);
  const make = (data: Partial<Extract<TicketCommand, { type: 'MakePromise' }>['data']> = {}) => command('MakePromise', { promiseId: id, owner: 'ana', source: 'agent', text: 'A call today.', amount: null, dueAt, authority: { each: 50_000 }, ...data });
  const made = PromiseMade({ ticketId, promiseId: id, owner: 'ana', source: 'agent', text: personal(requesterId, 'A call today.'), amount: null, dueAt, madeAt: SPEC_NOW });
  const kept = PromiseKept({ ticketId, promiseId: id, keptAt: SPEC_NOW });
  const tomorrow = later(SPEC_NOW, 24 * HOUR);
  const reschedule = (at: Instant, consent = true) => command('ReschedulePromise', { promiseId: id, dueAt: at, consent, reason: 'The part is late.' });
  const rescheduled = PromiseRescheduled({ ticketId, promiseId: id, dueAt: tomorrow, previousDueAt: dueAt, reason: 'The part is late.', rescheduledAt: SPEC_NOW });
  const elapse = (at: Instant) => command('BreakPromise', { promiseId: id, dueAt: at, reason: null }, at);
  const answerAt = (now: Instant) => command('AnswerOnTheSpot', { solution: 'Done.', visits: NO_VISITS }, now);
  const answer = answerAt(SPEC_NOW);
  const solved = (solvedAt: Instant = SPEC_NOW) => TicketSolved({ ticketId, agentId: null, solution: 'Done.', firstContact: true, solvedAt });
  const broken = PromiseBroken({ ticketId, promiseId: id, owner: 'ana', by: 'time', reason: null, dueAt, brokenAt: dueAt });
  const takenBack = PromiseBroken({ ...broken.data, by: 'owner', reason: 'No technician.' });
  const instead = PromiseMade({ ...made.data, promiseId: other, dueAt: tomorrow, insteadOf: id });
  const unrelated = PromiseMade({ ...made.data, promiseId: other, dueAt: tomorrow });
  const explained = PromiseExplained({ ticketId, promiseId: id, explanation: personal(requesterId, 'We are sorry.'), explainedBy: 'agent-ana', explainedAt: SPEC_NOW });
  const recovery = (kind: 'promise' | 'other', reference: string) => RecoveryOffered({ ticketId, recoveryId: other, kind: 'voucher', cost: { amount: 1, currency: 'CNY' }, description: personal(requesterId, 'A voucher'), failure: { kind, reference }, offeredBy: 'ana', offeredAt: SPEC_NOW });

  it('is due later, and within the authority of its post', () => {
    given(opened).when(make()).then(made);
    given(opened).when(make()).thenAlarms({ name: PROMISE_DUE, due: dueAt, data: { ticketId, promiseId: id, dueAt } });
    given(opened).when(make({ dueAt: SPEC_NOW })).thenFails('PROMISE_DUE_NOT_LATER');
    const amount = { amount: 50_001, currency: 'CNY' };
    given(opened).when(make({ amount })).thenFails('PROMISE_BEYOND_AUTHORITY', { ...amount, limit: 50_000 });
    given(opened).when(make({ amount, authority: null })).then(PromiseMade({ ...made.data, amount }));
    given(opened, cancelled).when(make()).thenFails('TICKET_ENDED');
  });
  it('is kept, once', () => {
    given(opened, made).when(command('KeepPromise', { promiseId: id })).then(kept);
    given(opened, made, cancelled).when(command('KeepPromise', { promiseId: id })).then(kept);
    given(opened, made, kept).when(command('KeepPromise', { promiseId: id })).thenFails('PROMISE_SETTLED', { status: 'kept' });
    given(opened).when(command('KeepPromise', { promiseId: id })).thenFails('PROMISE_NOT_FOUND');
  });
  it('is put off with consent only, and to a later time', () => {
    given(opened, made).when(reschedule(tomorrow, false)).thenFails('RESCHEDULED_WITHOUT_CONSENT');
    given(opened, made).when(reschedule(dueAt)).thenFails('PROMISE_DUE_NOT_LATER');
    given(opened, made).when(reschedule(tomorrow)).then(rescheduled);
    given(opened, made).when(reschedule(tomorrow)).thenAlarms({ name: PROMISE_DUE, due: tomorrow, data: { ticketId, promiseId: id, dueAt: tomorrow } });
  });
  it('is broken when its time passes, unless it was put off or kept', () => {
    given(opened, made).when(elapse(dueAt)).then(PromiseBroken({ ticketId, promiseId: id, owner: 'ana', by: 'time', reason: null, dueAt, brokenAt: dueAt }));
    given(opened, made, rescheduled).when(elapse(dueAt)).thenNothing();
    given(opened, made, rescheduled).when(elapse(tomorrow)).then(PromiseBroken({ ticketId, promiseId: id, owner: 'ana', by: 'time', reason: null, dueAt: tomorrow, brokenAt: tomorrow }));
    given(opened, made, kept).when(elapse(dueAt)).thenNothing();
    given(opened, made).when(command('BreakPromise', { promiseId: id, dueAt: null, reason: 'No technician.' })).then(PromiseBroken({ ticketId, promiseId: id, owner: 'ana', by: 'owner', reason: 'No technician.', dueAt, brokenAt: SPEC_NOW }));
  });
  it('that is neither kept nor put off holds up the solution', () => {
    given(opened, made).when(answer).thenFails('PROMISES_OPEN', { open: 1 });
    for (const settled of [kept, rescheduled]) given(opened, made, settled).when(answer).then(solved());
  });
  it('that was put off holds up the solution again once its new time has come, though nobody has noticed yet', () => {
    given(opened, made, rescheduled).when(answerAt(tomorrow)).thenFails('PROMISES_OPEN', { open: 1 });
    given(opened, made, rescheduled).when(answerAt(later(tomorrow, -1))).then(solved(later(tomorrow, -1)));
  });
  it('that was broken holds up the solution until something followed', () => {
    for (const by of [broken, takenBack]) given(opened, made, by).when(answer).thenFails('PROMISES_BROKEN', { broken: 1 });
    given(opened, made, broken, unrelated).when(answer).thenFails('PROMISES_OPEN', { open: 1 });
    given(opened, made, broken, unrelated, PromiseKept({ ...kept.data, promiseId: other })).when(answer).thenFails('PROMISES_BROKEN');
    given(opened, made, broken, instead).when(answer).thenFails('PROMISES_OPEN', { open: 1 });
    given(opened, made, broken, instead, PromiseKept({ ...kept.data, promiseId: other })).when(answer).then(solved());
    given(opened, made, broken, instead, PromiseBroken({ ...broken.data, promiseId: other })).when(answer).thenFails('PROMISES_BROKEN', { broken: 1 });
    given(opened, made, broken, explained).when(answer).then(solved());
    given(opened, made, broken, recovery('promise', id)).when(answer).then(solved());
    for (const beside of [recovery('promise', other), recovery('other', id)]) given(opened, made, broken, beside).when(answer).thenFails('PROMISES_BROKEN');
  });
  it('is explained, or promised anew, only where it was broken', () => {
    const explain = command('ExplainPromise', { promiseId: id, explanation: 'We are sorry.' });
    given(opened, made, broken).when(explain).then(explained);
    given(opened, made, broken, cancelled).when(explain).then(explained);
    given(opened, made, broken).when(make({ promiseId: other, dueAt: tomorrow, insteadOf: id })).then(instead);
    for (const asked of [explain, make({ promiseId: other, insteadOf: id })]) {
      given(opened, made, kept).when(asked).thenFails('PROMISE_NOT_BROKEN', { promiseId: id, status: 'kept' });
      given(opened).when(asked).thenFails('PROMISE_NOT_FOUND');
    }
  });
});
