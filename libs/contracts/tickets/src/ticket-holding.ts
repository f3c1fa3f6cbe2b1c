import { defineEvent, InstantField, Maybe, OneOf, Text, Uuid, type EventOf } from '@rapport/event-sourcing';
import { Type } from 'typebox';
import { HOLD_REASONS } from './codes.js';
import { StillWaiting } from './sub-tasks.js';

/** The customer on the line was asked to wait: they know why, they agreed, and they know for how long (TKT-17). */
export const HoldStarted = defineEvent('tickets.hold-started', 1, {
  ticketId: Uuid(),
  holdId: Uuid(),
  agentId: Maybe(Text(200)),
  reason: OneOf(HOLD_REASONS),
  /** The limit that the customer was told. */
  dueAt: InstantField(),
  startedAt: InstantField(),
});
export type HoldStarted = EventOf<typeof HoldStarted>;

/** Somebody told the waiting customer that they are not forgotten. */
export const HoldCheckedIn = defineEvent('tickets.hold-checked-in', 1, {
  ticketId: Uuid(),
  holdId: Uuid(),
  /** Counts the check-ins of the hold, from 1. */
  checkIn: Type.Integer({ minimum: 1 }),
  checkedInAt: InstantField(),
});
export type HoldCheckedIn = EventOf<typeof HoldCheckedIn>;

/** The wait is over. `waited` in milliseconds. */
export const HoldEnded = defineEvent('tickets.hold-ended', 1, { ticketId: Uuid(), holdId: Uuid(), waited: Type.Integer({ minimum: 0 }), caseState: StillWaiting, endedAt: InstantField() });
export type HoldEnded = EventOf<typeof HoldEnded>;

/** The customer still waits although the limit that they were told has passed. */
export const HoldLimitExceeded = defineEvent('tickets.hold-limit-exceeded', 1, { ticketId: Uuid(), holdId: Uuid(), agentId: Maybe(Text(200)), dueAt: InstantField(), detectedAt: InstantField() });
export type HoldLimitExceeded = EventOf<typeof HoldLimitExceeded>;
