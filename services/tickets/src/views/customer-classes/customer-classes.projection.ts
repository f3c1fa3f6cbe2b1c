import { ManagementClassChanged, PartyAdopted } from '@rapport/contracts-customers';
import { on, projection } from '@rapport/event-sourcing';
import { CustomerClassRow } from './customer-classes.row.js';

/** Which customers are key ones: what policies of immediate service go by (TKT-29). */
export const customerClasses = projection(CustomerClassRow, {
  name: 'customer-classes',
  version: 1,
  when: [
    on(PartyAdopted, (row, { data }) => (data.managementClass === null ? row : { partyId: data.partyId, managementClass: data.managementClass })),
    on(ManagementClassChanged, (_, { data }) => ({ partyId: data.partyId, managementClass: data.to })),
  ],
  keyOf: ({ data }) => data.partyId,
});
