import { DAY, MINUTE, refuse } from '@rapport/event-sourcing';
import { businessTimeRefusals } from './business-time-refusals.js';
import { minutesOf, WEEKDAYS, type CalendarDefinition, type Opening } from './calendar-definition.js';
import { changesWithin, instantOnWallClock } from './wall-clock.js';

/** The open time of one local month, as windows in order and without overlap, all in milliseconds since 1970. */
export interface OpeningMonth {
  readonly index: number;
  /** The month, `end` excluded. Windows are cut at both. */
  readonly begin: number;
  readonly end: number;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Open time of the month before each window, and at last all of it. */
  readonly sums: readonly number[];
  /** Until when the night before the month may reach into it; later than `begin` only where nobody knows what that night is like. */
  readonly unsureUntil: number;
}

export interface OpeningMonths {
  /** The month that an instant lies in. @throws DomainError HOLIDAYS_UNKNOWN */
  at(milliseconds: number): OpeningMonth;
  /** @throws DomainError HOLIDAYS_UNKNOWN */
  after(month: OpeningMonth): OpeningMonth;
}

type Stretch = readonly [start: number, end: number];

/** Months of a calendar, each made once. */
export const openingMonths = (definition: CalendarDefinition): OpeningMonths => {
  const { zone } = definition;
  const { isKnown, openingsOn } = openingsByDay(definition);
  const [begins, made] = [new Map<number, number>(), new Map<number, OpeningMonth>()];
  const isOvernight = [...Object.values(definition.week), ...(definition.exceptions ?? []).map(({ openings }) => openings)].flat().some((opening) => minutesOf(opening).to > 1_440);

  const beginOf = (index: number): number => {
    const known = begins.get(index) ?? instantOnWallClock(zone, dateOf(firstDayOf(index)), 0);
    begins.set(index, known);

    return known;
  };

  const make = (index: number): OpeningMonth => {
    const [begin, end, first, next] = [beginOf(index), beginOf(index + 1), firstDayOf(index), firstDayOf(index + 1)];
    // Where no clock changes, wall time runs like time, and needs no calendar library.
    const instantOf = changesWithin(zone, begin - 2 * DAY, end + DAY) ? (day: number, minute: number) => instantOnWallClock(zone, dateOf(day), minute) : (day: number, minute: number) => begin + (day - first) * DAY + minute * MINUTE;
    const [starts, ends, sums]: [number[], number[], number[]] = [[], [], [0]];
    const isSure = !isOvernight || isKnown(first - 1);
    let counted = begin;
    for (let day = isOvernight && isSure ? first - 1 : first; day < next; day += 1) {
      for (const [start, close] of stretchesOn(day, openingsOn(day), instantOf)) {
        const [from, to] = [Math.max(start, counted), Math.min(close, end)];
        if (from >= to) continue;
        starts.push(from);
        ends.push(to);
        sums.push(sums.at(-1)! + to - from);
        counted = to;
      }
    }

    return { index, begin, end, starts, ends, sums, unsureUntil: isSure ? begin : instantOf(first + 1, 0) };
  };

  const month = (index: number): OpeningMonth => {
    const known = made.get(index) ?? make(index);
    made.set(index, known);

    return known;
  };

  return {
    at: (milliseconds) => {
      const date = new Date(milliseconds);
      let index = date.getUTCFullYear() * 12 + date.getUTCMonth();
      while (milliseconds < beginOf(index)) index -= 1;
      while (milliseconds >= beginOf(index + 1)) index += 1;
      const found = month(index);
      if (milliseconds < found.unsureUntil) openingsOn(firstDayOf(index) - 1);

      return found;
    },
    after: ({ index }) => month(index + 1),
  };
};

/** Open time of a month before an instant of it. */
export const openBefore = ({ starts, ends, sums }: OpeningMonth, milliseconds: number): number => {
  const index = firstIndex(ends, (end) => end > milliseconds);

  return sums[index]! + Math.max(0, milliseconds - (starts[index] ?? Infinity));
};

/** The first place in an ordered list for which something holds, as it does for all that follow; the length where it holds for none. */
export const firstIndex = (ordered: readonly number[], holds: (value: number) => boolean): number => {
  let [low, high] = [0, ordered.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(ordered[middle]!)) high = middle;
    else low = middle + 1;
  }

  return low;
};

/** What each day is like. Days count from 1970-01-01, a Thursday. */
const openingsByDay = ({ week, exceptions = [], holidays, makeUpLike = 'monday' }: CalendarDefinition) => {
  const days = (dates: readonly string[] = []) => new Set(dates.map(dayOf));
  const differing = new Map(exceptions.map(({ date, openings }) => [dayOf(date), openings]));
  const [off, madeUp, years] = [days(holidays?.daysOff), days(holidays?.workingDays), new Set(holidays?.years)];
  const yearOf = (day: number): number => new Date(day * DAY).getUTCFullYear();
  const isKnown = (day: number): boolean => holidays === undefined || differing.has(day) || years.has(yearOf(day));

  const openingsOn = (day: number): readonly Opening[] => {
    if (!isKnown(day)) throw refuse(businessTimeRefusals.HOLIDAYS_UNKNOWN, { holidays: holidays!.name, year: yearOf(day) });
    if (off.has(day) && !differing.has(day)) return [];

    return differing.get(day) ?? week[madeUp.has(day) ? makeUpLike : WEEKDAYS[(((day + 3) % 7) + 7) % 7]!] ?? [];
  };

  return { isKnown, openingsOn };
};

const stretchesOn = (day: number, openings: readonly Opening[], instantOf: (day: number, minute: number) => number): readonly Stretch[] =>
  openings
    .map(minutesOf)
    .map(({ from, to }): Stretch => [instantOf(day, from), instantOf(day, to)])
    .filter(([start, end]) => start < end)
    .sort(([a], [b]) => a - b);

const dayOf = (date: string): number => Date.parse(date) / DAY;

const dateOf = (day: number): string => new Date(day * DAY).toISOString().split('T')[0]!;

const firstDayOf = (index: number): number => new Date(0).setUTCFullYear(Math.floor(index / 12), index % 12, 1) / DAY;
