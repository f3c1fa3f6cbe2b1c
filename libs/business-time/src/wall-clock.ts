import { Temporal } from 'temporal-polyfill';

/** The wall clock at an instant: `2026-10-01 09:30`, with seconds where there are some. */
export const wallClockAt = (zone: string, milliseconds: number): string => {
  const [date, time] = Temporal.Instant.fromEpochMilliseconds(milliseconds).toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'second' }).split('T') as [string, string];

  return `${date} ${time.endsWith(':00') ? time.slice(0, 5) : time}`;
};

/** Whether the clock of a zone is changed between two instants. */
export const changesWithin = (zone: string, start: number, end: number): boolean => {
  const next = Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(zone).getTimeZoneTransition('next');

  return next !== null && next.epochMilliseconds <= end;
};

/** The date some days after another. */
export const dateAfter = (date: string, days: number): string => Temporal.PlainDate.from(date).add({ days }).toString();

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
