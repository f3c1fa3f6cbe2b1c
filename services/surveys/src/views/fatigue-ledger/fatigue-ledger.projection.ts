import { InvitationGranted, InvitationWithheld, type Occasion } from '@rapport/contracts-surveys';
import { on, projection } from '@rapport/event-sourcing';
import { FatigueLedgerRow } from './fatigue-ledger.row.js';

const about = ({ kind, ticketId, complaintId }: Occasion) => ({ occasion: kind, ticketId, complaintId });

/** Who was asked, who was spared, and why? One row per decision. */
export const fatigueLedger = projection(FatigueLedgerRow, {
  name: 'fatigue-ledger',
  version: 1,
  when: [
    on(InvitationGranted, (_, { id, partyId, data: { invitationId, templateId, campaignId, occasion, grantedAt } }) => ({
      ...{ decisionId: id, partyId: partyId!, decision: 'granted', reason: null, until: null, templateId, campaignId, invitationId, decidedAt: grantedAt },
      ...about(occasion),
    })),
    on(InvitationWithheld, (_, { id, partyId, data: { templateId, campaignId, occasion, reason, until, withheldAt } }) => ({
      ...{ decisionId: id, partyId: partyId!, decision: 'withheld', reason, until, templateId, campaignId, invitationId: null, decidedAt: withheldAt },
      ...about(occasion),
    })),
  ],
  keyOf: ({ id }) => id,
});
