import { defineEvent, InstantField, Maybe, OneOf, PersonalField, Text, Uuid, type EventOf } from '@rapport/event-sourcing';
import { Type } from 'typebox';
import { MAIL_PROOFS, SET_ASIDE_REASONS, TICKET_MESSAGE_PURPOSES } from './online-codes.js';

/** A letter of the customer came in about the ticket, or began it (KBS-08): where from, and by what name it can be answered. */
export const MailReceived = defineEvent('tickets.mail-received', 1, {
  ticketId: Uuid(),
  messageId: Uuid(),
  /** In lower case. */
  from: PersonalField(Text(320)),
  /** Its Message-ID, angle brackets included. */
  header: Maybe(Text(998)),
  receivedAt: InstantField(),
  /** Whether it is proven who wrote it; absent where nobody looked. */
  verified: Type.Optional(Type.Boolean()),
  /** By what, where it is. */
  proof: Type.Optional(OneOf(MAIL_PROOFS)),
});
export type MailReceived = EventOf<typeof MailReceived>;

/** A message about a ticket is to be sent; the delivery reaction hands it to the port. */
export const MessageRequested = defineEvent('tickets.message-requested', 1, {
  ticketId: Uuid(),
  purpose: OneOf(TICKET_MESSAGE_PURPOSES),
  to: PersonalField(Text(320)),
  subject: Text(300),
  body: Text(10_000),
});
export type MessageRequested = EventOf<typeof MessageRequested>;

/** What we answered goes as a letter to whoever wrote one about the ticket; the delivery reaction hands it to the port. */
export const LetterRequested = defineEvent('tickets.letter-requested', 1, {
  ticketId: Uuid(),
  /** The message of the conversation that it brings. */
  messageId: Uuid(),
  to: PersonalField(Text(320)),
  subject: Text(300),
  text: PersonalField(Text(20_000)),
  /** The Message-ID of the letter that it answers. */
  answers: Maybe(Text(998)),
  requestedAt: InstantField(),
});
export type LetterRequested = EventOf<typeof LetterRequested>;

/** A letter that nobody wrote by hand to us was recognised and left unanswered, or letters would answer each other for ever. */
export const MailSetAside = defineEvent('tickets.mail-set-aside', 1, {
  mailId: Uuid(),
  reason: OneOf(SET_ASIDE_REASONS),
  /** The ticket that it names, where it names one of ours. */
  ticketId: Maybe(Uuid()),
  header: Maybe(Text(998)),
  receivedAt: InstantField(),
});
export type MailSetAside = EventOf<typeof MailSetAside>;

/** An address that wrote to us is to be told by itself, by number and time; not again for a day, whoever writes in its name. */
export const AcknowledgementAllowed = defineEvent('tickets.acknowledgement-allowed', 1, {
  /** Follows from the address by a key, so that it tells nobody which one that is. */
  correspondentId: Uuid(),
  allowedAt: InstantField(),
});
export type AcknowledgementAllowed = EventOf<typeof AcknowledgementAllowed>;
