import { readFileSync } from 'node:fs';
import type { NewEvent } from '@rapport/event-sourcing';
import { projectionSpec } from '@rapport/testing';
import { ticketTimes } from './ticket-times.projection.js';

const folder = new URL('../../../../../libs/contracts/tickets/src/samples/', import.meta.url);
const sample = (fact: string) => JSON.parse(readFileSync(new URL(`tickets.${fact}.v1.json`, folder), 'utf8')) as NewEvent;
const given = (...facts: readonly string[]) => projectionSpec(ticketTimes)(...facts.map(sample));
const nine = '2026-03-02T09:00:00.000Z' as never;

describe('the times of a ticket', () => {
  it('begin when it opens', () => given('ticket-opened').then({ openedAt: nine, respondedAt: null, solvedAt: null, priority: 'high', channel: 'phone' }));
  it('take the acknowledgement as the first response, or the answer on the spot', () => {
    given('ticket-opened', 'ticket-acknowledged').then({ respondedAt: nine, solvedAt: null });
    given('ticket-opened', 'ticket-solved').then({ respondedAt: nine, solvedAt: nine });
  });
  it('count assignments, reopenings and the breach', () => given('ticket-opened', 'ticket-assigned', 'response-breached', 'ticket-reopened').then({ assignments: 1, breached: true, reopenings: 1 }));
  it('take adopted tickets as their records know them', () => given('ticket-adopted').then({ breached: false, assignments: 0, solvedAt: '2026-03-02T11:29:00.000Z' as never }));
});
