import { refuse } from '@rapport/event-sourcing';
import { businessTimeRefusals } from '../business-time-refusals.js';
import { calendar, type Calendar } from '../calendar.js';
import type { CalendarDefinition } from '../calendar-definition.js';
import type { Version } from './clock-facts.js';
import { requireValidPolicy, type ClockPolicy } from './clock-policy.js';

/** Every version of every policy and calendar that a case was ever judged by. Archived ones stay in: archiving only keeps them from being chosen. */
export interface RuleBook {
  /** @throws DomainError POLICY_UNKNOWN */
  policy(version: Version): ClockPolicy;
  /** @throws DomainError CALENDAR_UNKNOWN */
  calendar(version: Version): Calendar;
}

/**
 * A rule book of valid rules that refer to nothing outside of it.
 *
 * @throws DomainError CALENDAR_UNKNOWN, RULE_VERSION_TAKEN, and what `requireValid` of calendars and `requireValidPolicy` refuse
 */
export const ruleBook = ({ policies, calendars }: { readonly policies: readonly ClockPolicy[]; readonly calendars: readonly CalendarDefinition[] }): RuleBook => {
  const opened = byVersion(calendars.map(calendar), ({ definition }) => definition);
  const agreed = byVersion(policies, (policy) => policy);
  const calendarAt = (version: Version): Calendar => opened.get(key(version)) ?? unknown(businessTimeRefusals.CALENDAR_UNKNOWN, version);
  for (const policy of policies) {
    requireValidPolicy(policy);
    for (const version of [policy.calendars.default, ...Object.values(policy.calendars.byTeam ?? {})]) calendarAt(version);
  }

  return { policy: (version) => agreed.get(key(version)) ?? unknown(businessTimeRefusals.POLICY_UNKNOWN, version), calendar: calendarAt };
};

const key = ({ id, version }: Version): string => `${id}@${version}`;

const byVersion = <Rule>(rules: readonly Rule[], versionOf: (rule: Rule) => Version): ReadonlyMap<string, Rule> => {
  const found = new Map<string, Rule>();
  for (const rule of rules) {
    const { id, version } = versionOf(rule);
    if (found.has(key({ id, version }))) throw refuse(businessTimeRefusals.RULE_VERSION_TAKEN, { id, version });
    found.set(key({ id, version }), rule);
  }

  return found;
};

const unknown = (refusal: typeof businessTimeRefusals.POLICY_UNKNOWN | typeof businessTimeRefusals.CALENDAR_UNKNOWN, { id, version }: Version): never => {
  throw refuse(refusal, { id, version });
};
