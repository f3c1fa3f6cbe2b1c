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

  it('TKT-15 a customer says when they want to be called, themselves or through us, and whoever calls back sees when it suits', async () => {
    const { agent, platform } = world;
    const [partyId, joined] = [await world.registerClient('Wen'), await world.registerClient('Wen Li')];
    const path = { partyId };
    const [evening, morning] = [{ from: '18:00', to: '20:00' }, { from: '10:00', to: '12:00' }];
    const window = { zone: 'Asia/Shanghai', week: { monday: [morning], friday: [evening] } };
    const windowOf = async (of: string) => (await agent.tickets.getCallWindow({ path: { partyId: of } })).body;
    expect(await windowOf(partyId)).toEqual({ zone: null, week: null, open: true, callFrom: null });
    expect(await refusalOf(agent.tickets.agreeCallWindow({ path, body: { ...window, zone: 'Asia/Nowhere' } }))).toBe('CALENDAR_ZONE_UNKNOWN');
    expect(await refusalOf(agent.tickets.agreeCallWindow({ path, body: { ...window, week: {} } }))).toBe('CALENDAR_WITHOUT_OPENINGS');
    await agent.tickets.agreeCallWindow({ path, body: window });
    expect((await agent.tickets.agreeCallWindow({ path, body: window })).body.facts).toEqual([]);

    // Saturday at noon: the evening of Friday is over, and nothing suits before Monday.
    await world.advanceToSaturday();
    const monday = `${(await world.in(2 * 86_400_000)).slice(0, 10)}T02:00:00.000Z`;
    const ticket = { ticketId: await world.openTicket(partyId) };
    await agent.tickets.assignTicket({ path: ticket, body: { agentId: 'live-wei' } });
    const { callbackId } = (await agent.tickets.dropCall({ path: ticket })).body;
    const owed = async () => (await agent.tickets.listCallbacks({ query: ticket })).body.items;
    expect(await windowOf(partyId)).toEqual({ ...window, open: false, callFrom: monday });
    expect(await owed()).toMatchObject([{ callbackId, partyId, open: true, callFrom: monday }]);
    expect((await agent.tickets.getAgentDesk({ query: { agentId: 'live-wei' } })).body.callbacks).toMatchObject([{ callbackId, callFrom: monday }]);

    // It is the customer's window, whichever of their parties asks.
    await agent.customers.joinParty({ path: { partyId: joined }, body: { customerId: partyId, evidence: 'The same telephone' } });
    await world.settled();
    const portal = await platform.asCustomer(joined);
    expect((await portal.tickets.getOwnCallWindow()).body).toMatchObject({ ...window, open: false });
    const saturday = { zone: 'Asia/Shanghai', week: { saturday: [{ from: '11:30', to: '18:00' }] } };
    expect((await portal.tickets.agreeOwnCallWindow({ body: saturday })).body).toMatchObject({ partyId, facts: ['tickets.call-window-agreed'] });
    await world.settled();
    const { open, callFrom } = await windowOf(partyId);
    expect([open, Math.abs(Date.parse(callFrom!) - Date.parse(await world.now())) < 60_000]).toEqual([true, true]);
    expect((await portal.tickets.liftOwnCallWindow()).body.facts).toEqual(['tickets.call-window-lifted']);
    await world.settled();
    expect(await owed()).toMatchObject([{ open: true, callFrom: null }]);
    expect((await agent.tickets.liftCallWindow({ path })).body.facts).toEqual([]);

    // A window refuses no call.
    await agent.tickets.agreeCallWindow({ path: { partyId: joined }, body: window });
    await agent.tickets.makeCallback({ path: { ...ticket, callbackId }, body: { agentId: 'live-wei', reached: true } });
    expect(await owed()).toMatchObject([{ open: false, callFrom: null }]);
    world.keep('TKT-15 the callbacks', () => agent.tickets.listCallbacks({ query: ticket }));
    world.keep('TKT-15 the window', async () => {
      const { zone, week } = await windowOf(partyId);

      return { body: { zone, week } };
    });
  }, 90_000);
});
