import { InvitationGranted } from '@rapport/contracts-surveys';
import { personal } from '@rapport/event-sourcing';
import { reactionSpec, recorded } from '@rapport/testing';
import { at, invitationId, partyId, ticketId } from '../views/survey-story.fold.js';
import { sendInvitationWhenGranted } from './send-invitation-when-granted.js';

describe('when an invitation is granted', () => {
  it('it is sent to the party', () => {
    const asked = { invitationId, templateId: 'satisfaction-5', campaignId: null, occasion: { kind: 'ticket-closed' as const, ticketId, complaintId: null }, pilot: false, to: personal(partyId, 'lei@example.com'), language: 'zh' as const };
    reactionSpec(sendInvitationWhenGranted)()
      .when(recorded(InvitationGranted({ ...asked, grantedAt: at(0) }), { partyId }))
      .then({ stream: `invitation-${invitationId}`, type: 'SendInvitation', data: { ...asked, partyId } });
  });
});
