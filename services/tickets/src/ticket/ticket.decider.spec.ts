import { CourseAgreed, NeedRestated, RESPONSE_LIMIT, ResponseBreached, SatisfactionChecked, SensitiveIncidentOpened, SubTaskDone, SubTaskOpened, TicketAcknowledged, TicketAdopted, TicketAssigned, TicketCancelled, TicketClassified, TicketClosed, TicketEscalated, TicketOpened, TicketReopened, TicketSolved, ComplaintLinked, type SatisfactionResult, type StopStatus } from '@rapport/contracts-tickets';
import { derivedId, HOUR, instant, later, occurred, personal, type Instant } from '@rapport/event-sourcing';
import { deciderSpec, metadata, SPEC_NOW } from '@rapport/testing';
import { NO_VISITS, visitsOf } from '../round/visits.rule.js';
import type { AdoptTicket, OpenTicket, TicketCommand } from './ticket.commands.js';
import { ticketAggregate, ticketDecider } from './ticket.decider.js';
import { ticketNumber } from './ticket-number.rule.js';

const ticketId = derivedId('spec', 'ticket');
const requesterId = derivedId('spec', 'party');
const given = deciderSpec(ticketDecider);
const sixRights = { time_and_place: true, way_and_price: true, customer: true, service: true, need: true, value: false };

const command = <Type extends TicketCommand['type']>(type: Type, data: Omit<Extract<TicketCommand, { type: Type }>['data'], 'ticketId'>) => ({ type, data: { ticketId, ...data }, metadata: metadata() }) as unknown as TicketCommand;

const opening: OpenTicket['data'] = {
  ticketId, requesterId, subject: 'Machine does not drain', request: 'It stops with water inside.', category: 'return_or_repair', phase: 'after', nature: 'technical', place: 'fixed', fee: 'free',
  frequency: 'once', duration: 'short', priority: 'high', channel: 'phone', item: 'WM-500', proactive: null, sourceId: null, responseLimit: 2 * HOUR,
};
const { responseLimit, request, ...facts } = opening;
const dueAt = later(SPEC_NOW, responseLimit);
const opened = TicketOpened({ ...facts, number: ticketNumber(ticketId), request: personal(requesterId, request!), responseDueAt: dueAt, openedAt: SPEC_NOW });
const assigned = TicketAssigned({ ticketId, agentId: 'ana', previousAgentId: null, reason: null, assignedAt: SPEC_NOW });
const acknowledged = TicketAcknowledged({ ticketId, plan: 'A technician calls.', nextUpdateAt: later(SPEC_NOW, HOUR), acknowledgedAt: SPEC_NOW });
const restated = NeedRestated({ ticketId, fact: personal(requesterId, 'Water stays.'), feeling: personal(requesterId, 'Worried.'), restatedAt: SPEC_NOW });
const agreed = CourseAgreed({ ticketId, options: ['repair', 'replace'], onlyOptionReason: null, choice: 'repair', expectation: 'Works by Wednesday.', agreedAt: SPEC_NOW });
const solved = TicketSolved({ ticketId, agentId: null, solution: 'Filter cleaned.', firstContact: false, solvedAt: SPEC_NOW });
const checked = (result: SatisfactionResult, attempt = 1) => SatisfactionChecked({ ticketId, result, attempt, comment: null, checkedAt: SPEC_NOW });
const closed = TicketClosed({ ticketId, agentId: null, thanked: true, nextLink: 'Spring check', sixRights, satisfied: true, problemSolved: true, unsolvedReason: null, closedAt: SPEC_NOW });
const escalated = TicketEscalated({ ticketId, number: ticketNumber(ticketId), subject: 'Machine does not drain', item: 'WM-500', agentId: null, content: 'product', reason: personal(requesterId, 'Third time.'), escalatedAt: SPEC_NOW });
const helping = [opened, acknowledged, restated, agreed] as const;

const acknowledge = command('AcknowledgeTicket', { plan: 'A technician calls.', nextUpdateAt: later(SPEC_NOW, HOUR) });
const restate = command('RestateNeed', { fact: 'Water stays.', feeling: 'Worried.', questions: [], confirmed: true });
const agree = command('AgreeCourse', { options: ['repair', 'replace'], onlyOptionReason: null, choice: 'repair', expectation: 'Works by Wednesday.', agreedUntil: null });
const solve = command('SolveTicket', { solution: 'Filter cleaned.', visits: NO_VISITS });
const close = command('CloseTicket', { thanked: true, nextLink: 'Spring check', sixRights, problemSolved: true, unsolvedReason: null, attemptsNeeded: 3, childrenOpen: false });
const check = (result: SatisfactionResult) => command('CheckSatisfaction', { result, comment: null });
const reopen = command('ReopenTicket', { reason: 'Again.', responseLimits: { critical: 1, high: HOUR, moderate: 3 * HOUR, low: 9 * HOUR } });
const breach = command('BreachResponse', { dueAt });

describe('a request', () => {
  const open: TicketCommand = { type: 'OpenTicket', data: opening, metadata: metadata() };

  it('names what it follows from', () => {
    const source = { sourceKind: 'interaction', sourceId: requesterId } as const;
    given().when({ ...open, data: { ...opening, ...source } }).then(TicketOpened({ ...opened.data, ...source }));
  });
  it('that nobody made was foreseen, or came out when we asked, and says where (INT-04)', () => {
    const found = { proactive: 'outreach', sourceKind: 'interaction', sourceId: requesterId } as const;
    given().when({ ...open, data: { ...opening, ...found } }).then(TicketOpened({ ...opened.data, ...found }));
    given().when({ ...open, data: { ...opening, proactive: 'forecast' } }).thenFails('PROACTIVE_WITHOUT_SOURCE', { proactive: 'forecast' });
  });
  it('opens a ticket of the party that asks, with its limit as an alarm', () => {
    given().when(open).then(opened);
    given().when(open).thenAlarms({ name: RESPONSE_LIMIT, due: dueAt, data: { ticketId, dueAt } });
    expect(ticketAggregate.partyOf(open)).toBe(requesterId);
  });
  it('says by which template it is opened, and what was said to its questions', () => {
    const template = { code: 'leak', templateVersion: 2, kind: { category: 'return_or_repair', phase: null, nature: null, place: null, fee: null, frequency: null, duration: null, serviceItem: null }, playbookId: null } as const;
    const answers = [{ question: 'where', zh: '哪里？', en: 'Where?', answer: 'Below' }];
    given().when({ ...open, data: { ...opening, template, answers } } as TicketCommand).then(TicketOpened({ ...opened.data, template, templateAnswers: personal(requesterId, answers) }));
    given().when({ ...open, data: { ...opening, template } } as TicketCommand).then(TicketOpened({ ...opened.data, template }));
  });
  it('cannot open a ticket twice', () => given(opened).when(open).thenFails('TICKET_EXISTS', { ticketId }));
  it('is where everything begins', () => {
    for (const any of [acknowledge, restate, agree, solve, close, check('satisfied'), reopen, breach]) given().when(any).thenFails('TICKET_NOT_FOUND');
  });
});

describe('a received ticket', () => {
  it('is taken by an agent, and taken over by another', () => {
    given(opened).when(command('AssignTicket', { agentId: 'ana', reason: null })).then(assigned);
    given(opened, assigned).when(command('AssignTicket', { agentId: 'ana', reason: null })).thenNothing();
    given(opened, assigned).when(command('AssignTicket', { agentId: 'bo', reason: 'shift' })).then(TicketAssigned({ ticketId, agentId: 'bo', previousAgentId: 'ana', reason: 'shift', assignedAt: SPEC_NOW }));
  });
  it('is acknowledged with a time that is still to come (TKT-43)', () => {
    given(opened).when(acknowledge).then(acknowledged);
    given(opened).when(command('AcknowledgeTicket', { plan: 'x', nextUpdateAt: SPEC_NOW })).thenFails('NEXT_UPDATE_NOT_LATER');
    given(opened, acknowledged).when(acknowledge).thenFails('TICKET_ALREADY_ACKNOWLEDGED');
  });
  it('is answered on the spot, at the first contact only (TKT-14)', () => {
    given(opened).when(command('AnswerOnTheSpot', { solution: 'Use filter B.', visits: NO_VISITS })).then(TicketSolved({ ticketId, agentId: null, solution: 'Use filter B.', firstContact: true, solvedAt: SPEC_NOW }));
    given(opened, acknowledged).when(command('AnswerOnTheSpot', { solution: 'x', visits: NO_VISITS })).thenFails('NOT_FIRST_CONTACT');
  });
  it('breaches its limit once, and only while nobody has answered', () => {
    given(opened, assigned).when(breach).then(ResponseBreached({ ticketId, agentId: 'ana', priority: 'high', dueAt, detectedAt: SPEC_NOW }));
    given(opened, ResponseBreached({ ticketId, agentId: null, priority: 'high', dueAt, detectedAt: SPEC_NOW })).when(breach).thenNothing();
    given(opened, acknowledged).when(breach).thenNothing();
    given(opened).when(command('BreachResponse', { dueAt: later(dueAt, 1) })).thenNothing();
    given(opened, TicketCancelled({ ticketId, reason: 'x', cancelledAt: SPEC_NOW })).when(breach).thenNothing();
  });
});

describe('understanding and agreeing', () => {
  it('restates fact and feeling until the customer confirms (TKT-20)', () => {
    given(opened, acknowledged).when(restate).then(restated);
    const questions = [{ kind: 'open', text: 'What happens then?' }, { kind: 'closed', text: 'Is the tap open?' }] as const;
    given(opened, acknowledged).when(command('RestateNeed', { fact: 'Water stays.', feeling: 'Worried.', questions, confirmed: true })).then(NeedRestated({ ...restated.data, questions: personal(requesterId, [...questions]) }));
    given(opened).when(restate).thenFails('TICKET_NOT_ACKNOWLEDGED');
    given(opened, acknowledged).when(command('RestateNeed', { fact: 'a', feeling: 'b', questions: [], confirmed: false })).thenFails('NEED_NOT_CONFIRMED');
  });
  it('agrees a course from two options, or from one with its reason (TKT-24)', () => {
    given(opened, acknowledged, restated).when(agree).then(agreed);
    given(opened, acknowledged).when(agree).thenFails('NEED_NOT_UNDERSTOOD');
    given(opened, acknowledged, restated).when(command('AgreeCourse', { options: ['repair', 'repair'], onlyOptionReason: null, choice: 'repair', expectation: 'x', agreedUntil: null })).thenFails('ONE_OPTION_WITHOUT_REASON');
    given(opened, acknowledged, restated).when(command('AgreeCourse', { options: ['repair'], onlyOptionReason: 'no stock', choice: 'replace', expectation: 'x', agreedUntil: null })).thenFails('CHOICE_NOT_OFFERED');
    given(opened, acknowledged, restated)
      .when(command('AgreeCourse', { options: ['repair'], onlyOptionReason: 'no stock', choice: 'repair', expectation: 'x', agreedUntil: null }))
      .then(CourseAgreed({ ticketId, options: ['repair'], onlyOptionReason: 'no stock', choice: 'repair', expectation: 'x', agreedAt: SPEC_NOW }));
  });
  it('agrees until a date that is still to come, where one is named (TKT-24)', () => {
    const until = (agreedUntil: Instant) => command('AgreeCourse', { options: ['repair', 'replace'], onlyOptionReason: null, choice: 'repair', expectation: 'Works by Wednesday.', agreedUntil });
    given(opened, acknowledged, restated).when(until(later(SPEC_NOW, HOUR))).then(CourseAgreed({ ...agreed.data, agreedUntil: later(SPEC_NOW, HOUR) }));
    given(opened, acknowledged, restated).when(until(SPEC_NOW)).thenFails('AGREED_DATE_NOT_LATER');
  });
  it('solves what was agreed, once', () => {
    given(...helping).when(solve).then(solved);
    given(opened, acknowledged).when(solve).thenFails('TICKET_NOT_HELPING', { status: 'acknowledged' });
    given(...helping, solved).when(solve).thenFails('TICKET_ALREADY_SOLVED');
    given(...helping, solved).when(agree).thenFails('TICKET_ALREADY_SOLVED');
  });
});

describe('a solved ticket', () => {
  it('asks whether it helped, and counts the attempts', () => {
    given(...helping, solved).when(check('not_reached')).then(checked('not_reached'));
    given(...helping, solved, checked('not_reached')).when(check('satisfied')).then(checked('satisfied', 2));
    given(...helping).when(check('satisfied')).thenFails('TICKET_NOT_SOLVED');
  });
  it('closes with thanks and a next link when it helped, or after enough failed attempts (TKT-45)', () => {
    given(...helping, solved, checked('satisfied')).when(close).then(closed);
    given(...helping, solved, checked('not_reached'), checked('not_reached', 2), checked('not_reached', 3)).when(close).then(TicketClosed({ ...closed.data, satisfied: null }));
    given(...helping, solved, checked('not_reached')).when(close).thenFails('SATISFACTION_NOT_CHECKED', { needed: 3, attempts: 1 });
    given(...helping, solved).when(close).thenFails('SATISFACTION_NOT_CHECKED', { attempts: 0 });
    given(...helping, solved, checked('dissatisfied')).when(close).thenFails('CUSTOMER_NOT_SATISFIED');
    given(...helping, solved, checked('satisfied')).when(command('CloseTicket', { thanked: true, nextLink: 'x', sixRights, problemSolved: true, unsolvedReason: null, attemptsNeeded: 3, childrenOpen: true })).thenFails('CHILDREN_OPEN');
    given(...helping, solved, checked('satisfied')).when(command('CloseTicket', { thanked: true, nextLink: 'x', sixRights, problemSolved: true, unsolvedReason: null, attemptsNeeded: 3, childrenOpen: false, itemsHeld: ['N-1', 'N-2'] })).thenFails('ITEMS_HELD', { itemIds: 'N-1, N-2' });
    given(...helping, solved, checked('satisfied')).when(command('CloseTicket', { thanked: false, nextLink: 'x', sixRights, problemSolved: true, unsolvedReason: null, attemptsNeeded: 3, childrenOpen: false })).thenFails('THANKS_MISSING');
    for (const nextLink of [null, '', ' ']) given(...helping, solved, checked('satisfied')).when(command('CloseTicket', { thanked: true, nextLink, sixRights, problemSolved: true, unsolvedReason: null, attemptsNeeded: 3, childrenOpen: false })).thenFails('NEXT_LINK_MISSING');
    given(...helping).when(close).thenFails('TICKET_NOT_SOLVED');
    given(...helping, solved, checked('satisfied'), closed).when(close).thenNothing();
  });
  it('stays open over a dissatisfied customer, however often nobody was reached since (TKT-45)', () => {
    const unreached = [2, 3, 4, 5].map((attempt) => checked('not_reached', attempt));
    given(...helping, solved, checked('dissatisfied'), ...unreached).when(close).thenFails('CUSTOMER_NOT_SATISFIED');
    given(...helping, solved, checked('dissatisfied'), ...unreached, checked('satisfied', 6)).when(close).then(closed);
    given(...helping, solved, checked('satisfied'), checked('not_reached', 2)).when(close).then(closed);
    given(...helping, solved, checked('dissatisfied'), ...unreached, TicketReopened({ ticketId, reason: 'Again.', reopening: 1, reopenedAt: SPEC_NOW }), solved).when(close).thenFails('SATISFACTION_NOT_CHECKED', { needed: 3, attempts: 0 });
  });
  it('numbers every check, and counts as failed only those that reached nobody', () => {
    given(...helping, solved, checked('dissatisfied'), checked('not_reached', 2)).when(check('satisfied')).then(checked('satisfied', 3));
    given(...helping, solved, checked('not_reached'), checked('not_reached', 2)).when(close).thenFails('SATISFACTION_NOT_CHECKED', { needed: 3, attempts: 2 });
  });
  it('says at the end whether the problem is solved, and why not (TKT-50)', () => {
    const unsolved = (unsolvedReason: string | null) => command('CloseTicket', { thanked: true, nextLink: 'Spring check', sixRights, problemSolved: false, unsolvedReason, attemptsNeeded: 3, childrenOpen: false });
    given(...helping, solved, checked('satisfied')).when(unsolved(null)).thenFails('UNSOLVED_WITHOUT_REASON');
    given(...helping, solved, checked('satisfied')).when(unsolved('No part exists any more')).then(TicketClosed({ ...closed.data, problemSolved: false, unsolvedReason: 'No part exists any more' }));
  });
  it('that was answered on the spot is solved after a reopening only by a course that was agreed', () => {
    const answered = TicketSolved({ ...solved.data, firstContact: true });
    const reopened = TicketReopened({ ticketId, reason: 'Again.', reopening: 1, responseDueAt: later(SPEC_NOW, HOUR), reopenedAt: SPEC_NOW });
    const asked = [SubTaskOpened({ ticketId, subTaskId: derivedId('spec', 'part'), department: 'finance', task: 'Look', dueAt: null, openedBy: 'ana', openedAt: SPEC_NOW }), SubTaskDone({ ticketId, subTaskId: derivedId('spec', 'part'), department: 'finance', result: 'Looked', openLeft: 0, doneBy: 'ana', doneAt: SPEC_NOW })];
    given(opened, answered, reopened).when(solve).thenFails('TICKET_NOT_HELPING', { status: 'reopened' });
    given(opened, answered, reopened, ...asked).when(solve).thenFails('TICKET_NOT_HELPING', { status: 'helping' });
    expect(given(opened, answered, reopened, agreed).state()).toMatchObject({ status: 'helping', courseAgreed: true });
    given(opened, answered, reopened, agreed).when(solve).then(solved);
  });
  it('is reopened when it did not hold, and solved again with fresh attempts', () => {
    const reopened = TicketReopened({ ticketId, reason: 'Again.', reopening: 1, responseDueAt: later(SPEC_NOW, HOUR), reopenedAt: SPEC_NOW });
    given(...helping, solved, checked('dissatisfied')).when(reopen).then(reopened);
    given(...helping, solved, checked('satisfied'), closed).when(reopen).then(reopened);
    given(...helping, solved, checked('dissatisfied'), reopened).when(solve).then(solved);
    given(...helping, solved, checked('dissatisfied'), reopened, solved).when(check('satisfied')).then(checked('satisfied'));
    given(opened).when(reopen).thenFails('TICKET_NOT_REOPENABLE', { status: 'received' });
  });
});

describe('a ticket that ends otherwise', () => {
  const cancel = command('CancelTicket', { reason: 'Solved by myself.' });
  const escalate = command('EscalateToComplaint', { content: 'product', subCause: null, reason: 'Third time.' });
  const link = command('LinkComplaint', { complaintId: requesterId, receiptNumber: 'C-1' });

  it('is cancelled by the customer', () => {
    const cancelled = TicketCancelled({ ticketId, reason: 'Solved by myself.', cancelledAt: SPEC_NOW });
    given(opened).when(cancel).then(cancelled);
    given(opened, cancelled).when(cancel).thenNothing();
    given(opened, cancelled).when(acknowledge).thenFails('TICKET_ENDED', { status: 'cancelled' });
    given(opened, cancelled).when(check('satisfied')).thenFails('TICKET_ENDED');
  });
  it('becomes a complaint and carries its number (CMP-01)', () => {
    const linked = ComplaintLinked({ ticketId, complaintId: requesterId, receiptNumber: 'C-1', linkedAt: SPEC_NOW });
    given(opened).when(escalate).then(escalated);
    given(opened).when(command('EscalateToComplaint', { content: 'product', subCause: 'late_delivery', reason: 'Third time.' })).then(TicketEscalated({ ...escalated.data, subCause: 'late_delivery' }));
    given(opened, escalated).when(escalate).thenNothing();
    given(opened, escalated).when(link).then(linked);
    given(opened, escalated, linked).when(link).thenNothing();
    given(opened).when(link).thenFails('TICKET_NOT_ESCALATED');
  });
});

describe('a record of another system', () => {
  const record: AdoptTicket['data'] = {
    ticketId, requesterId, number: 'INC1', source: 'desk', subject: 'Category 55', status: 'helping', sourceStatus: 'Active', channel: 'phone', category: null, priority: null, group: null, agentId: null,
    reassignments: 0, reopenings: 0, withinLimit: true, openedAt: SPEC_NOW, resolvedAt: null, closedAt: null, recordedAt: instant('2016-02-29T01:23:00Z'),
  };
  const adopt = (data: Partial<AdoptTicket['data']> = {}): TicketCommand => ({ type: 'AdoptTicket', data: { ...record, ...data }, metadata: metadata({ origin: 'import' }) });
  const { recordedAt, ...known } = record;
  const adopted = occurred(TicketAdopted({ ...known, revision: 1 }), recordedAt);

  it('enters as it is, at its own time and without an alarm', () => {
    given().when(adopt()).then(adopted);
    given().when(adopt()).thenAlarms();
  });
  it('that says nothing new leaves no trace; one that does is the next revision', () => {
    given(adopted).when(adopt({ recordedAt: SPEC_NOW })).thenNothing();
    given(adopted).when(adopt({ status: 'closed', recordedAt: SPEC_NOW })).then(occurred(TicketAdopted({ ...known, status: 'closed', revision: 2 }), SPEC_NOW));
  });
  it('does not replace a ticket of our own', () => given(opened).when(adopt()).thenFails('TICKET_EXISTS'));
  it('may be reopened here', () => given(occurred(TicketAdopted({ ...known, status: 'closed', revision: 1 }), recordedAt)).when(reopen).then(TicketReopened({ ticketId, reason: 'Again.', reopening: 1, responseDueAt: later(SPEC_NOW, 3 * HOUR), reopenedAt: SPEC_NOW })));
  it('is solved here where help was under way there, though nobody knows by what course', () => {
    given(adopted).when(solve).then(solved);
    given(occurred(TicketAdopted({ ...known, status: 'received', revision: 1 }), recordedAt), TicketSolved({ ...solved.data, firstContact: true }), TicketReopened({ ticketId, reason: 'Again.', reopening: 1, reopenedAt: SPEC_NOW })).when(solve).thenFails('TICKET_NOT_HELPING');
  });
});

describe('a roving ticket', () => {
  const roving = TicketOpened({ ...opened.data, place: 'roving' });
  const inHelp = [roving, acknowledged, restated, agreed] as const;
  const kind = (place: 'fixed' | 'roving') => TicketClassified({ ticketId, serviceItem: null, nature: 'technical', place, fee: 'free', frequency: 'once', duration: 'short', quote: null, quoteConsentedAt: null, rhythmDays: null, expectedDays: null, internal: false, loggedBy: 'ana', classifiedAt: SPEC_NOW });
  const solveWith = (stops: readonly StopStatus[]) => command('SolveTicket', { solution: 'Filter cleaned.', visits: visitsOf(stops) });
  const answerWith = (stops: readonly StopStatus[]) => command('AnswerOnTheSpot', { solution: 'Filter cleaned.', visits: visitsOf(stops) });

  it('is solved only when somebody was there, or nobody has to be any more', () => {
    for (const stops of [[], ['missed'], ['cancelled', 'missed']] as const) given(...inHelp).when(solveWith(stops)).thenFails('ROUND_STOP_MISSING', { ticketId });
    given(...inHelp).when(solve).thenFails('ROUND_STOP_MISSING');
    for (const stops of [['planned'], ['served', 'planned']] as const) given(...inHelp).when(solveWith(stops)).thenFails('ROUND_STOP_PLANNED', { planned: 1 });
    for (const stops of [['served'], ['missed', 'served'], ['missed', 'released']] as const) given(...inHelp).when(solveWith(stops)).then(solved);
  });
  it('is what it was last classified as', () => {
    given(...inHelp, kind('fixed')).when(solve).then(solved);
    given(...helping, kind('roving')).when(solve).thenFails('ROUND_STOP_MISSING');
    given(...helping).when(solveWith(['planned'])).then(solved);
  });
  it('may be answered at the first contact while nobody is on the way', () => {
    given(roving).when(answerWith(['planned'])).thenFails('ROUND_STOP_PLANNED', { ticketId, planned: 1 });
    given(roving).when(answerWith([])).then(TicketSolved({ ...solved.data, firstContact: true }));
  });
  it('that few may see asks for no round', () =>
    given(...inHelp, SensitiveIncidentOpened({ ticketId, requesterId, kind: 'lost_child', reason: personal(requesterId, 'A child'), viewers: ['ana'], openedAt: SPEC_NOW })).when(solve).then(solved));
});

describe('a ticket of somebody who is away', () => {
  const reassign = command('ReassignTicket', { fromAgentId: 'ana', agentId: 'bo', reason: 'Ill' });

  it('goes to another, unless it is in other hands or over by now', () => {
    given(opened, assigned).when(reassign).then(TicketAssigned({ ticketId, agentId: 'bo', previousAgentId: 'ana', reason: 'Ill', assignedAt: SPEC_NOW }));
    given(opened).when(reassign).thenNothing();
    given(opened, assigned, TicketAssigned({ ...assigned.data, agentId: 'cy', previousAgentId: 'ana' })).when(reassign).thenNothing();
    given(opened, assigned, TicketCancelled({ ticketId, reason: 'Mended.', cancelledAt: SPEC_NOW })).when(reassign).thenNothing();
  });
});
