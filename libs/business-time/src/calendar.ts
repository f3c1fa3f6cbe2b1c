import { DAY, instantAt, millisecondsOf, refuse, type Instant } from '@rapport/event-sourcing';
import { businessTimeRefusals } from './business-time-refusals.js';
import { requireValid, type CalendarDefinition } from './calendar-definition.js';
import { firstIndex, openBefore, openingMonths, type OpeningMonth } from './opening-months.js';

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

/** A calendar from its definition. It keeps the months that it was asked about, and searches them by halves. @throws what `requireValid` refuses */
export const calendar = (definition: CalendarDefinition): Calendar => {
  requireValid(definition);
  const months = openingMonths(definition);

  /** Months from the one that an instant lies in; it ends when there has been nothing in them for too long. */
  function* monthsFrom(from: number): Generator<OpeningMonth> {
    let seen = from;
    for (let month = months.at(from); month.begin - seen <= PATIENCE_DAYS * DAY; month = months.after(month)) {
      yield month;
      seen = Math.max(month.ends.at(-1) ?? from, seen);
    }
  }

  const never = (from: number) => refuse(businessTimeRefusals.CALENDAR_NEVER_OPENS, { calendar: definition.id, after: instantAt(from), days: PATIENCE_DAYS });

  const openTime = (start: number, end: number): number => {
    let month = months.at(start);
    let sum = 0 - openBefore(month, start);
    for (; month.end < end; month = months.after(month)) sum += month.sums.at(-1)!;

    return sum + openBefore(month, end);
  };

  const add = (from: number, span: number): number => {
    let left = span;
    for (const month of monthsFrom(from)) {
      if (month.begin <= from) left += openBefore(month, from);
      const window = firstIndex(month.sums, (sum) => sum >= left) - 1;
      if (window < month.starts.length) return month.starts[window]! + left - month.sums[window]!;
      left -= month.sums.at(-1)!;
    }
    throw never(from);
  };

  const next = (from: number): number => {
    for (const { starts, ends } of monthsFrom(from)) {
      const window = firstIndex(ends, (end) => end > from);
      if (window < ends.length) return Math.max(starts[window]!, from);
    }
    throw never(from);
  };

  const cut = (start: number, end: number): readonly Stretch[] => {
    const inside: Stretch[] = [];
    if (start >= end) return inside;
    for (let month = months.at(start); month.begin < end; month = months.after(month)) {
      for (let window = firstIndex(month.ends, (closes) => closes > start); month.starts[window]! < end; window += 1) {
        const [opens, closes, last] = [Math.max(month.starts[window]!, start), Math.min(month.ends[window]!, end), inside.at(-1)];
        if (last?.[1] === opens) inside[inside.length - 1] = [last[0], closes];
        else inside.push([opens, closes]);
      }
    }

    return inside;
  };

  return {
    definition,
    isOpen: (at) => cut(millisecondsOf(at), millisecondsOf(at) + 1).length > 0,
    nextOpening: (at) => instantAt(next(millisecondsOf(at))),
    add: (at, span) => {
      if (!Number.isSafeInteger(span) || span < 0) throw new RangeError(`A span is a whole number of milliseconds, 0 or more; ${span} is not.`);

      return span === 0 ? at : instantAt(add(millisecondsOf(at), span));
    },
    between: (start, end) => {
      const [from, to] = [millisecondsOf(start), millisecondsOf(end)];

      return from <= to ? openTime(from, to) : 0 - openTime(to, from);
    },
    openStretches: (start, end) => cut(millisecondsOf(start), millisecondsOf(end)).map(([opens, closes]) => ({ start: instantAt(opens), end: instantAt(closes) })),
  };
};
