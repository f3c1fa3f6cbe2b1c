import { LiveContactBegun, LiveContactEnded } from '@rapport/contracts-tickets';
import { millisecondsBetween, on, projection } from '@rapport/event-sourcing';
import { LiveContactRow } from './live-contacts.row.js';

/** Who was with which customer, how soon were they picked up, and how did it end? */
export const liveContacts = projection(LiveContactRow, {
  name: 'live-contacts',
  version: 1,
  when: [
    on(LiveContactBegun, (_, { version: agentVersion, data: { contactId, rosterId, agentId, channel, ticketId, partyId, arrivedAt, begunAt, takenFrom } }) => ({
      ...{ contactId, rosterId, agentId, agentVersion, channel, ticketId, partyId, arrivedAt, begunAt },
      pickUpMs: arrivedAt === null || takenFrom !== null ? null : millisecondsBetween(arrivedAt, begunAt),
      ...{ takenFromRosterId: takenFrom?.rosterId ?? null, takenFromContactId: takenFrom?.contactId ?? null },
      ...{ open: true, outcome: null, endedAt: null, noted: false, noteId: null, callbackId: null, handedToRosterId: null, handedToContactId: null },
    })),
    on(LiveContactEnded, (row, { data: { outcome, ticketId, noteId, callbackId, handedTo, endedAt } }) =>
      row && {
        ...row,
        ...{ open: false, outcome, endedAt, noted: noteId !== null, noteId, callbackId },
        ticketId: ticketId ?? row.ticketId,
        ...{ handedToRosterId: handedTo?.rosterId ?? null, handedToContactId: handedTo?.contactId ?? null },
      }),
  ],
  keyOf: ({ data }) => data.contactId,
});
