import { readFileSync } from 'node:fs';
import { TicketMerged } from '@rapport/contracts-tickets';
import type { EventOf, NewEvent } from '@rapport/event-sourcing';
import { projectionSpec } from '@rapport/testing';
import { ticketTies } from './ticket-ties.projection.js';

const folder = new URL('../../../../../libs/contracts/tickets/src/samples/', import.meta.url);
const sample = (fact: string) => JSON.parse(readFileSync(new URL(`tickets.${fact}.v1.json`, folder), 'utf8')) as NewEvent;
const given = (...facts: readonly string[]) => projectionSpec(ticketTies)(...facts.map(sample));
const [ticketId, otherId] = ['1b0f3c52-6a4d-8c11-9e20-3f4a5b6c7d8e', '9f506172-8394-8ebf-80c1-425364758697'];

describe('ties', () => {
  it('show a merge, and that it was undone', () => {
    given('ticket-merged').then({ ticketId, otherId, tie: 'merged_into', mode: 'combined', note: 'The same leak', endedAt: null });
    projectionSpec(ticketTies)(TicketMerged({ ...(sample('ticket-merged') as EventOf<typeof TicketMerged>).data, mode: 'separate' })).then({ tie: 'merged_into', mode: 'separate' });
    given('ticket-merged', 'ticket-unmerged').then({ tie: 'merged_into', endedAt: '2026-03-02T10:00:00.000Z' as never });
    given('ticket-merged', 'ticket-unmerged', 'ticket-merged').then({ tie: 'merged_into', endedAt: null });
  });
  it('show links', () => {
    given('tickets-linked').then({ ticketId, otherId, tie: 'related', mode: null, note: 'Same street', endedAt: null });
    given('tickets-linked', 'tickets-unlinked').then({ endedAt: '2026-03-02T10:00:00.000Z' as never });
  });
  it('show from which ticket one was split off', () => given('ticket-split').then({ ticketId: otherId, otherId: ticketId, tie: 'split_from' }));
  it('show parents', () => {
    given('parent-set').then({ ticketId, otherId, tie: 'child_of', endedAt: null });
    given('parent-set', 'parent-cleared').then({ endedAt: '2026-03-02T10:00:00.000Z' as never });
  });
});
