import { ContactEnded } from '@rapport/contracts-tickets';
import { on, projection } from '@rapport/event-sourcing';
import { ContactNoteRow } from './contact-notes.row.js';

/** What was said in each contact about a ticket, and how it ended. */
export const contactNotes = projection(ContactNoteRow, {
  name: 'contact-notes',
  version: 2,
  opens: { note: 'noteField', stated: 'statedField', implied: 'impliedField', hopedFor: 'hopedForField' },
  when: [
    on(ContactEnded, (_, { data: { note, stated, implied, hopedFor, ...data } }) => ({
      ...data,
      liveContactId: data.liveContactId ?? null,
      ...{ noteField: note, statedField: stated, impliedField: implied, hopedForField: hopedFor },
      ...{ note: null, stated: null, implied: null, hopedFor: null },
    })),
  ],
  keyOf: ({ data }) => data.contactId,
});
