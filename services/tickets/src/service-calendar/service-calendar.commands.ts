import type { CalendarRules, ServiceCalendarPublished } from '@rapport/contracts-tickets';
import type { Command } from '@rapport/event-sourcing';

/** The next version of the calendar of that code, or its first; the version is counted by the decider. */
export type PublishServiceCalendar = Command<'PublishServiceCalendar', Pick<ServiceCalendarPublished['data'], 'calendarId' | 'code' | 'name'> & { readonly rules: Omit<CalendarRules, 'version'> }>;
