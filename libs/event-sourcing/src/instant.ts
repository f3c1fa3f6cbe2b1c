declare const instantBrand: unique symbol;

/** A moment in UTC with millisecond precision, always written `2026-11-24T03:30:22.123Z`, so that text order is time order. */
export type Instant = string & { readonly [instantBrand]: true };

const withZone = /(?:Z|[+-]\d{2}:?\d{2})$/i;

/**
 * Reads an ISO 8601 date-time with a zone and normalises it to UTC milliseconds.
 *
 * @throws RangeError when the text is no date-time or carries no zone.
 */
export const instant = (text: string): Instant => {
  const milliseconds = withZone.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(milliseconds)) throw new RangeError(`"${text}" is not an ISO 8601 date-time with a zone, such as 2026-11-24T03:30:22.123Z.`);

  return instantAt(milliseconds);
};

/** The instant that lies `milliseconds` after 1970-01-01T00:00:00Z. */
export const instantAt = (milliseconds: number): Instant => new Date(milliseconds).toISOString() as Instant;

/** Milliseconds since 1970-01-01T00:00:00Z. */
export const millisecondsOf = (at: Instant): number => Date.parse(at);

/** The instant `milliseconds` after `at`; before it when negative. */
export const later = (at: Instant, milliseconds: number): Instant => instantAt(millisecondsOf(at) + milliseconds);

/** Milliseconds from `start` to `end`; negative when `end` comes first. */
export const millisecondsBetween = (start: Instant, end: Instant): number => millisecondsOf(end) - millisecondsOf(start);

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
