import { readFileSync } from 'node:fs';
import type { NewEvent } from '@rapport/event-sourcing';
import { projectionSpec } from '@rapport/testing';
import { agentPresence } from './agent-presence.projection.js';

const folder = new URL('../../../../../libs/contracts/tickets/src/samples/', import.meta.url);
const sample = (fact: string) => JSON.parse(readFileSync(new URL(`tickets.${fact}.v1.json`, folder), 'utf8')) as NewEvent;
const given = (...facts: readonly string[]) => projectionSpec(agentPresence)(...facts.map(sample));
const [nine, ten, morning] = ['2026-03-02T09:00:00.000Z', '2026-03-02T10:00:00.000Z', '2026-03-03T09:00:00.000Z'] as never[] as [never, never, never];

describe('when agents are there', () => {
  it('begins when they are registered', () => given('agent-registered').then({ agentId: 'ana', team: 'service', calendar: 'office', capacity: 8, presences: [{ from: nine, until: null }] }));
  it('ends when they go away, and begins again', () => {
    given('agent-registered', 'agent-away').then({ presences: [{ from: nine, until: ten }] });
    given('agent-registered', 'agent-away', 'agent-back').then({ presences: [{ from: nine, until: ten }, { from: morning, until: null }] });
  });
});
