import { clockEngine, reckonedThrough, ruleBook, type CalendarDefinition, type CaseClocks, type ClockEngine, type ClockFact, type RuleBook } from '@rapport/business-time';
import { BreachAcknowledged, ClockBreached, ClockPolicyApplied, type CalendarRules, type JudgedBy } from '@rapport/contracts-tickets';
import { clockFactsOf, type TicketFact } from './clock-facts.rule.js';

/** How far beyond the holidays that are known clocks are reckoned, as if there were none; what is due there is provisional. */
const YEARS_AHEAD = 3;

/** Everything that a ticket is or was judged by, from the facts themselves. */
export interface ClockRules {
  readonly policies: readonly JudgedBy['policy'][];
  readonly calendars: readonly CalendarRules[];
}

/** The clocks of a ticket with the rules that they run by, and who answers for breaches, by `metric#ordinal`: null while nobody does. */
export interface TicketClocks {
  readonly rules: ClockRules;
  readonly engine: ClockEngine;
  readonly now: CaseClocks;
  readonly breaches: Readonly<Record<string, string | null>>;
}

const reckonedAhead = (rules: CalendarRules): CalendarDefinition => {
  const last = Math.max(...(rules.holidays?.years ?? []));

  return reckonedThrough(rules as CalendarDefinition, last + 1, last + YEARS_AHEAD);
};

export const bookOf = (rules: ClockRules): RuleBook => ruleBook({ policies: rules.policies as never, calendars: rules.calendars.map(reckonedAhead) });

export const engineOf = (rules: ClockRules): ClockEngine => clockEngine(bookOf(rules));

/** The last year that the holidays of every calendar are known for; null where none has any. */
export const knownUntil = ({ calendars }: ClockRules): number | null => {
  const last = calendars.flatMap(({ holidays }) => (holidays === undefined ? [] : [Math.max(...holidays.years)]));

  return last.length === 0 ? null : Math.min(...last);
};

const NO_RULES: ClockRules = { policies: [], calendars: [] };
const EMPTY = engineOf(NO_RULES);
export const NO_TICKET_CLOCKS: TicketClocks = { rules: NO_RULES, engine: EMPTY, now: EMPTY.initial, breaches: {} };

export const breachKey = ({ metric, ordinal }: { readonly metric: string; readonly ordinal: number }): string => `${metric}#${ordinal}`;

/** The same where the event says nothing to clocks. */
export const evolveTicketClocks = (clocks: TicketClocks, event: TicketFact): TicketClocks => {
  const judged = event.type === ClockPolicyApplied.type ? withRules(clocks, event.data.judgedBy) : clocks;
  const facts = clockFactsOf(event, '');
  const breaches = breachesAfter(judged.breaches, event);

  return facts.length === 0 && breaches === clocks.breaches ? clocks : { ...judged, breaches, now: evolved(judged, facts) };
};

export const evolved = ({ engine, now }: TicketClocks, facts: readonly ClockFact[]): CaseClocks => facts.reduce((clocks, fact) => engine.evolve(clocks, fact), now);

const breachesAfter = (breaches: TicketClocks['breaches'], { type, data }: TicketFact): TicketClocks['breaches'] => {
  if (type === ClockBreached.type) return { ...breaches, [breachKey(data)]: null };

  return type === BreachAcknowledged.type ? { ...breaches, [breachKey(data)]: data.acknowledgedBy } : breaches;
};

/** Rules that are known already are not made again: calendars remember the months that they were asked about. */
const withRules = (clocks: TicketClocks, { policy, calendars }: JudgedBy): TicketClocks => {
  const rules = withJudgement(clocks.rules, { policy, calendars });

  return rules === clocks.rules ? clocks : { ...clocks, rules, engine: engineOf(rules) };
};

export const withJudgement = (rules: ClockRules, { policy, calendars }: JudgedBy): ClockRules => {
  const isKnown = ({ id, version }: { id: string; version: number }, known: readonly { id: string; version: number }[]) => known.some((one) => one.id === id && one.version === version);
  if (isKnown(policy, rules.policies)) return rules;

  return { policies: [...rules.policies, policy], calendars: [...rules.calendars, ...calendars.filter((each) => !isKnown(each, rules.calendars))] };
};
