import { DAY, instantAt, MINUTE, type Instant } from '@rapport/event-sourcing';
import fc from 'fast-check';
import type { CaseClocks } from './case-clocks.js';
import { clockEngine } from './clock-engine.js';
import type { ClockFact } from './clock-facts.js';
import type { ClockPolicy } from './clock-policy.js';
import { countMinuteByMinute } from './fixtures/minute-by-minute.js';
import { BEGIN, randomFacts, randomRules, SEED } from './fixtures/random-cases.js';
import { asCounted, asRead, byMetric, live, minuteOf, minutesLater, unnoticed } from './fixtures/told-alike.js';
import { ruleBook } from './rule-book.js';

const after = fc.integer({ min: 0, max: 4_000 });
const lastOf = (facts: readonly ClockFact[]): Instant => facts.at(-1)!.at;
const HORIZON = instantAt(BEGIN + 32 * DAY);

describe('clocks, live and replayed', () => {
  it('agree with looking at every minute of a month', () =>
    fc.assert(
      fc.property(randomRules, randomFacts, after, ({ policies, calendars }, facts, minutes) => {
        const engine = clockEngine(ruleBook({ policies, calendars }));
        const until = minutesLater(lastOf(facts), minutes);
        expect(engine.at(engine.replay(facts), until).map(asCounted(until, HORIZON))).toEqual(
          countMinuteByMinute(policies, calendars, facts, minuteOf(until)).map((clock) => asRead(clock, minuteOf(until))).sort(byMetric(engine.at(engine.replay(facts), until))),
        );
      }),
      { numRuns: 100, seed: SEED },
    ));

  it('are the same whether the timers ring in time, late or never, and whether the fold was kept as JSON', () =>
    fc.assert(
      fc.property(randomRules, randomFacts, after, fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 1 }), (rules, facts, minutes, delays) => {
        const engine = clockEngine(ruleBook(rules));
        const until = minutesLater(lastOf(facts), minutes);
        const { clocks } = live(engine, facts, until, delays);
        expect(engine.at(clocks, until).map(unnoticed)).toEqual(engine.at(engine.replay(facts), until).map(unnoticed));
      }),
      { numRuns: 100, seed: SEED },
    ));

  it('tell each mark once, at the instant at which it is reached if its timer rings in time', () =>
    fc.assert(
      fc.property(randomRules, randomFacts, after, (rules, facts, minutes) => {
        const engine = clockEngine(ruleBook(rules));
        const until = minutesLater(lastOf(facts), minutes);
        const { noticed, clocks } = live(engine, facts, until, [0]);
        const names = noticed.map(({ metric, ordinal, mark }) => `${metric}#${ordinal}.${mark.mark}`);
        expect(new Set(names).size).toBe(names.length);
        expect(noticed.every(({ mark }) => mark.detected?.at === mark.reachedAt)).toBe(true);
        const standing = engine.at(clocks, until).flatMap(({ metric, ordinal, warnings, breach }) => [...warnings, ...(breach === null ? [] : [breach])].map(({ mark }) => `${metric}#${ordinal}.${mark}`));
        expect(names.sort()).toEqual(standing.sort());
      }),
      { numRuns: 100, seed: SEED },
    ));
});

describe('a clock', () => {
  it('never counts back and never takes a mark back, whatever happens', () =>
    fc.assert(
      fc.property(randomRules, randomFacts, fc.array(after, { maxLength: 4 }), (rules, facts, minutes) => {
        const engine = clockEngine(ruleBook(rules));
        const moments = [...facts.map((_, index) => engine.at(engine.replay(facts.slice(0, index + 1)), facts[index + 1]?.at ?? lastOf(facts))), ...[...minutes].sort((a, b) => a - b).map((later) => engine.at(engine.replay(facts), minutesLater(lastOf(facts), later)))];
        moments.slice(1).forEach((now, index) => {
          for (const before of moments[index]!) {
            const same = now.find(({ metric, ordinal }) => metric === before.metric && ordinal === before.ordinal)!;
            expect(same.counted).toBeGreaterThanOrEqual(before.counted);
            if (before.breach !== null) expect(same.breach?.reachedAt).toBe(before.breach.reachedAt);
            for (const { mark, reachedAt } of before.warnings) expect(same.warnings).toContainEqual(expect.objectContaining({ mark, reachedAt }));
          }
        });
      }),
      { numRuns: 100, seed: SEED },
    ));

  it('is never due earlier by a longer target', () =>
    fc.assert(
      fc.property(randomRules, randomFacts, fc.integer({ min: 1, max: 600 }), ({ policies, calendars }, facts, longer) => {
        const [short, long] = [policies, policies.map((policy) => lengthened(policy, longer * MINUTE))].map((made) => {
          const engine = clockEngine(ruleBook({ policies: made, calendars }));
          return engine.at(engine.replay(facts), HORIZON);
        });
        short!.forEach(({ breach }, index) => {
          const late = long![index]!.breach;
          if (late !== null) expect(breach !== null && breach.reachedAt <= late.reachedAt).toBe(true);
        });
      }),
      { numRuns: 100, seed: SEED },
    ));

  it('is moved by a pause by just the open time of the pause', () =>
    fc.assert(
      fc.property(randomRules, fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 3_000 }), ({ policies, calendars }, before, length) => {
        const target = { targets: { high: 900 * MINUTE } };
        const policy: ClockPolicy = { ...policies[0]!, metrics: { 'total-resolution': target } };
        const rules = ruleBook({ policies: [policy], calendars });
        const engine = clockEngine(rules);
        const [begin, pause, resume] = [instantAt(BEGIN), instantAt(BEGIN + before * MINUTE), instantAt(BEGIN + (before + length) * MINUTE)];
        const opened = engine.replay([
          { at: begin, ref: '1', type: 'opened', by: 'customer', team: 'south', priority: 'high' },
          { at: begin, ref: '1', type: 'policy-applied', policy: { id: 'policy', version: 1 } },
        ]);
        const paused = engine.evolve(engine.evolve(opened, { at: pause, ref: '2', type: 'state-changed', state: 'waiting-on-customer' }), { at: resume, ref: '3', type: 'state-changed', state: 'active' });
        const [straight, moved] = [opened, paused].map((clocks) => engine.at(clocks, resume).find(({ metric }) => metric === 'total-resolution')!);
        const { between } = rules.calendar({ id: 'south', version: 1 });
        fc.pre(straight!.dueAt! > pause);
        expect(between(straight!.dueAt!, moved!.dueAt!)).toBe(between(pause, resume));
      }),
      { numRuns: 100, seed: SEED },
    ));

  it('that has ended is not touched by another policy, another team or another priority', () =>
    fc.assert(
      fc.property(randomRules, randomFacts, (rules, facts) => {
        const engine = clockEngine(ruleBook(rules));
        const before = engine.replay(facts);
        const changed = [{ type: 'policy-applied', policy: { id: 'policy', version: 2 } }, { type: 'policy-applied', policy: { id: 'policy', version: 1 } }, { type: 'team-changed', team: 'south' }, { type: 'priority-changed', priority: 'low' }] as const;
        const later = changed.reduce((clocks, what) => engine.evolve(clocks, { at: minutesLater(lastOf(facts), 30), ref: '9:1', ...what }), before);
        const finished = (clocks: CaseClocks) => engine.at(clocks, minutesLater(lastOf(facts), 60)).filter(({ ended }) => ended !== null);
        expect(finished(later)).toEqual(finished(before));
      }),
      { numRuns: 100, seed: SEED },
    ));
});

const lengthened = (policy: ClockPolicy, by: number): ClockPolicy => ({
  ...policy,
  metrics: Object.fromEntries(Object.entries(policy.metrics).map(([metric, rule]) => [metric, { ...rule, targets: Object.fromEntries(Object.entries(rule.targets).map(([priority, target]) => [priority, target + by])) }])),
});
