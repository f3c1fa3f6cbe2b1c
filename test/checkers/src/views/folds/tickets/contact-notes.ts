import { told, type Fact, type Fold, type Row } from '../../fold.js';

const FACTS = ['tickets.contact-ended'];

const next = (_: Row | null, { data }: Fact): Row => ({
  ...told(data, 'contactId', 'liveContactId', 'ticketId', 'agentId', 'channel', 'openQuestions', 'closedQuestions', 'thanked', 'endedBy', 'endedAt'),
  ...{ noteField: data['note']!, statedField: data['stated'] ?? null, impliedField: data['implied'] ?? null, hopedForField: data['hopedFor'] ?? null },
});

/** What was said in a contact? One line per contact that ended. */
export const contactNotes: Fold = {
  ...{ service: 'tickets', view: 'contact-notes', key: ['contactId'] },
  opens: { note: 'noteField', stated: 'statedField', implied: 'impliedField', hopedFor: 'hopedForField' },
  keyOf: ({ type, data }) => (FACTS.includes(type) ? { contactId: data['contactId']! } : null),
  next,
};
