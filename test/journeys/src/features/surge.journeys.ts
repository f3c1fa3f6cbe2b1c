import { eventually } from '../platform.js';
import { FeatureWorld, refusalOf } from './feature-world.js';

const MINUTE = 60_000;
// A department that leads no work item: nobody else of this world waits for it.
const team = 'marketing';

describe('help under pressure', () => {
  let world: FeatureWorld;
  beforeAll(async () => {
    world = await FeatureWorld.running();
  }, 240_000);

  it('FT-21 waiting over the limit: surge mode lists six actions and the drafted staff, until people wait for a short time again', async () => {
    const { agent, manager } = world;
    const waits = async (name: string) => {
      const ticketId = await world.openTicket(await world.registerClient(name), { category: 'enquiry', phase: 'pre' });
      await agent.tickets.routeTicket({ path: { ticketId }, body: { lead: team } });
      return ticketId;
    };
    const board = async () => (await agent.tickets.listSurges({ query: { team } })).body.items;
    const measure = async () => {
      await world.settled();
      return (await manager.tickets.measureWaiting({ body: { team } })).body;
    };
    expect(await refusalOf(agent.tickets.setSurgeLimits({ body: { team, enterMinutes: 30, leaveMinutes: 10 } }))).toBe('SCOPE_MISSING');
    expect(await refusalOf(manager.tickets.setSurgeLimits({ body: { team, enterMinutes: 10, leaveMinutes: 10 } }))).toBe('SURGE_LIMITS_REVERSED');
    await manager.tickets.setSurgeLimits({ body: { team, enterMinutes: 30, leaveMinutes: 10 } });

    const ticketId = await waits('Ada');
    expect(await measure()).toMatchObject({ waiting: 1, facts: [] });
    expect(await refusalOf(agent.tickets.draftStaff({ body: { team, agentId: 'bo', from: 'finance' } }))).toBe('NO_SURGE');

    // Nobody asks: the service measures by itself.
    await world.advance('40m');
    const [entered] = await eventually(board, (surges) => surges.length === 1);
    expect(entered).toMatchObject({ team, open: true, enterAbove: 30 * MINUTE, leaveBelow: 10 * MINUTE, waiting: 1 });
    expect(entered!.longest).toBeGreaterThan(39 * MINUTE);
    expect(entered!.actions).toHaveLength(6);
    expect(entered!.actions.every(({ done, zh, en }) => !done && zh !== '' && en !== '')).toBe(true);

    expect(await refusalOf(agent.tickets.draftStaff({ body: { team, agentId: 'bo', from: 'astronomy' } }))).toBe('DEPARTMENT_UNKNOWN');
    await world.manager.tickets.registerAgent({ body: { agentId: 'bo', name: 'Bo', team: 'finance', capacity: 3 } });
    const best = () => agent.tickets.assignBest({ path: { ticketId }, body: {} });
    await world.settled();
    expect(await refusalOf(best())).toBe('NO_AGENT_FITS');
    await agent.tickets.draftStaff({ body: { team, agentId: 'bo', from: 'finance' } });
    await agent.tickets.takeSurgeAction({ body: { team, action: 'open_counters', note: 'Counters 4 and 5' } });
    const [during] = await board();
    // Who was drafted helps out like one of the team.
    await world.settled();
    expect((await best()).body.agentId).toBe('bo');
    expect(during!.drafted).toMatchObject([{ agentId: 'bo', from: 'finance', releasedAt: null }]);
    expect(during!.actions.filter(({ done }) => done).map(({ action }) => action)).toEqual(['open_counters', 'draft_back_office']);

    // Helped: whoever waits now came a moment ago.
    await agent.tickets.acknowledgeTicket({ path: { ticketId }, body: { plan: 'We call at three', nextUpdateAt: await world.in(60 * MINUTE) } });
    const later = await waits('Bea');
    expect((await measure()).longest).toBeLessThan(MINUTE);
    const [left] = await eventually(board, ([surge]) => surge?.open === false);
    expect(left).toMatchObject({ surgeId: entered!.surgeId, open: false, waiting: 1, drafted: [{ agentId: 'bo', releasedAt: left!.leftAt }] });
    await agent.tickets.answerOnTheSpot({ path: { ticketId: later }, body: { solution: 'At nine.' } });
    world.keep('FT-21 the surges', () => agent.tickets.listSurges());
    world.keep('FT-21 the desks', () => agent.tickets.listSurgeDesks());
  }, 90_000);
});
