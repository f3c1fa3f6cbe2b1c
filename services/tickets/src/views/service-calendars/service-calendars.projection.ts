import { ServiceCalendarPublished } from '@rapport/contracts-tickets';
import { on, projection } from '@rapport/event-sourcing';
import { ServiceCalendarRow } from './service-calendars.row.js';

/** When teams work. */
export const serviceCalendars = projection(ServiceCalendarRow, {
  name: 'service-calendars',
  version: 1,
  mirrors: 'service-calendar',
  when: [on(ServiceCalendarPublished, (_, { data }) => ({ calendarId: data.calendarId, code: data.code, calendarVersion: data.calendarVersion, content: data, version: 0 }))],
  keyOf: ({ data }) => data.calendarId,
});
