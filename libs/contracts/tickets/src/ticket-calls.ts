import { defineEvent, InstantField, Maybe, OneOf, PersonalField, Text, Uuid, type EventOf } from '@rapport/event-sourcing';
import { Type } from 'typebox';
import { CONTACT_ENDED_BY, TICKET_CHANNELS } from './codes.js';

/** The line was cut: we call back, and soon (TKT-15). */
export const CallDropped = defineEvent('tickets.call-dropped', 1, { ticketId: Uuid(), callbackId: Uuid(), agentId: Maybe(Text(200)), dueAt: InstantField(), droppedAt: InstantField() });
export type CallDropped = EventOf<typeof CallDropped>;

/** Somebody called back. A call that reached nobody leaves the callback open. */
export const CallbackMade = defineEvent('tickets.callback-made', 1, {
  ticketId: Uuid(),
  callbackId: Uuid(),
  agentId: Text(200),
  reached: Type.Boolean(),
  /** Counts the calls, from 1. */
  attempt: Type.Integer({ minimum: 1 }),
  madeAt: InstantField(),
});
export type CallbackMade = EventOf<typeof CallbackMade>;

/** A contact about the ticket came to its end, in good order: what was said is noted, thanks were given, and who let go first is known (TKT-16, TKT-19). */
export const ContactEnded = defineEvent('tickets.contact-ended', 1, {
  ticketId: Uuid(),
  contactId: Uuid(),
  /** The live contact that it is the note of; left out where there was none. */
  liveContactId: Type.Optional(Uuid()),
  agentId: Text(200),
  channel: OneOf(TICKET_CHANNELS),
  note: PersonalField(Text(4_000)),
  /** Three layers of listening (INT-07): what was said, what was meant, what the customer hoped that we would say. */
  stated: Maybe(PersonalField(Text(2_000))),
  implied: Maybe(PersonalField(Text(2_000))),
  hopedFor: Maybe(PersonalField(Text(2_000))),
  /** How many open and closed questions were asked (INT-09). */
  openQuestions: Type.Integer({ minimum: 0 }),
  closedQuestions: Type.Integer({ minimum: 0 }),
  thanked: Type.Boolean(),
  endedBy: OneOf(CONTACT_ENDED_BY),
  endedAt: InstantField(),
});
export type ContactEnded = EventOf<typeof ContactEnded>;
