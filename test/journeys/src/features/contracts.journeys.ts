import { eventually } from '../platform.js';
import { FeatureWorld, refusalOf } from './feature-world.js';

const DAY = 86_400_000;
const cleaning = { service: 'On-site cleaning', serviceItem: 'repair', category: 'return_or_repair', timesPerYear: 2 } as const;

describe('services that come back', () => {
  let world: FeatureWorld;
  beforeAll(async () => {
    world = await FeatureWorld.running();
  }, 240_000);

  /** A contract that nobody changes: two cleanings in its first year, and the next one after it. */
  const twoInAYear = async (goTo: (day: string) => Promise<void>): Promise<void> => {
    const { agent } = world;
    const partyId = await world.registerClient('Iris');
    const from = (await world.now()).slice(0, 10);
    const yearLater = new Date(from);
    yearLater.setUTCFullYear(yearLater.getUTCFullYear() + 1);
    const yearOn = yearLater.toISOString().slice(0, 10);
    const { contractId } = (await agent.tickets.signContract({ body: { partyId, name: '123 standard service', timeZone: 'UTC', lines: [{ ...cleaning, from }] } })).body;
    const visits = async () => (await agent.tickets.listContractVisits({ query: { contractId } })).body.items;
    const tickets = async () => (await agent.tickets.listTickets({ query: { requesterId: partyId } })).body.items;
    for (const ordinal of [1, 2]) {
      const next = (await visits()).find(({ status }) => status === 'scheduled')!;
      expect(next.day >= from && next.day < yearOn).toBe(true);
      await goTo(next.day);
      await eventually(tickets, (items) => items.length === ordinal);
    }
    await goTo(new Date(Date.parse(yearOn) - DAY).toISOString().slice(0, 10));
    await world.settled();
    const opened = (await visits()).filter(({ status }) => status === 'opened');
    expect(opened.map(({ ordinal }) => ordinal).sort()).toEqual([1, 2]);
    expect((await tickets()).map(({ ticketId, subject }) => [ticketId, subject]).sort()).toEqual(opened.map(({ ticketId }) => [ticketId, cleaning.service]).sort());
    expect((await visits()).filter(({ status }) => status === 'scheduled').map(({ day }) => day >= yearOn)).toEqual([true]);
    await agent.tickets.endContract({ path: { contractId }, body: { reason: 'The year is over.' } });
    world.keep('FT-24 the visits of an unchanged year', () => agent.tickets.listContractVisits({ query: { contractId } }));
    world.keep('FT-24 the tickets of an unchanged year', () => agent.tickets.listTickets({ query: { requesterId: partyId } }));
  };

  it('FT-24 two cleanings a year become tickets by themselves, and a third one is added by customisation', async () => {
    const { agent } = world;
    /** Goes to the morning of a day. */
    const goTo = async (day: string) => world.advance(`${Math.ceil((Date.parse(`${day}T09:00:00Z`) - Date.parse(await world.now())) / 3_600_000)}h`);
    await twoInAYear(goTo);
    const partyId = await world.registerClient('Hana');
    const today = (await world.now()).slice(0, 10);
    const line = { ...cleaning, from: today };
    const { body: signed } = await agent.tickets.signContract({ body: { partyId, name: '123 standard service', timeZone: 'UTC', lines: [line] } });
    const { contractId } = signed;
    const lineId = signed.lineIds[0]!;
    const path = { contractId, lineId };

    const visits = async () => (await agent.tickets.listContractVisits({ query: { contractId } })).body.items;
    const opened = async () => (await visits()).filter(({ status }) => status === 'opened');
    const tickets = async () => (await agent.tickets.listTickets({ query: { requesterId: partyId } })).body.items;
    expect(await visits()).toMatchObject([{ lineId, ordinal: 1, status: 'scheduled' }]);
    expect(await tickets()).toEqual([]);

    const [first] = await visits();
    await goTo(first!.day);
    await eventually(tickets, (items) => items.length === 1);
    const [ticket] = await tickets();
    expect(await opened()).toMatchObject([{ ordinal: 1, ticketId: ticket!.ticketId }]);
    expect((await agent.tickets.getTicket({ path: { ticketId: ticket!.ticketId } })).body).toMatchObject({ subject: 'On-site cleaning', frequency: 'regular', proactive: 'recurrent', requesterId: partyId });
    // Nobody asked at a door; it is led by the department of its work item all the same.
    expect((await eventually(() => agent.tickets.getTicket({ path: { ticketId: ticket!.ticketId } }), ({ body: { lead } }) => lead !== null)).body).toMatchObject({ lead: 'service', workItem: 'f', tableVersion: expect.any(Number) as number });

    // A third cleaning: what is still owed this year is spread over what is left of it.
    expect(await refusalOf(agent.tickets.changeContractLine({ path: { contractId, lineId: contractId }, body: { timesPerYear: 3, reason: 'No such line' } }))).toBe('CONTRACT_LINE_NOT_FOUND');
    await agent.tickets.changeContractLine({ path, body: { timesPerYear: 3, reason: 'A third cleaning' } });
    for (const ordinal of [2, 3]) {
      const next = (await visits()).find(({ status }) => status === 'scheduled')!;
      await goTo(next.day);
      await eventually(tickets, (items) => items.length === ordinal);
    }
    const days = (await opened()).map(({ day }) => Date.parse(day));
    expect(days).toHaveLength(3);
    expect(days.every((day) => day < Date.parse(today) + 365 * DAY)).toBe(true);
    expect(new Set((await opened()).map(({ ticketId }) => ticketId))).toEqual(new Set((await tickets()).map(({ ticketId }) => ticketId)));

    await agent.tickets.endContract({ path: { contractId }, body: { reason: 'The customer has moved.' } });
    expect(await refusalOf(agent.tickets.addContractLine({ path: { contractId }, body: line }))).toBe('SERVICE_CONTRACT_ENDED');
    await world.advance('400d');
    await world.settled();
    expect(await tickets()).toHaveLength(3);
    expect((await visits()).filter(({ status }) => status === 'scheduled')).toEqual([]);
    world.keep('FT-24 the contract', () => agent.tickets.getServiceContract({ path: { contractId } }));
    world.keep('FT-24 its visits', () => agent.tickets.listContractVisits({ query: { contractId } }));
    world.keep('FT-24 its tickets', () => agent.tickets.listTickets({ query: { requesterId: partyId } }));
    world.keep('FT-24 the first cleaning', () => agent.tickets.getTicket({ path: { ticketId: ticket!.ticketId } }));
  }, 180_000);

  it('TKT-07 a recurrent service that is closed leads to its next ticket, until somebody ends the series', async () => {
    const { agent } = world;
    const partyId = await world.registerClient('Ines');
    const item = 'Filter of Ines';
    const first = await world.openTicket(partyId, { subject: 'Filter change', item, frequency: 'regular', rhythmDays: 30, serviceItem: 'repair' });
    const sixRights = { time_and_place: true, way_and_price: true, customer: true, service: true, need: true, value: true };
    const render = async (ticketId: string, more: { readonly nextAt?: string } = {}) => {
      await agent.tickets.answerOnTheSpot({ path: { ticketId }, body: { solution: 'A new filter' } });
      await agent.tickets.checkSatisfaction({ path: { ticketId }, body: { result: 'satisfied' } });
      await agent.tickets.closeTicket({ path: { ticketId }, body: { thanked: true, nextLink: 'The next filter', sixRights, problemSolved: true, ...more } });
    };
    const read = async (ticketId: string) => (await agent.tickets.getTicket({ path: { ticketId } })).body;
    const tickets = async () => (await agent.tickets.listTickets({ query: { requesterId: partyId } })).body.items;
    const end = (ticketId: string) => agent.tickets.endSeries({ path: { ticketId }, body: { reason: 'The customer changes it herself.' } });

    await render(first);
    const { nextTicketId, nextDueAt } = await read(first);
    const days = (Date.parse(nextDueAt!) - Date.parse(await world.now())) / DAY;
    expect(days > 28 && days <= 31).toBe(true);
    await world.advance(`${Math.ceil(days - 1)}d`);
    await world.settled();
    expect(await tickets()).toHaveLength(1);
    await world.advance('2d');
    await eventually(tickets, (items) => items.length === 2);
    expect(await read(nextTicketId!)).toMatchObject({ subject: 'Filter change', item, requesterId: partyId, frequency: 'regular', rhythmDays: 30, serviceItem: 'repair', proactive: 'recurrent', previousTicketId: first, status: 'received' });
    // Nobody asked at a door; it is led by the department of its work item all the same.
    await eventually(() => read(nextTicketId!), ({ lead }) => lead !== null);
    expect(await read(first)).toMatchObject({ nextTicketId, nextDueAt: null });
    expect(await refusalOf(end(first))).toBe('TICKET_NOT_RECURRENT');

    await render(nextTicketId!, { nextAt: await world.in(10 * DAY) });
    await end(nextTicketId!);
    expect(await read(nextTicketId!)).toMatchObject({ status: 'closed', nextTicketId: null, nextDueAt: null, seriesEndReason: 'The customer changes it herself.' });
    await world.advance('40d');
    await world.settled();
    expect(await tickets()).toHaveLength(2);
    world.keep('TKT-07 the first ticket', () => agent.tickets.getTicket({ path: { ticketId: first } }));
    world.keep('TKT-07 the last ticket', () => agent.tickets.getTicket({ path: { ticketId: nextTicketId! } }));
  }, 180_000);
});
