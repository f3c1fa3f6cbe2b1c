import { readFileSync } from 'node:fs';
import type { NewEvent } from '@rapport/event-sourcing';
import { projectionSpec } from '@rapport/testing';
import { servicePrices } from './service-prices.projection.js';

const changed = JSON.parse(readFileSync(new URL('../../../../../libs/contracts/tickets/src/samples/tickets.service-catalogue-changed.v1.json', import.meta.url), 'utf8')) as NewEvent<string, object>;

describe('the prices of service items', () => {
  it('are those of each version, from when it was in force; 0 is a price, and none is none', () =>
    projectionSpec(servicePrices)(changed, { ...changed, data: { ...changed.data, catalogueVersion: 3 } }).then(
      { catalogueVersion: 2, changedAt: '2026-03-02T09:00:00.000Z' as never, items: [{ code: 'repair', price: { amount: 12_000, currency: 'CNY' } }, { code: 'guidance', price: { amount: 0, currency: 'CNY' } }, { code: 'packaging', price: null }] },
      { catalogueVersion: 3 },
    ));
});
