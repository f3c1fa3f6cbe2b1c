import { readFileSync } from 'node:fs';
import type { NewEvent } from '@rapport/event-sourcing';
import { projectionSpec } from '@rapport/testing';
import { transfers } from './transfers.projection.js';

const folder = new URL('../../../../../libs/contracts/tickets/src/samples/', import.meta.url);
const sample = (fact: string) => JSON.parse(readFileSync(new URL(`tickets.${fact}.v1.json`, folder), 'utf8')) as NewEvent;
const given = (...facts: readonly string[]) => projectionSpec(transfers)(...facts.map(sample));

describe('transfers', () => {
  it('tell whoever takes over the name of the customer and what they want', () => given('transfer-requested').then({ status: 'pending', customerName: 'Ada', purpose: 'wants the invoice corrected', target: 'finance', acceptedAt: null, settledAt: null }));
  it('are accepted and completed', () => given('transfer-requested', 'transfer-accepted', 'transfer-completed').then({ status: 'completed', answeredBy: 'bo', acceptedAt: '2026-03-02T09:02:00.000Z' as never, thanked: true }));
  it('are refused, time out, or are withdrawn', () => {
    given('transfer-requested', 'transfer-refused').then({ status: 'refused', refusedBecause: 'Not our invoice.' });
    given('transfer-requested', 'transfer-timed-out').then({ status: 'timed_out' });
    given('transfer-requested', 'transfer-withdrawn').then({ status: 'withdrawn' });
  });
});
