import { TicketEscalated } from '@rapport/contracts-tickets';
import { command, derivedId, reaction, whenever } from '@rapport/event-sourcing';
import type { LodgeComplaint } from '../complaint/complaint.commands.js';
import { complaintAggregate } from '../complaint/complaint.decider.js';

/** A ticket that was escalated is a complaint of the same party, in the hands of the same agent (CMP-01). */
export const lodgeComplaintWhenTicketEscalated = reaction('lodge-complaint-when-ticket-escalated', [
  whenever(TicketEscalated, ({ id, partyId, data: { ticketId, subject, item, agentId, content, subCause = null, reason } }) => {
    const complaintId = derivedId('complaint-of-ticket', id);
    const lodge: Pick<LodgeComplaint, 'type' | 'data'> = {
      type: 'LodgeComplaint',
      data: {
        ...{ complaintId, partyId: partyId!, acknowledges: true, intake: 'escalated', channel: 'other', content, severity: 'substantive', subject, narrative: reason, product: item },
        ...{ cause: null, subCause, intensity: null, claim: null, ticketId, handlerId: agentId, complainantName: null, replyTo: null, language: 'zh' },
      },
    };

    return [command(complaintAggregate, complaintId, lodge)];
  }),
]);
