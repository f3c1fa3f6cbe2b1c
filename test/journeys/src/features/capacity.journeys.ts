import { eventually } from '../platform.js';
import { FeatureWorld } from './feature-world.js';

const HOUR = 3_600_000;
const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;

describe('room for tickets', () => {
  let world: FeatureWorld;
  beforeAll(async () => {
    world = await FeatureWorld.running();
  }, 240_000);

  it('RP-38 what is left of the room of a team is told in slot-hours, and what comes in while a team is closed by weekday and hour', async () => {
    const { agent, manager } = world;
    // One team never closes; the other opens in three days only.
    const opens = DAYS[(new Date(await world.now()).getUTCDay() + 3) % 7]!;
    await manager.tickets.publishServiceCalendar({ body: { code: 'capacity-later', name: { zh: '三天后', en: 'In three days' }, zone: 'UTC', week: [{ day: opens, openings: [{ from: '09:00', to: '11:00' }] }] } });
    await world.settled();
    const register = async (agentId: string, team: string, calendar?: string) => (await manager.tickets.registerAgent({ body: { agentId, name: agentId, skills: [], team, capacity: 2, ...(calendar === undefined ? {} : { calendar }) } })).body.rosterId;
    const ana = await register('capacity-ana', 'production');
    await register('capacity-bo', 'technical', 'capacity-later');
    const requesterId = await world.registerClient('Capacity Ada');
    const opened = async (lead: string) => {
      const path = { ticketId: await world.openTicket(requesterId) };
      await agent.tickets.routeTicket({ path, body: { lead } });
      return path;
    };
    const [inHand, late] = [await opened('production'), await opened('technical')];
    await agent.tickets.assignTicket({ path: inHand, body: { agentId: 'capacity-ana' } });
    await world.settled();

    // Ana has two slots for four hours, of which one ticket takes four; Bo works for two hours of the week to come.
    const from = await world.now();
    const capacity = async (to: string) => (await agent.analytics.getReport({ path: { id: 'RP-38' }, query: { from, to } })).body.rows as readonly { readonly team: string }[];
    const production = async (hours: number) => (await capacity(await world.in(hours * HOUR))).find(({ team }) => team === 'production');
    const until = new Date(Date.parse(from) + 4 * HOUR).toISOString();
    expect((await capacity(until)).filter(({ team }) => ['production', 'technical'].includes(team))).toEqual([
      { team: 'production', agents: 1, slotHours: 8, usedHours: 4, unusedHours: 4, idleRate: 0.5, overHours: 0 },
      { team: 'technical', agents: 1, slotHours: 0, usedHours: 0, unusedHours: 0, idleRate: null, overHours: 0 },
    ]);
    expect((await capacity(new Date(Date.parse(from) + 7 * 24 * HOUR).toISOString())).find(({ team }) => team === 'technical')).toMatchObject({ slotHours: 4, idleRate: 1 });

    // Her room ends when she goes away.
    await agent.tickets.goAway({ path: { rosterId: ana }, body: { reason: 'Ill' } });
    await eventually(() => production(4), (row) => (row as unknown as { slotHours: number }).slotHours < 1);
    await agent.tickets.comeBack({ path: { rosterId: ana } });

    // The ticket of the closed team came in outside its hours, in the hour that it was.
    const period = { from: new Date(Date.parse(from) - HOUR).toISOString(), to: from };
    const cases = async (id: string, ...where: string[]) => (await agent.analytics.listReportCases({ path: { id }, query: { ...period, where } })).body.items.map(({ stream }) => stream);
    expect(await cases('RP-38-hours', 'team:technical', 'outside:true')).toEqual([`ticket-${late.ticketId}`]);
    expect(await cases('RP-38-hours', 'team:production', 'outside:false')).toEqual([`ticket-${inHand.ticketId}`]);
    expect(await cases('RP-38', 'agent:capacity-ana', 'kind:ticket')).toEqual([`ticket-${inHand.ticketId}`]);
    const { body: hours } = await agent.analytics.getReport({ path: { id: 'RP-38-hours' }, query: period });
    expect((hours.rows as readonly { readonly outside: number }[]).reduce((sum, { outside }) => sum + outside, 0)).toBeGreaterThan(0);

    // RP-17 of one team alone: whose ticket waits still, and whose was taken at once.
    const timeliness = async (team: string) => (await agent.analytics.getReport({ path: { id: 'RP-17' }, query: { ...period, team } })).body.rows;
    expect(await timeliness('technical')).toMatchObject([{ tickets: 1, assigned: 0, waitingMedian: null }]);
    expect(await timeliness('production')).toMatchObject([{ tickets: 1, assigned: 1, waitingMedian: expect.any(Number) }]);
    await expect(agent.analytics.getReport({ path: { id: 'RP-34' }, query: { ...period, team: 'technical' } })).rejects.toMatchObject({ problem: { code: 'REPORT_OPTION_NOT_TAKEN' } });

    world.keep('RP-17 the waiting of one team', () => agent.analytics.getReport({ path: { id: 'RP-17' }, query: { ...period, team: 'production' } }));
    world.keep('RP-38 the room', () => agent.analytics.getReport({ path: { id: 'RP-38' }, query: { from, to: until } }));
    world.keep('RP-38 the hours', () => agent.analytics.getReport({ path: { id: 'RP-38-hours' }, query: period }));
  }, 90_000);
});
