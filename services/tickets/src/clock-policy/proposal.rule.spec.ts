import { ClockPolicyApplied, ClockPolicyPublished, ServiceCalendarPublished, TicketAcknowledged, TicketOpened, TicketRouted } from '@rapport/contracts-tickets';
import { derivedId, instant, later, MINUTE, type RecordedEvent } from '@rapport/event-sourcing';
import type { PublishServiceCalendar } from '../service-calendar/service-calendar.commands.js';
import { clockStoryOf } from '../ticket/clock-story.rule.js';
import { judgedBy } from './matching.rule.js';
import type { Proposal, TeamSplit } from './proposal.rule.js';
import { simulated, type PastTicket } from './simulation.rule.js';

/** A Monday, 9:00 in UTC. */
const nine = instant('2026-03-02T09:00:00.000Z');
const after = (minutes: number) => later(nine, minutes * MINUTE);
const until = after(60 * 24);
const names = { zh: '规则', en: 'Rules' };
const none = { categories: [], priorities: [], channels: [], teams: [], classes: [], items: [] };

const calendarOf = (code: string, from: string, to: string): PublishServiceCalendar['data'] => ({
  ...{ calendarId: derivedId('service-calendar', code), code, name: names },
  rules: { id: code, zone: 'UTC', week: Object.fromEntries(['monday', 'tuesday', 'wednesday', 'thursday', 'friday'].map((day) => [day, [{ from, to }]])), exceptions: [] },
});
const publishedCalendar = ({ rules, ...data }: PublishServiceCalendar['data']) => ServiceCalendarPublished({ ...data, calendarVersion: 2, rules: { ...rules, version: 2 }, publishedBy: 'boss', publishedAt: nine }).data;
const [office, night] = [calendarOf('office', '09:00', '17:00'), calendarOf('night', '12:00', '20:00')];
const present = [office, night].map(publishedCalendar);

const policyOf = (code: string, minutes: number, order: number, teams: string[] = []) =>
  ClockPolicyPublished({
    ...{ policyId: derivedId('clock-policy', code), code, name: names, order, conditions: { ...none, teams }, calendarId: office.calendarId, teamCalendars: [{ team: 'night-desk', calendarId: night.calendarId }] },
    ...{ metrics: { 'first-response': { targets: { moderate: minutes * MINUTE, high: minutes * MINUTE } } }, policyVersion: 1, publishedBy: 'boss', publishedAt: nine },
  }).data;
const [usual, strict] = [policyOf('usual', 120, 5), policyOf('strict', 30, 1, ['night-desk'])];

/** A ticket of the desk that is acknowledged so many minutes after nine; judged by the usual policy. */
const ticket = (answered: number, category = 'enquiry', priority = 'moderate', item: string | null = null): PastTicket => {
  const ticketId = derivedId('ticket', `${answered} ${category} ${priority} ${item}`);
  const events = [
    TicketOpened({ ticketId, number: 'T-1', requesterId: ticketId, subject: 'Bell', request: null, category, phase: 'after', channel: 'phone', priority, nature: 'non_technical', place: 'fixed', fee: 'free', frequency: 'once', duration: 'short', item, proactive: null, sourceId: null, responseDueAt: after(480), openedAt: nine } as never),
    TicketRouted({ ticketId, lead: 'desk', support: [], reason: null, routedAt: nine } as never),
    ClockPolicyApplied({ ticketId, judgedBy: judgedBy(usual, present), customerClass: null, appliedAt: nine }),
    TicketAcknowledged({ ticketId, plan: 'Look at it', nextUpdateAt: after(600), acknowledgedAt: after(answered) }),
  ];

  return { ticketId, customerClass: null, story: clockStoryOf(events.map(({ type, data }, index) => ({ type, data, schemaVersion: 1, id: `${ticketId}:${index}`, commandId: index < 3 ? 'open' : 'then' })) as unknown as readonly RecordedEvent[]) };
};
const ask = (proposal: Partial<Proposal>, tickets: readonly PastTicket[], policies = [usual]) => simulated({ policy: null, calendars: [], splits: [], ...proposal }, { policies, calendars: present }, tickets, until);

describe('a proposal', () => {
  /** The target is 11:00 by the office and 14:00 by the night. */
  const [early, noon, late] = [ticket(60), ticket(150), ticket(360)];
  const all = [early, noon, late];

  it('of nothing, of the present calendars and of a split into the same team changes nothing', () => {
    const same = { cases: 3, before: 2, after: 2, gained: [], lost: [] };
    expect(ask({}, all)).toMatchObject(same);
    expect(ask({ calendars: [office, night] }, all)).toMatchObject(same);
    expect(ask({ splits: [{ from: 'desk', to: 'desk', categories: [], priorities: [], items: [] }] }, all)).toMatchObject(same);
    const { policyVersion: _version, publishedBy: _by, publishedAt: _at, ...asAsked } = usual;
    expect(ask({ policy: asAsked }, all)).toMatchObject(same);
  });

  describe('of a calendar', () => {
    it('that opens at ten grants an hour more, by whatever version a ticket was judged', () => {
      expect(ask({ calendars: [calendarOf('office', '10:00', '17:00')] }, all)).toMatchObject({ before: 2, after: 1, gained: [], lost: [{ caseId: noon.ticketId, dueAt: after(120), team: 'desk' }], byTeam: [{ of: 'desk', before: 2, after: 1, gained: 0, lost: 1 }] });
    });
    it('that nothing is reckoned by changes nothing', () => expect(ask({ calendars: [calendarOf('attic', '10:00', '11:00')] }, all)).toMatchObject({ before: 2, after: 2, gained: [], lost: [] }));
    it('goes with a policy that names it, published or not', () => {
      const attic = calendarOf('attic', '10:00', '20:00');
      const { policyVersion: _version, publishedBy: _by, publishedAt: _at, ...asAsked } = policyOf('usual', 120, 5);
      expect(ask({ policy: { ...asAsked, calendarId: attic.calendarId }, calendars: [attic] }, all).lost).toMatchObject([{ caseId: noon.ticketId }]);
      expect(() => ask({ policy: { ...asAsked, calendarId: attic.calendarId } }, all)).toThrow(expect.objectContaining({ code: 'SERVICE_CALENDAR_NOT_FOUND' }));
    });
    it('that never opens is refused', () => expect(() => ask({ calendars: [{ ...office, rules: { ...office.rules, week: {} } }] }, all)).toThrow(expect.objectContaining({ code: 'CALENDAR_WITHOUT_OPENINGS' })));
  });

  describe('of a split', () => {
    const part = (more: Partial<TeamSplit>): TeamSplit => ({ from: 'desk', to: 'night-desk', categories: [], priorities: [], items: [], ...more });
    it('sends tickets to the calendar of the other team', () => {
      expect(ask({ splits: [part({})] }, all)).toMatchObject({
        ...{ before: 2, after: 1, gained: [], lost: [{ caseId: noon.ticketId, team: 'desk' }] },
        byTeam: [{ of: 'desk', before: 2, after: 0, gained: 0, lost: 1 }, { of: 'night-desk', before: 0, after: 1, gained: 0, lost: 0 }],
      });
    });
    it('sends only those that it names: by category, priority and item', () => {
      const of = [ticket(150, 'return_or_repair', 'high', 'hob'), ticket(150, 'return_or_repair', 'high', 'lamp'), ticket(150, 'return_or_repair', 'moderate', 'hob'), ticket(150, 'enquiry', 'high', 'hob')];
      expect(ask({ splits: [part({ categories: ['return_or_repair'], priorities: ['high'], items: ['hob'] })] }, of).lost.map(({ caseId }) => caseId)).toEqual([of[0]!.ticketId]);
      expect(ask({ splits: [part({ from: 'another' })] }, of).lost).toEqual([]);
    });
    it('takes the first one that fits', () => expect(ask({ splits: [part({ to: 'day-desk' }), part({})] }, all)).toMatchObject({ after: 2, lost: [], byTeam: [{ of: 'day-desk', after: 2 }, { of: 'desk', before: 2 }] }));
    it('gives a ticket the policy of its new team; others keep theirs', () => {
      const lunch = ticket(230);
      expect(ask({ splits: [part({})] }, [early, lunch], [usual, strict])).toMatchObject({ before: 1, after: 1, gained: [], lost: [] });
      expect(ask({ splits: [part({})] }, [lunch], [usual, strict]).byTeam).toMatchObject([{ of: 'desk', before: 1 }, { of: 'night-desk', after: 1 }]);
      expect(ask({ splits: [part({})] }, [lunch]).lost).toMatchObject([{ caseId: lunch.ticketId }]);
    });
  });
});
