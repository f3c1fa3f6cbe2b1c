import { defineEvent, InstantField, Maybe, OneOf, PersonalField, Text, Uuid, type EventOf } from '@rapport/event-sourcing';
import { Type } from 'typebox';
import { DELIVERIES } from './codes.js';
import { Occasion } from './occasion.js';

/** The party is invited, once. The link follows from the id of the invitation and is stored nowhere. */
export const InvitationSent = defineEvent('surveys.invitation-sent', 1, {
  invitationId: Uuid(),
  /** The party that is asked: the subject of its comment. */
  respondentId: Uuid(),
  templateId: Text(60),
  campaignId: Maybe(Uuid()),
  occasion: Occasion,
  pilot: Type.Boolean(),
  delivery: OneOf(DELIVERIES),
  language: OneOf(['zh', 'en']),
  expiresAt: InstantField(),
  sentAt: InstantField(),
});
export type InvitationSent = EventOf<typeof InvitationSent>;

/** The link was followed for the first time. */
export const InvitationOpened = defineEvent('surveys.invitation-opened', 1, { invitationId: Uuid(), openedAt: InstantField() });
export type InvitationOpened = EventOf<typeof InvitationOpened>;

/** Nobody answered in time. */
export const InvitationExpired = defineEvent('surveys.invitation-expired', 1, { invitationId: Uuid(), expiredAt: InstantField() });
export type InvitationExpired = EventOf<typeof InvitationExpired>;

/** A message to the party is to be sent. `{link}` in the body stands for the link, which the delivery reaction puts in. */
export const MessageRequested = defineEvent('surveys.message-requested', 1, {
  invitationId: Uuid(),
  to: PersonalField(Text(320)),
  subject: Text(300),
  body: Text(10_000),
});
export type MessageRequested = EventOf<typeof MessageRequested>;
