import { readFileSync } from 'node:fs';
import type { NewEvent } from '@rapport/event-sourcing';
import { projectionSpec } from '@rapport/testing';
import { surgeDesks } from './surge-desks.projection.js';

const folder = new URL('../../../../../libs/contracts/tickets/src/samples/', import.meta.url);
const sample = (fact: string) => JSON.parse(readFileSync(new URL(`tickets.${fact}.v1.json`, folder), 'utf8')) as NewEvent;
const given = (...facts: readonly string[]) => projectionSpec(surgeDesks)(...facts.map(sample));

describe('the desks', () => {
  it('show the limits of a team', () => given('surge-limits-set').then({ team: 'service', enterAbove: 1_800_000, leaveBelow: 600_000, surgeId: null, surges: 0 }));
  it('name the surge that goes on, and count those that were', () => {
    given('surge-limits-set', 'surge-entered').then({ surgeId: '6c2d3e4f-5061-8b8c-8d9e-1f2a3b4c5d6e', surges: 1 });
    given('surge-limits-set', 'surge-entered', 'surge-left').then({ surgeId: null, surges: 1 });
  });
  it('keep the surge where limits change meanwhile', () => given('surge-limits-set', 'surge-entered', 'surge-limits-set').then({ surgeId: '6c2d3e4f-5061-8b8c-8d9e-1f2a3b4c5d6e', surges: 1 }));
});
