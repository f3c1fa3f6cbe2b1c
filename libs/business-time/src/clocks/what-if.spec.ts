import { HOUR, instant, instantAt, MINUTE, millisecondsOf } from '@rapport/event-sourcing';
import fc from 'fast-check';
import type { CalendarDefinition } from '../calendar-definition.js';
import type { ClockFact, WhatHappened } from './clock-facts.js';
import type { ClockPolicy, MetricRule } from './clock-policy.js';
import { randomFacts, randomRules, SEED } from './fixtures/random-cases.js';
import { ruleBook } from './rule-book.js';
import { whatIf, type PastCase } from './what-if.js';

const office = [{ from: '09:00', to: '17:00' }];
const week = { monday: office, tuesday: office, wednesday: office, thursday: office, friday: office };
const calendars: readonly CalendarDefinition[] = [
  { id: 'office', version: 1, zone: 'Asia/Shanghai', week },
  { id: 'office', version: 2, zone: 'Asia/Shanghai', week: { ...week, saturday: office } },
  { id: 'evening', version: 1, zone: 'Asia/Shanghai', week: Object.fromEntries(Object.keys(week).map((day) => [day, [{ from: '13:00', to: '21:00' }]])) },
];
const gold: ClockPolicy = { id: 'gold', version: 1, calendars: { default: { id: 'office', version: 1 }, byTeam: { evening: { id: 'evening', version: 1 } } }, metrics: { 'first-response': { targets: { high: 4 * HOUR, low: 8 * HOUR } } } };
const rules = ruleBook({ policies: [gold], calendars });
/** November 2026 in Shanghai; the 20th is a Friday. */
const at = (time: string) => instant(`2026-11-${time}:00+08:00`);
const pastCase = (caseId: string, customerClass: string | null, opened: string, answered: string, team: string, priority = 'high'): PastCase => {
  const told: readonly (readonly [string, WhatHappened])[] = [[opened, { type: 'opened', by: 'customer', team, priority }], [opened, { type: 'policy-applied', policy: { id: 'gold', version: 1 } }], [answered, { type: 'agent-replied' }]];

  return { caseId, customerClass, facts: told.map(([time, what], index) => ({ at: at(time), ref: `${caseId}:${index + 1}`, ...what })) };
};
/** Answered after 3, 5 and 7 hours of office time. */
const history = [pastCase('one', 'A', '19T09:00', '19T12:00', 'north'), pastCase('two', 'B', '20T15:00', '23T12:00', 'south'), pastCase('three', null, '19T10:00', '19T17:00', 'south', 'low')];
const until = at('30T09:00');

describe('a proposal', () => {
  it('of shorter targets shows who would have been breached, by team, priority and customer class', () => {
    const strict: ClockPolicy = { ...gold, version: 2, metrics: { 'first-response': { targets: { high: 2 * HOUR, low: 8 * HOUR } } } };
    const proposal = { rules: ruleBook({ policies: [gold, strict], calendars }), policyFor: () => ({ id: 'gold', version: 2 }) };
    expect(whatIf(rules, proposal, history, until)).toEqual({
      cases: 3,
      before: 1,
      after: 2,
      gained: [{ caseId: 'one', metric: 'first-response', started: { at: at('19T09:00'), ref: 'one:1' }, dueAt: at('19T11:00'), team: 'north', priority: 'high', customerClass: 'A' }],
      lost: [],
      byTeam: [
        { of: 'north', before: 0, after: 1, gained: 1, lost: 0 },
        { of: 'south', before: 1, after: 1, gained: 0, lost: 0 },
      ],
      byPriority: [{ of: 'high', before: 1, after: 2, gained: 1, lost: 0 }],
      byCustomerClass: [
        { of: 'A', before: 0, after: 1, gained: 1, lost: 0 },
        { of: 'B', before: 1, after: 1, gained: 0, lost: 0 },
      ],
    });
  });
  it('of rules for cases that had none: each by a rule book of its own', () => {
    const without = history.map((past) => ({ ...past, facts: past.facts.filter(({ type }) => type !== 'policy-applied') }));
    const factsFor = ({ facts }: PastCase) => facts.flatMap((fact): ClockFact[] => (fact.type === 'opened' ? [fact, { at: fact.at, ref: fact.ref, type: 'policy-applied', policy: { id: 'gold', version: 1 } }] : [fact]));
    const none = ruleBook({ policies: [], calendars: [] });
    expect(whatIf(() => none, { rules: () => rules, factsFor }, without, until)).toMatchObject({ before: 0, after: 1, gained: [{ caseId: 'two' }], lost: [] });
  });
  it('of another calendar counts by it: an open Saturday breaches sooner', () => {
    const saturdays: ClockPolicy = { ...gold, version: 2, calendars: { default: { id: 'office', version: 2 } } };
    const proposal = { rules: ruleBook({ policies: [saturdays], calendars }), policyFor: () => ({ id: 'gold', version: 2 }) };
    expect(whatIf(rules, proposal, [pastCase('four', 'A', '20T16:00', '23T11:00', 'north')], until)).toMatchObject({ before: 0, after: 1, gained: [{ caseId: 'four', dueAt: at('21T12:00') }] });
  });
  it('of another team sends its cases there: a morning is nothing to the evening, which goes on when the office closes', () => {
    const proposal = { rules, teamFor: (team: string | null) => (team === 'south' ? 'evening' : team) };
    const result = whatIf(rules, proposal, [...history, pastCase('five', 'B', '20T09:00', '20T14:00', 'south'), pastCase('six', 'B', '19T16:00', '20T09:30', 'south')], until);
    expect(result.lost.map(({ caseId, team, dueAt }) => [caseId, team, dueAt])).toEqual([['five', 'south', at('20T13:00')]]);
    expect(result.gained.map(({ caseId, team, dueAt }) => [caseId, team, dueAt])).toEqual([['six', 'evening', at('19T20:00')]]);
    expect(result.byTeam).toEqual([{ of: 'evening', before: 0, after: 2, gained: 1, lost: 0 }, { of: 'south', before: 2, after: 0, gained: 0, lost: 1 }]);
  });
  it('looks no further than until: what was answered later is still open then', () =>
    expect(whatIf(rules, { rules }, history, at('23T10:00'))).toMatchObject({ before: 0, after: 0 }));
});

const histories = fc.array(fc.tuple(randomFacts, fc.constantFrom('A', 'B', null)), { minLength: 1, maxLength: 4 }).map((cases): readonly PastCase[] => cases.map(([facts, customerClass], index) => ({ caseId: `case ${index}`, customerClass, facts })));
const later = (cases: readonly PastCase[], minutes: number) => instantAt(Math.max(...cases.flatMap(({ facts }) => facts.map((fact) => millisecondsOf(fact.at)))) + minutes * MINUTE);
const scaled = (policy: ClockPolicy, factor: number): ClockPolicy => ({
  ...policy,
  metrics: Object.fromEntries(Object.entries(policy.metrics).map(([metric, { targets, warnings: _, ...rule }]): [string, MetricRule] => [metric, { ...rule, targets: Object.fromEntries(Object.entries(targets).map(([priority, target]) => [priority, target * factor])) }])),
});

describe('any history', () => {
  it('has no difference under the rules that it was made by', () =>
    fc.assert(
      fc.property(randomRules, histories, fc.nat({ max: 3_000 }), (made, cases, minutes) => {
        const result = whatIf(ruleBook(made), { rules: ruleBook(made), policyFor: (applied) => applied, teamFor: (team) => team }, cases, later(cases, minutes));
        expect(result).toMatchObject({ cases: cases.length, gained: [], lost: [], after: result.before });
        expect(result.byTeam.every(({ before, after }) => before === after)).toBe(true);
      }),
      { numRuns: 100, seed: SEED },
    ));
  it('loses no breach by shorter targets and gains none by longer ones, and every tally adds up', () =>
    fc.assert(
      fc.property(randomRules, histories, fc.boolean(), ({ policies, calendars: days }, cases, shorter) => {
        const [long, short] = [policies.map((policy) => scaled(policy, 2)), policies.map((policy) => scaled(policy, 1))].map((made) => ruleBook({ policies: made, calendars: days })) as [ReturnType<typeof ruleBook>, ReturnType<typeof ruleBook>];
        const { before, after, gained, lost, byTeam, byPriority, byCustomerClass } = whatIf(shorter ? long : short, { rules: shorter ? short : long }, cases, later(cases, 900));
        expect(shorter ? lost : gained).toEqual([]);
        expect(after - before).toBe(gained.length - lost.length);
        for (const tallies of [byTeam, byPriority, byCustomerClass]) {
          const sum = (of: 'before' | 'after' | 'gained' | 'lost') => tallies.reduce((total, tally) => total + tally[of], 0);
          expect([sum('before'), sum('after'), sum('gained'), sum('lost')]).toEqual([before, after, gained.length, lost.length]);
        }
      }),
      { numRuns: 100, seed: SEED },
    ));
});
