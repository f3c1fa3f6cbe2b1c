import { eventually } from '../platform.js';
import { FeatureWorld, refusalOf } from './feature-world.js';

// A department that leads no work item: its agents get the tickets of this journey and no others.
const team = 'delivery';

describe('who gets which ticket', () => {
  let world: FeatureWorld;
  beforeAll(async () => {
    world = await FeatureWorld.running();
  }, 240_000);

  it('TKT-14 the best agent gets the ticket, and the tickets of one who goes away go to another', async () => {
    const { agent, manager } = world;
    const register = async (agentId: string, skills: string[]) => (await manager.tickets.registerAgent({ body: { agentId, name: agentId, skills, team, capacity: 2 } })).body.rosterId;
    const requesterId = await world.registerClient('Roster Ada');
    const opened = async () => {
      const ticketId = await world.openTicket(requesterId, { category: 'installation' });
      await agent.tickets.routeTicket({ path: { ticketId }, body: { lead: team } });
      return ticketId;
    };
    const best = async (ticketId: string) => {
      await world.settled();
      const { body } = await agent.tickets.assignBest({ path: { ticketId }, body: {} });
      // The roster of this world has other teams, too.
      return { ...body, considered: body.considered.filter(({ excluded }) => excluded !== 'other_team') };
    };
    const agentOf = async (ticketId: string) => (await agent.tickets.getTicket({ path: { ticketId } })).body.agentId;

    const [first, second] = [await opened(), await opened()];
    await world.settled();
    expect(await refusalOf(agent.tickets.assignBest({ path: { ticketId: first }, body: {} }))).toBe('NO_AGENT_FITS');
    expect(await refusalOf(agent.tickets.registerAgent({ body: { agentId: 'roster-ana', name: 'Ana', team, capacity: 2 } }))).toBe('SCOPE_MISSING');
    expect(await refusalOf(manager.tickets.registerAgent({ body: { agentId: 'roster-ana', name: 'Ana', team, capacity: 2, calendar: 'none-such' } }))).toBe('SERVICE_CALENDAR_NOT_FOUND');
    const ana = await register('roster-ana', ['installation']);
    await register('roster-bo', []);

    const chosen = await best(first);
    expect(chosen).toMatchObject({ agentId: 'roster-ana', considered: [{ agentId: 'roster-ana', fit: 1, excluded: null }, { agentId: 'roster-bo', fit: 0, excluded: null }] });
    expect((await best(second)).agentId).toBe('roster-ana');
    const third = await opened();
    expect(await best(third)).toMatchObject({ agentId: 'roster-bo', considered: [{ agentId: 'roster-bo', load: 0 }, { agentId: 'roster-ana', load: 2, excluded: 'full' }] });

    // Bo has room for one of the two.
    await world.settled();
    await agent.tickets.goAway({ path: { rosterId: ana }, body: { reason: 'Ill' } });
    await eventually(() => agentOf(first), (agentId) => agentId === 'roster-bo');
    expect(await agentOf(second)).toBe('roster-ana');
    expect((await agent.tickets.listAgents({ query: { team, available: false } })).body.items).toMatchObject([{ agentId: 'roster-ana', reason: 'Ill', handedOver: 1, leftBehind: 1 }]);
    await world.settled();
    const assign = (force?: boolean) => agent.tickets.assignTicket({ path: { ticketId: third }, body: { agentId: 'roster-ana', ...(force && { force }) } });
    expect(await refusalOf(assign())).toBe('AGENT_AWAY');

    const transfer = { reason: 'Her trade', consent: true, customerName: 'Ada', purpose: 'a new tap', to: 'person', target: 'roster-ana' } as const;
    expect(await refusalOf(agent.tickets.requestTransfer({ path: { ticketId: first }, body: transfer }))).toBe('TRANSFER_TARGET_AWAY');
    await agent.tickets.requestTransfer({ path: { ticketId: first }, body: { ...transfer, to: 'department', target: team } });
    expect(await refusalOf(agent.tickets.acceptTransfer({ path: { ticketId: first }, body: { acceptedBy: 'roster-ana' } }))).toBe('TRANSFER_TARGET_AWAY');
    await agent.tickets.withdrawTransfer({ path: { ticketId: first } });

    // What fitted nobody goes on as soon as somebody fits.
    await register('roster-cy', ['installation']);
    await eventually(() => agentOf(second), (agentId) => agentId === 'roster-cy', 20_000);
    await agent.tickets.comeBack({ path: { rosterId: ana } });
    await world.settled();
    await assign();
    expect(await agentOf(third)).toBe('roster-ana');
    world.keep('TKT-14 the roster', () => agent.tickets.listAgents({ query: { team } }));
    world.keep('TKT-14 the workload', () => agent.tickets.listAgentWorkload());
  }, 60_000);
});
