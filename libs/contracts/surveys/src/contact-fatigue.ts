import { defineEvent, InstantField, Maybe, OneOf, PersonalField, Text, Uuid, type EventOf } from '@rapport/event-sourcing';
import { Type } from 'typebox';
import { WITHHOLDING_REASONS } from './codes.js';
import { Occasion } from './occasion.js';

const asked = {
  occasion: Occasion,
  templateId: Text(60),
  campaignId: Maybe(Uuid()),
};

/** The party may be asked: it has not been for some time. Both facts lie in the one stream of the party that decides it, `fatigue-<party id>`. */
export const InvitationGranted = defineEvent('surveys.invitation-granted', 1, {
  invitationId: Uuid(),
  ...asked,
  pilot: Type.Boolean(),
  to: Maybe(PersonalField(Text(320))),
  language: OneOf(['zh', 'en']),
  grantedAt: InstantField(),
});
export type InvitationGranted = EventOf<typeof InvitationGranted>;

/** The party is spared, and why; `until` says from when on it may be asked again (SM-8). */
export const InvitationWithheld = defineEvent('surveys.invitation-withheld', 1, {
  ...asked,
  reason: OneOf(WITHHOLDING_REASONS),
  until: InstantField(),
  withheldAt: InstantField(),
});
export type InvitationWithheld = EventOf<typeof InvitationWithheld>;
