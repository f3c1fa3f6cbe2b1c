import { TicketClosed } from '@rapport/contracts-tickets';
import { command, reactionWithMemory, whenever } from '@rapport/event-sourcing';
import { fatigueAggregate } from '../fatigue/fatigue.decider.js';
import { FOLLOW_UP_TEMPLATE } from '../templates/templates.js';
import { nothingKnown, rememberedAddress } from './known-address.memory.js';

/** A closed ticket is an occasion to ask its party, if it was not asked lately (TKT-45, SUR-25). */
export const considerInvitationWhenTicketClosed = reactionWithMemory('consider-invitation-when-ticket-closed', nothingKnown, {
  remember: rememberedAddress,
  when: [
    whenever(TicketClosed, ({ partyId, metadata: { visibility }, data: { ticketId } }, { to, language }) =>
      // What few may know is not asked about by a message.
      visibility === 'restricted'
        ? []
        : [
            command(fatigueAggregate, partyId!, {
              type: 'ConsiderInvitation',
              data: { partyId: partyId!, occasion: { kind: 'ticket-closed', ticketId, complaintId: null }, templateId: FOLLOW_UP_TEMPLATE, campaignId: null, pilot: false, to, language },
            }),
          ],
    ),
  ],
});
