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

    world.keep('RP-38 the room', () => agent.analytics.getReport({ path: { id: 'RP-38' }, query: { from, to: until } }));
    world.keep('RP-38 the hours', () => agent.analytics.getReport({ path: { id: 'RP-38-hours' }, query: period }));
  }, 90_000);

  it('RP-17 how long tickets of one team waited, and were answered and solved after, is what was done with them', async () => {
    const { agent, operator } = world;
    const from = await world.now();
    const requesterId = await world.registerClient('Timely Ada');
    const opened = async (lead: string) => {
      const path = { ticketId: await world.openTicket(requesterId) };
      await agent.tickets.routeTicket({ path, body: { lead } });
      return path;
    };
    const [taken, handedOn, atOnce, other] = [await opened('sales'), await opened('sales'), await opened('sales'), await opened('finance')];

    // After ten minutes one is taken, answered and put on hold for two; after half an hour another one is, and is handed on.
    await world.advance('10m');
    await agent.tickets.assignTicket({ path: taken, body: { agentId: 'timely-ana' } });
    await agent.tickets.acknowledgeTicket({ path: taken, body: { plan: 'Look at it', nextUpdateAt: await world.in(HOUR) } });
    await agent.tickets.placeOnHold({ path: taken, body: { reason: 'order_query', consent: true, limitSeconds: 300 } });
    await world.advance('2m');
    await agent.tickets.resumeHold({ path: taken });
    await world.advance('18m');
    await agent.tickets.assignTicket({ path: handedOn, body: { agentId: 'timely-bo' } });
    await agent.tickets.requestTransfer({ path: handedOn, body: { to: 'person', target: 'timely-cy', reason: 'He knows it', consent: true, customerName: 'Ada', purpose: 'a bell', limitSeconds: 60 } });
    await agent.tickets.acceptTransfer({ path: handedOn, body: { acceptedBy: 'timely-cy' } });
    await agent.tickets.completeTransfer({ path: handedOn, body: { thanked: true } });
    // The third is answered on the spot, and comes back; the first is solved after an hour.
    await agent.tickets.answerOnTheSpot({ path: atOnce, body: { solution: 'Press harder' } });
    await agent.tickets.reopenTicket({ path: atOnce, body: { reason: 'It is silent again' } });
    await world.advance('30m');
    await agent.tickets.restateNeed({ path: taken, body: { fact: 'It is silent', feeling: 'worried', confirmed: true } });
    await agent.tickets.agreeCourse({ path: taken, body: { options: ['repair', 'replace'], choice: 'repair', expectation: 'today' } });
    await agent.tickets.solveTicket({ path: taken, body: { solution: 'A new bell' } });
    await world.settled();

    const done = await Promise.all([taken, handedOn, atOnce].map(async ({ ticketId }) => (await operator.eventLog.listStreamEvents({ path: { stream: `ticket-${ticketId}` } })).body.items));
    const times = (type: string) => done.map((events) => events.filter((event) => event.type === `tickets.${type}`).map(({ occurredAt }) => Date.parse(occurredAt) / 1_000));
    const since = (starts: readonly (readonly number[])[], ends: readonly (readonly number[])[]) => starts.flatMap(([start], ticket) => (ends[ticket]!.length === 0 ? [] : [Math.min(...ends[ticket]!) - start!]));
    const [begun, assigned, acknowledged, solved] = [times('ticket-opened'), times('ticket-assigned'), times('ticket-acknowledged'), times('ticket-solved')];
    const answered = acknowledged.map((each, ticket) => [...each, ...solved[ticket]!]);
    const [waited, responded, solvedAfter, held] = [since(begun, assigned), since(begun, answered), since(begun, solved), since(times('hold-started').slice(0, 1), times('hold-ended').slice(0, 1))];
    const until = await world.now();
    const timeliness = async (team: string) => (await agent.analytics.getReport({ path: { id: 'RP-17' }, query: { from, to: until, team } })).body.rows;
    expect(await timeliness('sales')).toEqual([
      {
        ...{ priority: 'moderate', tickets: 3, assigned: 2, waitingMedian: quantile(0.5, waited), waiting90: quantile(0.9, waited) },
        ...{ responded: 2, responseMedian: quantile(0.5, responded), response90: quantile(0.9, responded), ...named('response', spread(responded)) },
        ...{ solved: 2, solutionMedian: quantile(0.5, solvedAfter), solution90: quantile(0.9, solvedAfter), ...named('solution', spread(solvedAfter)) },
        ...{ breachRate: 0, assignmentsPerTicket: share(assigned.flat().length, 3), reopeningRate: 0.3333, transfersPerTicket: 0.3333, holds: 1, holdMedian: quantile(0.5, held), hold90: quantile(0.9, held) },
      },
    ]);
    // As the clock was moved, but for the seconds that the calls took.
    for (const [minutes, all] of [[[10, 30], waited], [[10, 30], responded], [[60, 30], solvedAfter], [[2], held]] as const) expect(all.map((each) => Math.floor(each / 60))).toEqual(minutes);
    expect(await timeliness('finance')).toMatchObject([{ tickets: 1, assigned: 0, waitingMedian: null }]);
    const cases = async (where: string) => (await agent.analytics.listReportCases({ path: { id: 'RP-17' }, query: { from, to: until, where: [where] } })).body.items.map(({ stream }) => stream);
    expect((await cases('assigned:false')).sort()).toEqual([atOnce, other].map(({ ticketId }) => `ticket-${ticketId}`).sort());
    await expect(agent.analytics.getReport({ path: { id: 'RP-34' }, query: { from, to: until, team: 'sales' } })).rejects.toMatchObject({ problem: { code: 'REPORT_OPTION_NOT_TAKEN' } });
    world.keep('RP-17 the times of one team', () => agent.analytics.getReport({ path: { id: 'RP-17' }, query: { from, to: until, team: 'sales' } }));
  }, 90_000);
});

/** Standard deviation of all of them in seconds, and what part of the mean it is. */
const spread = (values: readonly number[]) => {
  const mean = values.reduce((sum, each) => sum + each, 0) / values.length;
  const deviation = Math.sqrt(values.reduce((sum, each) => sum + (each - mean) ** 2, 0) / values.length);

  // Rounded by another hand: the last digit may differ.
  return { Deviation: expect.closeTo(deviation, -1) as number, Variation: expect.closeTo(deviation / mean, 3) as number };
};

const named = (measure: string, figures: Readonly<Record<string, number>>) => Object.fromEntries(Object.entries(figures).map(([what, value]) => [`${measure}${what}`, value]));

/** Between the two values that a share of all falls between, in proportion; whole seconds. */
const quantile = (part: number, values: readonly number[]): number => {
  const sorted = [...values].sort((one, two) => one - two);
  const place = part * (sorted.length - 1);
  const [below, above] = [sorted[Math.floor(place)]!, sorted[Math.ceil(place)]!];

  const exact = below + (above - below) * (place - Math.floor(place));
  // Only half a second may be rounded either way: its last digit is lost in one of the two calculations.
  const isHalf = Math.abs(exact - Math.floor(exact) - 0.5) < 1e-6;

  return isHalf ? (expect.closeTo(exact, -0.1) as number) : Math.round(exact);
};

const share = (part: number, whole: number): number => Math.round((part / whole) * 10_000) / 10_000;
