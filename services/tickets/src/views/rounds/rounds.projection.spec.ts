import { readFileSync } from 'node:fs';
import type { NewEvent } from '@rapport/event-sourcing';
import { projectionSpec } from '@rapport/testing';
import { rounds } from './rounds.projection.js';

const folder = new URL('../../../../../libs/contracts/tickets/src/samples/', import.meta.url);
const sample = (fact: string) => JSON.parse(readFileSync(new URL(`tickets.${fact}.v1.json`, folder), 'utf8')) as NewEvent;
const given = (...facts: readonly string[]) => projectionSpec(rounds)(...facts.map(sample));

describe('rounds', () => {
  it('are open until every stop is settled', () => {
    given('round-planned', 'round-stop-added', 'round-stop-added', 'round-stop-served').then({ agentId: 'bo', stops: 2, served: 1, missed: 0, open: true });
    given('round-planned', 'round-stop-added', 'round-stop-added', 'round-stop-served', 'round-stop-missed').then({ stops: 2, served: 1, missed: 1, open: false });
  });
  it('wait for no stop that was released', () =>
    given('round-planned', 'round-stop-added', 'round-stop-missed', 'round-stop-released').then({ stops: 1, missed: 0, released: 1, open: false }));
  it('are cancelled', () => given('round-planned', 'round-stop-added', 'round-cancelled', 'round-stop-dropped').then({ open: false, cancelledBecause: 'Snow' }));
});
