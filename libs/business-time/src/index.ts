export * from './business-time-refusals.js';
export * from './calendar.js';
export { WEEKDAYS, type CalendarDefinition, type DayException, type HolidaySet, type Opening, type Weekday } from './calendar-definition.js';
export * from './chinese-holidays.js';
