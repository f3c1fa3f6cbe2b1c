import chineseDays from 'chinese-days';
import { refuse } from '@rapport/event-sourcing';
import { businessTimeRefusals } from './business-time-refusals.js';
import type { HolidaySet } from './calendar-definition.js';
import { dateAfter } from './wall-clock.js';

const NAME = 'CN';

/** Own corrections to the published table: dates that are off or worked, whatever it says. */
export interface HolidayCorrections {
  readonly daysOff?: readonly string[];
  readonly workingDays?: readonly string[];
}

/**
 * The public holidays of mainland China (国务院节假日安排), with the working days that make up for them.
 *
 * @param years each has to be known to the table: it is published one year ahead, and for a later one it would take every weekday for a working day.
 * @throws DomainError HOLIDAYS_UNKNOWN
 */
export const chineseHolidays = (years: readonly number[], { daysOff = [], workingDays = [] }: HolidayCorrections = {}): HolidaySet => {
  const unknown = years.find((year) => !isKnown(year));
  if (unknown !== undefined) throw refuse(businessTimeRefusals.HOLIDAYS_UNKNOWN, { holidays: NAME, year: unknown });
  const dates = years.flatMap(datesOf);
  const weekend = (date: string) => [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
  const corrected = new Set([...daysOff, ...workingDays]);

  return {
    name: NAME,
    years,
    daysOff: [...dates.filter((date) => !corrected.has(date) && !weekend(date) && chineseDays.isHoliday(date)), ...daysOff].sort(),
    workingDays: [...dates.filter((date) => !corrected.has(date) && weekend(date) && chineseDays.isWorkday(date)), ...workingDays].sort(),
  };
};

/** The table knows a year whose National Day it knows by name. */
const isKnown = (year: number): boolean => Number.isInteger(year) && year >= 1 && year <= 9_999 && chineseDays.getDayDetail(`${String(year).padStart(4, '0')}-10-01`).name.includes('国庆');

const datesOf = (year: number): readonly string[] => {
  const first = `${String(year).padStart(4, '0')}-01-01`;
  const days = (Date.UTC(year + 1, 0, 1) - Date.UTC(year, 0, 1)) / 86_400_000;

  return Array.from({ length: days }, (_, index) => dateAfter(first, index));
};
