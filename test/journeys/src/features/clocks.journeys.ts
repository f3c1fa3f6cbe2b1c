import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from '../platform.js';
import { FeatureWorld } from './feature-world.js';

const nameOf = (zh: string, en: string) => ({ zh, en });
const week = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'].map((day) => ({ day: day as 'monday', openings: [{ from: '09:00', to: '12:00' }, { from: '13:00', to: '18:00' }] }));

describe('what is promised, and whether it is kept', () => {
  let world: FeatureWorld;
  let began: string;
  beforeAll(async () => {
    world = await FeatureWorld.running();
    began = await world.now();
  }, 240_000);

  it('FT-20 a policy for key customers, 15 minutes: their ticket starts a clock, and the breach is listed', async () => {
    const { agent, manager } = world;
    const key = await world.registerClient('Ada');
    await manager.customers.setManagementClass({ path: { partyId: key }, body: { managementClass: 'key', reason: 'A fifth of our sales' } });
    const policy = { code: 'immediate-service', name: nameOf('即时服务', 'Immediate service'), order: 1, conditions: { classes: ['key'] }, goal: nameOf('关键客户随时有人应答', 'Key customers always reach somebody'), targetShare: 0.5 };
    const metrics = [{ metric: 'first-response' as const, targets: [{ priority: 'moderate' as const, minutes: 15 }], warnings: [{ name: 'two-thirds', share: 2 / 3 }] }];
    await manager.tickets.publishClockPolicy({ body: { ...policy, metrics } });
    await eventually(() => manager.tickets.listClockPolicies(), ({ body }) => body.items.length === 1);
    await world.settled();

    const [ticketId, other] = [await world.openTicket(key), await world.openTicket(await world.registerClient('Bea'))];
    const path = { ticketId };
    expect((await agent.tickets.getTicket({ path })).body).toMatchObject({ clockPolicy: 'immediate-service', clockPolicyVersion: 1 });
    expect((await agent.tickets.getTicket({ path: { ticketId: other } })).body.clockPolicy).toBeNull();
    const { body: running } = await agent.tickets.listClocks({ query: { ticketId } });
    expect(running.items).toMatchObject([{ metric: 'first-response', status: 'running', open: true, breached: false }]);
    await agent.tickets.assignTicket({ path, body: { agentId: 'ana' } });

    await world.advance('11m');
    await eventually(() => agent.tickets.listClocks({ query: { ticketId } }), ({ body }) => JSON.stringify(body.items[0]?.warnings).includes('two-thirds'));
    await world.advance('5m');
    const { body: breaches } = await eventually(() => agent.tickets.listClocks({ query: { breached: true } }), ({ body }) => body.items.length === 1);
    expect(breaches.items[0]).toMatchObject({ ticketId, owner: 'ana', dueAt: running.items[0]!.dueAt, acknowledgedBy: null });
    expect(breaches.items[0]!.detectedAt! > breaches.items[0]!.dueAt!).toBe(true);
    await agent.tickets.acknowledgeBreach({ path, body: { metric: 'first-response', ordinal: 1, acknowledgedBy: 'boss', note: 'Called at once' } });
    await agent.tickets.acknowledgeTicket({ path, body: { plan: 'A technician comes', nextUpdateAt: await world.in(3_600_000) } });
    expect((await agent.tickets.listClocks({ query: { ticketId } })).body.items).toMatchObject([{ status: 'met-late', open: false, acknowledgedBy: 'boss' }]);

    // One of one was late; the next is answered in time, and half of them is what the policy aims at.
    const attained = async (query = {}) => (await agent.tickets.readClockAttainment({ query: { policy: 'immediate-service', ...query } })).body.items;
    expect(await attained()).toMatchObject([{ policy: 'immediate-service', goal: policy.goal, finished: 1, met: 0, share: 0, targetShare: 0.5, reached: false }]);
    const inTime = { ticketId: await world.openTicket(key) };
    await agent.tickets.assignTicket({ path: inTime, body: { agentId: 'ana' } });
    await agent.tickets.acknowledgeTicket({ path: inTime, body: { plan: 'A technician comes', nextUpdateAt: await world.in(3_600_000) } });
    expect(await attained({ metric: 'first-response' })).toMatchObject([{ finished: 2, met: 1, share: 0.5, reached: true }]);
    expect(await attained({ until: began })).toMatchObject([{ finished: 0, met: 0, share: null, reached: null }]);

    const judged = await world.in(1_000);
    // Another version changes nothing for what was judged by the first.
    await manager.tickets.publishClockPolicy({ body: { ...policy, metrics: [{ ...metrics[0]!, targets: [{ priority: 'moderate', minutes: 600 }] }] } });
    await world.settled();
    const { body: explained } = await agent.tickets.explainClock({ path: { ticketId, metric: 'first-response' }, headers: { 'accept-language': 'en' } });
    expect(explained).toMatchObject({ dueAt: running.items[0]!.dueAt, stamp: { policy: { id: 'immediate-service', version: 1 } } });
    expect(explained.text).toContain('immediate-service');
    expect((await agent.tickets.explainClock({ path: { ticketId, metric: 'first-response' }, headers: { 'accept-language': 'zh' } })).body.text).toMatch(/首次响应|首次/);
    world.keep('FT-20 the clocks', () => agent.tickets.listClocks({ query: { ticketId } }));
    world.keep('FT-20 the breaches', () => agent.tickets.listClocks({ query: { breached: true } }));
    world.keep('FT-20 the policies', () => agent.tickets.listClockPolicies());
    world.keep('FT-20 the attainment', () => agent.tickets.readClockAttainment({ query: { policy: 'immediate-service', until: judged } }));
    world.keep('FT-20 the explanation', () => agent.tickets.explainClock({ path: { ticketId, metric: 'first-response' } }));
  }, 90_000);

  it('FT-26 the clock of a ticket of Saturday follows the calendar of its team', async () => {
    const { agent, manager } = world;
    const { body: calendar } = await manager.tickets.publishServiceCalendar({ body: { code: 'office', name: nameOf('工作日', 'Working days'), zone: 'Asia/Shanghai', week } });
    await manager.tickets.publishClockPolicy({
      body: {
        ...{ code: 'usual', name: nameOf('一般', 'Usual'), order: 9, conditions: { categories: ['enquiry'] } },
        teamCalendars: [{ team: 'finance', calendarId: calendar.calendarId }],
        metrics: [{ metric: 'total-resolution', targets: [{ priority: 'moderate', minutes: 240 }] }],
      },
    });
    await world.settled();
    await world.advanceToSaturday();
    const ticketId = await world.openTicket(await world.registerClient('Cid'), { category: 'enquiry' });
    const path = { ticketId };
    const dueAt = async () => (await agent.tickets.listClocks({ query: { ticketId, metric: 'total-resolution' } })).body.items[0]!.dueAt!;
    const saturday = new Date(await world.now());
    expect(Math.round((Date.parse(await dueAt()) - saturday.getTime()) / 3_600_000)).toBe(4);

    await agent.tickets.routeTicket({ path, body: { lead: 'finance' } });
    // Four hours from Monday at nine in Shanghai, with an hour for lunch: Monday at 14:00, but for the seconds that passed before.
    const monday = new Date(saturday.getTime() + 2 * 86_400_000).toISOString().slice(0, 10);
    const due = await dueAt();
    expect(Date.parse(due)).toBeLessThanOrEqual(Date.parse(`${monday}T06:00:00Z`));
    expect(Date.parse(due)).toBeGreaterThan(Date.parse(`${monday}T05:50:00Z`));
    const { body: readings } = await agent.tickets.listTicketClocks({ path });
    expect(readings.items).toMatchObject([{ metric: 'total-resolution', status: 'running' }]);
    world.keep('FT-26 the clocks', () => agent.tickets.listClocks({ query: { ticketId } }));
  }, 90_000);

  it('TKT-29 the command line tells what another policy, calendar or split of a team would have changed; present rules change nothing', async () => {
    const { platform } = world;
    const folder = await mkdtemp(join(tmpdir(), 'rapport-policies-'));
    const period = ['--from', began, '--to', await world.in(60_000)];
    const simulate = async (name: string, proposal: object) => {
      await writeFile(join(folder, name), JSON.stringify(proposal));

      return platform.json<{ cases: number; before: number; after: number; gained: unknown[]; lost: unknown[] }>('sla', 'simulate', '--policy', join(folder, name), ...period);
    };
    const usual = (minutes: number) => ({ code: 'usual', name: nameOf('一般', 'Usual'), order: 9, conditions: { categories: ['enquiry'] }, metrics: [{ metric: 'total-resolution', targets: [{ priority: 'moderate', minutes }] }] });
    const immediate = (minutes: number) => ({ code: 'immediate-service', name: nameOf('即时服务', 'Immediate service'), order: 1, conditions: { classes: ['key'] }, metrics: [{ metric: 'first-response', targets: [{ priority: 'moderate', minutes }] }] });
    expect(await simulate('present.json', immediate(15))).toMatchObject({ cases: 4, before: 1, after: 1, gained: [], lost: [] });
    expect(await simulate('kinder.json', immediate(600))).toMatchObject({ before: 1, after: 0, gained: [], lost: [{ metric: 'first-response', customerClass: 'key' }] });
    expect(await simulate('unseen.json', usual(100_000))).toMatchObject({ gained: [], lost: [] });

    // Five hours after Saturday's ticket: its four hours are over for a team that never closes, and have not begun for one that has weekends.
    await world.advance('5h');
    const office = (days: readonly object[]) => ({ code: 'office', name: nameOf('工作日', 'Working days'), zone: 'Asia/Shanghai', week: days });
    const always = [...week.map(({ day }) => day), 'saturday', 'sunday'].map((day) => ({ day, openings: [{ from: '00:00', to: '24:00' }] }));
    expect(await simulate('present-calendar.json', { calendars: [office(week)] })).toMatchObject({ cases: 4, before: 1, after: 1, gained: [], lost: [] });
    expect(await simulate('always-open.json', { calendars: [office(always)] })).toMatchObject({ before: 1, after: 2, gained: [{ metric: 'total-resolution', team: 'finance' }], lost: [] });
    const split = (categories: readonly string[]) => ({ teams: [{ from: 'finance', to: 'accounts', categories }] });
    expect(await simulate('split.json', split(['enquiry']))).toMatchObject({
      ...{ before: 1, after: 2, gained: [{ metric: 'total-resolution', team: 'accounts' }], lost: [] },
      byTeam: expect.arrayContaining([{ of: 'accounts', before: 0, after: 1, gained: 1, lost: 0 }]) as unknown,
    });
    expect(await simulate('split-of-others.json', split(['delivery']))).toMatchObject({ before: 1, after: 1, gained: [], lost: [] });
    expect(await simulate('both.json', { policy: immediate(600), ...split(['enquiry']) })).toMatchObject({ before: 1, after: 1, gained: [{ team: 'accounts' }], lost: [{ metric: 'first-response', customerClass: 'key' }] });
    await rm(folder, { recursive: true });
  }, 90_000);

  it('TKT-29 a ticket that becomes more urgent goes by the policy that fits it then', async () => {
    const { agent, manager } = world;
    const { policyId } = (
      await manager.tickets.publishClockPolicy({
        body: { code: 'floods', name: nameOf('水浸', 'Floods'), order: 0, conditions: { priorities: ['critical'] }, metrics: [{ metric: 'first-response', targets: [{ priority: 'critical', minutes: 5 }] }, { metric: 'total-resolution', targets: [{ priority: 'critical', minutes: 60 }] }] },
      })
    ).body;
    await world.settled();
    const ticketId = await world.openTicket(await world.registerClient('Dan'));
    const path = { ticketId };
    expect((await agent.tickets.getTicket({ path })).body.clockPolicy).not.toBe('floods');
    await agent.tickets.changePriority({ path, body: { priority: 'critical', reason: 'The shop is under water' } });
    expect((await agent.tickets.getTicket({ path })).body).toMatchObject({ clockPolicy: 'floods', priority: 'critical' });
    expect((await agent.tickets.listClocks({ query: { ticketId } })).body.items.filter(({ open }) => open).map(({ metric, status }) => `${metric} ${status}`).sort()).toEqual(['first-response running', 'total-resolution running']);
    await agent.tickets.cancelTicket({ path, body: { reason: 'Tried out' } });
    await manager.tickets.archiveClockPolicy({ path: { policyId } });
    world.keep('TKT-29 the clocks of another policy', () => agent.tickets.listClocks({ query: { ticketId } }));
  }, 60_000);
});
