import { defineEvent, InstantField, Text, Uuid } from '@rapport/event-sourcing';
import { Type } from 'typebox';

/**
 * A deadline that a decider set has passed. It lies in the lane of the party whose stream set it, in a stream of its own.
 *
 * Recorded once and never before `dueAt`, by the clock of the log. A later fact may have made it pointless: whoever reacts gives a command, and the decider judges.
 */
export const TimerElapsed = defineEvent('event-log.timer-elapsed', 1, {
  timerId: Uuid(),
  /** The name of the alarm: `tickets.response-limit`. */
  name: Text(100),
  dueAt: InstantField(),
  /** The stream of the aggregate that set it. */
  stream: Text(100),
  data: Type.Record(Type.String(), Type.Unknown()),
});
