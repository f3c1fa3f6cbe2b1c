import { Temporal } from 'temporal-polyfill';

/** The local date of an instant: `2026-10-01`. */
export const dateAt = (zone: string, milliseconds: number): string => Temporal.Instant.fromEpochMilliseconds(milliseconds).toZonedDateTimeISO(zone).toPlainDate().toString();

/** The date some days after another. */
export const dateAfter = (date: string, days: number): string => Temporal.PlainDate.from(date).add({ days }).toString();

/** 0 is Monday. */
export const weekdayIndexOf = (date: string): number => Temporal.PlainDate.from(date).dayOfWeek - 1;

/**
 * The first instant at which the wall clock has reached a time, in milliseconds since 1970. A time that a change of the clock skips is reached with the change itself; one that it repeats is reached the first time.
 *
 * @param minute minutes after midnight of `date`; 1440 and more lie on the next day.
 */
export const instantOnWallClock = (zone: string, date: string, minute: number): number => {
  const wanted = Temporal.PlainDate.from(date).toPlainDateTime().add({ minutes: minute });
  const found = wanted.toZonedDateTime(zone, { disambiguation: 'compatible' });
  if (found.toPlainDateTime().equals(wanted)) return found.epochMilliseconds;

  return found.getTimeZoneTransition('previous')!.epochMilliseconds;
};
