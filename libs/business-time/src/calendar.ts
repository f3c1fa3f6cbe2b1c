import { DAY, instantAt, millisecondsOf, refuse, type Instant } from '@rapport/event-sourcing';
import { businessTimeRefusals } from './business-time-refusals.js';
import { minutesOf, requireValid, WEEKDAYS, type CalendarDefinition, type Opening } from './calendar-definition.js';
import { dateAfter, dateAt, instantOnWallClock, weekdayIndexOf } from './wall-clock.js';

/** A stretch of open time, `end` excluded. */
export interface OpenStretch {
  readonly start: Instant;
  readonly end: Instant;
}

/** Arithmetic in working time. All spans are whole milliseconds; time counts while the calendar is open. */
export interface Calendar {
  readonly definition: CalendarDefinition;
  isOpen(at: Instant): boolean;
  /** `at` while open, else the next opening. @throws DomainError CALENDAR_NEVER_OPENS, HOLIDAYS_UNKNOWN */
  nextOpening(at: Instant): Instant;
  /** The earliest instant by which `span` of open time has passed since `at`; `at` itself for a span of 0. @throws DomainError CALENDAR_NEVER_OPENS, HOLIDAYS_UNKNOWN */
  add(at: Instant, span: number): Instant;
  /** Open time from `start` to `end`; negative when `end` comes first. @throws DomainError HOLIDAYS_UNKNOWN */
  between(start: Instant, end: Instant): number;
  /** The stretches of open time between two instants, cut at both: what an explanation shows. @throws DomainError HOLIDAYS_UNKNOWN */
  openStretches(start: Instant, end: Instant): readonly OpenStretch[];
}

/** So many closed days in a row are taken for never. */
const PATIENCE_DAYS = 400;

type Stretch = readonly [start: number, end: number];

/** A calendar from its definition. @throws DomainError CALENDAR_INVALID */
export const calendar = (definition: CalendarDefinition): Calendar => {
  requireValid(definition);
  const { id, zone, holidays } = definition;
  const exceptions = new Map((definition.exceptions ?? []).map(({ date, openings }) => [date, openings]));
  const [off, madeUp, years] = [new Set(holidays?.daysOff), new Set(holidays?.workingDays), new Set(holidays?.years)];
  const days = new Map<string, readonly Stretch[]>();

  const openingsOn = (date: string): readonly Opening[] => {
    const exception = exceptions.get(date);
    if (exception !== undefined) return exception;
    if (holidays !== undefined && !years.has(Number(date.slice(0, 4)))) throw refuse(businessTimeRefusals.HOLIDAYS_UNKNOWN, { holidays: holidays.name, year: date.slice(0, 4) });
    if (off.has(date)) return [];

    return definition.week[madeUp.has(date) ? (definition.makeUpLike ?? 'monday') : WEEKDAYS[weekdayIndexOf(date)]!] ?? [];
  };

  const stretchesOf = (date: string): readonly Stretch[] => {
    const known = days.get(date);
    if (known !== undefined) return known;
    const made = openingsOn(date)
      .map(minutesOf)
      .map(({ from, to }): Stretch => [instantOnWallClock(zone, date, from), instantOnWallClock(zone, date, to)])
      .filter(([start, end]) => start < end)
      .sort(([a], [b]) => a - b);
    days.set(date, made);

    return made;
  };

  /** Stretches that end after `from`, in order and without overlap; it ends about a day after `until`, or after too many closed days. */
  function* stretchesAfter(from: number, until: number): Generator<Stretch> {
    let counted = from;
    let closed = 0;
    for (let date = dateAfter(dateAt(zone, from), -1); closed <= PATIENCE_DAYS && Date.parse(date) - DAY < until; date = dateAfter(date, 1)) {
      const found = stretchesOf(date);
      closed = found.length === 0 ? closed + 1 : 0;
      for (const [start, end] of found) {
        if (end > counted) yield [Math.max(start, counted), end];
        counted = Math.max(counted, end);
      }
    }
  }

  const never = (at: Instant) => refuse(businessTimeRefusals.CALENDAR_NEVER_OPENS, { calendar: id, after: at, days: PATIENCE_DAYS });

  const cut = (start: number, end: number): readonly Stretch[] => {
    const inside: Stretch[] = [];
    for (const [opens, closes] of stretchesAfter(start, end)) {
      const last = inside.at(-1);
      if (opens >= end) break;
      if (last?.[1] === opens) inside[inside.length - 1] = [last[0], Math.min(closes, end)];
      else inside.push([opens, Math.min(closes, end)]);
    }
    return inside;
  };

  const openTime = (start: number, end: number): number => cut(start, end).reduce((sum, [opens, closes]) => sum + closes - opens, 0);

  return {
    definition,
    isOpen: (at) => cut(millisecondsOf(at), millisecondsOf(at) + 1).length > 0,
    nextOpening: (at) => {
      const from = millisecondsOf(at);
      for (const [opens] of stretchesAfter(from, Infinity)) return instantAt(opens);
      throw never(at);
    },
    add: (at, span) => {
      if (!Number.isSafeInteger(span) || span < 0) throw new RangeError(`A span is a whole number of milliseconds, 0 or more; ${span} is not.`);
      if (span === 0) return at;
      const from = millisecondsOf(at);
      let left = span;
      for (const [opens, closes] of stretchesAfter(from, Infinity)) {
        if (closes - opens >= left) return instantAt(opens + left);
        left -= closes - opens;
      }
      throw never(at);
    },
    between: (start, end) => {
      const [from, to] = [millisecondsOf(start), millisecondsOf(end)];

      return from <= to ? openTime(from, to) : 0 - openTime(to, from);
    },
    openStretches: (start, end) => cut(millisecondsOf(start), millisecondsOf(end)).map(([opens, closes]) => ({ start: instantAt(opens), end: instantAt(closes) })),
  };
};
