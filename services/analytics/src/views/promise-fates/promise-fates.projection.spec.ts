import { readFileSync } from 'node:fs';
import type { NewEvent } from '@rapport/event-sourcing';
import { projectionSpec } from '@rapport/testing';
import { promiseFates } from './promise-fates.projection.js';

const folder = new URL('../../../../../libs/contracts/tickets/src/samples/', import.meta.url);
const sample = (fact: string) => JSON.parse(readFileSync(new URL(`tickets.${fact}.v1.json`, folder), 'utf8')) as NewEvent<string, Record<string, unknown>>;
const given = (...facts: readonly string[]) => projectionSpec(promiseFates)(...facts.map(sample));

describe('what becomes of promises', () => {
  it('is open at first, and due when it was last agreed', () => {
    given('promise-made').then({ fate: 'open', owner: 'ana', source: 'agent', madeAt: sample('promise-made').data['madeAt'] as never, dueAt: '2026-03-02T15:00:00.000Z' as never });
    given('promise-made', 'promise-rescheduled').then({ fate: 'open', reschedulings: 1, dueAt: '2026-03-03T15:00:00.000Z' as never });
  });
  it('is kept or broken', () => {
    given('promise-made', 'promise-kept').then({ fate: 'kept' });
    given('promise-made', 'promise-broken').then({ fate: 'broken' });
  });
});
