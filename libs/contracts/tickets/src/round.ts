import { defineEvent, InstantField, Maybe, PersonalField, Text, Uuid, type EventOf } from '@rapport/event-sourcing';
import { Type } from 'typebox';

export const STOP_STATUSES = ['planned', 'served', 'missed', 'cancelled', 'released'] as const;
export type StopStatus = (typeof STOP_STATUSES)[number];

/** Somebody goes round on a day (TKT-05): roving service needs a plan of its stops. */
export const RoundPlanned = defineEvent('tickets.round-planned', 1, {
  roundId: Uuid(),
  name: Text(300),
  /** Who goes. */
  agentId: Text(200),
  /** By the clock of the round. */
  day: Text(10),
  /** IANA zone of its day. */
  timeZone: Text(60),
  plannedBy: Text(200),
  plannedAt: InstantField(),
});
export type RoundPlanned = EventOf<typeof RoundPlanned>;

/** A customer is on the way, between two times of the day. */
export const RoundStopAdded = defineEvent('tickets.round-stop-added', 1, {
  roundId: Uuid(),
  stopId: Uuid(),
  partyId: Uuid(),
  ticketId: Maybe(Uuid()),
  agentId: Text(200),
  day: Text(10),
  place: PersonalField(Text(500)),
  from: InstantField(),
  until: InstantField(),
  addedBy: Text(200),
  addedAt: InstantField(),
});
export type RoundStopAdded = EventOf<typeof RoundStopAdded>;

const stop = { roundId: Uuid(), stopId: Uuid() };

export const RoundStopServed = defineEvent('tickets.round-stop-served', 1, { ...stop, servedBy: Text(200), servedAt: InstantField() });
export type RoundStopServed = EventOf<typeof RoundStopServed>;

export const RoundStopMissed = defineEvent('tickets.round-stop-missed', 1, { ...stop, reason: Text(1_000), missedBy: Text(200), missedAt: InstantField() });
export type RoundStopMissed = EventOf<typeof RoundStopMissed>;

/** Nobody has to go there any more, though nobody was there: what was wanted is done without. `wasMissed`: somebody had gone in vain before. */
export const RoundStopReleased = defineEvent('tickets.round-stop-released', 1, { ...stop, reason: Text(1_000), wasMissed: Type.Boolean(), releasedBy: Text(200), releasedAt: InstantField() });
export type RoundStopReleased = EventOf<typeof RoundStopReleased>;

/** Nobody goes: what was still planned is to be planned anew. */
export const RoundCancelled = defineEvent('tickets.round-cancelled', 1, { roundId: Uuid(), reason: Text(1_000), cancelledBy: Text(200), cancelledAt: InstantField() });
export type RoundCancelled = EventOf<typeof RoundCancelled>;

/** Its stop goes with its round, one fact for each. */
export const RoundStopDropped = defineEvent('tickets.round-stop-dropped', 1, { ...stop, droppedAt: InstantField() });
export type RoundStopDropped = EventOf<typeof RoundStopDropped>;

/** Every fact about a round. */
export const roundEvents = [RoundPlanned, RoundStopAdded, RoundStopServed, RoundStopMissed, RoundStopReleased, RoundStopDropped, RoundCancelled] as const;
