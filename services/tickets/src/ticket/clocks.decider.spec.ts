import { CLOCK_MARK, ClockBreached, ClockChanged, ClockPolicyApplied, ClockWarned, PriorityChanged, BreachAcknowledged, TicketAcknowledged, TicketOpened, TicketRouted, type JudgedBy } from '@rapport/contracts-tickets';
import { derivedId, HOUR, later, MINUTE, type Instant } from '@rapport/event-sourcing';
import { deciderSpec, metadata, SPEC_NOW } from '@rapport/testing';
import { ALWAYS } from '../clock-policy/matching.rule.js';
import type { OpenTicket, TicketCommand } from './ticket.commands.js';
import { ticketDecider } from './ticket.decider.js';
import { ticketNumber } from './ticket-number.rule.js';

const [ticketId, requesterId] = [derivedId('spec', 'ticket'), derivedId('spec', 'party')];
const given = deciderSpec(ticketDecider);
const command = <Type extends TicketCommand['type']>(type: Type, data: Omit<Extract<TicketCommand, { type: Type }>['data'], 'ticketId'>, now: Instant = SPEC_NOW) => ({ type, data: { ticketId, ...data }, metadata: metadata({ now }) }) as unknown as TicketCommand;
const opening = {
  ticketId, requesterId, subject: 'Leak', request: null, category: 'return_or_repair', phase: 'after', nature: 'technical', place: 'fixed', fee: 'free', frequency: 'once', duration: 'short', priority: 'moderate',
  channel: 'phone', item: null, proactive: null, sourceId: null,
} as const;
const judged = (minutes: number, version = 1): JudgedBy => ({
  policy: { id: 'key-clients', version, calendars: { default: { id: 'always', version: 1 } }, metrics: { 'first-response': { targets: { moderate: minutes * MINUTE, critical: 5 * MINUTE }, warnings: [{ name: 'half', share: 0.5 }] } } },
  calendars: [ALWAYS],
});
const chosen = { judgedBy: judged(15), customerClass: 'key' };
const open: OpenTicket = { type: 'OpenTicket', data: { ...opening, responseLimit: HOUR, chosen }, metadata: metadata() };
const opened = TicketOpened({ ...opening, number: ticketNumber(ticketId), responseDueAt: later(SPEC_NOW, HOUR), openedAt: SPEC_NOW });
const applied = ClockPolicyApplied({ ticketId, ...chosen, appliedAt: SPEC_NOW });
const [half, due] = [later(SPEC_NOW, 7.5 * MINUTE), later(SPEC_NOW, 15 * MINUTE)];
const stamp = { policyId: 'key-clients', policyVersion: 1, team: null, priority: 'moderate' } as const;
const running = ClockChanged({
  ticketId, metric: 'first-response', ordinal: 1, status: 'running', startedAt: SPEC_NOW, endedAt: null, dueAt: due, provisional: false, target: 15 * MINUTE, ...stamp,
  marks: [{ mark: 'half', at: half }, { mark: 'due', at: due }], changedAt: SPEC_NOW,
});
const warned = ClockWarned({ ticketId, metric: 'first-response', ordinal: 1, ...stamp, agentId: null, mark: 'half', reachedAt: half, detectedAt: half });
const breached = (detectedAt: Instant) => ClockBreached({ ticketId, metric: 'first-response', ordinal: 1, ...stamp, agentId: null, dueAt: due, detectedAt });
const overdue = (changedAt: Instant) => ClockChanged({ ...running.data, status: 'breached', marks: [], changedAt });
const started = [opened, applied, running] as const;
const acknowledge = (now: Instant) => command('AcknowledgeTicket', { plan: 'We call.', nextUpdateAt: later(now, HOUR) }, now);
const pass = (now: Instant) => command('PassTime', {}, now);

describe('the clocks of a ticket', () => {
  it('begin with the policy that was chosen, and set their marks as alarms', () => {
    given().when(open).then(...started);
    given(opened, applied)
      .when(command('ChangePriority', { priority: 'critical', reason: 'Flood.' }))
      .thenAlarms({ name: CLOCK_MARK, due: later(SPEC_NOW, 2.5 * MINUTE), data: { ticketId, metric: 'first-response', ordinal: 1, mark: 'half' } }, { name: CLOCK_MARK, due: later(SPEC_NOW, 5 * MINUTE), data: { ticketId, metric: 'first-response', ordinal: 1, mark: 'due' } });
  });
  it('are none without a policy', () => given().when({ ...open, data: { ...open.data, chosen: null } }).then(opened));
  it('tell each mark once, with the instant that it was due and the one that told', () => {
    given(...started).when(pass(half)).then(warned);
    given(...started, warned).when(pass(half)).thenNothing();
    const late = later(due, 3 * MINUTE);
    given(...started, warned).when(pass(late)).then(overdue(late), breached(late));
    given(...started, warned, overdue(late), breached(late)).when(pass(later(late, MINUTE))).thenNothing();
  });
  it('are met by an answer in time, and met late by one that comes after', () => {
    const [early, late] = [later(SPEC_NOW, MINUTE), later(due, MINUTE)];
    const words = (now: Instant) => TicketAcknowledged({ ticketId, plan: 'We call.', nextUpdateAt: later(now, HOUR), acknowledgedAt: now });
    given(...started).when(acknowledge(early)).then(words(early), ClockChanged({ ...running.data, status: 'met', endedAt: early, marks: [], changedAt: early }));
    given(...started, warned).when(acknowledge(late)).then(words(late), ClockChanged({ ...running.data, status: 'met-late', endedAt: late, marks: [], changedAt: late }), breached(late));
  });
  it('follow the priority, and keep what was counted', () => {
    const at = later(SPEC_NOW, MINUTE);
    given(...started)
      .when(command('ChangePriority', { priority: 'critical', reason: 'Flood.' }, at))
      .then(
        PriorityChanged({ ticketId, priority: 'critical', previousPriority: 'moderate', reason: 'Flood.', changedAt: at }),
        ClockChanged({ ...running.data, priority: 'critical', target: 5 * MINUTE, dueAt: later(SPEC_NOW, 5 * MINUTE), marks: [{ mark: 'half', at: later(SPEC_NOW, 2.5 * MINUTE) }, { mark: 'due', at: later(SPEC_NOW, 5 * MINUTE) }], changedAt: at }),
      );
  });
  it('go by another policy where that one fits what the ticket has become, and never by a later version of their own', () => {
    const at = later(SPEC_NOW, MINUTE);
    const { policy, calendars } = judged(15);
    const floods = { judgedBy: { policy: { ...policy, id: 'floods', metrics: { 'first-response': { targets: { critical: 2 * MINUTE } } } }, calendars }, customerClass: 'key' };
    const raised = PriorityChanged({ ticketId, priority: 'critical', previousPriority: 'moderate', reason: 'Flood.', changedAt: at });
    const raise = (fits: OpenTicket['data']['chosen']) => command('ChangePriority', { priority: 'critical', reason: 'Flood.', chosen: fits! }, at);
    const dueAt = later(SPEC_NOW, 2 * MINUTE);
    given(...started)
      .when(raise(floods))
      .then(raised, ClockPolicyApplied({ ticketId, ...floods, appliedAt: at }), ClockChanged({ ...running.data, policyId: 'floods', priority: 'critical', target: 2 * MINUTE, dueAt, marks: [{ mark: 'due', at: dueAt }], changedAt: at }));
    const kept = ClockChanged({ ...running.data, priority: 'critical', target: 5 * MINUTE, dueAt: later(SPEC_NOW, 5 * MINUTE), marks: [{ mark: 'half', at: later(SPEC_NOW, 2.5 * MINUTE) }, { mark: 'due', at: later(SPEC_NOW, 5 * MINUTE) }], changedAt: at });
    for (const fits of [{ judgedBy: judged(30, 2), customerClass: 'key' }, null]) given(...started).when(raise(fits)).then(raised, kept);
    given(opened).when(command('RouteTicket', { workItem: null, tableVersion: null, lead: 'technical', collaborators: [], reason: null, chosen }, SPEC_NOW)).then(
      TicketRouted({ ticketId, workItem: null, tableVersion: null, lead: 'technical', collaborators: [], reason: null, previousLead: null, routedAt: SPEC_NOW }),
      applied,
      ClockChanged({ ...running.data, team: 'technical' }),
    );
  });
  it('go by another version only when it is applied, once', () => {
    const at = later(SPEC_NOW, MINUTE);
    const second = { judgedBy: judged(30, 2), customerClass: 'key' };
    given(...started)
      .when(command('ApplyClockPolicy', { chosen: second }, at))
      .then(
        ClockPolicyApplied({ ticketId, ...second, appliedAt: at }),
        ClockChanged({ ...running.data, policyVersion: 2, target: 30 * MINUTE, dueAt: later(SPEC_NOW, 30 * MINUTE), marks: [{ mark: 'half', at: due }, { mark: 'due', at: later(SPEC_NOW, 30 * MINUTE) }], changedAt: at }),
      );
    given(...started).when(command('ApplyClockPolicy', { chosen })).thenNothing();
  });
  it('have breaches that somebody answers for, once', () => {
    const answer = (acknowledgedBy: string) => command('AcknowledgeBreach', { metric: 'first-response', ordinal: 1, acknowledgedBy, note: null });
    given(...started).when(answer('boss')).thenFails('BREACH_NOT_FOUND');
    const acknowledged = BreachAcknowledged({ ticketId, metric: 'first-response', ordinal: 1, acknowledgedBy: 'boss', note: null, acknowledgedAt: SPEC_NOW });
    expect(given(...started, overdue(due), breached(due), acknowledged).state()).toMatchObject({ clocks: { breaches: { 'first-response#1': 'boss' } } });
    given(...started, overdue(due), breached(due), acknowledged).when(answer('bo')).thenFails('BREACH_ACKNOWLEDGED', { by: 'boss' });
  });
});

describe('a calendar whose holidays are known for this year only', () => {
  const december = '2026-12-31T04:00:00.000Z' as Instant;
  const week = Object.fromEntries(['monday', 'tuesday', 'wednesday', 'thursday', 'friday'].map((day) => [day, [{ from: '09:00', to: '18:00' }]]));
  const judgedBy: JudgedBy = {
    policy: { id: 'office', version: 1, calendars: { default: { id: 'office', version: 1 } }, metrics: { 'first-response': { targets: { moderate: 12 * HOUR } } } },
    calendars: [{ id: 'office', version: 1, zone: 'Asia/Shanghai', week, exceptions: [], holidays: { name: 'CN', years: [2026], daysOff: [], workingDays: [] } }],
  };

  it('gives a due instant of next year as provisional instead of failing', () => {
    const decided = ticketDecider.decide({ ...open, data: { ...open.data, chosen: { judgedBy, customerClass: null } }, metadata: metadata({ now: december }) }, ticketDecider.initial);
    expect(decided.at(-1)).toMatchObject({ type: ClockChanged.type, data: { provisional: true, dueAt: '2027-01-01T07:00:00.000Z' } });
  });
});
