import { readFileSync } from 'node:fs';
import { AgentRegistered, AgentSkillsChanged } from '@rapport/contracts-tickets';
import type { NewEvent } from '@rapport/event-sourcing';
import { projectionSpec } from '@rapport/testing';
import { agents } from './agents.projection.js';

const folder = new URL('../../../../../libs/contracts/tickets/src/samples/', import.meta.url);
const sample = (fact: string) => JSON.parse(readFileSync(new URL(`tickets.${fact}.v1.json`, folder), 'utf8')) as NewEvent;
const given = (...facts: readonly string[]) => projectionSpec(agents)(...facts.map(sample));

describe('agents', () => {
  it('are there as soon as they are registered', () => given('agent-registered').then({ agentId: 'ana', team: 'service', skills: ['installation', 'english'], calendar: 'office', capacity: 8, available: true, reason: null }));
  it('learn and unlearn', () => given('agent-registered', 'agent-skills-changed').then({ skills: ['installation'] }));
  it('serve everybody alike until it is said whom they serve first, and again when that is taken back', () => {
    const registered = AgentRegistered({ ...(sample('agent-registered').data as AgentRegistered['data']), classes: ['key'] });
    const changed = (more: object) => AgentSkillsChanged({ ...(sample('agent-skills-changed').data as AgentSkillsChanged['data']), ...more });
    given('agent-registered').then({ classes: [] });
    projectionSpec(agents)(registered).then({ classes: ['key'] });
    projectionSpec(agents)(registered, changed({})).then({ classes: ['key'] });
    projectionSpec(agents)(registered, changed({ classes: [] })).then({ classes: [] });
  });
  it('go away and come back', () => {
    given('agent-registered', 'agent-away').then({ available: false, reason: 'Ill', handedOver: 1, leftBehind: 0, since: '2026-03-02T10:00:00.000Z' as never });
    given('agent-registered', 'agent-away', 'agent-back').then({ available: true, reason: null, handedOver: 1, since: '2026-03-03T09:00:00.000Z' as never });
  });
  it('are with one customer at a time, there or away', () => {
    given('agent-registered').then({ liveContactId: null, liveChannel: null, liveSince: null, lastContactAt: null });
    given('agent-registered', 'live-contact-begun', 'agent-away').then({ available: false, liveContactId: '5b0c9d8e-7f60-8a12-9b3c-4d5e6f708192', liveChannel: 'phone', liveSince: '2026-03-02T09:00:12.000Z' as never, lastContactAt: null });
    given('agent-registered', 'live-contact-begun', 'live-contact-ended').then({ liveContactId: null, liveChannel: null, liveSince: null, lastContactAt: '2026-03-02T09:02:00.000Z' as never });
  });
});
