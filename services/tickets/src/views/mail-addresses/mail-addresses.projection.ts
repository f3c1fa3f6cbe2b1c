import { AnonymousContactOpened, CustomerIdentified, CustomerProfileChanged, CustomerRegistered, PartyAdopted } from '@rapport/contracts-customers';
import { MailReceived } from '@rapport/contracts-tickets';
import { on, projection, type Personal } from '@rapport/event-sourcing';
import { MailAddressRow } from './mail-addresses.row.js';

/** What says nothing of an address changes none. */
const known = (row: MailAddressRow | null, partyId: string, email: Personal<string> | null): MailAddressRow | null => (email === null ? row : { partyId, addressField: email, address: null, ticketId: null });

/** Whose address is this (KBS-08)? What a party told us goes before what it writes from; an address that nobody vouched for is nobody’s. */
export const mailAddresses = projection(MailAddressRow, {
  name: 'mail-addresses',
  version: 2,
  opens: { address: 'addressField' },
  when: [
    on(AnonymousContactOpened, (row, { data }) => known(row, data.partyId, data.email)),
    on(CustomerRegistered, (row, { data }) => known(row, data.partyId, data.email)),
    on(CustomerIdentified, (row, { data }) => known(row, data.partyId, data.email)),
    on(PartyAdopted, (row, { data }) => known(row, data.partyId, data.email)),
    on(CustomerProfileChanged, (row, { data: { partyId, changes } }) => {
      const change = changes.find(({ field }) => field === 'email');
      return change === undefined ? row : known(null, partyId, change.value);
    }),
    on(MailReceived, (row, { data: { from, ticketId, verified, proof } }) => row ?? (verified === undefined || proof === 'address' ? { partyId: from.subject, addressField: from, address: null, ticketId } : null)),
  ],
  keyOf: ({ type, data }) => (type === MailReceived.type ? (data as MailReceived['data']).from.subject : (data as { readonly partyId: string }).partyId),
});
