import { defineEvent, InstantField, Maybe, OneOf, PersonalField, Text, Uuid, type EventOf } from '@rapport/event-sourcing';
import { Type } from 'typebox';
import { ANSWER_LIMITS, MAJOR_REASONS, MESSAGE_PURPOSES } from './codes.js';

/** Another person handles the complaint (the first of the three changes, CMP-22). Many such facts are the taboo of shirking (CMP-23). */
export const HandlerChanged = defineEvent('complaints.handler-changed', 1, {
  complaintId: Uuid(),
  from: Maybe(Text(100)),
  to: Text(100),
  reason: Text(2_000),
  changedAt: InstantField(),
});
export type HandlerChanged = EventOf<typeof HandlerChanged>;

/** It may be a major complaint, for the reasons named: those that were not known before (CMP-25, SM-4). */
export const MajorComplaintSuspected = defineEvent('complaints.major-complaint-suspected', 1, {
  complaintId: Uuid(),
  reasons: Type.Array(OneOf(MAJOR_REASONS), { minItems: 1 }),
  suspectedAt: InstantField(),
});
export type MajorComplaintSuspected = EventOf<typeof MajorComplaintSuspected>;

/** No answer was given by the limit: the pitfall of not reacting, or of a promise not kept (CMP-16). */
export const AnswerLimitBreached = defineEvent('complaints.answer-limit-breached', 1, {
  complaintId: Uuid(),
  limit: OneOf(ANSWER_LIMITS),
  round: Type.Integer({ minimum: 1 }),
  dueAt: InstantField(),
  breachedAt: InstantField(),
});
export type AnswerLimitBreached = EventOf<typeof AnswerLimitBreached>;

/** A message to the complainant is to be sent; the delivery reaction hands it to the port. */
export const MessageRequested = defineEvent('complaints.message-requested', 1, {
  complaintId: Uuid(),
  purpose: OneOf(MESSAGE_PURPOSES),
  to: PersonalField(Text(320)),
  subject: Text(300),
  body: Text(10_000),
});
export type MessageRequested = EventOf<typeof MessageRequested>;

/** The ticket that it came from is a sensitive incident: few may see the complaint from here on, for ever, and they are the viewers of the ticket (TKT-38). */
export const ComplaintRestricted = defineEvent('complaints.complaint-restricted', 1, { complaintId: Uuid(), ticketId: Uuid(), restrictedAt: InstantField() });
export type ComplaintRestricted = EventOf<typeof ComplaintRestricted>;
