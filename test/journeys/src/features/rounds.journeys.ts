import { FeatureWorld, refusalOf } from './feature-world.js';

describe('service that goes to the customer', () => {
  let world: FeatureWorld;
  beforeAll(async () => {
    world = await FeatureWorld.running();
  }, 240_000);

  it('TKT-05 a roving ticket waits for a stop, misses one and is served by the next', async () => {
    const { agent } = world;
    const partyId = await world.registerClient('Rui');
    const ticketId = await world.openTicket(partyId, { place: 'roving' });
    const waiting = async () => (await agent.tickets.listRovingTickets({ query: { limit: 200 } })).body.items.map((row) => row.ticketId);
    expect(await waiting()).toContain(ticketId);

    const stop = (hour: string) => ({ place: '12 Harbour Road', from: `2099-03-05T${hour}:00:00Z`, until: `2099-03-05T${hour}:45:00Z` });
    const plan = (stops: readonly object[]) => agent.tickets.planRound({ body: { name: 'North', agentId: 'bo', day: '2099-03-05', timeZone: 'UTC', stops: stops as never } });
    expect(await refusalOf(plan([stop('09')]))).toBe('ROUND_STOP_FOR_NOBODY');
    expect(await refusalOf(plan([{ ...stop('09'), ticketId, until: '2099-03-06T09:00:00Z' }]))).toBe('ROUND_STOP_OUTSIDE_DAY');
    const { roundId, stopIds } = (await plan([{ ...stop('09'), ticketId }, { ...stop('10'), partyId }])).body;
    expect(await waiting()).not.toContain(ticketId);

    const path = { ticketId };
    await agent.tickets.acknowledgeTicket({ path, body: { plan: 'Somebody comes', nextUpdateAt: await world.in(3_600_000) } });
    await agent.tickets.restateNeed({ path, body: { fact: 'It leaks', feeling: 'worried', confirmed: true } });
    await agent.tickets.agreeCourse({ path, body: { options: ['repair', 'replace'], choice: 'repair', expectation: 'That day' } });
    const solve = () => agent.tickets.solveTicket({ path, body: { solution: 'A new filter' } });
    expect(await refusalOf(solve())).toBe('ROUND_STOP_PLANNED');
    await agent.tickets.missRoundStop({ path: { roundId, stopId: stopIds[0]! }, body: { reason: 'Nobody opened.' } });
    expect(await waiting()).toContain(ticketId);
    expect(await refusalOf(solve())).toBe('ROUND_STOP_MISSING');
    const { stopId } = (await agent.tickets.addRoundStop({ path: { roundId }, body: { ...stop('14'), ticketId } })).body;
    for (const each of [stopId, stopIds[1]!]) await agent.tickets.serveRoundStop({ path: { roundId, stopId: each } });
    expect(await waiting()).not.toContain(ticketId);
    expect(await refusalOf(agent.tickets.releaseRoundStop({ path: { roundId, stopId }, body: { reason: 'By phone' } }))).toBe('ROUND_STOP_SETTLED');
    await solve();
    expect((await agent.tickets.getRound({ path: { roundId } })).body).toMatchObject({ stops: 3, served: 2, missed: 1, open: false });
    const stops = () => agent.tickets.listRoundStops({ query: { ticketId } });
    expect((await stops()).body.items).toMatchObject([{ status: 'missed', missedBecause: 'Nobody opened.', place: '12 Harbour Road' }, { status: 'served', agentId: 'bo' }]);
    world.keep('TKT-05 the round', () => agent.tickets.getRound({ path: { roundId } }));
    world.keep('TKT-05 its stops', stops);
  }, 120_000);

  it('TKT-05 a visit for what was merged into a roving ticket is one for it', async () => {
    const { agent } = world;
    const partyId = await world.registerClient('Rosa');
    const [ticketId, merged, grouped] = [await world.openTicket(partyId, { place: 'roving' }), await world.openTicket(partyId, { place: 'roving' }), await world.openTicket(partyId)];
    const path = { ticketId };
    await agent.tickets.acknowledgeTicket({ path, body: { plan: 'Somebody comes', nextUpdateAt: await world.in(3_600_000) } });
    await agent.tickets.restateNeed({ path, body: { fact: 'It leaks', feeling: 'worried', confirmed: true } });
    await agent.tickets.agreeCourse({ path, body: { options: ['repair', 'replace'], choice: 'repair', expectation: 'That day' } });
    const stop = (hour: string) => ({ place: '14 Harbour Road', from: `2099-03-06T${hour}:00:00Z`, until: `2099-03-06T${hour}:45:00Z` });
    const stops = [{ ...stop('09'), ticketId: merged }, { ...stop('10'), ticketId: grouped }];
    const { roundId, stopIds } = (await agent.tickets.planRound({ body: { name: 'North', agentId: 'bo', day: '2099-03-06', timeZone: 'UTC', stops } })).body;
    // Reads wait for what was written before.
    const solve = async () => {
      await Promise.all([agent.tickets.listTies({ path }), agent.tickets.listRoundStops({ query: { ticketId } })]);
      return agent.tickets.solveTicket({ path, body: { solution: 'A new filter' } });
    };
    expect(await refusalOf(solve())).toBe('ROUND_STOP_MISSING');

    await agent.tickets.mergeTicket({ path: { ticketId: merged }, body: { intoId: ticketId } });
    expect(await refusalOf(solve())).toBe('ROUND_STOP_PLANNED');
    const waiting = async () => (await agent.tickets.listRovingTickets({ query: { limit: 200 } })).body.items.map((row) => row.ticketId);
    expect(await waiting()).not.toContain(ticketId);
    await agent.tickets.missRoundStop({ path: { roundId, stopId: stopIds[0]! }, body: { reason: 'Nobody opened.' } });
    expect(await waiting()).toContain(ticketId);
    await agent.tickets.mergeTicket({ path: { ticketId: grouped }, body: { intoId: ticketId, mode: 'separate' } });
    await agent.tickets.serveRoundStop({ path: { roundId, stopId: stopIds[1]! } });
    await agent.tickets.unmergeTicket({ path: { ticketId: grouped }, body: { reason: 'Another tap' } });
    expect(await refusalOf(solve())).toBe('ROUND_STOP_MISSING');
    await agent.tickets.mergeTicket({ path: { ticketId: grouped }, body: { intoId: ticketId, mode: 'separate' } });
    await solve();
  }, 120_000);
});
