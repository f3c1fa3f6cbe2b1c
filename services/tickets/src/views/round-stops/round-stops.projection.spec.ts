import { readFileSync } from 'node:fs';
import { instant, type NewEvent } from '@rapport/event-sourcing';
import { projectionSpec } from '@rapport/testing';
import { roundStops } from './round-stops.projection.js';

const folder = new URL('../../../../../libs/contracts/tickets/src/samples/', import.meta.url);
const sample = (fact: string) => JSON.parse(readFileSync(new URL(`tickets.${fact}.v1.json`, folder), 'utf8')) as NewEvent;
const given = (...facts: readonly string[]) => projectionSpec(roundStops)(...facts.map(sample));

describe('stops of rounds', () => {
  it('are planned with who is visited, where and when', () => given('round-stop-added').then({ agentId: 'bo', day: '2026-03-05', status: 'planned', settledAt: null }));
  it('are served', () => given('round-stop-added', 'round-stop-served').then({ status: 'served', settledAt: instant('2026-03-05T02:00:00.000Z') }));
  it('are missed', () => given('round-stop-added', 'round-stop-missed').then({ status: 'missed', missedBecause: 'Nobody opened.' }));
  it('are released', () => given('round-stop-added', 'round-stop-missed', 'round-stop-released').then({ status: 'released', missedBecause: 'Nobody opened.', releasedBecause: 'She changed the filter herself.' }));
  it('go with their round', () => given('round-stop-added', 'round-stop-dropped').then({ status: 'cancelled' }));
});
