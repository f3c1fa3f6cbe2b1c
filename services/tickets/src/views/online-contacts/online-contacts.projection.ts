import { AbuseUpheld, MovedToTicket, OnlineContactNoted, PostHidden, PostPraised, PostRestored } from '@rapport/contracts-tickets';
import { on, projection } from '@rapport/event-sourcing';
import { OnlineContactRow } from './online-contacts.row.js';

/** What was written and said on the net, and what came of it (KBS-09)? */
export const onlineContacts = projection(OnlineContactRow, {
  name: 'online-contacts',
  version: 2,
  mirrors: 'online-contact',
  opens: { text: 'textField' },
  when: [
    on(OnlineContactNoted, (_, { data: { text, notedAt: __, ...data } }) => ({ ...data, textField: text, text: null, ticketId: null, hidden: false, praises: 0, abuseUpheld: 0, version: 0 })),
    on(MovedToTicket, (row, { data }) => row && { ...row, ticketId: data.ticketId }),
    on(PostHidden, (row) => row && { ...row, hidden: true }),
    on(PostRestored, (row) => row && { ...row, hidden: false }),
    on(PostPraised, (row) => row && { ...row, praises: row.praises + 1 }),
    on(AbuseUpheld, (row) => row && { ...row, abuseUpheld: row.abuseUpheld + 1 }),
  ],
  keyOf: ({ data }) => data.contactId,
});
