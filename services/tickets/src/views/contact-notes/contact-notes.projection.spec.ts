import { readFileSync } from 'node:fs';
import type { NewEvent } from '@rapport/event-sourcing';
import { projectionSpec } from '@rapport/testing';
import { contactNotes } from './contact-notes.projection.js';

const folder = new URL('../../../../../libs/contracts/tickets/src/samples/', import.meta.url);
const sample = (fact: string) => JSON.parse(readFileSync(new URL(`tickets.${fact}.v1.json`, folder), 'utf8')) as NewEvent;
const given = (...facts: readonly string[]) => projectionSpec(contactNotes)(...facts.map(sample));

describe('the notes of contacts', () => {
  it('tell what was said, meant and hoped for, and how it ended', () =>
    given('contact-ended').then({ note: 'Filter to be cleaned by the customer.', stated: 'Water stays in the drum.', implied: 'The warranty may be over.', hopedFor: null, openQuestions: 2, endedBy: 'customer', thanked: true }));
});
