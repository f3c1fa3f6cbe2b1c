import { InvitationGranted } from '@rapport/contracts-surveys';
import { command, reaction, whenever } from '@rapport/event-sourcing';
import { invitationAggregate } from '../invitation/invitation.decider.js';

/** An invitation that was granted is sent. */
export const sendInvitationWhenGranted = reaction('send-invitation-when-granted', [
  whenever(InvitationGranted, ({ partyId, data: { invitationId, templateId, campaignId, occasion, pilot, to, language } }) => [
    command(invitationAggregate, invitationId, { type: 'SendInvitation', data: { invitationId, partyId: partyId!, templateId, campaignId, occasion, pilot, to, language } }),
  ]),
]);
