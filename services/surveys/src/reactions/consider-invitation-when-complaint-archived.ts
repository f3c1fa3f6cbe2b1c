import { ComplaintArchived } from '@rapport/contracts-complaints';
import { command, reactionWithMemory, whenever } from '@rapport/event-sourcing';
import { fatigueAggregate } from '../fatigue/fatigue.decider.js';
import { FOLLOW_UP_TEMPLATE } from '../templates/templates.js';
import { nothingKnown, rememberedAddress } from './known-address.memory.js';

/** An archived complaint is an occasion to ask whoever complained, if they were not asked lately. */
export const considerInvitationWhenComplaintArchived = reactionWithMemory('consider-invitation-when-complaint-archived', nothingKnown, {
  remember: rememberedAddress,
  when: [
    whenever(ComplaintArchived, ({ partyId, data: { complaintId } }, { to, language }) => [
      command(fatigueAggregate, partyId!, {
        type: 'ConsiderInvitation',
        data: { partyId: partyId!, occasion: { kind: 'complaint-archived', ticketId: null, complaintId }, templateId: FOLLOW_UP_TEMPLATE, campaignId: null, pilot: false, to, language },
      }),
    ]),
  ],
});
