import { calendar, reckonedThrough, type CalendarDefinition } from '@rapport/business-time';
import { instantAt, millisecondsOf, type Instant } from '@rapport/event-sourcing';
import type { CalendarVersionRow } from '../views/calendar-versions/calendar-versions.row.js';
import { common, type Span } from './spans.rule.js';

export type CalendarVersion = Pick<CalendarVersionRow, 'code' | 'calendarVersion' | 'rules'> & { readonly publishedAt: Instant };

/** Years of the period whose holidays nobody has published are reckoned as if there were none. */
const reckonable = (rules: CalendarVersion['rules'], period: Span): CalendarDefinition => {
  const [first, last] = [period.from, period.until].map((at) => new Date(at).getUTCFullYear()) as [number, number];

  return reckonedThrough(rules as CalendarDefinition, first - 1, last + 1);
};

/** When a calendar was open within a period, by its code: each version from its publication on until that of the next (TKT-30). No code is around the clock, an unknown one never. */
export const openHours = (versions: readonly CalendarVersion[], period: Span): ((code: string | null) => readonly Span[]) => {
  const known = new Map<string | null, readonly Span[]>([[null, [period]]]);
  const hoursOf = (code: string | null): readonly Span[] => {
    const own = versions.filter((version) => version.code === code).sort((one, other) => one.calendarVersion - other.calendarVersion);

    return own.flatMap((version, index) => {
      const next = own[index + 1];
      const [force] = common([period], [{ from: millisecondsOf(version.publishedAt), until: next === undefined ? period.until : millisecondsOf(next.publishedAt) }]);
      if (force === undefined) return [];

      return calendar(reckonable(version.rules, force))
        .openStretches(instantAt(force.from), instantAt(force.until))
        .map(({ start, end }) => ({ from: millisecondsOf(start), until: millisecondsOf(end) }));
    });
  };

  return (code) => {
    if (!known.has(code)) known.set(code, hoursOf(code));

    return known.get(code)!;
  };
};
