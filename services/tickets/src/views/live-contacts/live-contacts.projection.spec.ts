import { readFileSync } from 'node:fs';
import { LiveContactBegun, LiveContactEnded } from '@rapport/contracts-tickets';
import { derivedId, type NewEvent } from '@rapport/event-sourcing';
import { projectionSpec } from '@rapport/testing';
import { liveContacts } from './live-contacts.projection.js';

const folder = new URL('../../../../../libs/contracts/tickets/src/samples/', import.meta.url);
const sample = (fact: string) => JSON.parse(readFileSync(new URL(`tickets.${fact}.v1.json`, folder), 'utf8')) as NewEvent;
const given = projectionSpec(liveContacts);
const begun = (data: Partial<LiveContactBegun['data']> = {}) => LiveContactBegun({ ...(sample('live-contact-begun').data as LiveContactBegun['data']), ...data });
const ended = (data: Partial<LiveContactEnded['data']> = {}) => LiveContactEnded({ ...(sample('live-contact-ended').data as LiveContactEnded['data']), ...data });
const elsewhere = { rosterId: derivedId('spec', 'bo'), contactId: derivedId('spec', 'at bo') };

describe('live contacts', () => {
  it('tell how long the customer waited to be picked up', () => {
    given(begun()).then({ agentId: 'ana', agentVersion: 1, channel: 'phone', open: true, pickUpMs: 12_000, outcome: null, noted: false });
    given(begun({ arrivedAt: null })).then({ pickUpMs: null });
    given(begun({ takenFrom: elsewhere })).then({ pickUpMs: null, takenFromRosterId: elsewhere.rosterId, takenFromContactId: elsewhere.contactId });
  });
  it('end with a note, with a callback, or at a colleague', () => {
    given(begun(), ended()).then({ open: false, outcome: 'finished', noted: true, endedAt: '2026-03-02T09:02:00.000Z' as never, pickUpMs: 12_000 });
    given(begun(), ended({ outcome: 'cut', noteId: null, callbackId: elsewhere.contactId })).then({ open: false, outcome: 'cut', noted: false, callbackId: elsewhere.contactId });
    given(begun(), ended({ outcome: 'handed_over', noteId: null, handedTo: elsewhere })).then({ outcome: 'handed_over', handedToRosterId: elsewhere.rosterId, handedToContactId: elsewhere.contactId });
  });
  it('say what they turned out to be about', () => {
    const { ticketId } = begun().data;
    given(begun({ ticketId: null }), ended()).then({ ticketId });
    given(begun(), ended({ outcome: 'cut', ticketId: null })).then({ ticketId });
  });
});
