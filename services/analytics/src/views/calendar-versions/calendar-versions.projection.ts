import { ServiceCalendarPublished } from '@rapport/contracts-tickets';
import { on, projection } from '@rapport/event-sourcing';
import { CalendarVersionRow } from './calendar-versions.row.js';

/** By which hours was work done, from when on? */
export const calendarVersions = projection(CalendarVersionRow, {
  name: 'calendar-versions',
  version: 1,
  when: [on(ServiceCalendarPublished, (_, { data: { calendarId, calendarVersion, code, rules, publishedAt } }) => ({ calendarId, calendarVersion, code, rules, publishedAt }))],
  keyOf: ({ data: { calendarId, calendarVersion } }) => ({ calendarId, calendarVersion }),
});
