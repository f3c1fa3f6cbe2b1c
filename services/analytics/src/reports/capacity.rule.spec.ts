import { instant, millisecondsOf, type Instant } from '@rapport/event-sourcing';
import type { Presence } from '../views/agent-presence/agent-presence.row.js';
import { capacityOf, outsideHours, type Roster } from './capacity.rule.js';
import { openHours, type CalendarVersion } from './open-hours.rule.js';

/* Monday 2 March 2026 in Shanghai, eight hours before UTC. */
const at = (time: string, day = '02'): Instant => instant(new Date(`2026-03-${day}T${time}:00+08:00`).toISOString());
const period = { from: millisecondsOf(at('00:00')), until: millisecondsOf(at('24:00')) };
const office = (from: string, to: string, more: Partial<CalendarVersion> = {}): CalendarVersion => ({
  ...{ code: 'office', calendarVersion: 1, publishedAt: at('00:00', '01') },
  rules: { id: 'office', version: 1, zone: 'Asia/Shanghai', week: { monday: [{ from, to }] }, exceptions: [] },
  ...more,
});
const agent = (agentId: string, capacity: number, presences: readonly Presence[] = [{ from: at('00:00', '01'), until: null }], team = 'service') => ({ agentId, team, calendar: 'office', capacity, presences });
const roster = (...agents: Roster['agents']): Roster => ({ agents, calendars: [office('09:00', '18:00')] });
const stint = (agentId: string, from: string, until: string | null) => ({ agentId, from: at(from), until: until === null ? null : at(until) });

describe('the room of a team', () => {
  it('is that of its agents while they are there and open; used by what they have in hand, up to their room', () => {
    // Ana is there from 9 to 13: 4 h × 2 = 8 slot-hours. Three hours of one ticket, one of a second; the half hour of a third is beyond her room.
    // Bo has 9 h × 1 = 9 slot-hours, of which the last is used: the ticket stays with him, but after six he is not at work.
    const agents = roster(agent('ana', 2, [{ from: at('00:00', '01'), until: at('13:00') }]), agent('bo', 1), agent('cy', 5, undefined, 'idle'));
    const stints = [stint('ana', '09:00', '12:00'), stint('ana', '10:00', '11:00'), stint('ana', '10:30', '11:00'), stint('bo', '17:00', null), stint('nobody', '09:00', null)];
    expect(capacityOf(agents, stints, period)).toEqual([
      { team: 'idle', agents: 1, slotHours: 45, usedHours: 0, unusedHours: 45, idleRate: 1, overHours: 0 },
      { team: 'service', agents: 2, slotHours: 17, usedHours: 5, unusedHours: 12, idleRate: 0.7059, overHours: 0.5 },
    ]);
  });
  it('is nothing where nobody was there, and has no rate', () => expect(capacityOf(roster(agent('ana', 2, [{ from: at('00:00', '01'), until: at('00:00', '01') }])), [], period)).toMatchObject([{ slotHours: 0, idleRate: null }]));
});

describe('open hours', () => {
  const open = (versions: readonly CalendarVersion[], code: string | null = 'office') => openHours(versions, period)(code).map(({ from, until }) => (until - from) / 3_600_000);
  it('follow the version that was in force', () => {
    expect(open([office('09:00', '18:00')])).toEqual([9]);
    expect(open([office('09:00', '18:00', { publishedAt: at('10:00') })])).toEqual([8]);
    expect(open([office('09:00', '18:00'), office('09:00', '20:00', { calendarVersion: 2, publishedAt: at('12:00') })])).toEqual([3, 8]);
  });
  it('are all hours without a calendar, and none with one that nobody has published', () => expect([open([], null), open([], 'night')]).toEqual([[24], []]));
  it('go on in years whose holidays nobody has published', () => {
    const { rules } = office('09:00', '18:00');
    const holidays = { name: 'days off', years: [2025], daysOff: [], workingDays: [] };
    expect(open([office('09:00', '18:00', { rules: { ...rules, holidays } })])).toEqual([9]);
  });
  it('end with the calendar of the world', () => {
    const last = { from: Date.parse('9999-12-01T00:00:00Z'), until: Date.parse('9999-12-31T23:59:59Z') };
    expect(openHours([office('09:00', '18:00')], last)('office').length).toBeGreaterThan(3);
  });
});

describe('a ticket', () => {
  const outside = (...agents: Roster['agents']) => outsideHours(roster(...agents), period);
  it('comes in while its team is open, or not', () => {
    const asked = outside(agent('ana', 1), { ...agent('bo', 1, undefined, 'night'), calendar: null });
    expect(['08:59', '09:00', '17:59', '18:00'].map((time) => asked('service', at(time)))).toEqual([true, false, false, true]);
    expect(asked('night', at('03:00'))).toBe(false);
  });
  it('without a team, or whose team has nobody yet, is everybody’s', () => {
    const asked = outside(agent('ana', 1), agent('bo', 1, [{ from: at('15:00'), until: null }], 'late'));
    expect([asked(null, at('10:00')), asked(null, at('20:00')), asked('late', at('10:00')), asked('finance', at('10:00'))]).toEqual([false, true, false, false]);
  });
  it('that came before anybody was on the roster is in nobody’s hours', () => expect(outside(agent('ana', 1, [{ from: at('15:00'), until: null }]))(null, at('10:00'))).toBeNull());
});
