import { Maybe, OneOf, Text } from '@rapport/event-sourcing';
import { Type, type Static } from 'typebox';
import { CLOCK_METRICS, CLOCK_REOPEN_RULES, CLOCK_WORKING_STATES, TICKET_CATEGORIES, TICKET_CHANNELS, TICKET_PRIORITIES } from './codes.js';

/* What clocks are judged by, as it lies in facts: the shapes of `@rapport/business-time`. */

const Version = Type.Object({ id: Text(100), version: Type.Integer({ minimum: 1 }) });
const Opening = Type.Object({ from: Text(5), to: Text(5) });
const Day = Type.Optional(Type.Array(Opening, { maxItems: 20 }));
const Dates = Type.Array(Text(10), { maxItems: 2_000 });

/** From when until when on each day of the week, in some zone; a day that is left out is closed. */
export const OpeningWeek = Type.Object({ monday: Day, tuesday: Day, wednesday: Day, thursday: Day, friday: Day, saturday: Day, sunday: Day });
export type OpeningWeek = Static<typeof OpeningWeek>;

/** A zone, a week, what differs on single days, holidays with the days that make up for them. */
export const CalendarRules = Type.Object({
  id: Text(100),
  version: Type.Integer({ minimum: 1 }),
  zone: Text(100),
  week: OpeningWeek,
  exceptions: Type.Array(Type.Object({ date: Text(10), openings: Type.Array(Opening, { maxItems: 20 }) }), { maxItems: 1_000 }),
  holidays: Type.Optional(Type.Object({ name: Text(50), years: Type.Array(Type.Integer(), { maxItems: 50 }), daysOff: Dates, workingDays: Dates })),
});
export type CalendarRules = Static<typeof CalendarRules>;

const Warning = Type.Union([Type.Object({ name: Text(40), share: Type.Number() }), Type.Object({ name: Text(40), offset: Type.Integer() })]);
const Rule = Type.Object({
  /** Milliseconds of open time by priority. */
  targets: Type.Partial(Type.Object({ critical: Type.Integer(), high: Type.Integer(), moderate: Type.Integer(), low: Type.Integer() })),
  warnings: Type.Optional(Type.Array(Warning, { maxItems: 20 })),
  pausesIn: Type.Optional(Type.Array(OneOf(CLOCK_WORKING_STATES), { maxItems: 10 })),
  onReopen: Type.Optional(OneOf(CLOCK_REOPEN_RULES)),
});
export type ClockRule = Static<typeof Rule>;

/** Per metric, what is promised. */
export const ClockMetricRules = Type.Partial(
  Type.Object({ 'first-response': Rule, 'next-response': Rule, 'periodic-update': Rule, 'requester-wait': Rule, 'agent-work': Rule, 'first-resolution': Rule, 'total-resolution': Rule }),
);
export type ClockMetricRules = Static<typeof ClockMetricRules>;

/** Which tickets a policy is for: every list that is not empty has to name what the ticket is. */
export const ClockConditions = Type.Object({
  categories: Type.Array(OneOf(TICKET_CATEGORIES), { maxItems: 20 }),
  priorities: Type.Array(OneOf(TICKET_PRIORITIES), { maxItems: 10 }),
  channels: Type.Array(OneOf(TICKET_CHANNELS), { maxItems: 20 }),
  teams: Type.Array(Text(100), { maxItems: 100 }),
  /** Management classes of the customer (TKT-29): `key`, `potential` … */
  classes: Type.Array(Text(50), { maxItems: 10 }),
  items: Type.Array(Text(300), { maxItems: 100 }),
});
export type ClockConditions = Static<typeof ClockConditions>;

/** One version of a policy with every calendar that it names, whole: nothing that is published later can change what a ticket was judged by. */
export const JudgedBy = Type.Object({
  policy: Type.Object({ id: Text(100), version: Type.Integer({ minimum: 1 }), calendars: Type.Object({ default: Version, byTeam: Type.Optional(Type.Record(Type.String(), Version)) }), metrics: ClockMetricRules }),
  calendars: Type.Array(CalendarRules, { minItems: 1, maxItems: 50 }),
});
export type JudgedBy = Static<typeof JudgedBy>;

export const ClockMetric = OneOf(CLOCK_METRICS);
export const Team = Maybe(Text(200));
