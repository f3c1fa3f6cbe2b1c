import { calendar, reckonedThrough } from '@rapport/business-time';
import { ServiceCalendarPublished, type CalendarRules } from '@rapport/contracts-tickets';
import { aggregate, type Decider, type Instant } from '@rapport/event-sourcing';
import type { PublishServiceCalendar } from './service-calendar.commands.js';

/** The newest version; null before the first one. */
type ServiceCalendar = ServiceCalendarPublished['data'] | null;

/** Of instants at all. */
const [FIRST_YEAR, LAST_YEAR] = [1_970, 2_269];

/**
 * Whether it ever opens is asked of today, whatever years its holidays are known for.
 *
 * @throws DomainError CALENDAR_…, with what is wrong
 */
export const requireOpenings = (rules: CalendarRules, now: Instant): void => void calendar(reckonedThrough(rules, FIRST_YEAR, LAST_YEAR)).nextOpening(now);

const decide = ({ data: { rules: given, ...data }, metadata }: PublishServiceCalendar, newest: ServiceCalendar): readonly ServiceCalendarPublished[] => {
  const version = (newest?.calendarVersion ?? 0) + 1;
  const rules = { ...given, version };
  requireOpenings(rules, metadata.now);
  if (newest !== null && JSON.stringify({ ...newest.rules, version }) === JSON.stringify(rules) && JSON.stringify(newest.name) === JSON.stringify(data.name)) return [];

  return [ServiceCalendarPublished({ ...data, calendarVersion: version, rules, publishedBy: metadata.actor.id, publishedAt: metadata.now })];
};

/** When a team works, version by version (TKT-30). */
export const serviceCalendarDecider: Decider<ServiceCalendar, PublishServiceCalendar, ServiceCalendarPublished> = { initial: null, decide, evolve: (_, { data }) => data };

export const serviceCalendarAggregate = aggregate({ category: 'service-calendar', decider: serviceCalendarDecider, events: [ServiceCalendarPublished], partyOf: () => null });
