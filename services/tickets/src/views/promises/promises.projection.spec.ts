import { readFileSync } from 'node:fs';
import type { NewEvent } from '@rapport/event-sourcing';
import { projectionSpec } from '@rapport/testing';
import { promises } from './promises.projection.js';

const folder = new URL('../../../../../libs/contracts/tickets/src/samples/', import.meta.url);
const sample = (fact: string) => JSON.parse(readFileSync(new URL(`tickets.${fact}.v1.json`, folder), 'utf8')) as NewEvent;
const given = (...facts: readonly string[]) => projectionSpec(promises)(...facts.map(sample));

describe('promises', () => {
  it('show what was promised, by whom', () => given('promise-made').then({ status: 'made', text: 'A technician comes today before 3 pm.', owner: 'ana', amount: null, reschedulings: 0 }));
  it('are put off without forgetting what was promised at first', () =>
    given('promise-made', 'promise-rescheduled').then({ status: 'rescheduled', dueAt: '2026-03-03T15:00:00.000Z' as never, firstDueAt: '2026-03-02T15:00:00.000Z' as never, reschedulings: 1, reason: 'The part is late.' }));
  it('are kept or broken', () => {
    given('promise-made', 'promise-kept').then({ status: 'kept', settledAt: '2026-03-02T09:02:00.000Z' as never });
    given('promise-made', 'promise-rescheduled', 'promise-broken').then({ status: 'broken', reason: 'The part is late.', explanation: null });
  });
  it('that were broken stay so, and tell what the customer heard', () =>
    given('promise-made', 'promise-broken', 'promise-explained').then({ status: 'broken', insteadOf: null, explanation: 'We are sorry: the part came a day late.', explainedAt: '2026-03-03T09:00:00.000Z' as never }));
});
