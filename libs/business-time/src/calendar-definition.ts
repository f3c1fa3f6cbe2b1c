import { refuse } from '@rapport/event-sourcing';
import { businessTimeRefusals } from './business-time-refusals.js';
import { isDate, isTimeZone } from './calendar-dates.js';

export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** From one wall-clock time to another, `HH:mm`. `24:00` ends with the day; an end that is not after its start lies on the next day. */
export interface Opening {
  readonly from: string;
  readonly to: string;
}

/** What one day is like, whatever its weekday. */
export interface DayException {
  /** `YYYY-MM-DD`, in the zone of the calendar. */
  readonly date: string;
  /** Empty: closed all day. */
  readonly openings: readonly Opening[];
  readonly name?: string;
}

/** Public holidays, and the working days that make up for them. */
export interface HolidaySet {
  readonly name: string;
  /** Years that the set is complete for; a day of another year is refused, never guessed. */
  readonly years: readonly number[];
  readonly daysOff: readonly string[];
  /** Days that are worked although their weekday is free. */
  readonly workingDays: readonly string[];
}

/** When work is done: a zone, a week, what differs on single days. A change is a new version; the old one stays as it is. */
export interface CalendarDefinition {
  readonly id: string;
  readonly version: number;
  /** IANA name: `Asia/Shanghai`. */
  readonly zone: string;
  readonly week: Readonly<Partial<Record<Weekday, readonly Opening[]>>>;
  /** Wins over holidays, which win over the week. */
  readonly exceptions?: readonly DayException[];
  readonly holidays?: HolidaySet;
  /** The weekday whose openings a make-up working day has; Monday unless said. */
  readonly makeUpLike?: Weekday;
}

/** The same calendar, in which years from `first` to `last` whose holidays nobody has published have none: for what must have an answer, however far away. */
export const reckonedThrough = (definition: CalendarDefinition, first: number, last: number): CalendarDefinition => {
  const { holidays } = definition;
  if (holidays === undefined) return definition;
  const unpublished = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index).filter((year) => !holidays.years.includes(year));

  return { ...definition, holidays: { ...holidays, years: [...holidays.years, ...unpublished] } };
};

const TIME = /^(?:([01]\d|2[0-3]):([0-5]\d)|24:00)$/;

/** What is wrong with a calendar is told by its first fault. @throws DomainError CALENDAR_ZONE_UNKNOWN, CALENDAR_TIME_INVALID, CALENDAR_OPENINGS_OVERLAP, CALENDAR_DATE_INVALID, CALENDAR_WITHOUT_OPENINGS */
export const requireValid = ({ id: calendar, zone, week, exceptions = [] }: CalendarDefinition): void => {
  if (!isTimeZone(zone)) throw refuse(businessTimeRefusals.CALENDAR_ZONE_UNKNOWN, { calendar, zone });
  const days = [...WEEKDAYS.map((day) => [day, week[day] ?? []] as const), ...exceptions.map(({ date, openings }) => [date, openings] as const)];
  for (const [day, openings] of days) {
    for (const { from, to } of openings) if (!TIME.test(from) || !TIME.test(to) || from === '24:00') throw refuse(businessTimeRefusals.CALENDAR_TIME_INVALID, { calendar, day, from, to });
    const sorted = openings.map(minutesOf).sort((a, b) => a.from - b.from);
    if (sorted.some((opening, index) => index > 0 && opening.from < sorted[index - 1]!.to)) throw refuse(businessTimeRefusals.CALENDAR_OPENINGS_OVERLAP, { calendar, day });
  }
  for (const { date } of exceptions) if (!isDate(date)) throw refuse(businessTimeRefusals.CALENDAR_DATE_INVALID, { calendar, date });
  if (days.every(([, openings]) => openings.length === 0)) throw refuse(businessTimeRefusals.CALENDAR_WITHOUT_OPENINGS, { calendar });
};

/** Minutes after midnight; an end on the next day is beyond 1440. */
export const minutesOf = ({ from, to }: Opening): { readonly from: number; readonly to: number } => {
  const [start, end] = [minuteOf(from), minuteOf(to)];

  return { from: start, to: end <= start ? end + 1_440 : end };
};

const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
