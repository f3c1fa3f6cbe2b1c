import { readFileSync } from 'node:fs';
import type { NewEvent } from '@rapport/event-sourcing';
import { projectionSpec } from '@rapport/testing';
import { agentWorkload } from './agent-workload.projection.js';

const folder = new URL('../../../../../libs/contracts/tickets/src/samples/', import.meta.url);
const sample = (fact: string) => JSON.parse(readFileSync(new URL(`tickets.${fact}.v1.json`, folder), 'utf8')) as NewEvent;
const given = (...facts: readonly string[]) => projectionSpec(agentWorkload)(...facts.map(sample));

describe('the workload of agents', () => {
  it('weighs a ticket on the agent who has it', () => given('ticket-opened', 'ticket-assigned').then({ agentId: 'ana', open: true, solved: false }));
  it('counts solved, reopened and breached', () => {
    given('ticket-opened', 'ticket-assigned', 'ticket-solved').then({ open: true, solved: true });
    given('ticket-opened', 'ticket-solved', 'ticket-reopened').then({ open: true, solved: false, reopenings: 1 });
    given('ticket-opened', 'response-breached').then({ breached: true, agentId: null });
  });
  it('lets go of what has ended', () => {
    for (const end of ['ticket-closed', 'ticket-cancelled', 'ticket-escalated', 'ticket-merged']) given('ticket-opened', end).then({ open: false });
  });
  it('takes up again what was merged by mistake', () => given('ticket-opened', 'ticket-merged', 'ticket-unmerged').then({ open: true }));
  it('takes adopted tickets', () => given('ticket-adopted').then({ agentId: null, open: true, solved: true, breached: false }));
});
