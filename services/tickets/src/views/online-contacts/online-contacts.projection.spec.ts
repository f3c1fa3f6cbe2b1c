import { readFileSync } from 'node:fs';
import type { NewEvent } from '@rapport/event-sourcing';
import { projectionSpec } from '@rapport/testing';
import { onlineContacts } from './online-contacts.projection.js';

const folder = new URL('../../../../../libs/contracts/tickets/src/samples/', import.meta.url);
const sample = (fact: string) => JSON.parse(readFileSync(new URL(`tickets.${fact}.v1.json`, folder), 'utf8')) as NewEvent;
const given = (...facts: readonly string[]) => projectionSpec(onlineContacts)(...facts.map(sample));

describe('contacts on the net', () => {
  it('show what was written where', () => given('online-contact-noted').then({ kind: 'forum_post', place: 'washers', text: 'Mine leaks since Monday.', ticketId: null }));
  it('are hidden and restored, praised, and known for abuse', () => {
    given('online-contact-noted', 'abuse-upheld', 'post-hidden').then({ hidden: true, abuseUpheld: 1, praises: 0 });
    given('online-contact-noted', 'post-hidden', 'post-restored', 'post-praised').then({ hidden: false, abuseUpheld: 0, praises: 1 });
  });
  it('name the ticket that goes on with them', () => given('online-contact-noted', 'moved-to-ticket').then({ ticketId: '1b0f3c52-6a4d-8c11-9e20-3f4a5b6c7d8e' }));
});
