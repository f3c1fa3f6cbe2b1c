import type { CalendarRules, ClockConditions, ClockPolicyPublished, JudgedBy, ServiceCalendarPublished } from '@rapport/contracts-tickets';
import { serviceCalendarNotFound } from './clock-policy.errors.js';

/** What a policy is chosen by. */
export interface Matched {
  readonly category: string | null;
  readonly priority: string;
  readonly channel: string | null;
  readonly team: string | null;
  readonly customerClass: string | null;
  readonly item: string | null;
}

/** Every hour of every day. */
export const ALWAYS: CalendarRules = {
  id: 'always',
  version: 1,
  zone: 'UTC',
  week: Object.fromEntries(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'].map((day) => [day, [{ from: '00:00', to: '24:00' }]])),
  exceptions: [],
};

/** Whether every condition holds; an empty list asks for nothing. */
export const fits = (conditions: ClockConditions, { category, priority, channel, team, customerClass, item }: Matched): boolean => {
  const among = (allowed: readonly string[], value: string | null) => allowed.length === 0 || (value !== null && allowed.includes(value));

  return (
    among(conditions.categories, category) &&
    among(conditions.priorities, priority) &&
    among(conditions.channels, channel) &&
    among(conditions.teams, team) &&
    among(conditions.classes, customerClass) &&
    among(conditions.items, item)
  );
};

/** The first policy by order, then by code, whose conditions hold (TKT-29); null where none does. */
export const matching = (policies: readonly ClockPolicyPublished['data'][], ticket: Matched): ClockPolicyPublished['data'] | null =>
  [...policies].sort((one, other) => one.order - other.order || (one.code < other.code ? -1 : 1)).find(({ conditions }) => fits(conditions, ticket)) ?? null;

/**
 * A policy with every calendar that it names, as they are now.
 *
 * @throws DomainError SERVICE_CALENDAR_NOT_FOUND
 */
export const judgedBy = ({ code, policyVersion, calendarId, teamCalendars, metrics }: ClockPolicyPublished['data'], calendars: readonly ServiceCalendarPublished['data'][]): JudgedBy => {
  const rulesOf = (id: string | null): CalendarRules => {
    if (id === null) return ALWAYS;
    const found = calendars.find((each) => each.calendarId === id);
    if (found === undefined) throw serviceCalendarNotFound(id);

    return found.rules;
  };
  const version = ({ id, version: number }: CalendarRules) => ({ id, version: number });
  const [usual, byTeam] = [rulesOf(calendarId), teamCalendars.map((each) => [each.team, rulesOf(each.calendarId)] as const)];
  const all = new Map([usual, ...byTeam.map(([, rules]) => rules)].map((rules) => [rules.id, rules]));

  return {
    policy: { id: code, version: policyVersion, calendars: { default: version(usual), byTeam: Object.fromEntries(byTeam.map(([team, rules]) => [team, version(rules)])) }, metrics },
    calendars: [...all.values()],
  };
};
