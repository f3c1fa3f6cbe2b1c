import { Temporal } from 'temporal-polyfill';

/** The date that the wall clock of a zone shows at an instant (milliseconds since 1970): `2026-02-28`. */
export const dateAt = (zone: string, milliseconds: number): string => Temporal.Instant.fromEpochMilliseconds(milliseconds).toZonedDateTimeISO(zone).toPlainDate().toString();

/** Date and time that the wall clock of a zone shows at an instant, to the minute: `2026-02-28 09:30`. */
export const minuteAt = (zone: string, milliseconds: number): string =>
  Temporal.Instant.fromEpochMilliseconds(milliseconds).toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' }).replace('T', ' ');

/** The same day some months later; the last day of that month where it has no such day: 31 January and one month is 28 or 29 February. */
export const monthsAfter = (date: string, months: number): string => Temporal.PlainDate.from(date).add({ months }, { overflow: 'constrain' }).toString();

/** Days from one date to another; negative when `end` comes first. */
export const daysBetween = (start: string, end: string): number => Temporal.PlainDate.from(start).until(Temporal.PlainDate.from(end), { largestUnit: 'days' }).days;

/** Whether a text is an IANA time zone that is known here, such as `Asia/Shanghai`. */
export const isTimeZone = (zone: string): boolean => {
  if (!/^[A-Za-z]/.test(zone)) return false;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return true;
  } catch {
    return false;
  }
};

/** Whether a text is a date that there is, written `2026-02-28`. */
export const isDate = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
};
