import { readFileSync } from 'node:fs';
import type { NewEvent } from '@rapport/event-sourcing';
import { projectionSpec } from '@rapport/testing';
import { serviceCosts } from './service-costs.projection.js';

const folder = new URL('../../../../../libs/contracts/tickets/src/samples/', import.meta.url);
const sample = (fact: string) => JSON.parse(readFileSync(new URL(`tickets.${fact}.v1.json`, folder), 'utf8')) as NewEvent;

describe('what tickets cost', () => {
  it('is what makes good for something, and every refund that was paid', () =>
    projectionSpec(serviceCosts)(sample('recovery-offered'), sample('refund-paid')).then(
      { kind: 'extra_service', amount: 8_000, currency: 'CNY', spentAt: '2026-03-02T09:30:00.000Z' as never },
      { kind: 'refund', amount: 29_900, currency: 'CNY', spentAt: '2026-03-06T09:00:00.000Z' as never },
    ));
});
