import type { ClockRule } from '@rapport/contracts-tickets';
import { ClockPolicyApplied, ClockPolicyPublished, PriorityChanged, TicketAcknowledged, TicketAdopted, TicketOpened, TicketRouted } from '@rapport/contracts-tickets';
import { derivedId, instant, later, MINUTE, type Instant, type RecordedEvent } from '@rapport/event-sourcing';
import { clockStoryOf } from '../ticket/clock-story.rule.js';
import type { PublishClockPolicy } from './clock-policy.commands.js';
import { judgedBy } from './matching.rule.js';
import { simulated, type PastTicket } from './simulation.rule.js';

const nine = instant('2026-03-02T09:00:00.000Z');
const after = (minutes: number): Instant => later(nine, minutes * MINUTE);
const until = after(60 * 24);
const none = { categories: [], priorities: [], channels: [], teams: [], classes: [], items: [] };
const policy = (code: string, minutes: number, more: Partial<PublishClockPolicy['data']> = {}): PublishClockPolicy['data'] => {
  const targets: ClockRule = { targets: { moderate: minutes * MINUTE, high: minutes * MINUTE } };

  return { policyId: derivedId('clock-policy', code), code, name: { zh: '规则', en: 'Rules' }, order: 5, conditions: none, calendarId: null, teamCalendars: [], metrics: { 'first-response': targets }, ...more };
};
const published = (data: PublishClockPolicy['data'], policyVersion = 1) => ClockPolicyPublished({ ...data, policyVersion, publishedBy: 'boss', publishedAt: nine }).data;

let count = 0;
/** A ticket that was acknowledged so many minutes after it was opened, judged by a policy from the start, or by none. */
const ticket = (answered: number, applied: ReturnType<typeof published> | null, customerClass: string | null = null, between: readonly { type: string; data: object }[] = []): PastTicket => {
  const ticketId = derivedId('ticket', String(++count));
  const opened = { ticketId, number: 'T-1', requesterId: ticketId, subject: 'Bell', request: null, category: 'enquiry', phase: 'after', channel: 'phone', priority: 'moderate', nature: 'non_technical', place: 'fixed', fee: 'free', frequency: 'once', duration: 'short', item: null, proactive: null, sourceId: null };
  const events = [
    TicketOpened({ ...opened, responseDueAt: after(480), openedAt: nine } as never),
    ...(applied === null ? [] : [ClockPolicyApplied({ ticketId, judgedBy: judgedBy(applied, []), customerClass, appliedAt: nine })]),
    ...between,
    TicketAcknowledged({ ticketId, plan: 'Look at it', nextUpdateAt: after(600), acknowledgedAt: after(answered) }),
  ];
  const opening = events.findIndex(({ type }) => type === TicketAcknowledged.type) - between.filter(({ data }) => (data as { routedAt?: Instant }).routedAt !== nine).length;
  const stream = events.map(({ type, data }, index) => ({ type, data, schemaVersion: 1, id: `${ticketId}:${index}`, commandId: index < opening ? 'open' : `then ${index}` })) as unknown as readonly RecordedEvent[];

  return { ticketId, customerClass: applied === null ? customerClass : null, story: clockStoryOf(stream) };
};

/** A ticket from elsewhere that was solved so many minutes after it was opened; its first record, of a lower priority, did not know that yet. */
const adopted = (solved: number | null): PastTicket => {
  const ticketId = derivedId('ticket', String(++count));
  const record = { ticketId, requesterId: ticketId, number: 'INC1', source: 'desk', subject: 'Bell', sourceStatus: 'x', channel: null, category: null, group: 'Group 4', agentId: null, reassignments: null, reopenings: null, withinLimit: null, openedAt: nine };
  const resolvedAt = solved === null ? null : after(solved);
  const events = [
    TicketAdopted({ ...record, revision: 1, status: 'received', priority: 'low', resolvedAt: null, closedAt: null }),
    TicketAdopted({ ...record, revision: 2, status: solved === null ? 'helping' : 'closed', priority: 'moderate', resolvedAt, closedAt: resolvedAt }),
  ];
  const stream = events.map(({ type, data }, index) => ({ type, data, schemaVersion: 1, id: `${ticketId}:${index}`, commandId: `row ${index}` })) as unknown as readonly RecordedEvent[];

  return { ticketId, customerClass: null, story: clockStoryOf(stream) };
};

const usual = published(policy('usual', 120));

describe('a simulation', () => {
  const tickets = [ticket(30, usual), ticket(90, usual, 'key'), ticket(180, usual)];
  const ask = (proposed: PublishClockPolicy['data'], others: readonly ReturnType<typeof published>[] = [usual], of = tickets) => simulated({ policy: proposed, calendars: [], splits: [] }, { policies: others, calendars: [] }, of, until);

  it('of the present policy changes nothing', () => expect(ask(policy('usual', 120))).toMatchObject({ cases: 3, before: 1, after: 1, gained: [], lost: [] }));
  it('of a stricter and of a kinder one tells who would have been late, and who would not', () => {
    expect(ask(policy('usual', 60))).toMatchObject({ before: 1, after: 2, gained: [{ caseId: tickets[1]!.ticketId, dueAt: after(60), customerClass: 'key' }], lost: [], byCustomerClass: [{ of: null, before: 1, after: 1 }, { of: 'key', gained: 1 }] });
    expect(ask(policy('usual', 240))).toMatchObject({ before: 1, after: 0, gained: [], lost: [{ caseId: tickets[2]!.ticketId }] });
  });
  it('of a further policy touches only those that it would have been chosen for', () => {
    expect(ask(policy('immediate', 15, { order: 1, conditions: { ...none, classes: ['key'] } })).gained).toMatchObject([{ caseId: tickets[1]!.ticketId, dueAt: after(15) }]);
    expect(ask(policy('last', 15, { order: 9 }))).toMatchObject({ gained: [], lost: [] });
  });
  it('reaches tickets that nothing was promised to, by the class of today', () => {
    const without = [ticket(30, null, 'key'), ticket(30, null)];
    expect(ask(policy('immediate', 15, { conditions: { ...none, classes: ['key'] } }), [], without)).toMatchObject({ cases: 2, before: 0, after: 1, gained: [{ caseId: without[0]!.ticketId }] });
  });
  it('asks tickets from elsewhere by what their newest record tells', () => {
    const resolution = (minutes: number) => policy('desk', 0, { metrics: { 'total-resolution': { targets: { moderate: minutes * MINUTE } } } });
    const tickets = [adopted(50), adopted(90), adopted(null)];
    expect(ask(resolution(60), [], tickets)).toMatchObject({ cases: 3, before: 0, after: 2, gained: [{ caseId: tickets[1]!.ticketId, dueAt: after(60), team: 'Group 4' }, { caseId: tickets[2]!.ticketId }] });
    expect(ask(resolution(100), [], tickets)).toMatchObject({ after: 1 });
  });
  it('whose conditions leave a ticket out gives it what fits instead, or nothing', () => {
    const narrowed = policy('usual', 120, { conditions: { ...none, categories: ['complaint'] as never } });
    expect(ask(narrowed)).toMatchObject({ before: 1, after: 0 });
    expect(ask(narrowed, [usual, published(policy('rest', 10, { order: 9 }))])).toMatchObject({ before: 1, after: 3 });
  });
  it('looks at the department that a ticket went to when it was opened', () => {
    const at = (routedAt: Instant) => TicketRouted({ ticketId: tickets[0]!.ticketId, lead: 'finance', support: [], reason: null, routedAt } as never);
    const of = [ticket(30, null, null, [at(nine)]), ticket(30, null, null, [at(after(5))])];
    expect(ask(policy('teams', 15, { conditions: { ...none, teams: ['finance'] } }), [], of).gained).toMatchObject([{ caseId: of[0]!.ticketId, team: 'finance' }]);
  });
  it('looks at what the ticket was when a policy was chosen, not at what it became', () => {
    const ticketId = tickets[0]!.ticketId;
    const routed = TicketRouted({ ticketId, lead: 'finance', support: [], reason: null, routedAt: after(5) } as never);
    const urgent = PriorityChanged({ ticketId, priority: 'high', reason: null, changedAt: after(5) } as never);
    const of = [ticket(30, usual, null, [routed, urgent])];
    expect(ask(policy('teams', 15, { order: 1, conditions: { ...none, teams: ['finance'] } }), [usual], of).gained).toEqual([]);
    expect(ask(policy('usual', 15), [usual], of).gained).toMatchObject([{ team: 'finance', priority: 'high' }]);
  });
  it('refuses a policy that promises nothing', () => expect(() => ask(policy('usual', 120, { metrics: {} }))).toThrow(expect.objectContaining({ code: 'POLICY_WITHOUT_METRIC' })));
});
