import { defineEvent, InstantField, Text, Uuid, type EventOf } from '@rapport/event-sourcing';

/** Whoever helps stays with the customer until they have found their way (TKT-39): the ticket changes hands no more, and does not close before. */
export const FollowThroughBegan = defineEvent('tickets.follow-through-began', 1, {
  ticketId: Uuid(),
  agentId: Text(100),
  /** What the customer has to have reached. */
  goal: Text(500),
  beganAt: InstantField(),
});
export type FollowThroughBegan = EventOf<typeof FollowThroughBegan>;

/** The customer goes on without help. */
export const BackOnTrack = defineEvent('tickets.back-on-track', 1, {
  ticketId: Uuid(),
  /** How that was seen. */
  seen: Text(500),
  backAt: InstantField(),
});
export type BackOnTrack = EventOf<typeof BackOnTrack>;
