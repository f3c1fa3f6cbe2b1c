import { readFileSync } from 'node:fs';
import { ContactEnded, LiveContactBegun, LiveContactEnded } from '@rapport/contracts-tickets';
import { derivedId, type NewEvent } from '@rapport/event-sourcing';
import { projectionSpec } from '@rapport/testing';
import { customerEffort } from './customer-effort.projection.js';

const folder = new URL('../../../../../libs/contracts/tickets/src/samples/', import.meta.url);
const sample = (fact: string) => JSON.parse(readFileSync(new URL(`tickets.${fact}.v1.json`, folder), 'utf8')) as NewEvent;
const given = projectionSpec(customerEffort);
const begun = (data: Partial<LiveContactBegun['data']> = {}) => LiveContactBegun({ ...(sample('live-contact-begun').data as LiveContactBegun['data']), ...data });
const ended = (data: Partial<LiveContactEnded['data']> = {}) => LiveContactEnded({ ...(sample('live-contact-ended').data as LiveContactEnded['data']), ...data });
const { ticketId, contactId, rosterId } = begun().data;
const other = derivedId('spec', 'other');

describe('the effort of customers', () => {
  it('is each message, also when its ticket is split', () => {
    given(sample('message-received')).then({ kind: 'message', ticketId, begunAt: '2026-03-02T08:55:00.000Z' as never });
    given(sample('message-received'), sample('message-moved')).then({ kind: 'message', ticketId: '9f506172-8394-8ebf-80c1-425364758697' });
  });
  it('is a live contact from when they rang until its end, or from when they were handed over', () => {
    given(begun()).then({ kind: 'live', ticketId, rosterId, partOf: null, begunAt: '2026-03-02T09:00:00.000Z' as never, endedAt: null });
    given(begun({ arrivedAt: null })).then({ begunAt: '2026-03-02T09:00:12.000Z' as never });
    given(begun({ takenFrom: { rosterId: other, contactId: other } })).then({ partOf: other, begunAt: '2026-03-02T09:00:12.000Z' as never });
    given(begun(), ended()).then({ endedAt: '2026-03-02T09:02:00.000Z' as never, cut: false });
    given(begun({ ticketId: null }), ended()).then({ ticketId });
    given(begun(), ended({ outcome: 'cut', ticketId: null, callbackId: other })).then({ ticketId, cut: true, callbackId: other });
  });
  it('is a contact that was noted, which tells of a live one or of none', () => {
    const note = sample('contact-ended').data as ContactEnded['data'];
    given(sample('contact-ended')).then({ kind: 'note', ticketId, partOf: null });
    given(ContactEnded({ ...note, liveContactId: contactId })).then({ kind: 'note', partOf: contactId });
  });
  it('is waiting on the line, being handed on and losing the line', () => {
    given(sample('hold-started')).then({ kind: 'hold', begunAt: '2026-03-02T09:00:00.000Z' as never, endedAt: null });
    given(sample('hold-started'), sample('hold-ended')).then({ kind: 'hold', endedAt: '2026-03-02T09:01:30.000Z' as never });
    given(sample('transfer-requested')).then({ kind: 'transfer', ticketId });
    given(sample('call-dropped')).then({ kind: 'dropped', ticketId });
  });
});
