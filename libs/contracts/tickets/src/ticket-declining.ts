import { defineEvent, InstantField, Maybe, OneOf, PersonalField, Text, Uuid, type EventOf } from '@rapport/event-sourcing';
import { DECLINE_STYLES, OBSTACLES } from './codes.js';

/** We do not do what the customer asked for: why, in which of the five tones, and what we offer instead (TKT-25). */
export const RequestDeclined = defineEvent('tickets.request-declined', 1, {
  ticketId: Uuid(),
  declineId: Uuid(),
  agentId: Maybe(Text(200)),
  request: PersonalField(Text(2_000)),
  reason: Text(1_000),
  style: OneOf(DECLINE_STYLES),
  alternative: Text(1_000),
  declinedAt: InstantField(),
});
export type RequestDeclined = EventOf<typeof RequestDeclined>;

/** Something of ours stood in the way of serving this customer (TKT-22). */
export const ObstacleReported = defineEvent('tickets.obstacle-reported', 1, { ticketId: Uuid(), obstacleId: Uuid(), kind: OneOf(OBSTACLES), note: Maybe(Text(2_000)), reportedAt: InstantField() });
export type ObstacleReported = EventOf<typeof ObstacleReported>;
