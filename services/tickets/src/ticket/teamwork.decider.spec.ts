import { BackOnTrack, CourseAgreed, CustomerAwaited, FollowThroughBegan, HelpResumed, HoldEnded, HoldStarted, MessageReceived, SatisfactionChecked, SUB_TASK_DUE, SubTaskDone, SubTaskDropped, SubTaskOpened, SubTaskOverdue, TicketAcknowledged, TicketAssigned, TicketCancelled, TicketClassified, TicketOpened, TicketReopened, TicketRouted, TicketSolved } from '@rapport/contracts-tickets';
import { derivedId, HOUR, later, personal } from '@rapport/event-sourcing';
import { deciderSpec, metadata, SPEC_NOW } from '@rapport/testing';
import { NO_VISITS } from '../round/visits.rule.js';
import { clockFactsOf } from './clock-facts.rule.js';
import type { ClassifyTicket } from './teamwork.commands.js';
import type { OpenTicket, TicketCommand } from './ticket.commands.js';
import { ticketDecider } from './ticket.decider.js';
import { ticketNumber } from './ticket-number.rule.js';
import type { ExistingTicket, TicketEvent } from './ticket.state.js';

const [ticketId, requesterId, subTaskId, other] = ['ticket', 'party', 'sub-task', 'other'].map((name) => derivedId('spec', name)) as [string, string, string, string];
const given = deciderSpec(ticketDecider);
const tomorrow = later(SPEC_NOW, 24 * HOUR);
const kinds = { nature: 'technical', place: 'fixed', fee: 'free', frequency: 'once', duration: 'short' } as const;
const request: OpenTicket['data'] = { ...kinds, ticketId, requesterId, subject: 'Money back', request: null, category: 'return_or_repair', phase: 'after', priority: 'moderate', channel: 'phone', item: null, proactive: null, sourceId: null, responseLimit: HOUR };
const { responseLimit: _, request: __, ...facts } = request;
const opened = TicketOpened({ ...facts, number: ticketNumber(ticketId), request: null, responseDueAt: later(SPEC_NOW, HOUR), openedAt: SPEC_NOW });
const routing = { workItem: 'g', tableVersion: 1, lead: 'finance', collaborators: ['sales', 'service'] } as const;
const routed = TicketRouted({ ...routing, collaborators: [...routing.collaborators], ticketId, previousLead: null, reason: null, routedAt: SPEC_NOW });
const agreed = CourseAgreed({ ticketId, options: ['back', 'voucher'], onlyOptionReason: null, choice: 'back', expectation: 'Friday', agreedAt: SPEC_NOW });
const acknowledged = TicketAcknowledged({ ticketId, plan: 'x', nextUpdateAt: tomorrow, acknowledgedAt: SPEC_NOW });
const helping = [opened, routed, agreed] as const;
const task = (id = subTaskId) => SubTaskOpened({ ticketId, subTaskId: id, department: 'sales', task: 'Find the invoice', dueAt: tomorrow, openedBy: 'agent-ana', openedAt: SPEC_NOW });
const done = SubTaskDone({ ticketId, subTaskId, department: 'sales', result: 'Found', openLeft: 0, doneBy: 'agent-ana', doneAt: SPEC_NOW });
const awaited = CustomerAwaited({ ticketId, reason: 'information', awaited: 'The account number', expectedBy: null, awaitedAt: SPEC_NOW });
const give = <Type extends TicketCommand['type']>(type: Type, data: Omit<Extract<TicketCommand, { type: Type }>['data'], 'ticketId'>) => ({ type, data: { ticketId, ...data }, metadata: metadata() }) as unknown as TicketCommand;
const open = (data: Partial<OpenTicket['data']>): TicketCommand => ({ type: 'OpenTicket', data: { ...request, ...data }, metadata: metadata() });
const details = { serviceItem: 'refund', quote: null, quoteConsented: false, rhythmDays: null, expectedDays: 3, internal: false };
const known = { ticketId, ...kinds, serviceItem: 'refund', quote: null, quoteConsentedAt: null, rhythmDays: null, expectedDays: 3, internal: false, loggedBy: 'agent-ana', classifiedAt: SPEC_NOW } as const;
const statusAfter = (...events: readonly TicketEvent[]) => (given(...events).state() as ExistingTicket).status;
const openTask = give('OpenSubTask', { subTaskId, department: 'sales', task: 'Find the invoice', dueAt: tomorrow });
const complete = give('CompleteSubTask', { subTaskId, result: 'Found' });
const solve = give('SolveTicket', { solution: 'Paid', visits: NO_VISITS });

describe('an opening', () => {
  it('is routed by the department table that it is given, and says of what kind it is (FT-15)', () => {
    given().when(open({ routing: { ...routing, collaborators: [...routing.collaborators] } })).then(opened, routed);
    given().when(open({ details, routing: { ...routing, collaborators: [...routing.collaborators] } })).then(opened, TicketClassified({ ...known }), routed);
  });
  it('of a charged service needs the consent to a quote (TKT-06), of a recurrent one its rhythm (TKT-07)', () => {
    const quote = { amount: 5_000, currency: 'CNY' };
    given().when(open({ fee: 'charged' })).thenFails('QUOTE_NOT_CONSENTED');
    given().when(open({ fee: 'charged', details: { ...details, quote } })).thenFails('QUOTE_NOT_CONSENTED');
    given().when(open({ fee: 'charged', details: { ...details, quote, quoteConsented: true } })).then(TicketOpened({ ...opened.data, fee: 'charged' }), TicketClassified({ ...known, fee: 'charged', quote, quoteConsentedAt: SPEC_NOW }));
    given().when(open({ frequency: 'regular' })).thenFails('RHYTHM_MISSING');
    given().when(open({ frequency: 'regular', details: { ...details, rhythmDays: 90 } })).then(TicketOpened({ ...opened.data, frequency: 'regular' }), TicketClassified({ ...known, frequency: 'regular', rhythmDays: 90 }));
  });
});

describe('the kind of a ticket', () => {
  const classify = (data: Partial<ClassifyTicket['data']> = {}) => give('ClassifyTicket', { ...kinds, ...details, coverage: null, ...data });
  it('may turn out to be another, once', () => {
    given(opened).when(classify()).then(TicketClassified({ ...known }));
    given(opened, TicketClassified({ ...known, loggedBy: 'bo', classifiedAt: tomorrow })).when(classify()).thenNothing();
    given(opened).when(classify({ fee: 'charged' })).thenFails('QUOTE_NOT_CONSENTED');
  });
  it('has the fee that follows from the entitlement which was named (TKT-06)', () => {
    const entitlementId = derivedId('spec', 'entitlement');
    const covers = { entitlementId, benefit: 'full_warranty', reason: null } as const;
    const lapsed = { ...covers, reason: 'expired' } as const;
    const onSite = { entitlementId, benefit: 'onsite_repair', reason: 'outside_area' } as const;
    const quoted = { fee: 'charged', quote: { amount: 5_000, currency: 'CNY' }, quoteConsented: true } as const;
    const charged = { ...known, fee: 'charged', quote: quoted.quote, quoteConsentedAt: SPEC_NOW } as const;
    const [free, paid] = [TicketOpened({ ...opened.data, coverage: covers }), TicketOpened({ ...opened.data, fee: 'charged', coverage: lapsed })];
    given(free).when(classify(quoted)).thenFails('FEE_CONTRADICTS_ENTITLEMENT', { entitlementId, due: 'free', fee: 'charged' });
    given(free).when(classify()).then(TicketClassified({ ...known }));
    given(paid).when(classify()).thenFails('FEE_CONTRADICTS_ENTITLEMENT', { due: 'charged', fee: 'free' });
    given(paid).when(classify({ fee: 'charged' })).thenFails('QUOTE_NOT_CONSENTED');
    given(paid).when(classify(quoted)).then(TicketClassified({ ...charged }));
    given(free).when(classify({ ...quoted, place: 'roving', coverage: onSite })).then(TicketClassified({ ...charged, place: 'roving', coverage: onSite }));
    given(free).when(classify({ place: 'roving', coverage: onSite })).thenFails('FEE_CONTRADICTS_ENTITLEMENT');
    given(paid, TicketClassified({ ...known, coverage: covers })).when(classify(quoted)).thenFails('FEE_CONTRADICTS_ENTITLEMENT');
    given(free, TicketClassified({ ...known })).when(classify({ coverage: covers })).thenNothing();
    given(opened, TicketClassified({ ...known })).when(classify({ coverage: covers })).then(TicketClassified({ ...known, coverage: covers }));
    given().when(open({ fee: 'charged', coverage: covers, details: { ...details, ...quoted } })).thenFails('FEE_CONTRADICTS_ENTITLEMENT');
  });
  it('that turns out to be technical brings the technical department in, unless it is there already (TKT-04)', () => {
    const plain = TicketOpened({ ...opened.data, nature: 'non_technical' });
    const asPlain = TicketClassified({ ...known, nature: 'non_technical' });
    const joined = TicketRouted({ ...routed.data, collaborators: ['sales', 'service', 'technical'], previousLead: 'finance' });
    given(plain, routed).when(classify()).then(TicketClassified({ ...known }), joined);
    given(plain, routed, asPlain).when(classify()).then(TicketClassified({ ...known }), joined);
    expect(given(plain, routed, TicketClassified({ ...known }), joined).state()).toMatchObject({ lead: 'finance', collaborators: ['sales', 'service', 'technical'], routedBy: { workItem: 'g', tableVersion: 1 } });
    for (const there of [joined, TicketRouted({ ...routed.data, lead: 'technical' })]) given(plain, routed, there).when(classify()).then(TicketClassified({ ...known }));
    given(opened, routed).when(classify()).then(TicketClassified({ ...known }));
    given(plain, routed).when(classify({ nature: 'non_technical' })).then(asPlain);
    given(plain).when(classify()).then(TicketClassified({ ...known }));
  });
});

describe('a sub-task', () => {
  it('asks an involved department for its part while help is under way, with its due time as an alarm', () => {
    given(...helping).when(openTask).then(task());
    given(...helping).when(openTask).thenAlarms({ name: SUB_TASK_DUE, due: tomorrow, data: { ticketId, subTaskId, dueAt: tomorrow } });
    given(...helping).when(give('OpenSubTask', { subTaskId, department: 'sales', task: 'x', dueAt: null })).thenAlarms();
    given(...helping).when(give('OpenSubTask', { subTaskId, department: 'technical', task: 'x', dueAt: null })).thenFails('DEPARTMENT_NOT_INVOLVED', { department: 'technical' });
    given(opened, routed, acknowledged).when(openTask).thenFails('TICKET_NOT_IN_HELP', { status: 'acknowledged' });
  });
  it('makes the ticket wait for a department until the last is done', () => {
    expect(statusAfter(...helping, task())).toBe('waiting_department');
    expect(statusAfter(...helping, task(), task(other), SubTaskDone({ ...done.data, openLeft: 1 }))).toBe('waiting_department');
    expect(statusAfter(...helping, task(), done)).toBe('helping');
    given(...helping, task(), task(other)).when(complete).then(SubTaskDone({ ...done.data, openLeft: 1 }));
    given(...helping, task(), done).when(complete).thenFails('SUB_TASK_NOT_FOUND', { subTaskId });
  });
  it('keeps the ticket from being solved until it is done or dropped', () => {
    given(...helping, task()).when(solve).thenFails('SUB_TASKS_OPEN', { open: 1 });
    given(...helping, task()).when(give('DropSubTask', { subTaskId, reason: 'No need' })).then(SubTaskDropped({ ticketId, subTaskId, department: 'sales', reason: 'No need', openLeft: 0, droppedAt: SPEC_NOW }));
    given(...helping, task(), done).when(solve).then(TicketSolved({ ticketId, agentId: null, solution: 'Paid', firstContact: false, solvedAt: SPEC_NOW }));
  });
  it('is dropped with the end of its ticket', () => {
    const cancelled = TicketCancelled({ ticketId, reason: 'x', cancelledAt: SPEC_NOW });
    const drop = (id: string, openLeft: number) => SubTaskDropped({ ticketId, subTaskId: id, department: 'sales', reason: '工单已结束 The ticket has ended', openLeft, droppedAt: SPEC_NOW });
    given(...helping, task(), task(other)).when(give('CancelTicket', { reason: 'x' })).then(cancelled, drop(subTaskId, 1), drop(other, 0));
    given(...helping, cancelled).when(openTask).thenFails('TICKET_ENDED');
  });
  it('is overdue once, and only while nobody has done it', () => {
    const overdue = give('OverdueSubTask', { subTaskId, dueAt: tomorrow });
    const noted = SubTaskOverdue({ ticketId, subTaskId, department: 'sales', dueAt: tomorrow, detectedAt: SPEC_NOW });
    given(...helping, task()).when(overdue).then(noted);
    given(...helping, task(), noted).when(overdue).thenNothing();
    given(...helping, task(), done).when(overdue).thenNothing();
    given(...helping, task()).when(give('OverdueSubTask', { subTaskId, dueAt: SPEC_NOW })).thenNothing();
  });
});

describe('whoever helps', () => {
  const follow = give('FollowThrough', { goal: 'At the counter' });
  const confirm = give('ConfirmBackOnTrack', { seen: 'Was served' });
  const assigned = TicketAssigned({ ticketId, agentId: 'ana', previousAgentId: null, reason: null, assignedAt: SPEC_NOW });
  const began = FollowThroughBegan({ ticketId, agentId: 'ana', goal: 'At the counter', beganAt: SPEC_NOW });
  const back = BackOnTrack({ ticketId, seen: 'Was served', backAt: SPEC_NOW });
  const transfer = give('RequestTransfer', { transferId: subTaskId, to: 'person', target: 'bo', callerNumber: null, reason: 'expertise', consent: true, customerName: 'Li', purpose: 'x', limit: HOUR, receiver: null } as never);
  it('may stay with the customer until they are back on track (TKT-39)', () => {
    given(opened, assigned).when(follow).then(began);
    given(opened, assigned, began).when(follow).thenNothing();
    given(opened).when(follow).thenFails('FOLLOW_THROUGH_WITHOUT_HELPER');
    given(opened, assigned, began).when(confirm).then(back);
    given(opened, assigned).when(confirm).thenFails('NOT_FOLLOWED_THROUGH');
  });
  it('gives the ticket to nobody meanwhile, and does not close it', () => {
    const to = (agentId: string) => give('AssignTicket', { agentId, reason: null });
    given(opened, assigned, began).when(to('bo')).thenFails('FOLLOW_THROUGH_OPEN', { agentId: 'ana' });
    given(opened, assigned, began).when(to('ana')).thenNothing();
    given(opened, assigned, began).when(transfer).thenFails('FOLLOW_THROUGH_OPEN');
    given(opened, assigned, began, back).when(to('bo')).then(TicketAssigned({ ticketId, agentId: 'bo', previousAgentId: 'ana', reason: null, assignedAt: SPEC_NOW }));
    const solved = TicketSolved({ ticketId, agentId: 'ana', solution: 'Shown the way', firstContact: true, solvedAt: SPEC_NOW });
    const satisfied = SatisfactionChecked({ ticketId, result: 'satisfied', attempt: 1, comment: null, checkedAt: SPEC_NOW });
    const close = give('CloseTicket', { thanked: true, nextLink: 'x', sixRights: { time_and_place: true, way_and_price: true, customer: true, service: true, need: true, value: true }, problemSolved: true, unsolvedReason: null, attemptsNeeded: 3, childrenOpen: false });
    given(opened, assigned, began, solved, satisfied).when(close).thenFails('FOLLOW_THROUGH_OPEN');
  });
  it('is followed by somebody else where they are away', () =>
    given(opened, assigned, began).when(give('ReassignTicket', { fromAgentId: 'ana', agentId: 'bo', reason: 'Away' })).then(TicketAssigned({ ticketId, agentId: 'bo', previousAgentId: 'ana', reason: 'Away', assignedAt: SPEC_NOW })));
});

describe('a customer who has to do something first', () => {
  const wait = give('AwaitCustomer', { reason: 'information', awaited: 'The account number', expectedBy: null });
  it('is waited for, with what and why, until help is resumed', () => {
    given(...helping).when(wait).then(awaited);
    given(...helping, awaited).when(wait).thenNothing();
    expect(statusAfter(...helping, awaited)).toBe('waiting_customer');
    const resumed = HelpResumed({ ticketId, because: 'not_needed', resumedAt: SPEC_NOW });
    given(...helping, awaited).when(give('ResumeHelp', { because: 'not_needed' })).then(resumed);
    expect(statusAfter(...helping, awaited, resumed)).toBe('helping');
    given(...helping).when(give('ResumeHelp', { because: 'not_needed' })).thenFails('CUSTOMER_NOT_AWAITED');
    given(opened).when(wait).thenFails('TICKET_NOT_IN_HELP', { status: 'received' });
    given(...helping).when(give('AwaitCustomer', { reason: 'other', awaited: 'x', expectedBy: SPEC_NOW })).thenFails('NEXT_UPDATE_NOT_LATER');
  });
  it('ends the wait by writing', () =>
    given(...helping, awaited)
      .when(give('ReceiveMessage', { messageId: other, channel: 'e-mail', text: 'Here it is', externalId: null, sentAt: null }))
      .then(MessageReceived({ ticketId, messageId: other, channel: 'e-mail', text: personal(requesterId, 'Here it is'), externalId: null, sentAt: SPEC_NOW, receivedAt: SPEC_NOW }), HelpResumed({ ticketId, because: 'customer_answered', resumedAt: SPEC_NOW })));
  it('comes after the departments: while one works, the ticket waits for that', () => {
    expect(statusAfter(...helping, awaited, task())).toBe('waiting_department');
    expect(statusAfter(...helping, awaited, task(), done)).toBe('waiting_customer');
  });
  it('is waited for again when a department or a hold that came between is over, which the event says, since clocks go by it (SM-2)', () => {
    const [hold, holdId] = [HoldStarted({ ticketId, holdId: other, agentId: null, reason: 'order_query', dueAt: tomorrow, startedAt: SPEC_NOW }), other];
    given(...helping, awaited, task()).when(complete).then(SubTaskDone({ ...done.data, caseState: 'waiting_customer' }));
    given(...helping, task()).when(wait).then(CustomerAwaited({ ...awaited.data, caseState: 'waiting_department' }));
    given(...helping, awaited, task()).when(give('ResumeHelp', { because: 'not_needed' })).then(HelpResumed({ ticketId, because: 'not_needed', caseState: 'waiting_department', resumedAt: SPEC_NOW }));
    given(...helping, hold).when(openTask).then(SubTaskOpened({ ...task().data, caseState: 'held' }));
    const ended = given(...helping, awaited, hold).when(give('ResumeHold', {} as never));
    ended.then(HoldEnded({ ticketId, holdId, waited: 0, caseState: 'waiting_customer', endedAt: SPEC_NOW }));
    expect(clockFactsOf(HoldEnded({ ticketId, holdId, waited: 0, caseState: 'waiting_customer', endedAt: SPEC_NOW }), 'e')).toEqual([{ type: 'state-changed', state: 'waiting-on-customer', at: SPEC_NOW, ref: 'e' }]);
    expect(clockFactsOf(HoldEnded({ ticketId, holdId, waited: 0, endedAt: SPEC_NOW }), 'e')).toMatchObject([{ state: 'active' }]);
  });
  it('is not waited for any more once the ticket is solved', () => {
    const solved = TicketSolved({ ticketId, agentId: null, solution: 'Paid', firstContact: false, solvedAt: SPEC_NOW });
    given(...helping, awaited).when(solve).then(solved);
    expect(statusAfter(...helping, awaited, solved, TicketReopened({ ticketId, reason: 'x', reopening: 1, reopenedAt: SPEC_NOW }), agreed)).toBe('helping');
  });
});
