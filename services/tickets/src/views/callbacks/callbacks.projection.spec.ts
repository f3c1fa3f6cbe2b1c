import { readFileSync } from 'node:fs';
import type { NewEvent } from '@rapport/event-sourcing';
import { projectionSpec, SPEC_ID } from '@rapport/testing';
import { callbacks } from './callbacks.projection.js';

const folder = new URL('../../../../../libs/contracts/tickets/src/samples/', import.meta.url);
const sample = (fact: string) => JSON.parse(readFileSync(new URL(`tickets.${fact}.v1.json`, folder), 'utf8')) as NewEvent;
const given = (...facts: readonly string[]) => projectionSpec(callbacks)(...facts.map(sample));

describe('callbacks', () => {
  it('are owed until somebody was reached', () => {
    given('call-dropped').then({ partyId: SPEC_ID, open: true, attempts: 0, madeAt: null });
    given('call-dropped', 'callback-made').then({ open: false, attempts: 1, madeBy: 'ana' });
  });
  it('stay open after a call that reached nobody', () => {
    const missed = sample('callback-made') as NewEvent<string, object>;
    projectionSpec(callbacks)(sample('call-dropped'), { ...missed, data: { ...missed.data, reached: false } }).then({ open: true, attempts: 1, madeBy: null });
  });
});
