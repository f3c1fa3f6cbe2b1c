import { readFileSync } from 'node:fs';
import { instant, type NewEvent } from '@rapport/event-sourcing';
import { projectionSpec } from '@rapport/testing';
import { serviceContracts } from './service-contracts.projection.js';

const folder = new URL('../../../../../libs/contracts/tickets/src/samples/', import.meta.url);
const sample = (fact: string) => JSON.parse(readFileSync(new URL(`tickets.${fact}.v1.json`, folder), 'utf8')) as NewEvent;
const given = (...facts: readonly string[]) => projectionSpec(serviceContracts)(...facts.map(sample));

describe('the service contracts', () => {
  it('stand as they were signed', () => given('service-contract-signed').then({ name: '123 standard service', open: true, lines: [expect.objectContaining({ service: 'On-site cleaning', timesPerYear: 2 })] }));
  it('change by what is added and what is agreed anew', () =>
    given('service-contract-signed', 'contract-line-added', 'contract-line-changed').then({ lines: [expect.objectContaining({ service: 'On-site cleaning', timesPerYear: 3 }), expect.objectContaining({ service: 'Inspection', until: '2028-03-01' })] }));
  it('end', () => given('service-contract-signed', 'service-contract-ended').then({ open: false, endedAt: instant('2027-03-02T09:00:00.000Z'), endedBecause: 'The customer has moved.' }));
});
