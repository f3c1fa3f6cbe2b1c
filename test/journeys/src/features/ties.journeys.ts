import { eventually } from '../platform.js';
import { FeatureWorld, refusalOf } from './feature-world.js';

describe('tickets that belong together', () => {
  let world: FeatureWorld;
  beforeAll(async () => {
    world = await FeatureWorld.running();
  }, 240_000);

  const received = async (ticketId: string, text: string) => (await world.agent.tickets.receiveMessage({ path: { ticketId }, body: { text, channel: 'e-mail' } })).body;
  const said = async (ticketId: string) => (await world.agent.tickets.listMessages({ path: { ticketId } })).body.items.map(({ text }) => text);
  const of = async (ticketId: string) => (await world.agent.tickets.getTicket({ path: { ticketId } })).body;

  it('SM-2 a merged ticket is read in the one that goes on, late messages land there, and the merge can be undone', async () => {
    const { agent } = world;
    const ada = await world.registerClient('Tie Ada');
    const [one, other, foreign] = [await world.openTicket(ada), await world.openTicket(ada), await world.openTicket(await world.registerClient('Tie Bea'))];
    await received(one, 'It leaks.');
    const merge = (ticketId: string, intoId: string) => agent.tickets.mergeTicket({ path: { ticketId }, body: { intoId } });
    expect(await refusalOf(merge(one, foreign))).toBe('TICKETS_OF_DIFFERENT_CUSTOMERS');
    await merge(one, other);
    expect(await refusalOf(merge(other, one))).toBe('MERGE_CYCLE');
    await world.settled();
    expect((await received(one, 'Still.')).ticketId).toBe(other);
    expect(await said(other)).toEqual(['It leaks.', 'Still.']);
    expect(await of(one)).toMatchObject({ status: 'merged' });
    expect(await eventually(() => of(other), ({ absorbed }) => absorbed === 1)).toMatchObject({ status: 'received' });

    await agent.tickets.unmergeTicket({ path: { ticketId: one }, body: { reason: 'Another tap' } });
    expect([await said(one), await said(other)]).toEqual([['It leaks.'], ['Still.']]);
    expect(await of(one)).toMatchObject({ status: 'received' });
    await eventually(() => of(other), ({ absorbed }) => absorbed === 0);
    world.keep('SM-2 the ties of a merge', () => agent.tickets.listTies({ path: { ticketId: one } }));
  }, 60_000);

  it('SM-2 a ticket is grouped under another with a thread of its own, and is closed with it', async () => {
    const { agent } = world;
    const ada = await world.registerClient('Tie Eve');
    const [one, other] = [await world.openTicket(ada), await world.openTicket(ada)];
    await received(other, 'The door, too.');
    await agent.tickets.mergeTicket({ path: { ticketId: one }, body: { intoId: other, mode: 'separate' } });
    await eventually(() => of(other), ({ absorbed }) => absorbed === 1);
    expect((await received(one, 'Still.')).ticketId).toBe(one);
    expect([await said(one), await said(other)]).toEqual([['Still.'], ['The door, too.']]);

    const path = { ticketId: other };
    await agent.tickets.answerOnTheSpot({ path, body: { solution: 'Both are mended' } });
    await agent.tickets.checkSatisfaction({ path, body: { result: 'satisfied' } });
    await agent.tickets.closeTicket({ path, body: { thanked: true, nextLink: 'A look in autumn', problemSolved: true, sixRights: { time_and_place: true, way_and_price: true, customer: true, service: true, need: true, value: true } } });
    await eventually(() => of(one), ({ status }) => status === 'closed');
    expect(await refusalOf(agent.tickets.reopenTicket({ path: { ticketId: one }, body: { reason: 'It leaks' } }))).toBe('TICKET_MERGED');
    await agent.tickets.unmergeTicket({ path: { ticketId: one }, body: { reason: 'It leaks still' } });
    expect(await of(one)).toMatchObject({ status: 'received', endedAt: null });
    world.keep('SM-2 the ties of a group', () => agent.tickets.listTies({ path: { ticketId: one } }));
  }, 60_000);

  it('SM-2 messages become a ticket of their own, and a parent is answered for all its children', async () => {
    const { agent, manager } = world;
    await manager.tickets.publishClockPolicy({
      body: { code: 'bells', name: { zh: '门铃', en: 'Bells' }, order: 3, conditions: { items: ['Bell S1'] }, metrics: [{ metric: 'total-resolution', targets: [{ priority: 'moderate', minutes: 60_000 }] }] },
    });
    await eventually(() => manager.tickets.listClockPolicies(), ({ body }) => body.items.some(({ code }) => code === 'bells'));
    const [cause, child] = [await world.openTicket(await world.registerClient('Tie Cid')), await world.openTicket(await world.registerClient('Tie Dan'), { item: 'Bell S1' })];
    const { messageId } = await received(child, 'And my invoice is wrong.');
    const { newTicketId } = (await agent.tickets.splitTicket({ path: { ticketId: child }, body: { messageIds: [messageId], subject: 'The invoice', category: 'enquiry' } })).body;
    await eventually(() => refusalOf(of(newTicketId)), (refused) => refused === null);
    expect(await of(newTicketId)).toMatchObject({ subject: 'The invoice', status: 'received', lead: 'service', clockPolicy: 'bells', clockPolicyVersion: 1 });
    expect([await said(newTicketId), await said(child)]).toEqual([['And my invoice is wrong.'], []]);

    await agent.tickets.setParent({ path: { ticketId: child }, body: { parentId: cause } });
    await eventually(() => of(cause), ({ children }) => children === 1);
    await agent.tickets.sendReply({ path: { ticketId: cause }, body: { text: 'It is up again since 9:00.', channel: 'e-mail', agentId: 'ana' } });
    expect(await eventually(() => said(child), ({ length }) => length === 1)).toEqual(['It is up again since 9:00.']);

    for (const path of [{ ticketId: cause }, { ticketId: child }]) {
      await agent.tickets.answerOnTheSpot({ path, body: { solution: 'The line is up again' } });
      await agent.tickets.checkSatisfaction({ path, body: { result: 'satisfied' } });
    }
    const closing = { thanked: true, nextLink: 'A look in autumn', sixRights: { time_and_place: true, way_and_price: true, customer: true, service: true, need: true, value: true }, problemSolved: true };
    expect(await refusalOf(agent.tickets.closeTicket({ path: { ticketId: cause }, body: closing }))).toBe('CHILDREN_OPEN');
    for (const ticketId of [child, cause]) await agent.tickets.closeTicket({ path: { ticketId }, body: closing });
    world.keep('SM-2 what children hear', () => agent.tickets.listMessages({ path: { ticketId: child } }));
    world.keep('SM-2 what was split off', () => agent.tickets.listMessages({ path: { ticketId: newTicketId } }));
  }, 60_000);
});
