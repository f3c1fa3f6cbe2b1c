import type { Instant } from '@rapport/event-sourcing';
import { noClocks, type CaseClocks } from './case-clocks.js';
import type { ClockFact } from './clock-facts.js';
import { alarmsOf, readingsAt, type ClockAlarm, type ClockReading } from './clock-reading.js';
import { evolveClocks } from './evolve-clocks.js';
import type { RuleBook } from './rule-book.js';

/** The clocks of cases by one rule book: a fold over facts, and questions to it. Nothing in it knows what time it is. */
export interface ClockEngine {
  readonly initial: CaseClocks;
  /** The next fact of the log. @throws DomainError POLICY_UNKNOWN, CALENDAR_UNKNOWN, HOLIDAYS_UNKNOWN */
  evolve(clocks: CaseClocks, fact: ClockFact): CaseClocks;
  /** All facts from the first; the same as evolving one by one. */
  replay(facts: readonly ClockFact[]): CaseClocks;
  /** How every clock stands at an instant, as if nothing had happened since the last fact; for an earlier instant, replay the facts until then. @throws DomainError CALENDAR_NEVER_OPENS, HOLIDAYS_UNKNOWN */
  at(clocks: CaseClocks, now: Instant): readonly ClockReading[];
  /** The timers to be set after a fact. One that was set before and is no longer told may ring: it changes nothing. @throws DomainError CALENDAR_NEVER_OPENS, HOLIDAYS_UNKNOWN */
  alarms(clocks: CaseClocks): readonly ClockAlarm[];
}

export const clockEngine = (rules: RuleBook): ClockEngine => {
  const evolve = (clocks: CaseClocks, fact: ClockFact): CaseClocks => evolveClocks(rules, clocks, fact);

  return {
    initial: noClocks,
    evolve,
    replay: (facts) => facts.reduce(evolve, noClocks),
    at: (clocks, now) => readingsAt(rules, clocks, now),
    alarms: (clocks) => alarmsOf(rules, clocks),
  };
};
