import { ComplaintLodged } from '@rapport/contracts-complaints';
import { ManagementClassChanged } from '@rapport/contracts-customers';
import { command, reactionWithMemory, remembering, whenever } from '@rapport/event-sourcing';
import { complaintAggregate } from '../complaint/complaint.decider.js';

/** The complaint of a key customer may be a major one (CMP-25): the class is remembered from the customer's earlier facts. */
export const suspectMajorWhenKeyCustomerComplains = reactionWithMemory('suspect-major-when-key-customer-complains', { key: false }, {
  remember: [remembering(ManagementClassChanged, (_, { data }) => ({ key: data.to === 'key' }))],
  when: [
    whenever(ComplaintLodged, ({ data: { complaintId } }, { key }) =>
      key ? [command(complaintAggregate, complaintId, { type: 'SuspectMajor', data: { complaintId, reasons: ['key_customer'] } })] : [],
    ),
  ],
});
