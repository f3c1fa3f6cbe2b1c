import { defineEvent, InstantField, Maybe, OneOf, Text, Uuid, type EventOf } from '@rapport/event-sourcing';
import { Type } from 'typebox';

/** Channels on which somebody waits for the very next word; codes of the channels of tickets. */
export const LIVE_CHANNELS = ['face', 'phone', 'chat', 'visit'] as const;
export type LiveChannel = (typeof LIVE_CHANNELS)[number];

/** How a live contact ended for an agent: in good order, because the line was cut, or with a colleague. */
export const LIVE_CONTACT_OUTCOMES = ['finished', 'cut', 'handed_over'] as const;
export type LiveContactOutcome = (typeof LIVE_CONTACT_OUTCOMES)[number];

/** `contactId`: one for each agent whom a customer meets. */
const ofContact = { rosterId: Uuid(), agentId: Text(200), contactId: Uuid() };
const Elsewhere = () => Maybe(Type.Object({ rosterId: Uuid(), contactId: Uuid() }));

/** An agent turns to a customer on the line, at the counter or in the chat, and to nobody else meanwhile (TKT-14). Who it is and what it is about may be known later. */
export const LiveContactBegun = defineEvent('tickets.live-contact-begun', 1, {
  ...ofContact,
  channel: OneOf(LIVE_CHANNELS),
  ticketId: Maybe(Uuid()),
  partyId: Maybe(Uuid()),
  /** When the customer rang or came; from then to the beginning is the pick-up time (TKT-16). Null where we called. */
  arrivedAt: Maybe(InstantField()),
  /** The colleague who hands the customer over, and their contact; null where nobody does. */
  takenFrom: Elsewhere(),
  begunBy: Text(200),
  begunAt: InstantField(),
});
export type LiveContactBegun = EventOf<typeof LiveContactBegun>;

export const LiveContactEnded = defineEvent('tickets.live-contact-ended', 1, {
  ...ofContact,
  outcome: OneOf(LIVE_CONTACT_OUTCOMES),
  /** What it turned out to be about. */
  ticketId: Maybe(Uuid()),
  /** The note of it, on that ticket: nothing is finished without (TKT-16). */
  noteId: Maybe(Uuid()),
  /** The callback that a cut line led to, on that ticket (TKT-15); null where nobody knows whom to call. */
  callbackId: Maybe(Uuid()),
  /** The colleague who has the customer now, and their contact. */
  handedTo: Elsewhere(),
  endedBy: Text(200),
  endedAt: InstantField(),
});
export type LiveContactEnded = EventOf<typeof LiveContactEnded>;

/** In the stream of the agent: so nobody ever has two at once. */
export const liveContactEvents = [LiveContactBegun, LiveContactEnded] as const;
