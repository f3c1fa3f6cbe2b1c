import { eventually } from '../platform.js';
import { FeatureWorld, refusalOf } from './feature-world.js';

const sixRights = { time_and_place: true, way_and_price: true, customer: true, service: true, need: true, value: true };

describe('the service cycle', () => {
  let world: FeatureWorld;
  beforeAll(async () => {
    world = await FeatureWorld.running();
  }, 240_000);

  it('FT-14 a ticket is not closed without satisfaction check, thanks and next link', async () => {
    const { agent } = world;
    const ticketId = await world.openTicket(await world.registerClient('Ada'));
    const path = { ticketId };
    const close = (thanked: boolean, nextLink = 'Service in autumn') => agent.tickets.closeTicket({ path, body: { thanked, nextLink, sixRights, problemSolved: true } });
    expect(await refusalOf(close(true))).toBe('TICKET_NOT_SOLVED');
    await agent.tickets.answerOnTheSpot({ path, body: { solution: 'A new battery' } });
    expect(await refusalOf(close(true))).toBe('SATISFACTION_NOT_CHECKED');
    await agent.tickets.checkSatisfaction({ path, body: { result: 'satisfied' } });
    expect(await refusalOf(close(false))).toBe('THANKS_MISSING');
    expect(await refusalOf(agent.tickets.closeTicket({ path, body: { thanked: true, sixRights, problemSolved: true } }))).toBe('NEXT_LINK_MISSING');
    expect(await refusalOf(close(true, ''))).toBe('NEXT_LINK_MISSING');
    await close(true);

    expect((await agent.tickets.getTicket({ path })).body).toMatchObject({ status: 'closed', sixRights });
    world.keep('FT-14 the closed ticket', () => agent.tickets.getTicket({ path }));
  }, 60_000);

  it('FT-18 nobody helps before fact and feeling are restated and confirmed, and options are offered', async () => {
    const { agent } = world;
    const ticketId = await world.openTicket(await world.registerClient('Bea'));
    const path = { ticketId };
    const questions = [{ kind: 'open' as const, text: 'When did it fall silent?' }, { kind: 'closed' as const, text: 'Is its light on?' }];
    const restate = (confirmed: boolean) => agent.tickets.restateNeed({ path, body: { fact: 'The bell is silent', feeling: 'annoyed', questions, confirmed } });
    const agree = (options: string[]) => agent.tickets.agreeCourse({ path, body: { options, choice: options[0]!, expectation: 'today' } });
    await agent.tickets.acknowledgeTicket({ path, body: { plan: 'Look at it', nextUpdateAt: await world.in(3_600_000) } });
    expect(await refusalOf(agree(['repair', 'replace']))).toBe('NEED_NOT_UNDERSTOOD');
    expect(await refusalOf(restate(false))).toBe('NEED_NOT_CONFIRMED');
    await restate(true);
    expect(await refusalOf(agree(['repair']))).toBe('ONE_OPTION_WITHOUT_REASON');
    await agree(['repair', 'replace']);

    expect((await agent.tickets.getTicket({ path })).body).toMatchObject({ status: 'helping', choice: 'repair', questions });
    world.keep('FT-18 the ticket that is being helped', () => agent.tickets.getTicket({ path }));
  }, 60_000);

  it('a ticket about a late delivery becomes a complaint of that sub-cause', async () => {
    const { agent } = world;
    const ticketId = await world.openTicket(await world.registerClient('Lou'));
    await agent.tickets.escalateTicket({ path: { ticketId }, body: { content: 'transport', subCause: 'late_delivery', reason: 'Promised for Monday' } });
    const { body } = await eventually(() => agent.complaints.listComplaints({ query: { subCause: 'late_delivery', ticketId } }), (answer) => answer.body.items.length === 1);
    const path = { complaintId: body.items[0]!.complaintId };
    await agent.complaints.recordListening({ path, body: {} });
    await agent.complaints.graspIntention({ path, body: { intention: 'Today', psychology: 'remedy' } });
    expect(await refusalOf(agent.complaints.recordFacts({ path, body: { summary: 'A day late', cause: 'leisure', subCause: 'late_delivery' } }))).toBe('SUB_CAUSE_OF_ANOTHER_CAUSE');
    await agent.complaints.recordFacts({ path, body: { summary: 'A day late', cause: 'service_quality' } });
    expect((await agent.complaints.getComplaint({ path })).body).toMatchObject({ content: 'transport', cause: 'service_quality', subCause: 'late_delivery' });
  }, 60_000);

  it('what was said is kept in the order in which it was said, and is answered after the end too', async () => {
    const { agent } = world;
    const path = { ticketId: await world.openTicket(await world.registerClient('Cid')) };
    await agent.tickets.sendReply({ path, body: { text: 'We call at 3 pm.', channel: 'e-mail', agentId: 'ana' } });
    await agent.tickets.cancelTicket({ path, body: { reason: 'Mended by a neighbour' } });
    await agent.tickets.receiveMessage({ path, body: { text: 'It rang once.', channel: 'e-mail', sentAt: await world.in(-3_600_000) } });
    await agent.tickets.sendReply({ path, body: { text: 'Ask the electrician first.', channel: 'other', audience: 'internal', agentId: 'bo' } });

    const { body } = await agent.tickets.listMessages({ path });
    expect(body.items.map(({ text, direction }) => [text, direction])).toEqual([
      ['It rang once.', 'from_customer'],
      ['We call at 3 pm.', 'to_customer'],
      ['Ask the electrician first.', 'among_us'],
    ]);
    world.keep('the conversation', () => agent.tickets.listMessages({ path }));
  }, 60_000);

  it('the queue is live: a ticket of somebody appears in it while it is looked at', async () => {
    const requesterId = await world.registerClient('Dee');
    const live = await world.live(`/v1/tickets?requesterId=${requesterId}`);
    await live.until('"items":[]');
    await live.until(await world.openTicket(requesterId));
    live.leave();
  }, 60_000);

  it('INT-04 what nobody asked for names what it follows from, and nobody waits for it', async () => {
    const { agent } = world;
    const requesterId = await world.registerClient('Ivy');
    const { body: contact } = await agent.customers.recordInteraction({ path: { partyId: requesterId }, body: { contact: { channel: 'phone', mode: 'oral', initiator: 'company', recipient: 'customer', goal: 'how the filter does', content: 'It will be used up next week.' } } });
    const unasked = { requesterId, subject: 'Her filter will be used up next week', category: 'enquiry', phase: 'after', channel: 'phone', proactive: 'outreach' } as const;
    expect(await refusalOf(agent.tickets.openTicket({ body: unasked }))).toBe('PROACTIVE_WITHOUT_SOURCE');
    const { body: opened } = await agent.tickets.openTicket({ body: { ...unasked, source: { kind: 'interaction', id: contact.interactionId } } });
    const path = { ticketId: opened.ticketId };
    expect((await agent.tickets.getTicket({ path })).body).toMatchObject({ proactive: 'outreach', sourceKind: 'interaction', sourceId: contact.interactionId });
    const { body: queue } = await agent.tickets.listTickets({ query: { requesterId } });
    expect(queue.items).toMatchObject([{ ticketId: opened.ticketId, customerWaitingSince: '9999-12-31T00:00:00.000Z' }]);
    world.keep('INT-04 the ticket', () => agent.tickets.getTicket({ path }));
  }, 60_000);
});
