import { defineEvent, InstantField, Text, Uuid, type EventOf } from '@rapport/event-sourcing';
import { OpeningWeek } from './clock-rules.js';

/** Somebody has said when they want to be called (TKT-15): the openings of a week, in their zone. Everything as it is now. */
export const CallWindowAgreed = defineEvent('tickets.call-window-agreed', 1, {
  partyId: Uuid(),
  /** IANA name: `Asia/Shanghai`. */
  zone: Text(100),
  week: OpeningWeek,
  agreedAt: InstantField(),
});
export type CallWindowAgreed = EventOf<typeof CallWindowAgreed>;

/** Any time is fine again. */
export const CallWindowLifted = defineEvent('tickets.call-window-lifted', 1, { partyId: Uuid(), liftedAt: InstantField() });
export type CallWindowLifted = EventOf<typeof CallWindowLifted>;

/** Every fact about when somebody wants to be called. */
export const callWindowEvents = [CallWindowAgreed, CallWindowLifted] as const;
