import { ContractVisitDropped, ContractVisitDue, ContractVisitScheduled } from '@rapport/contracts-tickets';
import { on, projection } from '@rapport/event-sourcing';
import { ContractVisitRow } from './contract-visits.row.js';

/** Which visits are to come, and which tickets were opened for those of the past? */
export const contractVisits = projection(ContractVisitRow, {
  name: 'contract-visits',
  version: 1,
  when: [
    on(ContractVisitScheduled, (_, { partyId, data: { scheduledAt: _at, ...data } }) => ({ ...data, partyId: partyId!, status: 'scheduled', ticketId: null, droppedBecause: null })),
    on(ContractVisitDue, (row, { data }) => row && { ...row, status: 'opened', ticketId: data.ticketId }),
    on(ContractVisitDropped, (row, { data }) => row && { ...row, status: 'dropped', droppedBecause: data.reason }),
  ],
  keyOf: ({ data }) => data.visitId,
});
