import { CampaignPartySelected } from '@rapport/contracts-surveys';
import { command, reaction, whenever } from '@rapport/event-sourcing';
import { fatigueAggregate } from '../fatigue/fatigue.decider.js';

/** A party that a campaign selects is asked, if it was not asked lately. */
export const considerInvitationWhenPartySelected = reaction('consider-invitation-when-party-selected', [
  whenever(CampaignPartySelected, ({ data: { campaignId, templateId, selectedPartyId, pilot, to, language } }) => [
    command(fatigueAggregate, selectedPartyId, {
      type: 'ConsiderInvitation',
      data: { partyId: selectedPartyId, occasion: { kind: 'campaign', ticketId: null, complaintId: null }, templateId, campaignId, pilot, to, language },
    }),
  ]),
]);
