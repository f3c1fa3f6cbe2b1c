import { HOUR } from '@rapport/event-sourcing';
import { businessTimeRefusals } from '../business-time-refusals.js';
import type { CalendarDefinition } from '../calendar-definition.js';
import type { ClockPolicy, MetricRule } from './clock-policy.js';
import { ruleBook } from './rule-book.js';

const office: CalendarDefinition = { id: 'office', version: 1, zone: 'Asia/Shanghai', week: { monday: [{ from: '09:00', to: '17:00' }] } };
const answer: MetricRule = { targets: { high: HOUR } };
const gold: ClockPolicy = { id: 'gold', version: 1, calendars: { default: { id: 'office', version: 1 } }, metrics: { 'first-response': answer } };
const book = (change: Partial<ClockPolicy> = {}) => ruleBook({ policies: [{ ...gold, ...change }], calendars: [office] });
const answering = (change: object): Partial<ClockPolicy> => ({ metrics: { 'first-response': { ...answer, ...change } } });

describe('a rule book', () => {
  it('finds each version of a policy and of a calendar', () => {
    const rules = ruleBook({ policies: [gold, { ...gold, version: 2 }], calendars: [office, { ...office, version: 2 }] });
    expect([1, 2].map((version) => [rules.policy({ id: 'gold', version }).version, rules.calendar({ id: 'office', version }).definition.version])).toEqual([[1, 1], [2, 2]]);
  });
  it('refuses what it does not know', () => {
    expect(() => book().policy({ id: 'gold', version: 2 })).toThrow(expect.objectContaining({ code: 'POLICY_UNKNOWN' }));
    expect(() => book().calendar({ id: 'office', version: 2 })).toThrow(expect.objectContaining({ code: 'CALENDAR_UNKNOWN' }));
  });
  it('refuses a second wording of the same version', () => {
    expect(() => ruleBook({ policies: [gold, { ...gold }], calendars: [office] })).toThrow(expect.objectContaining({ code: 'RULE_VERSION_TAKEN' }));
    expect(() => ruleBook({ policies: [gold], calendars: [office, office] })).toThrow(expect.objectContaining({ code: 'RULE_VERSION_TAKEN' }));
  });
});

describe('a policy is refused', () => {
  it.each<[string, string, Partial<ClockPolicy>]>([
    ['whose version is no whole number', 'POLICY_VERSION_INVALID', { version: 1.5 }],
    ['that promises nothing', 'POLICY_WITHOUT_METRIC', { metrics: {} }],
    ['whose metric nobody knows', 'METRIC_UNKNOWN', { metrics: { 'first-smile': answer } as ClockPolicy['metrics'] }],
    ['whose metric has no target', 'TARGET_INVALID', answering({ targets: {} })],
    ['whose target is nothing', 'TARGET_INVALID', answering({ targets: { high: 0 } })],
    ['whose target is no number', 'TARGET_INVALID', answering({ targets: { high: '4h' } })],
    ['that warns before the start', 'WARNING_INVALID', answering({ warnings: [{ name: 'early', offset: -HOUR }] })],
    ['that warns at no share', 'WARNING_INVALID', answering({ warnings: [{ name: 'early', share: Number.NaN }] })],
    ['whose warning has no name', 'WARNING_INVALID', answering({ warnings: [{ name: '', share: 0.5 }] })],
    ['whose warning is called like the due mark', 'WARNING_NAME_TAKEN', answering({ warnings: [{ name: 'due', share: 0.5 }] })],
    ['whose warnings have one name', 'WARNING_NAME_TAKEN', answering({ warnings: [{ name: 'soon', share: 0.5 }, { name: 'soon', share: 0.9 }] })],
    ['that pauses while work is done', 'PAUSE_STATE_INVALID', answering({ pausesIn: ['active'] })],
    ['that pauses in a state that does not exist', 'PAUSE_STATE_INVALID', answering({ pausesIn: ['asleep'] })],
    ['that reopens a response', 'REOPEN_RULE_INVALID', answering({ onReopen: 'resume' })],
    ['whose reopen rule does not exist', 'REOPEN_RULE_INVALID', { metrics: { 'total-resolution': { ...answer, onReopen: 'forget' as 'ignore' } } }],
    ['whose calendar is not in the book', 'CALENDAR_UNKNOWN', { calendars: { default: { id: 'office', version: 1 }, byTeam: { north: { id: 'office', version: 7 } } } }],
  ])('%s: %s', (_, code, change) => expect(() => book(change)).toThrow(expect.objectContaining({ code })));

  it('in both languages, with the same details', () => {
    const details = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
    for (const { zh, en } of Object.values(businessTimeRefusals)) expect(details(zh)).toEqual(details(en));
  });
  it('with every detail filled in', () => {
    const refused = (change: Partial<ClockPolicy>): string => {
      try {
        book(change);
      } catch (error) {
        return (error as Error).message;
      }
      return '';
    };
    expect(refused(answering({ targets: { high: -1 } }))).toBe('In the policy gold, the target of first-response for priority high (-1) is no whole number of milliseconds above 0.');
    expect(refused(answering({ warnings: [{ name: 'due', share: 1 }] }))).not.toMatch(/[{}]/);
    expect(refused({ version: 0 })).not.toMatch(/[{}]/);
  });
});
