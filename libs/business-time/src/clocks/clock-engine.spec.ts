import { HOUR, instant, MINUTE, type Instant } from '@rapport/event-sourcing';
import { WEEKDAYS, type CalendarDefinition } from '../calendar-definition.js';
import { clockEngine } from './clock-engine.js';
import type { ClockFact, WhatHappened } from './clock-facts.js';
import type { ClockPolicy, Metric, MetricRule } from './clock-policy.js';
import { latest, noticedLast } from './clock-reading.js';
import { ruleBook } from './rule-book.js';

const office = [{ from: '09:00', to: '17:00' }];
const weekdays = { monday: office, tuesday: office, wednesday: office, thursday: office, friday: office };
const calendars: readonly CalendarDefinition[] = [
  { id: 'shanghai', version: 1, zone: 'Asia/Shanghai', week: weekdays },
  { id: 'berlin', version: 1, zone: 'Europe/Berlin', week: weekdays },
  { id: 'always', version: 1, zone: 'Europe/Berlin', week: Object.fromEntries(WEEKDAYS.map((day) => [day, [{ from: '00:00', to: '24:00' }]])) },
];
const rule = (hours: number, more: Partial<MetricRule> = {}): MetricRule => ({ targets: { high: hours * HOUR, low: 2 * hours * HOUR }, ...more });
const gold: ClockPolicy = {
  id: 'gold',
  version: 1,
  calendars: { default: { id: 'shanghai', version: 1 }, byTeam: { berlin: { id: 'berlin', version: 1 }, night: { id: 'always', version: 1 } } },
  metrics: {
    'first-response': rule(4, { warnings: [{ name: 'half-time', share: 0.5 }, { name: 'last-half-hour', offset: -30 * MINUTE }, { name: 'manager', offset: HOUR }] }),
    'next-response': rule(2),
    'periodic-update': rule(8),
    'requester-wait': rule(16),
    'agent-work': rule(6),
    'first-resolution': rule(8),
    'total-resolution': rule(8),
  },
};
const strict: ClockPolicy = { ...gold, version: 2, metrics: { ...gold.metrics, 'first-response': rule(1), 'total-resolution': rule(8, { onReopen: 'restart' }) } };
const lenient: ClockPolicy = { ...gold, version: 3, metrics: { 'first-response': rule(40), 'total-resolution': rule(8, { onReopen: 'ignore' }) } };
const engine = clockEngine(ruleBook({ policies: [gold, strict, lenient], calendars }));

/** Times of the day are written `20T09:00`: November 2026 in Shanghai. The 20th is a Friday. */
const at = (text: string): Instant => (text.length > 9 ? instant(text) : instant(`2026-11-${text}:00+08:00`));
type Told = readonly (readonly [string, WhatHappened])[];
const facts = (...told: Told): readonly ClockFact[] => told.map(([text, what], index) => ({ at: at(text), ref: `7:${index + 1}`, ...what }));
const openedBy = (by: 'customer' | 'staff', team: string | null = null, priority = 'high'): WhatHappened => ({ type: 'opened', by, team, priority });
const applied = (version = 1): WhatHappened => ({ type: 'policy-applied', policy: { id: 'gold', version } });
const became = (state: 'active' | 'waiting-on-customer' | 'waiting-on-third-party' | 'held'): WhatHappened => ({ type: 'state-changed', state });
const [wrote, replied, solved, reopened]: readonly WhatHappened[] = [{ type: 'customer-wrote' }, { type: 'agent-replied' }, { type: 'solved' }, { type: 'reopened' }];
const read = (metric: Metric, now: string, ...told: Told) => latest(engine.at(engine.replay(facts(...told)), at(now)), metric);
const shown = (metric: Metric, now: string, ...told: Told) => {
  const { status, ordinal, dueAt, counted, left } = read(metric, now, ...told)!;

  return { status, ordinal, dueAt, hours: counted / HOUR, left: left === null ? null : left / HOUR };
};
const begin = (time = '20T09:00', team: string | null = null) => [[time, openedBy('customer', team)], [time, applied()]] as const;

describe('the first response', () => {
  it('is due when its target of open time has passed, over the night and the week-end', () => {
    expect(shown('first-response', '20T15:00', ...begin('20T15:00'))).toEqual({ status: 'running', ordinal: 1, dueAt: at('23T11:00'), hours: 0, left: 4 });
    expect(shown('first-response', '23T10:00', ...begin('20T15:00'))).toMatchObject({ status: 'running', hours: 3, left: 1 });
  });
  it('is met by the first public answer, and late when that comes late: the due instant stays the true one', () => {
    expect(shown('first-response', '24T12:00', ...begin(), ['20T12:00', replied!])).toMatchObject({ status: 'met', dueAt: at('20T13:00'), hours: 3, left: 1 });
    expect(shown('first-response', '24T12:00', ...begin(), ['20T16:00', replied!])).toMatchObject({ status: 'met-late', dueAt: at('20T13:00'), hours: 7, left: -3 });
  });
  it('is breached at the very instant at which the target is used up', () => {
    expect(shown('first-response', '2026-11-20T12:59:59.999+08:00', ...begin()).status).toBe('running');
    expect(shown('first-response', '20T13:00', ...begin()).status).toBe('breached');
    expect(shown('first-response', '24T12:00', ...begin(), ['20T13:00', replied!])).toMatchObject({ status: 'met-late', left: 0 });
  });
  it('is waited for from the first word of the customer where staff opened the case', () => {
    expect(read('first-response', '20T12:00', ['20T09:00', openedBy('staff')], ['20T09:00', applied()])).toBeUndefined();
    expect(shown('first-response', '20T12:00', ['20T09:00', openedBy('staff')], ['20T09:00', applied()], ['20T10:00', replied!], ['20T11:00', wrote!])).toMatchObject({ status: 'running', dueAt: at('20T15:00') });
  });
  it('counts from the start although its policy was chosen later, but was promised nothing before', () => {
    expect(shown('first-response', '20T09:30', ['20T09:00', openedBy('customer')])).toMatchObject({ status: 'idle', dueAt: null, left: null });
    expect(shown('first-response', '20T10:00', ['20T09:00', openedBy('customer')], ['20T09:30', applied()])).toMatchObject({ status: 'running', dueAt: at('20T13:00'), hours: 1 });
    expect(read('first-response', '20T16:00', ['20T09:00', openedBy('customer')], ['20T15:00', applied()])!.breach).toMatchObject({ reachedAt: at('20T15:00') });
  });
  it('is cancelled where the case is solved without an answer, or taken back', () => {
    expect(shown('first-response', '24T12:00', ...begin(), ['20T10:00', solved!]).status).toBe('cancelled');
    expect(shown('total-resolution', '24T12:00', ...begin(), ['20T10:00', { type: 'cancelled' }]).status).toBe('cancelled');
  });
  it('has no deadline for a priority without a target', () =>
    expect(shown('first-response', '24T12:00', ...begin(), ['20T09:00', { type: 'priority-changed', priority: 'constructor' }])).toMatchObject({ status: 'idle', dueAt: null }));
});

describe('the next response', () => {
  it('starts with the oldest unanswered message, and each wait has a clock of its own', () => {
    const told = [...begin(), ['20T10:00', replied!], ['20T11:00', wrote!], ['20T12:00', wrote!]] as const;
    expect(shown('next-response', '20T12:30', ...told)).toMatchObject({ status: 'running', ordinal: 1, dueAt: at('20T13:00') });
    expect(shown('next-response', '20T16:00', ...told, ['20T12:30', replied!], ['20T15:30', wrote!])).toMatchObject({ status: 'running', ordinal: 2, dueAt: at('23T09:30') });
  });
  it('is not started by thanks for a solution, unless the case is reopened', () => {
    const told = [...begin(), ['20T10:00', replied!], ['20T10:00', solved!], ['20T11:00', wrote!]] as const;
    expect(read('next-response', '20T12:00', ...told)).toBeUndefined();
    expect(shown('next-response', '20T12:00', ...told, ['20T12:00', reopened!])).toMatchObject({ status: 'running', dueAt: at('20T14:00') });
    expect(read('next-response', '20T12:00', ...told, ['20T11:30', replied!], ['20T12:00', reopened!])).toBeUndefined();
    expect(shown('next-response', '20T12:00', ...begin(), ['20T10:00', { type: 'cancelled' }], ['20T11:00', wrote!], ['20T12:00', reopened!])).toMatchObject({ status: 'running', dueAt: at('20T14:00') });
  });
});

describe('the periodic update', () => {
  it('is due again after every answer, until the case is solved', () => {
    const told = [...begin(), ['20T10:00', replied!], ['20T16:00', replied!]] as const;
    expect(shown('periodic-update', '20T16:30', ...told)).toMatchObject({ status: 'running', ordinal: 2, dueAt: at('23T16:00') });
    expect(shown('periodic-update', '24T16:30', ...told, ['20T16:30', solved!])).toMatchObject({ status: 'cancelled', ordinal: 2 });
  });
});

describe('a pause', () => {
  it('moves the due instant by the open time that it takes: a hold over midnight', () => {
    const held = [...begin('19T09:00'), ['19T16:00', became('waiting-on-customer')]] as const;
    expect(shown('total-resolution', '19T20:00', ...held)).toEqual({ status: 'paused', ordinal: 1, dueAt: null, hours: 7, left: 1 });
    expect(shown('total-resolution', '20T10:00', ...held, ['20T10:00', became('active')])).toMatchObject({ status: 'running', dueAt: at('20T11:00'), hours: 7 });
  });
  it('is looked at before a breach: a paused clock never fails, not even by a stricter rule', () => {
    const held = [...begin('19T09:00'), ['19T16:00', became('waiting-on-customer')], ['19T16:30', { type: 'priority-changed', priority: 'high' }]] as const;
    expect(shown('total-resolution', '25T20:00', ...held).status).toBe('paused');
    const lowered: Told = [['19T09:00', openedBy('customer', null, 'low')], ['19T09:00', applied()], ['20T12:00', became('waiting-on-customer')], ['20T13:00', { type: 'priority-changed', priority: 'high' }]];
    expect(shown('total-resolution', '20T15:00', ...lowered)).toMatchObject({ status: 'paused', left: -3 });
    expect(read('total-resolution', '20T15:00', ...lowered, ['20T14:00', became('active')])!.breach).toMatchObject({ reachedAt: at('20T14:00') });
  });
  it('is a matter of the metric: on hold the customer goes on waiting, the agent does not work', () => {
    const held = [...begin('19T09:00'), ['19T10:00', became('held')]] as const;
    expect(shown('requester-wait', '19T12:00', ...held)).toMatchObject({ status: 'running', hours: 3 });
    expect(shown('agent-work', '19T12:00', ...held)).toMatchObject({ status: 'paused', hours: 1 });
    expect(shown('first-response', '19T12:00', ...held)).toMatchObject({ status: 'running', hours: 3 });
  });
});

describe('a case that moves to another team', () => {
  it('counts the time of each team by its own calendar', () => {
    const told = [...begin('20T15:00'), ['20T16:00', { type: 'team-changed', team: 'berlin' }]] as const;
    expect(shown('first-response', '20T17:00', ...told)).toMatchObject({ hours: 2, dueAt: instant('2026-11-20T12:00:00+01:00') });
    expect(read('first-response', '20T17:00', ...told)!.stamp).toEqual({ policy: { id: 'gold', version: 1 }, calendar: { id: 'berlin', version: 1 }, team: 'berlin', priority: 'high', target: 4 * HOUR });
  });
});

describe('a change of the clock of the zone', () => {
  const opened = (text: string, team: string) => [[text, openedBy('customer', team)], [text, applied()]] as const;
  it('neither gives nor takes working hours', () =>
    expect(shown('first-response', '2026-03-27T16:00:00+01:00', ...opened('2026-03-27T16:00:00+01:00', 'berlin')).dueAt).toBe(instant('2026-03-30T12:00:00+02:00')));
  it('moves the wall time of a deadline round the clock', () => {
    expect(shown('first-response', '2026-03-29T00:30:00+01:00', ...opened('2026-03-29T00:30:00+01:00', 'night')).dueAt).toBe(instant('2026-03-29T05:30:00+02:00'));
    expect(shown('first-response', '2026-10-25T00:30:00+02:00', ...opened('2026-10-25T00:30:00+02:00', 'night')).dueAt).toBe(instant('2026-10-25T03:30:00+01:00'));
  });
});

describe('a reopened case', () => {
  const told = [...begin('19T09:00'), ['19T16:00', solved!], ['20T10:00', reopened!]] as const;
  it('leaves the first resolution alone', () => expect(shown('first-resolution', '25T12:00', ...told)).toMatchObject({ status: 'met', ordinal: 1, hours: 7 }));
  it('goes on with the total resolution where it stopped', () => {
    expect(shown('total-resolution', '20T10:30', ...told)).toMatchObject({ status: 'running', ordinal: 1, hours: 7.5, dueAt: at('20T11:00') });
    expect(shown('total-resolution', '25T12:00', ...told, ['20T10:45', solved!])).toMatchObject({ status: 'met', ordinal: 1 });
  });
  it('begins the total resolution anew, or does nothing to it, where the policy says so', () => {
    const by = (version: number): Told => [told[0], ['19T09:00', applied(version)], ...told.slice(2)];
    expect(shown('total-resolution', '20T10:30', ...by(2))).toMatchObject({ status: 'running', ordinal: 2, hours: 0.5, dueAt: at('23T10:00') });
    expect(shown('total-resolution', '20T10:30', ...by(3))).toMatchObject({ status: 'met', ordinal: 1, hours: 7 });
  });
});

describe('a change of policy', () => {
  it('leaves finished clocks as they were stamped, and judges running ones from now on, nothing of what they counted lost', () => {
    const told = [...begin(), ['20T10:00', replied!], ['20T11:00', applied(2)]] as const;
    expect(read('first-response', '24T12:00', ...told)).toMatchObject({ status: 'met', stamp: { policy: { id: 'gold', version: 1 }, target: 4 * HOUR } });
    expect(shown('first-response', '20T09:45', ...begin(), ['20T09:30', applied(2)])).toMatchObject({ status: 'running', dueAt: at('20T10:00'), hours: 0.75 });
  });
  it('breaches nothing before it was made, and redeems nothing that was breached', () => {
    expect(read('first-response', '20T12:00', ...begin(), ['20T11:00', applied(2)])!.breach).toMatchObject({ reachedAt: at('20T11:00'), stamp: { policy: { version: 2 } } });
    expect(read('first-response', '20T16:00', ...begin(), ['20T14:00', applied(3)])).toMatchObject({ status: 'breached', dueAt: at('20T13:00'), stamp: { policy: { version: 1 } } });
  });
});

describe('marks', () => {
  it('are warnings by share and by offset, before and after the due instant, each told once', () => {
    const opened = engine.replay(facts(...begin()));
    expect(engine.alarms(opened).filter(({ metric }) => metric === 'first-response').map(({ name, due }) => [name, due])).toEqual([
      ['first-response.half-time', at('20T11:00')],
      ['first-response.last-half-hour', at('20T12:30')],
      ['first-response.due', at('20T13:00')],
      ['first-response.manager', at('20T14:00')],
    ]);
    const rung = engine.evolve(opened, { at: at('20T12:45'), ref: '7:3', type: 'time-passed' });
    expect(noticedLast(opened, rung).map(({ mark: { mark, reachedAt, detected } }) => [mark, reachedAt, detected])).toEqual([
      ['half-time', at('20T11:00'), { at: at('20T12:45'), ref: '7:3' }],
      ['last-half-hour', at('20T12:30'), { at: at('20T12:45'), ref: '7:3' }],
    ]);
    expect(noticedLast(rung, engine.evolve(rung, { at: at('20T12:45'), ref: '7:4', type: 'time-passed' }))).toEqual([]);
  });
  it('keep the instant at which they were reached apart from the one at which that was noticed', () => {
    const { breach } = read('first-response', '23T12:00', ...begin(), ['23T10:00', replied!])!;
    expect(breach).toMatchObject({ reachedAt: at('20T13:00'), detected: { at: at('23T10:00'), ref: '7:3' } });
    expect(read('first-response', '23T12:00', ...begin())!.breach!.detected).toBeNull();
  });
  it('are not ahead of what has ended or stands still', () => {
    expect(engine.alarms(engine.replay(facts(...begin(), ['20T10:00', became('waiting-on-customer')]))).map(({ metric }) => metric)).not.toContain('total-resolution');
    expect(engine.alarms(engine.replay(facts(...begin(), ['20T10:00', { type: 'cancelled' }])))).toEqual([]);
  });
});

describe('facts', () => {
  it('are what was known: a question about an earlier instant is answered as of the last one', () =>
    expect(shown('first-response', '20T10:00', ...begin(), ['20T12:00', became('held')])).toMatchObject({ status: 'running', hours: 3 }));
  it('that claim to be earlier than the one before count as of the same instant', () =>
    expect(shown('first-response', '24T12:00', ...begin(), ['20T12:00', became('held')], ['20T11:00', replied!])).toMatchObject({ status: 'met', hours: 3 }));
  it('that do not fit change nothing', () => {
    const before = engine.replay(facts(...begin(), ['20T10:00', solved!]));
    for (const what of [openedBy('staff'), solved!, { type: 'closed' }, became('held')] as const) expect({ ...engine.evolve(before, { at: at('20T10:00'), ref: '7:9', ...what }) }).toEqual(before);
  });
  it('that tell what holds already leave no trace but their instant', () => {
    const before = engine.replay(facts(...begin(), ['20T10:00', became('held')]));
    for (const what of [became('held'), applied(1), { type: 'team-changed', team: null }] as const) expect(engine.evolve(before, { at: at('20T10:30'), ref: '7:9', ...what })).toEqual({ ...before, at: at('20T10:30') });
  });
  it('that name a policy which nobody knows are refused', () =>
    expect(() => engine.replay(facts(...begin(), ['20T10:00', applied(9)]))).toThrow(expect.objectContaining({ code: 'POLICY_UNKNOWN' })));
});
