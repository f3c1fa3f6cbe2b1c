import { readFileSync } from 'node:fs';
import type { NewEvent } from '@rapport/event-sourcing';
import { projectionSpec } from '@rapport/testing';
import { ticketTimes } from './ticket-times.projection.js';

const folder = new URL('../../../../../libs/contracts/tickets/src/samples/', import.meta.url);
const sample = (fact: string) => JSON.parse(readFileSync(new URL(`tickets.${fact}.v1.json`, folder), 'utf8')) as NewEvent;
const given = (...facts: readonly string[]) => projectionSpec(ticketTimes)(...facts.map(sample));
const told = (fact: string, more: object) => { const { data, ...rest } = sample(fact); return { ...rest, data: { ...(data as object), ...more } } as NewEvent; };
const nine = '2026-03-02T09:00:00.000Z' as never;

describe('the times of a ticket', () => {
  it('begin when it opens', () => given('ticket-opened').then({ openedAt: nine, assignedAt: null, respondedAt: null, solvedAt: null, priority: 'high', channel: 'phone', category: 'return_or_repair', phase: 'after', team: null }));
  it('take the acknowledgement as the first response, or the answer on the spot', () => {
    given('ticket-opened', 'ticket-acknowledged').then({ respondedAt: nine, solvedAt: null });
    given('ticket-opened', 'ticket-solved').then({ respondedAt: nine, solvedAt: nine });
  });
  it('know the team that leads it', () => given('ticket-opened', 'ticket-routed').then({ team: 'finance' }));
  it('know whom it serves once it is classified', () => {
    given('ticket-opened').then({ internal: false });
    projectionSpec(ticketTimes)(sample('ticket-opened'), told('ticket-classified', { internal: true })).then({ internal: true });
  });
  it('wait until an agent takes it for the first time', () => {
    given('ticket-opened', 'ticket-assigned').then({ assignments: 1, assignedAt: nine });
    projectionSpec(ticketTimes)(sample('ticket-opened'), sample('ticket-assigned'), told('ticket-assigned', { assignedAt: '2026-03-02T10:00:00.000Z' })).then({ assignments: 2, assignedAt: nine });
    projectionSpec(ticketTimes)(told('ticket-adopted', { agentId: 'bo' }), sample('ticket-assigned')).then({ assignments: 2, assignedAt: null });
    given('ticket-adopted', 'ticket-assigned').then({ assignments: 1, assignedAt: nine });
  });
  it('count assignments, reopenings and the breach', () => given('ticket-opened', 'ticket-assigned', 'response-breached', 'ticket-reopened').then({ assignments: 1, breached: true, reopenings: 1 }));
  it('tell how it ended, and that it did not when it is opened again', () => {
    given('ticket-opened', 'ticket-closed').then({ outcome: 'closed', endedAt: expect.any(String) as never });
    given('ticket-opened', 'ticket-cancelled').then({ outcome: 'cancelled' });
    given('ticket-opened', 'ticket-escalated').then({ outcome: 'complaint' });
    given('ticket-opened', 'ticket-merged').then({ outcome: 'merged', endedAt: '2026-03-02T10:00:00.000Z' as never });
    given('ticket-opened', 'ticket-merged', 'ticket-unmerged').then({ outcome: 'open', endedAt: null });
    given('ticket-opened', 'ticket-closed', 'ticket-reopened').then({ outcome: 'open', endedAt: null });
  });
  it('know that it was closed without a solution, until it is opened again', () => {
    const unsolved = told('ticket-closed', { problemSolved: false, unsolvedReason: 'No part is made any more.' });
    given('ticket-opened', 'ticket-closed').then({ unsolved: false });
    projectionSpec(ticketTimes)(sample('ticket-opened'), told('ticket-closed', { problemSolved: true })).then({ unsolved: false });
    projectionSpec(ticketTimes)(sample('ticket-opened'), unsolved).then({ outcome: 'closed', unsolved: true });
    projectionSpec(ticketTimes)(sample('ticket-opened'), unsolved, sample('ticket-reopened')).then({ outcome: 'open', unsolved: false });
  });
  it('keep every hold, and count transfers and targets that were not kept', () => given('ticket-opened', 'hold-ended', 'hold-ended', 'transfer-requested', 'clock-breached').then({ holds: [expect.any(Number), expect.any(Number)] as never, transfers: 1, clockBreaches: 1 }));
  it('take adopted tickets as their records know them', () => given('ticket-adopted').then({ category: 'Category 55', phase: null, breached: false, assignments: 0, solvedAt: '2026-03-02T11:29:00.000Z' as never }));
});
