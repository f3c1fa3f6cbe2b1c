import { derivedId, type HandleCommand } from '@rapport/event-sourcing';
import { SPEC_NOW } from '@rapport/testing';
import { setTimeout as pause } from 'node:timers/promises';
import { ticketEnded } from '../ticket/ticket.errors.js';
import type { RouteTicket } from '../ticket/routing.commands.js';
import { route, routeUnrouted, type Unrouted } from './route-unrouted.js';

const [ticketId, otherId, requesterId] = [derivedId('spec', 'ticket'), derivedId('spec', 'other'), derivedId('spec', 'party')];
const row: Unrouted = { ticketId, requesterId, category: 'recovery', phase: 'after', nature: 'technical', priority: 'high', channel: 'other', item: null, serviceItem: null, version: 1 };
const routing = { lead: 'service', collaborators: [], workItem: 'h', tableVersion: 3 };

describe('tickets that no department leads', () => {
  const given: RouteTicket[] = [];
  const asked: unknown[] = [];
  const terms = { workItemOf: () => Promise.resolve('h'), ledBy: (workItem: string, ticket: object) => (asked.push({ workItem, ...ticket }), Promise.resolve({ routing, chosen: null })) };
  const context = (handle: (command: RouteTicket) => unknown, rows: readonly Unrouted[] = [row]) =>
    ({ handle: ((_: unknown, __: string, command: RouteTicket) => (given.push(command), Promise.resolve(handle(command)))) as unknown as HandleCommand, now: () => SPEC_NOW, provided: () => terms, pool: { query: () => Promise.resolve({ rows }) } }) as never;
  beforeEach(() => [given, asked].forEach((list) => list.splice(0)));

  it('are routed by the table of now for their work item, unless somebody was faster', async () => {
    await route(context(() => ({ events: [] })), row);
    expect(asked).toEqual([{ workItem: 'h', requesterId, nature: 'technical', category: 'recovery', priority: 'high', channel: 'other', item: null }]);
    expect(given).toMatchObject([{ data: { ticketId, ...routing, reason: null, chosen: null }, metadata: { expectedVersion: 1, actor: { role: 'system' } } }]);
  });

  it('are found again until they are led, and one that was changed meanwhile holds up no other', async () => {
    const worker = routeUnrouted();
    await worker.start(
      context(
        ({ data }) => {
          if (data.ticketId === ticketId) throw ticketEnded(ticketId, 'closed');
        },
        [row, { ...row, ticketId: otherId }],
      ),
    );
    while (given.length < 3) await pause(20);
    await worker.stop();
    expect(given.slice(0, 3).map(({ data }) => data.ticketId)).toEqual([ticketId, otherId, ticketId]);
    expect(new Set(given.map(({ metadata }) => metadata.commandId)).size).toBe(2);
  });
});
