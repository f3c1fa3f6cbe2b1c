import { ComplaintLinked, SensitiveIncidentOpened } from '@rapport/contracts-tickets';
import { command, reaction, whenever } from '@rapport/event-sourcing';
import { complaintAggregate } from '../complaint/complaint.decider.js';

const restrict = (complaintId: string, ticketId: string) => [command(complaintAggregate, complaintId, { type: 'RestrictComplaint', data: { complaintId, ticketId } })];

/** A complaint is seen by no more people than the ticket that it came from (TKT-38), whichever of the two is known first. */
export const restrictComplaintWhenTicketRestricted = reaction('restrict-complaint-when-ticket-restricted', [
  whenever(SensitiveIncidentOpened, ({ data: { ticketId, complaintId } }) => (complaintId === undefined ? [] : restrict(complaintId, ticketId))),
  whenever(ComplaintLinked, ({ metadata, data: { ticketId, complaintId } }) => (metadata.visibility === 'restricted' ? restrict(complaintId, ticketId) : [])),
]);
