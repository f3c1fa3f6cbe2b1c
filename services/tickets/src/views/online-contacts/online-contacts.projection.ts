import { MovedToTicket, OnlineContactNoted } from '@rapport/contracts-tickets';
import { on, projection } from '@rapport/event-sourcing';
import { OnlineContactRow } from './online-contacts.row.js';

/** What was written and said on the net, and what came of it (KBS-09)? */
export const onlineContacts = projection(OnlineContactRow, {
  name: 'online-contacts',
  version: 1,
  mirrors: 'online-contact',
  opens: { text: 'textField' },
  when: [
    on(OnlineContactNoted, (_, { data: { text, notedAt: __, ...data } }) => ({ ...data, textField: text, text: null, ticketId: null, version: 0 })),
    on(MovedToTicket, (row, { data }) => row && { ...row, ticketId: data.ticketId }),
  ],
  keyOf: ({ data }) => data.contactId,
});
