import { HOUR, instant, millisecondsOf } from '@rapport/event-sourcing';
import fc from 'fast-check';
import type { CalendarDefinition } from '../calendar-definition.js';
import { clockEngine } from './clock-engine.js';
import type { ClockFact, WhatHappened } from './clock-facts.js';
import type { ClockPolicy } from './clock-policy.js';
import type { ClockReading } from './clock-reading.js';
import { explain } from './explanation.js';
import { explanationText } from './explanation-text.js';
import { randomFacts, randomRules, SEED } from './fixtures/random-cases.js';
import { ruleBook } from './rule-book.js';

const office = [{ from: '09:00', to: '17:00' }];
const week = { monday: office, tuesday: office, wednesday: office, thursday: office, friday: office };
const calendars: readonly CalendarDefinition[] = [
  { id: 'shanghai', version: 3, zone: 'Asia/Shanghai', week },
  { id: 'berlin', version: 1, zone: 'Europe/Berlin', week },
];
const gold: ClockPolicy = {
  id: 'gold',
  version: 2,
  calendars: { default: { id: 'shanghai', version: 3 }, byTeam: { berlin: { id: 'berlin', version: 1 } } },
  metrics: { 'first-response': { targets: { high: 4 * HOUR } }, 'total-resolution': { targets: { high: 8 * HOUR, low: 80 * HOUR } } },
};
const rules = ruleBook({ policies: [gold], calendars });
/** November 2026 in Shanghai; the 20th is a Friday. */
const facts = (...told: readonly (readonly [string, WhatHappened])[]): readonly ClockFact[] => told.map(([time, what], index) => ({ at: instant(`2026-11-${time}:00+08:00`), ref: `7:${index + 1}`, ...what }));
const begin = [['20T15:00', { type: 'opened', by: 'customer', team: null, priority: 'high' }], ['20T15:00', { type: 'policy-applied', policy: { id: 'gold', version: 2 } }]] as const;
const wrote = { type: 'customer-wrote' } as const;
const became = (state: 'active' | 'held' | 'waiting-on-customer') => ({ type: 'state-changed', state }) as const;

describe('the explanation of a due instant', () => {
  const told = facts(...begin, ['20T15:10', wrote], ['20T15:20', became('held')], ['20T16:00', { type: 'team-changed', team: 'berlin' }], ['20T16:30', { type: 'agent-replied' }], ['20T20:00', became('waiting-on-customer')], ['23T17:00', became('active')], ['23T18:00', wrote]);

  it('names the facts, the rules and the windows that make it, and nothing else', () =>
    expect(explain(rules, told, 'total-resolution')).toEqual({
      metric: 'total-resolution',
      ordinal: 1,
      dueAt: instant('2026-11-23T13:00:00+01:00'),
      left: null,
      stamp: { policy: { id: 'gold', version: 2 }, calendar: { id: 'berlin', version: 1 }, team: 'berlin', priority: 'high', target: 8 * HOUR },
      facts: [0, 1, 4, 6, 7].map((index) => told[index]),
      stretches: [
        { ...stretch('7:2', '2026-11-20T15:00:00+08:00', '2026-11-20T16:00:00+08:00', 1), team: null, calendar: { id: 'shanghai', version: 3 }, zone: 'Asia/Shanghai' },
        stretch('7:5', '2026-11-20T16:00:00+08:00', '2026-11-20T20:00:00+08:00', 4),
        { ...stretch('7:7', '2026-11-20T20:00:00+08:00', '2026-11-23T17:00:00+08:00', 0), state: 'waiting-on-customer', counting: false },
        stretch('7:8', '2026-11-23T10:00:00+01:00', '2026-11-23T13:00:00+01:00', 3),
      ],
    }));

  it('is a paragraph in English and in Chinese', () => {
    const explained = explain(rules, told, 'total-resolution');
    expect(explanationText(explained, 'en')).toBe(
      [
        'The resolution is due at 2026-11-23 13:00 (Europe/Berlin).',
        'Version 2 of the policy gold promises it within 8 h of open time for the priority high.',
        'By version 3 of the calendar shanghai (Asia/Shanghai), 1 h were counted: 2026-11-20 15:00–16:00 [7:2].',
        'By version 1 of the calendar berlin (Europe/Berlin), 4 h were counted: 2026-11-20 09:00–13:00 [7:5].',
        'Nothing was counted from 2026-11-20 13:00 to 2026-11-23 10:00 (Europe/Berlin), while it waited for the customer [7:7].',
        'By version 1 of the calendar berlin (Europe/Berlin), 3 h were counted: 2026-11-23 10:00–13:00 [7:8].',
        'This follows from case opened [7:1], policy applied [7:2], team changed [7:5], state changed [7:7], state changed [7:8].',
      ].join(' '),
    );
    expect(explanationText(explained, 'zh')).toBe(
      [
        '最终解决的到期时间是 2026-11-23 13:00（Europe/Berlin）。',
        '时限规则 gold 第 2 版对优先级 high 承诺 8 小时的开放时间。',
        '按日历 shanghai 第 3 版（Asia/Shanghai）计时 1 小时：2026-11-20 15:00–16:00 [7:2]。',
        '按日历 berlin 第 1 版（Europe/Berlin）计时 4 小时：2026-11-20 09:00–13:00 [7:5]。',
        '2026-11-20 13:00 至 2026-11-23 10:00（Europe/Berlin）等待客户，不计时 [7:7]。',
        '按日历 berlin 第 1 版（Europe/Berlin）计时 3 小时：2026-11-23 10:00–13:00 [7:8]。',
        '依据：创建 [7:1]、适用时限规则 [7:2]、转组 [7:5]、状态变更 [7:7]、状态变更 [7:8]。',
      ].join(''),
    );
  });

  it('tells what is left of a clock that stands still', () => {
    const paused = explain(rules, told.slice(0, 7), 'total-resolution');
    expect(paused).toMatchObject({ dueAt: null, left: 3 * HOUR });
    expect(explanationText(paused, 'en')).toContain('has no due instant, for its clock stands still.');
    expect(explanationText(paused, 'en')).toContain('Nothing was counted from 2026-11-20 13:00 on (Europe/Berlin), while it waited for the customer [7:7]. 3 h are left when it goes on.');
    expect(explanationText(paused, 'zh')).toContain('恢复计时后还剩 3 小时。');
  });

  it('says so where nothing is promised', () => {
    const unpromised = explain(rules, facts(begin[0], ['20T15:10', wrote]), 'first-response');
    expect(unpromised).toMatchObject({ dueAt: null, left: null, stamp: { policy: null, target: null } });
    expect(explanationText(unpromised, 'en')).toMatch(/^The first response has no due instant\. Nothing is promised for it\./);
  });

  it('says so where a stricter rule came too late to be kept', () => {
    const tightened = explain(rules, facts(['19T09:00', { ...begin[0][1], priority: 'low' }], ['19T09:00', begin[1][1]], ['20T12:00', { type: 'priority-changed', priority: 'high' }]), 'total-resolution');
    expect(tightened).toMatchObject({ dueAt: instant('2026-11-20T12:00:00+08:00'), stamp: { priority: 'high', target: 8 * HOUR } });
    expect(explanationText(tightened, 'en')).toContain('More than that had been counted when this came to hold, so it was due at once.');
  });

  it('tells the first and the last of many windows', () => {
    const long = explain(rules, facts(['19T09:00', { ...begin[0][1], priority: 'low' }], ['19T09:00', begin[1][1]]), 'total-resolution');
    expect(long.stretches[0]!.windows).toHaveLength(10);
    expect(explanationText(long, 'en')).toContain('2026-11-24 09:00–17:00, …, 2026-12-02 09:00–17:00 [7:2].');
  });

  it('is refused for a clock that never was', () => expect(() => explain(rules, told, 'next-response', 4)).toThrow(expect.objectContaining({ code: 'CLOCK_UNKNOWN' })));
});

describe('the explanation of any clock', () => {
  it('lists facts that make its due instant by themselves, each of which is needed, and windows that add up to its target', () =>
    fc.assert(
      fc.property(randomRules, randomFacts, fc.nat(), (made, history, which) => {
        const book = ruleBook(made);
        const readings = clockEngine(book).at(clockEngine(book).replay(history), history.at(-1)!.at);
        const { metric, ordinal, started, dueAt, stamp } = readings[which % readings.length]!;
        const explained = explain(book, history, metric, ordinal);
        expect(explained).toMatchObject({ ordinal, dueAt, stamp: { target: stamp.target, priority: stamp.priority, policy: stamp.policy, calendar: stamp.calendar } });
        const standing = (facts: readonly ClockFact[]): string => {
          const clocks = clockEngine(book).replay(facts);
          const found = facts.length === 0 ? undefined : clockEngine(book).at(clocks, facts.at(-1)!.at).find((one) => one.metric === metric && one.started.ref === started.ref);

          return found === undefined ? 'none' : told(found);
        };
        expect(standing(explained.facts)).toBe(standing(history));
        explained.facts.forEach((_, index) => expect(standing(explained.facts.toSpliced(index, 1))).not.toBe(standing(history)));
        if (dueAt === null) return;
        const windows = explained.stretches.flatMap((one) => one.windows.map(({ start, end }) => millisecondsOf(end) - millisecondsOf(start)));
        const counted = windows.reduce((sum, span) => sum + span, 0);
        expect(counted).toBe(explained.stretches.reduce((sum, one) => sum + one.counted, 0));
        if (dueAt > explained.facts.at(-1)!.at) expect(counted).toBe(stamp.target);
        else expect(counted).toBeGreaterThanOrEqual(stamp.target!);
      }),
      { numRuns: 100, seed: SEED },
    ));
});

/** What an explanation has to account for: the due instant and its rules, or else what a paused clock has left. */
const told = ({ dueAt, left, state, stamp: { team: _, ...rulesDueBy } }: ClockReading): string => JSON.stringify([dueAt, rulesDueBy, dueAt === null && left !== null ? [left, state] : null]);

const stretch = (by: string, from: string, until: string, hours: number) => ({
  from: instant(from),
  until: instant(until),
  by,
  state: 'active',
  counting: true,
  team: 'berlin',
  calendar: { id: 'berlin', version: 1 },
  zone: 'Europe/Berlin',
  counted: hours * HOUR,
  windows: hours === 0 ? [] : [{ start: instant(from), end: instant(until) }],
});
