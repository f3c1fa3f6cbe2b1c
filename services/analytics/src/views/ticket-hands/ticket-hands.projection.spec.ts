import { readFileSync } from 'node:fs';
import type { NewEvent } from '@rapport/event-sourcing';
import { projectionSpec } from '@rapport/testing';
import { ticketHands } from './ticket-hands.projection.js';

const folder = new URL('../../../../../libs/contracts/tickets/src/samples/', import.meta.url);
const sample = (fact: string) => JSON.parse(readFileSync(new URL(`tickets.${fact}.v1.json`, folder), 'utf8')) as NewEvent;
const given = (...facts: readonly string[]) => projectionSpec(ticketHands)(...facts.map(sample));
const nine = '2026-03-02T09:00:00.000Z' as never;
const ten = '2026-03-02T10:00:00.000Z' as never;

describe('whom a ticket takes up', () => {
  it('is nobody before it is assigned', () => given('ticket-opened', 'ticket-routed').then({ agentId: null, working: true, stints: [] }));
  it('is one agent after the other', () => given('ticket-opened', 'ticket-assigned', 'ticket-assigned').then({ agentId: 'ana', stints: [{ agentId: 'ana', from: nine, until: nine }, { agentId: 'ana', from: nine, until: null }] }));
  it('is nobody while it is solved or has ended, whoever gets it then', () => {
    given('ticket-opened', 'ticket-assigned', 'ticket-solved', 'ticket-assigned').then({ working: false, stints: [{ agentId: 'ana', from: nine, until: nine }] });
    for (const end of ['ticket-closed', 'ticket-cancelled', 'ticket-escalated']) given('ticket-opened', 'ticket-assigned', end).then({ working: false, stints: [{ agentId: 'ana', from: nine, until: expect.any(String) as never }] });
  });
  it('is the same agent again when it is opened again, or was another matter after all', () => {
    given('ticket-opened', 'ticket-assigned', 'ticket-solved', 'ticket-reopened').then({ working: true, stints: [{ agentId: 'ana', from: nine, until: nine }, { agentId: 'ana', from: nine, until: null }] });
    given('ticket-opened', 'ticket-assigned', 'ticket-merged').then({ working: false, stints: [{ agentId: 'ana', from: nine, until: ten }] });
    given('ticket-opened', 'ticket-assigned', 'ticket-merged', 'ticket-unmerged').then({ working: true, stints: [{ agentId: 'ana', until: ten }, { agentId: 'ana', until: null }] as never });
  });
  it('is not known of what comes from elsewhere', () => given('ticket-adopted').then({ working: false, stints: [] }));
});
