import { calendar, WEEKDAYS, type Calendar, type CalendarDefinition } from '@rapport/business-time';
import type { OpeningWeek } from '@rapport/contracts-tickets';
import type { Instant } from '@rapport/event-sourcing';

/** When somebody wants to be called, week by week. */
export interface CallWindow {
  /** IANA name: `Asia/Shanghai`. */
  readonly zone: string;
  readonly week: OpeningWeek;
}

/** Whether a call suits. */
export interface Suited {
  /** Whether now is a time at which they want to be called. */
  readonly open: boolean;
  /** The next such time, now where it is one; null where no window was agreed, so that any time is fine. */
  readonly callFrom: Instant | null;
}

/** The same window as it is always written: days and openings in their order, no day without any. */
export const plainWindow = ({ zone, week }: CallWindow): CallWindow => ({
  zone,
  week: Object.fromEntries(
    WEEKDAYS.map((day) => [day, (week[day] ?? []).map(({ from, to }) => ({ from, to })).sort((one, other) => (one.from < other.from ? -1 : 1))] as const).filter(([, openings]) => openings.length > 0),
  ),
});

/** Whether two windows say the same, in whatever order. */
export const isSameWindow = (one: CallWindow, other: CallWindow): boolean => JSON.stringify(plainWindow(one)) === JSON.stringify(plainWindow(other));

/** @throws DomainError CALENDAR_ZONE_UNKNOWN, CALENDAR_TIME_INVALID, CALENDAR_OPENINGS_OVERLAP, CALENDAR_WITHOUT_OPENINGS */
export const calendarOf = ({ zone, week }: CallWindow): Calendar => calendar({ id: 'call-window', version: 1, zone, week } as CalendarDefinition);

/** Whether a call suits now, and else from when on (TKT-15). */
export const suitedAt = (window: CallWindow | null, now: Instant): Suited => {
  if (window === null) return { open: true, callFrom: null };
  const times = calendarOf(window);

  return { open: times.isOpen(now), callFrom: times.nextOpening(now) };
};

/** The window that counts for a customer with several parties: their own, else the one that was agreed last; null where there is none. */
export const windowThatCounts = <Agreed extends { readonly partyId: string }>(customerId: string, lastFirst: readonly Agreed[]): Agreed | null => lastFirst.find(({ partyId }) => partyId === customerId) ?? lastFirst[0] ?? null;
