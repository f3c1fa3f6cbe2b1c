import { defineEvent, InstantField, Maybe, OneOf, PersonalField, Text, Uuid, type EventOf } from '@rapport/event-sourcing';
import { TICKET_CHANNELS } from './codes.js';
import { moderationEvents } from './moderation.js';
import { ONLINE_CONTACT_KINDS } from './online-codes.js';

/** Somebody wrote in a forum of ours, or talked in the chat: an interaction of that party (KBS-09 to KBS-11). It happened at the event's `occurredAt`. */
export const OnlineContactNoted = defineEvent('tickets.online-contact-noted', 1, {
  contactId: Uuid(),
  partyId: Uuid(),
  kind: OneOf(ONLINE_CONTACT_KINDS),
  channel: OneOf(TICKET_CHANNELS),
  /** The forum or the chat. */
  place: Text(100),
  subject: Maybe(Text(200)),
  text: PersonalField(Text(20_000)),
  /** Who of us took part. */
  agentId: Maybe(Text(200)),
  /** What it is called where it comes from. */
  externalId: Maybe(Text(200)),
  happenedAt: InstantField(),
  notedAt: InstantField(),
});
export type OnlineContactNoted = EventOf<typeof OnlineContactNoted>;

/** What was written in public is gone into in private: a ticket goes on with it (KBS-09). */
export const MovedToTicket = defineEvent('tickets.moved-to-ticket', 1, { contactId: Uuid(), ticketId: Uuid(), movedBy: Text(200), movedAt: InstantField() });
export type MovedToTicket = EventOf<typeof MovedToTicket>;

/** Every fact about contacts on the net. */
export const onlineContactEvents = [OnlineContactNoted, MovedToTicket, ...moderationEvents] as const;
