import { readFileSync } from 'node:fs';
import type { NewEvent } from '@rapport/event-sourcing';
import { projectionSpec } from '@rapport/testing';
import { refunds } from './refunds.projection.js';

const folder = new URL('../../../../../libs/contracts/tickets/src/samples/', import.meta.url);
const sample = (fact: string) => JSON.parse(readFileSync(new URL(`tickets.${fact}.v1.json`, folder), 'utf8')) as NewEvent;
const given = (...facts: readonly string[]) => projectionSpec(refunds)(...facts.map(sample));

describe('refunds', () => {
  it('show who wants how much until when', () => given('refund-requested').then({ status: 'requested', amount: 29_900, currency: 'CNY', overdue: false, reason: 'The bell came broken.', requestedBy: 'ana' }));
  it('are approved and paid, be it late', () => {
    given('refund-requested', 'refund-approved').then({ status: 'approved', approvedBy: 'mia', settledAt: null });
    given('refund-requested', 'refund-approved', 'refund-overdue', 'refund-paid').then({ status: 'paid', overdue: true, reference: 'BANK-4711', settledAt: '2026-03-06T09:00:00.000Z' as never });
  });
  it('are rejected with an alternative', () => given('refund-requested', 'refund-rejected').then({ status: 'rejected', rejection: 'It was damaged in use.', alternative: 'A repair at half the price', reference: null }));
});
