import { readFileSync } from 'node:fs';
import type { NewEvent } from '@rapport/event-sourcing';
import { projectionSpec } from '@rapport/testing';
import { certifications } from './certifications.projection.js';

const folder = new URL('../../../../../libs/contracts/tickets/src/samples/', import.meta.url);
const sample = (fact: string) => JSON.parse(readFileSync(new URL(`tickets.${fact}.v1.json`, folder), 'utf8')) as NewEvent;
const given = (...facts: readonly string[]) => projectionSpec(certifications)(...facts.map(sample));

it('certifications say who can use what, and what became of it', () => {
  given('user-certified').then({ product: 'WM-500', level: 'independent', trainedBy: 'bo', withdrawnBecause: null });
  given('user-certified', 'certification-withdrawn').then({ withdrawnBecause: 'Taken over by another model' });
});
