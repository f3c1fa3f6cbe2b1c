import { defineEvent, InstantField, Maybe, OneOf, PersonalField, Text, Uuid, type EventOf } from '@rapport/event-sourcing';
import { Type } from 'typebox';
import { MESSAGE_AUDIENCES, TICKET_CHANNELS } from './codes.js';

/** The customer wrote or said something about the ticket. It keeps its own time, however late it reached us, and is taken in whatever state the ticket is. */
export const MessageReceived = defineEvent('tickets.message-received', 1, {
  ticketId: Uuid(),
  messageId: Uuid(),
  channel: OneOf(TICKET_CHANNELS),
  text: PersonalField(Text(20_000)),
  /** What the message is called where it comes from: the Message-ID of a letter, the id of a post. */
  externalId: Maybe(Text(998)),
  sentAt: InstantField(),
  receivedAt: InstantField(),
});
export type MessageReceived = EventOf<typeof MessageReceived>;

/** We wrote or said something about the ticket: to the customer, or among ourselves. Only a public answer by a person is the answer that a customer waits for. */
export const ReplySent = defineEvent('tickets.reply-sent', 1, {
  ticketId: Uuid(),
  messageId: Uuid(),
  /** Null where a program answered. */
  agentId: Maybe(Text(200)),
  audience: OneOf(MESSAGE_AUDIENCES),
  human: Type.Boolean(),
  channel: OneOf(TICKET_CHANNELS),
  text: PersonalField(Text(20_000)),
  /** The message that it answers. */
  inReplyTo: Maybe(Uuid()),
  sentAt: InstantField(),
});
export type ReplySent = EventOf<typeof ReplySent>;
