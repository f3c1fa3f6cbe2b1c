import { randomUUID } from 'node:crypto';
import { FeatureWorld, refusalOf } from './feature-world.js';

// A department that leads no work item: whoever serves there gets no ticket of another journey.
const team = 'delivery';

describe('who is with which customer', () => {
  let world: FeatureWorld;
  beforeAll(async () => {
    world = await FeatureWorld.running();
  }, 240_000);

  it('TKT-16 an agent is with one customer at a time, who is handed on, cut off or noted, and never left alone', async () => {
    const { agent, manager } = world;
    const register = async (agentId: string) => (await manager.tickets.registerAgent({ body: { agentId, name: agentId, team, capacity: 1 } })).body.rosterId;
    const [ana, bo] = [await register('live-ana'), await register('live-bo')];
    const ticketId = await world.openTicket(await world.registerClient('Ned'));
    const receiving = async () => (await agent.tickets.listContactReceivers({ query: { team } })).body.items.filter(({ agentId }) => agentId.startsWith('live-')).map(({ rosterId, excluded }) => [rosterId, excluded]);
    const begin = (rosterId: string, more: { ticketId?: string; arrivedAt?: string } = {}) => agent.tickets.beginLiveContact({ path: { rosterId }, body: { channel: 'phone', ...more } });
    const rang = await world.now();
    await world.advance('1m');
    await world.settled();
    expect(await receiving()).toEqual([[ana, null], [bo, null]]);
    expect(await refusalOf(begin(ana, { arrivedAt: await world.in(60_000) }))).toBe('ARRIVED_IN_FUTURE');
    const { contactId } = (await begin(ana, { ticketId, arrivedAt: rang })).body;
    expect(await refusalOf(begin(ana))).toBe('AGENT_IN_LIVE_CONTACT');
    expect((await agent.tickets.getAgentDesk({ query: { agentId: 'live-ana' } })).body.liveContacts).toMatchObject([{ contactId, ticketId, channel: 'phone' }]);
    expect(await receiving()).toEqual([[bo, null], [ana, 'in_live_contact']]);

    const atAna = { rosterId: ana, contactId };
    const handOver = { path: atAna, body: { toRosterId: bo }, idempotencyKey: randomUUID() };
    expect(await refusalOf(agent.tickets.handOverLiveContact({ ...handOver, ifMatch: 1, idempotencyKey: randomUUID() }))).toBe('STALE_VERSION');
    expect(await refusalOf(agent.tickets.handOverLiveContact({ ...handOver, body: { toRosterId: ana }, idempotencyKey: randomUUID() }))).toBe('AGENT_IN_LIVE_CONTACT');
    const { body: handed } = await agent.tickets.handOverLiveContact(handOver);
    expect((await agent.tickets.handOverLiveContact(handOver)).body).toEqual(handed);
    const { toContactId } = handed;
    const atBo = { rosterId: bo, contactId: toContactId };
    expect((await agent.tickets.listAgents({ query: { team, inLiveContact: true } })).body.items).toMatchObject([{ rosterId: bo, liveContactId: toContactId, liveChannel: 'phone' }]);
    expect(await refusalOf(agent.tickets.wrapUpLiveContact({ path: atAna, body: {} }))).toBe('LIVE_CONTACT_ENDED');
    expect(await refusalOf(agent.tickets.wrapUpLiveContact({ path: atBo, body: {} }))).toBe('NOTE_REQUIRED');
    const note = { agentId: 'live-bo', channel: 'phone', note: 'Rings again on Monday', thanked: true, endedBy: 'customer' } as const;
    expect(await refusalOf(agent.tickets.endContact({ path: { ticketId }, body: { ...note, liveContactId: contactId } }))).toBe('LIVE_CONTACT_NOT_FOUND');
    await agent.tickets.endContact({ path: { ticketId }, body: { ...note, liveContactId: toContactId } });
    await agent.tickets.wrapUpLiveContact({ path: atBo, body: {} });

    const { contactId: second } = (await begin(ana, { ticketId })).body;
    const cut = { path: { rosterId: ana, contactId: second }, body: {}, idempotencyKey: randomUUID() };
    const { body: wasCut } = await agent.tickets.cutLiveContact(cut);
    expect((await agent.tickets.cutLiveContact(cut)).body).toEqual(wasCut);
    const { callbackId } = wasCut;
    expect((await agent.tickets.listCallbacks({ query: { ticketId, open: true } })).body.items).toMatchObject([{ callbackId, agentId: 'live-ana' }]);
    await agent.tickets.makeCallback({ path: { ticketId, callbackId: callbackId! }, body: { agentId: 'live-ana', reached: true } });
    await agent.tickets.goAway({ path: { rosterId: bo }, body: { reason: 'Ill' } });
    expect(await refusalOf(begin(bo))).toBe('RECEIVER_AWAY');

    const contacts = await agent.tickets.listLiveContacts({ query: { ticketId } });
    expect(contacts.body.items).toMatchObject([
      { ...atAna, outcome: 'handed_over', handedToContactId: toContactId, noted: false },
      { ...atBo, outcome: 'finished', noted: true, pickUpMs: null, takenFromContactId: contactId },
      { rosterId: ana, contactId: second, outcome: 'cut', callbackId, pickUpMs: null },
    ]);
    expect(contacts.body.items[0]!.pickUpMs).toBeGreaterThanOrEqual(60_000);
    expect((await agent.tickets.listPickUpStatistics({ query: { agentId: 'live-ana' } })).body.items).toMatchObject([{ channel: 'phone', contacts: 2, pickedUp: 1, medianPickUp: contacts.body.items[0]!.pickUpMs, cut: 1, handedOver: 1 }]);
    world.keep('TKT-16 the live contacts', () => agent.tickets.listLiveContacts({ query: { ticketId } }));
    world.keep('TKT-16 who is with whom', () => agent.tickets.listAgents({ query: { team } }));
  }, 60_000);
});
