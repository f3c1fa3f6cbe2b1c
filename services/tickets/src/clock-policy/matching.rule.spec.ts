import { derivedId } from '@rapport/event-sourcing';
import type { ClockPolicyPublished, ServiceCalendarPublished } from '@rapport/contracts-tickets';
import { SPEC_NOW } from '@rapport/testing';
import { ALWAYS, judgedBy, matching, type Matched } from './matching.rule.js';

const NONE = { categories: [], priorities: [], channels: [], teams: [], classes: [], items: [] };
const policy = (code: string, order: number, conditions: Partial<ClockPolicyPublished['data']['conditions']> = {}): ClockPolicyPublished['data'] => ({
  policyId: derivedId('clock-policy', code), code, policyVersion: 3, name: { zh: code, en: code }, order, conditions: { ...NONE, ...conditions }, calendarId: null, teamCalendars: [],
  metrics: { 'first-response': { targets: { moderate: 1 } } }, publishedBy: 'boss', publishedAt: SPEC_NOW,
});
const ticket: Matched = { category: 'enquiry', priority: 'moderate', channel: 'phone', team: null, customerClass: 'key', item: null };
const calendarId = derivedId('service-calendar', 'office');
const office: ServiceCalendarPublished['data'] = { calendarId, code: 'office', calendarVersion: 2, name: { zh: '工作日', en: 'Office' }, rules: { ...ALWAYS, id: 'office', version: 2 }, publishedBy: 'boss', publishedAt: SPEC_NOW };

describe('which policy a ticket gets', () => {
  it('is the first by order whose conditions hold', () => {
    const all = [policy('usual', 9), policy('key', 1, { classes: ['key'] }), policy('mail', 0, { channels: ['e-mail'] })];
    expect(matching(all, ticket)?.code).toBe('key');
    expect(matching(all, { ...ticket, customerClass: null })?.code).toBe('usual');
    expect(matching(all, { ...ticket, channel: 'e-mail' })?.code).toBe('mail');
    expect(matching([policy('finance', 0, { teams: ['finance'] })], ticket)).toBeNull();
  });
  it('comes with its calendars, whole', () => {
    expect(judgedBy(policy('usual', 0), [])).toMatchObject({ policy: { id: 'usual', version: 3, calendars: { default: { id: 'always', version: 1 } } }, calendars: [ALWAYS] });
    const shared = { ...policy('usual', 0), calendarId, teamCalendars: [{ team: 'finance', calendarId }] };
    expect(judgedBy(shared, [office])).toMatchObject({ policy: { calendars: { default: { id: 'office', version: 2 }, byTeam: { finance: { id: 'office', version: 2 } } } }, calendars: [{ id: 'office' }] });
    expect(() => judgedBy(shared, [])).toThrow('There is no service calendar');
  });
});
