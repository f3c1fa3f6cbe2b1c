import { derivedId, SECOND, later, type HandleCommand } from '@rapport/event-sourcing';
import { SPEC_NOW } from '@rapport/testing';
import { setTimeout as pause } from 'node:timers/promises';
import type { Candidate } from '../agent/best-agent.rule.js';
import type { ReassignTicket } from '../ticket/ticket.commands.js';
import { ticketEnded } from '../ticket/ticket.errors.js';
import { MOST_LEFT_BEHIND, reassignLeftBehind, type LeftBehind } from './reassign-left-behind.js';

const id = (name: string) => derivedId('spec', name);
const left = (name: string, lead: string | null = 'service'): LeftBehind => ({ ticketId: id(name), agentId: 'ana', requesterId: id('party'), lead, category: null, version: 4, waitingSince: new Date(SPEC_NOW), reason: 'Ill' });
const bo: Candidate = { agentId: 'bo', teams: ['service'], skills: [], classes: [], available: true, working: true, load: 0, capacity: 9, idleSince: null, inLiveContact: false, lastContactAt: null };
const roster = { needs: (rows: readonly LeftBehind[]) => Promise.resolve(rows.map(({ ticketId, lead }) => ({ ticketId, team: lead, customerClass: null, skills: [] }))), candidates: () => Promise.resolve([bo]) };

describe('tickets left behind with somebody who is away', () => {
  const given: ReassignTicket[] = [];
  const asked: unknown[][] = [];
  beforeEach(() => [given, asked].forEach((list) => list.splice(0)));

  const looks = async (rows: readonly LeftBehind[], until: () => boolean, handle: (command: ReassignTicket) => void = () => undefined) => {
    const worker = reassignLeftBehind(5);
    const context = {
      handle: ((_: unknown, __: string, command: ReassignTicket) => (given.push(command), Promise.resolve().then(() => handle(command)))) as unknown as HandleCommand,
      ...{ now: () => SPEC_NOW, provided: () => roster },
      pool: { query: (_: string, values: unknown[]) => (asked.push(values), Promise.resolve({ rows })) },
    };
    await worker.start(context as never);
    while (!until()) await pause(5);
    await worker.stop();
  };

  it('go to whoever fits by now, and stay where nobody does', async () => {
    await looks([left('one'), left('two', 'finance')], () => given.length > 1);
    expect(given[0]).toMatchObject({ type: 'ReassignTicket', data: { ticketId: id('one'), fromAgentId: 'ana', agentId: 'bo', reason: 'Ill' }, metadata: { expectedVersion: 4, actor: { role: 'system' } } });
    expect(new Set(given.map(({ metadata }) => metadata.commandId)).size).toBe(1);
    expect(asked[0]![0]).toBe(later(SPEC_NOW, -5 * SECOND));
  });

  it('hold up no others where one was changed meanwhile', async () => {
    await looks([left('one'), left('two')], () => given.length > 2, ({ data }) => {
      if (data.ticketId === id('one')) throw ticketEnded(id('one'), 'closed');
    });
    expect(given.slice(0, 3).map(({ data }) => data.ticketId)).toEqual([id('one'), id('two'), id('one')]);
  });

  it('are looked at from the beginning again, and behind the last one where there were more', async () => {
    const many = Array.from({ length: MOST_LEFT_BEHIND }, (_, index) => left(String(index), 'finance'));
    await looks(many, () => asked.length > 1);
    await looks([left('one', 'finance')], () => asked.length > 3);
    expect(asked.slice(0, 2).map(([, ...place]) => place)).toEqual([['-infinity', expect.any(String)], [SPEC_NOW, many.at(-1)!.ticketId]]);
    expect(asked.at(-1)![1]).toBe('-infinity');
  });
});
