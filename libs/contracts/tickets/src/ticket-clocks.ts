import { defineEvent, InstantField, Maybe, OneOf, Text, Uuid, type EventOf } from '@rapport/event-sourcing';
import { Type } from 'typebox';
import { ClockMetric, JudgedBy, Team } from './clock-rules.js';
import { CLOCK_STATUSES, TICKET_PRIORITIES } from './codes.js';

/** The ticket is judged by this policy from now on, as it was on that day. */
export const ClockPolicyApplied = defineEvent('tickets.clock-policy-applied', 1, { ticketId: Uuid(), judgedBy: JudgedBy, customerClass: Maybe(Text(50)), appliedAt: InstantField() });
export type ClockPolicyApplied = EventOf<typeof ClockPolicyApplied>;

const ordinal = Type.Integer({ minimum: 1 });
const stamp = { policyId: Text(100), policyVersion: Type.Integer({ minimum: 1 }), team: Team, priority: OneOf(TICKET_PRIORITIES) };

/** A clock has begun, stands still, goes on, or has ended, or is due at another time than before. */
export const ClockChanged = defineEvent('tickets.clock-changed', 1, {
  ticketId: Uuid(),
  metric: ClockMetric,
  /** Counts the clocks of the metric, from 1. */
  ordinal,
  status: OneOf(CLOCK_STATUSES),
  startedAt: InstantField(),
  endedAt: Maybe(InstantField()),
  /** When it is or was due; null while it stands still. */
  dueAt: Maybe(InstantField()),
  /** It is reckoned without the holidays of a year that are not published yet. */
  provisional: Type.Boolean(),
  /** Milliseconds of open time. */
  target: Type.Integer({ minimum: 1 }),
  ...stamp,
  /** Warnings and the due mark that are ahead. */
  marks: Type.Array(Type.Object({ mark: Text(40), at: InstantField() }), { maxItems: 30 }),
  changedAt: InstantField(),
});
export type ClockChanged = EventOf<typeof ClockChanged>;

const reached = { ticketId: Uuid(), metric: ClockMetric, ordinal, ...stamp, agentId: Maybe(Text(200)), detectedAt: InstantField() };

/** A share of the target, or an offset from its end, was reached: `mark` names it. Said once. */
export const ClockWarned = defineEvent('tickets.clock-warned', 1, { ...reached, mark: Text(40), reachedAt: InstantField() });
export type ClockWarned = EventOf<typeof ClockWarned>;

/** The target is used up: since `dueAt`, however late that was noticed. Said once. */
export const ClockBreached = defineEvent('tickets.clock-breached', 1, { ...reached, dueAt: InstantField() });
export type ClockBreached = EventOf<typeof ClockBreached>;

/** Somebody answers for the breach. */
export const BreachAcknowledged = defineEvent('tickets.breach-acknowledged', 1, { ticketId: Uuid(), metric: ClockMetric, ordinal, acknowledgedBy: Text(200), note: Maybe(Text(1_000)), acknowledgedAt: InstantField() });
export type BreachAcknowledged = EventOf<typeof BreachAcknowledged>;
