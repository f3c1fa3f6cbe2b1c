import { readFileSync } from 'node:fs';
import type { NewEvent } from '@rapport/event-sourcing';
import { projectionSpec } from '@rapport/testing';
import { holds } from './holds.projection.js';

const folder = new URL('../../../../../libs/contracts/tickets/src/samples/', import.meta.url);
const sample = (fact: string) => JSON.parse(readFileSync(new URL(`tickets.${fact}.v1.json`, folder), 'utf8')) as NewEvent;
const given = (...facts: readonly string[]) => projectionSpec(holds)(...facts.map(sample));

describe('holds', () => {
  it('show who waits, and until when', () => given('hold-started', 'hold-checked-in').then({ open: true, reason: 'order_query', checkIns: 1, exceeded: false, waited: null }));
  it('keep how long it took, and whether it was too long', () => {
    given('hold-started', 'hold-ended').then({ open: false, waited: 90_000, exceeded: false });
    given('hold-started', 'hold-limit-exceeded', 'hold-ended').then({ open: false, exceeded: true });
  });
});
