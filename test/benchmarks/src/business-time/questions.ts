import { instantAt, type Instant } from '@rapport/event-sourcing';
import type { CalendarDefinition } from '@rapport/business-time';

/** Monday to Friday, nine to five, in a zone that every contender knows; the first of May is closed. */
export const OFFICE: CalendarDefinition = {
  id: 'office',
  version: 1,
  zone: 'UTC',
  week: Object.fromEntries(['monday', 'tuesday', 'wednesday', 'thursday', 'friday'].map((day) => [day, [{ from: '09:00', to: '17:00' }]])),
  exceptions: ['2026-05-01', '2027-05-01'].map((date) => ({ date, openings: [] })),
};

const MINUTE = 60_000;
const BEGIN = Date.UTC(2026, 0, 1);
/** A year and half an hour; both numbers share no factor with what they are multiplied with. */
const SPREAD = 525_607;

/** The nth question: an instant of the year and a promise of up to ten working days, on whole minutes. */
export const questionAt = (n: number): { readonly at: number; readonly span: number } => ({ at: BEGIN + ((n * 7_919) % SPREAD) * MINUTE, span: (1 + ((n * 104_729) % (10 * 8 * 60))) * MINUTE });

const isOpen = (instant: number): boolean => {
  const day = new Date(instant);
  const [weekday, minute] = [day.getUTCDay(), day.getUTCHours() * 60 + day.getUTCMinutes()];

  return weekday >= 1 && weekday <= 5 && minute >= 540 && minute < 1_020 && !(day.getUTCMonth() === 4 && day.getUTCDate() === 1);
};

/** The answer by looking at every minute. */
export const answerByMinutes = (n: number): Instant => {
  const { at, span } = questionAt(n);
  let instant = at;
  for (let left = span; left > 0; instant += MINUTE) if (isOpen(instant)) left -= MINUTE;

  return instantAt(instant);
};
