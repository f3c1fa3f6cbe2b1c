import { defineEvent, InstantField, Maybe, Text, Uuid, type EventOf } from '@rapport/event-sourcing';
import { Type } from 'typebox';
import { CalendarRules, ClockConditions, ClockMetricRules } from './clock-rules.js';

const Names = Type.Object({ zh: Text(100), en: Text(100) });

/** What is promised to which tickets, from this version on (TKT-29). Tickets that were opened before stay with what they were judged by. */
export const ClockPolicyPublished = defineEvent('tickets.clock-policy-published', 1, {
  policyId: Uuid(),
  /** What people call it, and what clocks are stamped with; the id follows from it. */
  code: Text(60),
  policyVersion: Type.Integer({ minimum: 1 }),
  name: Names,
  /** The one with the lowest order whose conditions hold is taken. */
  order: Type.Integer({ minimum: 0 }),
  conditions: ClockConditions,
  /** Null: every hour counts. */
  calendarId: Maybe(Uuid()),
  teamCalendars: Type.Array(Type.Object({ team: Text(100), calendarId: Uuid() }), { maxItems: 49 }),
  metrics: ClockMetricRules,
  /** What it is to lead to, for those who work by it. */
  goal: Type.Optional(Type.Object({ zh: Text(500), en: Text(500) })),
  /** The share of clocks that are to be kept, 0 to 1; attainment is compared with it. */
  targetShare: Type.Optional(Type.Number({ minimum: 0, maximum: 1 })),
  publishedBy: Text(200),
  publishedAt: InstantField(),
});
export type ClockPolicyPublished = EventOf<typeof ClockPolicyPublished>;

/** No ticket gets it any more; those that have it keep it. */
export const ClockPolicyArchived = defineEvent('tickets.clock-policy-archived', 1, { policyId: Uuid(), archivedBy: Text(200), archivedAt: InstantField() });
export type ClockPolicyArchived = EventOf<typeof ClockPolicyArchived>;

/** When a team works, from this version on (TKT-30). */
export const ServiceCalendarPublished = defineEvent('tickets.service-calendar-published', 1, {
  calendarId: Uuid(),
  code: Text(60),
  calendarVersion: Type.Integer({ minimum: 1 }),
  name: Names,
  rules: CalendarRules,
  publishedBy: Text(200),
  publishedAt: InstantField(),
});
export type ServiceCalendarPublished = EventOf<typeof ServiceCalendarPublished>;
