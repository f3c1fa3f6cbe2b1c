import { InvitationSent } from '@rapport/contracts-surveys';
import type { Alarm } from '@rapport/event-sourcing';
import type { InvitationEvent } from './invitation.state.js';

/** The invitation has waited long enough for an answer. */
export const INVITATION_EXPIRY = 'surveys.invitation-expiry';

export const invitationAlarms = (event: InvitationEvent): readonly Alarm[] =>
  event.type === InvitationSent.type ? [{ name: INVITATION_EXPIRY, due: event.data.expiresAt, data: { invitationId: event.data.invitationId } }] : [];
