import { refuse, type Instant } from '@rapport/event-sourcing';
import { businessTimeRefusals } from '../business-time-refusals.js';
import type { OpenStretch } from '../calendar.js';
import { lastStretch, type CaseClocks, type Clock, type Stamp, type Stretch } from './case-clocks.js';
import { clockEngine } from './clock-engine.js';
import type { ClockFact } from './clock-facts.js';
import type { Metric } from './clock-policy.js';
import { breachOf, countedUntil, dueOf, stampOf } from './counting.js';
import type { RuleBook } from './rule-book.js';

/** A stretch of the way to the due instant. */
export interface ExplainedStretch {
  readonly from: Instant;
  /** The next stretch or the due instant; null for a pause that goes on. */
  readonly until: Instant | null;
  /** Reference of the fact that began it. */
  readonly by: string;
  readonly state: Stretch['state'];
  readonly counting: boolean;
  readonly team: string | null;
  readonly calendar: Stamp['calendar'];
  /** Of the calendar; UTC where there is none. */
  readonly zone: string;
  /** Milliseconds. */
  readonly counted: number;
  /** The windows of the calendar that were counted, cut at both ends. */
  readonly windows: readonly OpenStretch[];
}

/** Why a clock is due when it is due. Nothing in it can be left out. */
export interface Explanation {
  readonly metric: Metric;
  readonly ordinal: number;
  /** Null while it is paused, or where nothing is promised. */
  readonly dueAt: Instant | null;
  /** Milliseconds that are left of the target of a paused clock. */
  readonly left: number | null;
  /** The rules that it is due by. */
  readonly stamp: Stamp;
  /** The fewest facts that make this due instant by these rules: any one of them left out makes another, or none. */
  readonly facts: readonly ClockFact[];
  readonly stretches: readonly ExplainedStretch[];
}

/**
 * Explains a due instant from all facts of a case, by leaving out whatever makes no difference.
 *
 * @param ordinal which clock of the metric; the last one unless said
 * @throws DomainError CLOCK_UNKNOWN, and what the engine refuses
 */
export const explain = (rules: RuleBook, facts: readonly ClockFact[], metric: Metric, ordinal?: number): Explanation => {
  const only = judgingOnly(rules, metric);
  const clock = allOf(clockEngine(only).replay(facts)).findLast((one) => one.metric === metric && (ordinal === undefined || one.ordinal === ordinal));
  if (clock === undefined) throw refuse(businessTimeRefusals.CLOCK_UNKNOWN, { metric, ordinal: ordinal ?? 1 });
  const same = (fewer: readonly ClockFact[]): Clock | undefined =>
    allOf(clockEngine(only).replay(fewer)).find((one) => one.metric === metric && one.started.ref === clock.started.ref && verdictOf(only, one) === verdictOf(only, clock));
  const fewest = leastOf(facts, (fewer) => same(fewer) !== undefined);
  const least = same(fewest)!;

  return { metric, ordinal: clock.ordinal, dueAt: dueOf(only, least), left: leftOf(only, least), stamp: stampDueBy(least), facts: fewest, stretches: stretchesOf(only, least) };
};

/** The fewest facts for which something holds: halves are tried first, then quarters, at last single ones until none can go. */
const leastOf = (facts: readonly ClockFact[], holds: (fewer: readonly ClockFact[]) => boolean): readonly ClockFact[] => {
  let kept = facts;
  for (let size = Math.ceil(facts.length / 2); size > 0; ) {
    const before = kept.length;
    for (let end = kept.length; end > 0; end -= size) {
      const fewer = [...kept.slice(0, Math.max(end - size, 0)), ...kept.slice(end)];
      if (holds(fewer)) kept = fewer;
    }
    if (size > 1) size = Math.floor(size / 2);
    else if (kept.length === before) size = 0;
  }

  return kept;
};

/** The same rules without the targets of other metrics: their marks are not asked for. */
const judgingOnly = (rules: RuleBook, metric: Metric): RuleBook => ({
  calendar: (version) => rules.calendar(version),
  policy: (version) => {
    const policy = rules.policy(version);
    const rule = policy.metrics[metric];

    return { ...policy, metrics: rule === undefined ? {} : { [metric]: rule } };
  },
});

/** What has to stay the same: the due instant and its rules, or what a paused clock waits with. */
const verdictOf = (rules: RuleBook, clock: Clock): string => {
  const { team: _, ...rulesDueBy } = stampDueBy(clock);
  const left = leftOf(rules, clock);

  return JSON.stringify([dueOf(rules, clock), rulesDueBy, left, left === null ? null : lastStretch(clock).state]);
};

const stampDueBy = (clock: Clock): Stamp => breachOf(clock)?.stamp ?? stampOf(lastStretch(clock));

const leftOf = (rules: RuleBook, clock: Clock): number | null => {
  const { target, from } = lastStretch(clock);

  return target === null || dueOf(rules, clock) !== null ? null : target - countedUntil(rules, { ...clock, ended: null }, from);
};

const stretchesOf = (rules: RuleBook, clock: Clock): readonly ExplainedStretch[] => {
  const dueAt = dueOf(rules, clock);

  return clock.stretches
    .map(({ from, by, state, counting, team, calendar: version }, index): ExplainedStretch => {
      const next = clock.stretches[index + 1]?.from ?? null;
      const until = dueAt !== null && (next === null || dueAt < next) ? dueAt : next;
      const calendar = version && rules.calendar(version);
      const counts = counting && calendar !== null && until !== null && from < until;

      return { from, until, by, state, counting, team, calendar: version, zone: calendar?.definition.zone ?? 'UTC', counted: counts ? calendar.between(from, until) : 0, windows: counts ? calendar.openStretches(from, until) : [] };
    })
    .filter(({ from }) => dueAt === null || from < dueAt);
};

const allOf = ({ finished, running }: CaseClocks): readonly Clock[] => [...finished, ...running];
