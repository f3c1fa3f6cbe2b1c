import { readFileSync } from 'node:fs';
import { instant, type NewEvent } from '@rapport/event-sourcing';
import { projectionSpec, SPEC_ID } from '@rapport/testing';
import { contractVisits } from './contract-visits.projection.js';

const folder = new URL('../../../../../libs/contracts/tickets/src/samples/', import.meta.url);
const sample = (fact: string) => JSON.parse(readFileSync(new URL(`tickets.${fact}.v1.json`, folder), 'utf8')) as NewEvent;
const given = (...facts: readonly string[]) => projectionSpec(contractVisits)(...facts.map(sample));

describe('the visits of contracts', () => {
  it('are scheduled for a day', () => given('contract-visit-scheduled').then({ partyId: SPEC_ID, ordinal: 1, day: '2026-06-01', dueAt: instant('2026-06-01T01:00:00.000Z'), status: 'scheduled', ticketId: null }));
  it('become tickets', () => given('contract-visit-scheduled', 'contract-visit-due').then({ status: 'opened', ticketId: '1b0f3c52-6a4d-8c11-9e20-3f4a5b6c7d8e' }));
  it('or are dropped, with the reason', () => given('contract-visit-scheduled', 'contract-visit-dropped').then({ status: 'dropped', ticketId: null, droppedBecause: 'The customer wants a third cleaning.' }));
});
