import { CampaignPartySelected } from '@rapport/contracts-surveys';
import { personal } from '@rapport/event-sourcing';
import { reactionSpec, recorded } from '@rapport/testing';
import { campaignId, partyId } from '../views/survey-story.fold.js';
import { considerInvitationWhenPartySelected } from './consider-invitation-when-party-selected.js';

describe('when a campaign selects a party', () => {
  it('the party is considered, as part of the pilot where it is one', () => {
    const to = personal(partyId, 'lei@example.com');
    reactionSpec(considerInvitationWhenPartySelected)()
      .when(recorded(CampaignPartySelected({ campaignId, templateId: 'restaurant-29', selectedPartyId: partyId, pilot: true, to, language: 'en' }), { partyId: null }))
      .then({
        stream: `fatigue-${partyId}`,
        type: 'ConsiderInvitation',
        data: { partyId, occasion: { kind: 'campaign', ticketId: null, complaintId: null }, templateId: 'restaurant-29', campaignId, pilot: true, to, language: 'en' },
      });
  });
});
