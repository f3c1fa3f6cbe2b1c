import { readFileSync } from 'node:fs';
import { ContactEnded } from '@rapport/contracts-tickets';
import type { NewEvent } from '@rapport/event-sourcing';
import { projectionSpec } from '@rapport/testing';
import { contactNotes } from './contact-notes.projection.js';

const folder = new URL('../../../../../libs/contracts/tickets/src/samples/', import.meta.url);
const sample = (fact: string) => JSON.parse(readFileSync(new URL(`tickets.${fact}.v1.json`, folder), 'utf8')) as NewEvent;
const given = (...facts: readonly string[]) => projectionSpec(contactNotes)(...facts.map(sample));

describe('the notes of contacts', () => {
  it('tell what was said, meant and hoped for, and how it ended', () =>
    given('contact-ended').then({ note: 'Filter to be cleaned by the customer.', stated: 'Water stays in the drum.', implied: 'The warranty may be over.', hopedFor: null, openQuestions: 2, endedBy: 'customer', thanked: true, liveContactId: null }));
  it('name the live contact that they are of', () => {
    const liveContactId = '5b0c9d8e-7f60-8a12-9b3c-4d5e6f708192';
    projectionSpec(contactNotes)(ContactEnded({ ...(sample('contact-ended').data as ContactEnded['data']), liveContactId })).then({ liveContactId, ticketId: '1b0f3c52-6a4d-8c11-9e20-3f4a5b6c7d8e' });
  });
});
