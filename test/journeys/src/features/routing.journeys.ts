import { eventually } from '../platform.js';
import { FeatureWorld, refusalOf } from './feature-world.js';

describe('who leads what', () => {
  let world: FeatureWorld;
  beforeAll(async () => {
    world = await FeatureWorld.running();
  }, 240_000);

  it('FT-15 a ticket about a refund has its phase and all its classes, finance leads it, sales and service collaborate', async () => {
    const { agent } = world;
    const requesterId = await world.registerClient('Ada');
    const ticketId = await world.openTicket(requesterId, { category: 'return_or_repair', serviceItem: 'refund' } as never);
    const { body: ticket } = await agent.tickets.getTicket({ path: { ticketId } });
    expect(ticket).toMatchObject({ phase: 'after', workItem: 'g', lead: 'finance', serviceItem: 'refund' });
    expect([...(ticket.collaborators as string[])].sort()).toEqual(['sales', 'service']);
    for (const kind of ['nature', 'place', 'fee', 'frequency', 'duration'] as const) expect(ticket[kind]).not.toBeNull();
    expect((await agent.tickets.listTickets({ query: { requesterId, lead: 'finance' } })).body.items.map((row) => row.ticketId)).toEqual([ticketId]);
    expect((await agent.tickets.listTickets({ query: { requesterId, department: 'sales' } })).body.items.map((row) => row.ticketId)).toContain(ticketId);
    expect(await refusalOf(world.openTicket(await world.registerClient('Bea'), { fee: 'charged' }))).toBe('QUOTE_NOT_CONSENTED');
    world.keep('FT-15 the ticket', () => agent.tickets.getTicket({ path: { ticketId } }));
    world.keep('FT-15 what finance leads', () => agent.tickets.listTickets({ query: { requesterId, lead: 'finance' } }));
    world.keep('FT-15 what sales takes part in', () => agent.tickets.listTickets({ query: { requesterId, department: 'sales' } }));
  }, 60_000);

  it('TKT-52 a service without any product is listed with its price, tickets name it, and what is given free has a value', async () => {
    const { agent, manager } = world;
    const lesson = { code: 'swimming_lesson', phase: 'pre', workItem: 'e', zh: '游泳课', en: 'swimming lesson', price: { amount: 9_900, currency: 'CHF' }, reason: 'New' } as const;
    const requesterId = await world.registerClient('Sven');
    const open = (serviceItem: string) => world.openTicket(requesterId, { category: 'enquiry', serviceItem } as never);
    expect(await refusalOf(open(lesson.code))).toBe('SERVICE_ITEM_UNKNOWN');
    expect(await refusalOf(agent.tickets.listServiceItem({ body: lesson }))).toBe('SCOPE_MISSING');
    await manager.tickets.listServiceItem({ body: lesson });
    const ticketId = await open(lesson.code);
    expect((await agent.tickets.getTicket({ path: { ticketId } })).body).toMatchObject({ workItem: 'e', lead: 'service', serviceItem: lesson.code, fee: 'free' });
    expect((await agent.tickets.listServiceItems({ query: { phase: 'pre' } })).body.items.find(({ code }) => code === lesson.code)).toMatchObject({ price: lesson.price, product: null });
    expect((await agent.tickets.listServiceItems({ query: { catalogueVersion: 1 } })).body.items.map(({ code }) => code)).not.toContain(lesson.code);
    const value = async () => (await agent.analytics.getReport({ path: { id: 'service-value' }, query: { currency: 'CHF' } })).body.rows;
    expect(await eventually(value, (rows) => rows.length > 0)).toMatchObject([{ serviceItem: lesson.code, currency: 'CHF', free: 1, charged: 0, freeValue: 9_900 }]);
    world.keep('TKT-52 the ticket', () => agent.tickets.getTicket({ path: { ticketId } }));
    world.keep('TKT-52 the catalogue', () => agent.tickets.listServiceCatalogues());
  }, 60_000);

  it('FT-28 new tickets follow a change of the department table, old ones do not', async () => {
    const { agent, manager } = world;
    const party = await world.registerClient('Cid');
    const open = () => world.openTicket(party, { category: 'return_or_repair' });
    const leadOf = async (ticketId: string) => (await agent.tickets.getTicket({ path: { ticketId } })).body;
    const old = await open();
    expect((await leadOf(old)).workItem).toBe('f');
    const before = (await leadOf(old)).lead;
    expect(await refusalOf(agent.tickets.routeWorkItem({ body: { workItem: 'f', lead: 'service', collaborators: [], reason: 'One hand' } }))).toBe('SCOPE_MISSING');
    await manager.tickets.routeWorkItem({ body: { workItem: 'f', lead: 'service', collaborators: ['technical'], reason: 'One hand' } });
    const young = await open();
    expect(await leadOf(young)).toMatchObject({ lead: 'service', collaborators: ['technical'], tableVersion: 2 });
    expect(await leadOf(old)).toMatchObject({ lead: before, tableVersion: 1 });
    expect(before).not.toBe('service');
    for (const ticketId of [old, young]) world.keep('FT-28 the ticket', () => agent.tickets.getTicket({ path: { ticketId } }));
    world.keep('FT-28 the table', () => agent.tickets.listDepartmentTables());
  }, 60_000);

  it('TKT-44 what a colleague asks is told apart from what customers ask', async () => {
    const { agent } = world;
    const requesterId = await world.registerClient('Desk Ned');
    const [ours, theirs] = [await world.openTicket(requesterId, { internal: true }), await world.openTicket(requesterId)];
    const listed = async (internal?: boolean) => (await agent.tickets.listTickets({ query: { requesterId, ...(internal === undefined ? {} : { internal }) } })).body.items.map(({ ticketId }) => ticketId).sort();
    expect([await listed(true), await listed(false), await listed()]).toEqual([[ours], [theirs], [ours, theirs].sort()]);
    expect((await agent.tickets.getTicket({ path: { ticketId: ours } })).body).toMatchObject({ internal: true, loggedBy: expect.any(String) });
    world.keep('TKT-44 the internal ones', () => agent.tickets.listTickets({ query: { requesterId, internal: true } }));
  }, 60_000);

  it('TKT-39 whoever shows the way stays until the customer is back on track', async () => {
    const { agent } = world;
    const path = { ticketId: await world.openTicket(await world.registerClient('Wanda'), { category: 'enquiry', channel: 'face' }) };
    const follow = () => agent.tickets.followThrough({ path, body: { goal: 'At the counter for lost property' } });
    expect(await refusalOf(follow())).toBe('FOLLOW_THROUGH_WITHOUT_HELPER');
    await agent.tickets.assignTicket({ path, body: { agentId: 'ana' } });
    await follow();
    expect((await agent.tickets.getTicket({ path })).body).toMatchObject({ followThrough: 'At the counter for lost property', agentId: 'ana' });
    expect(await refusalOf(agent.tickets.assignTicket({ path, body: { agentId: 'bo' } }))).toBe('FOLLOW_THROUGH_OPEN');
    await agent.tickets.confirmBackOnTrack({ path, body: { seen: 'Was served there' } });
    await agent.tickets.assignTicket({ path, body: { agentId: 'bo' } });
    world.keep('TKT-39 the ticket', () => agent.tickets.getTicket({ path }));
  }, 60_000);

  it('TKT-04 a technical question has the technical department beside it, whoever leads', async () => {
    const { agent } = world;
    const requesterId = await world.registerClient('Tess');
    const of = async (nature?: 'technical') => (await agent.tickets.getTicket({ path: { ticketId: await world.openTicket(requesterId, { category: 'enquiry', ...(nature && { nature }) }) } })).body;
    expect(await of('technical')).toMatchObject({ workItem: 'h', lead: 'service', collaborators: ['sales', 'technical'] });
    expect(await of()).toMatchObject({ workItem: 'h', lead: 'service', collaborators: ['sales'] });
  }, 60_000);

  it('CUS-04 a key customer is served by those who serve such customers first, and never by those who named others', async () => {
    const { agent, manager } = world;
    // Nobody else of this world is registered there.
    const team = 'sales';
    const register = (agentId: string, classes: ('key' | 'regular')[] | undefined, skills: string[]) => manager.tickets.registerAgent({ body: { agentId, name: agentId, team, skills, capacity: 5, ...(classes && { classes }) } });
    const { body: regulars } = await register('class-rex', ['regular'], ['order']);
    await register('class-all', undefined, ['order']);
    const [key, other] = [await world.registerClient('Key Kay'), await world.registerClient('Plain Pia')];
    await manager.customers.setManagementClass({ path: { partyId: key }, body: { managementClass: 'key', reason: 'A third of our sales' } });
    const best = async (requesterId: string) => {
      const path = { ticketId: await world.openTicket(requesterId, { category: 'order', phase: 'in' }) };
      await agent.tickets.routeTicket({ path, body: { lead: team } });
      await world.settled();
      const { body } = await agent.tickets.assignBest({ path, body: {} });
      return { agentId: body.agentId, considered: body.considered.filter(({ excluded }) => excluded !== 'other_team').map(({ agentId, serves, excluded }) => [agentId, serves, excluded]) };
    };
    expect(await best(key)).toEqual({ agentId: 'class-all', considered: [['class-all', 'alike', null], ['class-rex', 'last', 'other_customers']] });
    expect(await best(other)).toEqual({ agentId: 'class-all', considered: [['class-all', 'alike', null], ['class-rex', 'last', null]] });
    await manager.tickets.changeSkills({ path: { rosterId: regulars.rosterId }, body: { skills: [], classes: ['key'] } });
    expect(await best(key)).toEqual({ agentId: 'class-rex', considered: [['class-rex', 'first', null], ['class-all', 'alike', null]] });
    world.keep('CUS-04 the roster', () => agent.tickets.listAgents({ query: { team } }));
  }, 60_000);

  it('a ticket waits for a department while a part of it is open, and for the customer until they write', async () => {
    const { agent } = world;
    const path = { ticketId: await world.openTicket(await world.registerClient('Dee'), { category: 'return_or_repair' }) };
    await agent.tickets.acknowledgeTicket({ path, body: { plan: 'Look at it', nextUpdateAt: await world.in(3_600_000) } });
    await agent.tickets.restateNeed({ path, body: { fact: 'It leaks', feeling: 'worried', confirmed: true } });
    await agent.tickets.agreeCourse({ path, body: { options: ['repair', 'replace'], choice: 'repair', expectation: 'today' } });
    const { lead } = (await agent.tickets.getTicket({ path })).body;
    const { body: opened } = await agent.tickets.openSubTask({ path, body: { department: lead!, task: 'Find the part' } });
    expect((await agent.tickets.getTicket({ path })).body.status).toBe('waiting_department');
    expect(await refusalOf(agent.tickets.solveTicket({ path, body: { solution: 'Done' } }))).toBe('SUB_TASKS_OPEN');
    await agent.tickets.completeSubTask({ path: { ...path, subTaskId: opened.subTaskId }, body: { result: 'In the van' } });
    await agent.tickets.awaitCustomer({ path, body: { reason: 'information', awaited: 'The serial number' } as never });
    expect((await agent.tickets.getTicket({ path })).body.status).toBe('waiting_customer');
    await agent.tickets.receiveMessage({ path, body: { text: 'WM-500', channel: 'e-mail' } });
    expect((await agent.tickets.getTicket({ path })).body.status).toBe('helping');
    world.keep('the sub-tasks', () => agent.tickets.listSubTasks({ query: path }));
  }, 60_000);
});
