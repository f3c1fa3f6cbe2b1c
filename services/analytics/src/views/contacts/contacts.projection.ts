import { ComplaintAdopted, ComplaintLodged } from '@rapport/contracts-complaints';
import { InteractionRecorded } from '@rapport/contracts-customers';
import { TicketAdopted, TicketOpened } from '@rapport/contracts-tickets';
import { instantAt, millisecondsOf, MINUTE, on, projection, type Instant, type RecordedEvent } from '@rapport/event-sourcing';
import { ContactsRow } from './contacts.row.js';

const QUARTER = 15 * MINUTE;

/** The quarter of an hour in which an instant lies. */
export const quarterOf = (at: Instant): Instant => instantAt(Math.floor(millisecondsOf(at) / QUARTER) * QUARTER);

const count = (row: ContactsRow | null, { lane, occurredAt }: RecordedEvent, kind: string, channel: string | null): ContactsRow =>
  row === null ? { lane, quarter: quarterOf(occurredAt), channel: channel ?? 'unknown', kind, contacts: 1 } : { ...row, contacts: row.contacts + 1 };

const keyOf = ({ lane, occurredAt }: RecordedEvent, kind: string, channel: string | null) => ({ lane, quarter: quarterOf(occurredAt), channel: channel ?? 'unknown', kind });

/** Contacts per channel and quarter of an hour: interactions, requests, complaints. A later record of an adopted ticket is no new contact. */
export const contacts = projection(ContactsRow, {
  name: 'contacts',
  version: 2,
  when: [
    on(InteractionRecorded, (row, event) => count(row, event, 'interaction', event.data.contact.channel)),
    on(TicketOpened, (row, event) => count(row, event, 'ticket', event.data.channel)),
    on(TicketAdopted, (row, event) => count(row, event, 'ticket', event.data.channel)),
    on(ComplaintLodged, (row, event) => count(row, event, 'complaint', event.data.channel)),
    on(ComplaintAdopted, (row, event) => count(row, event, 'complaint', event.data.channel)),
  ],
  keyOf: (event) => {
    // A count cannot leave somebody out later: what is restricted from its first fact on is never counted.
    if (event.metadata.visibility === 'restricted') return null;
    switch (event.type) {
      case InteractionRecorded.type:
        return keyOf(event, 'interaction', event.data.contact.channel);
      case TicketOpened.type:
        return keyOf(event, 'ticket', event.data.channel);
      case TicketAdopted.type:
        return event.data.revision === 1 ? keyOf(event, 'ticket', event.data.channel) : null;
      case ComplaintLodged.type:
      case ComplaintAdopted.type:
        return keyOf(event, 'complaint', event.data.channel);
    }
  },
});
