import { randomUUID } from 'node:crypto';
import type { PlatformClients } from '@rapport/clients';
import { eventually, type Platform } from './platform.js';

const sixRights = { time_and_place: true, way_and_price: true, customer: true, service: true, need: true, value: true };

/** A running platform, and who works on it. */
export interface Staffed {
  readonly platform: Platform;
  readonly agent: PlatformClients;
  readonly manager: PlatformClients;
}

/** A client of that name; returns the party. */
export const registered = async (agent: PlatformClients, name: string): Promise<string> =>
  (await agent.customers.registerCustomer({ body: { name, email: `${randomUUID()}@example.org`, nature: 'partner_individual', source: 'contact' } })).body.partyId;

export const opened = async (agent: PlatformClients, requesterId: string): Promise<string> =>
  (await agent.tickets.openTicket({ body: { requesterId, subject: 'The bell does not ring', category: 'return_or_repair', phase: 'after', channel: 'phone' } })).body.ticketId;

const toTheEnd = async (agent: PlatformClients, ticketId: string): Promise<void> => {
  const path = { ticketId };
  await agent.tickets.assignTicket({ path, body: { agentId: 'ana' } });
  await agent.tickets.acknowledgeTicket({ path, body: { plan: 'Look at it', nextUpdateAt: '2099-01-01T00:00:00Z' } });
  await agent.tickets.restateNeed({ path, body: { fact: 'The bell is silent', feeling: 'annoyed', confirmed: true } });
  await agent.tickets.agreeCourse({ path, body: { options: ['repair', 'replace'], choice: 'replace', expectation: 'today' } });
  await agent.tickets.solveTicket({ path, body: { solution: 'A new bell' } });
  await agent.tickets.checkSatisfaction({ path, body: { result: 'satisfied' } });
  await agent.tickets.closeTicket({ path, body: { thanked: true, nextLink: 'Service in autumn', sixRights, problemSolved: true } });
};

/** For each service that hears of others one journey in which it acts on what it has heard; over whatever the platform sends events. */
export const onePerService = (world: () => Staffed): void => {
  it('customers: a stranger complains without login and gets a party, whose timeline is in order', async () => {
    const { platform, agent } = world();
    const { body: lodged } = await platform.stranger().complaints.lodgePublicComplaint({ body: { content: 'product', subject: 'The saddle broke', replyTo: 'stranger@example.org', language: 'en' } });
    expect(lodged.receiptNumber).toMatch(/^C-/);
    const { body: party } = await eventually(() => agent.customers.listCustomers({ query: { kind: 'anonymous', email: 'stranger@example.org' } }), ({ body }) => body.items.length === 1);
    expect(party.items[0]).toMatchObject({ partyId: lodged.partyId });

    const { body: timeline } = await eventually(() => agent.customers.listTimeline({ path: { partyId: lodged.partyId } }), ({ body }) => body.items.length >= 3);
    expect(timeline.items.map(({ type }) => type)).toEqual(expect.arrayContaining(['complaints.complaint-lodged', 'customers.anonymous-contact-opened']));
    const places = timeline.items.map(({ occurredAt, recordedAt, lane, position }) => [occurredAt, recordedAt, lane, position].join(' '));
    expect(new Set(timeline.items.map(({ lane }) => lane)).size).toBe(1);
    expect(timeline.items.map(({ occurredAt }) => occurredAt)).toEqual(timeline.items.map(({ occurredAt }) => occurredAt).sort());
    expect(new Set(places).size).toBe(places.length);
  }, 60_000);

  it('tickets: the class that a customer is put into chooses what is promised to the ticket', async () => {
    const { agent, manager } = world();
    const partyId = await registered(agent, 'Kay');
    const metrics = [{ metric: 'first-response' as const, targets: [{ priority: 'moderate' as const, minutes: 15 }] }];
    await manager.tickets.publishClockPolicy({ body: { code: 'key-customers', name: { zh: '关键客户', en: 'Key customers' }, order: 1, conditions: { classes: ['key'] }, metrics } });
    const path = { ticketId: await opened(agent, partyId) };
    await manager.customers.setManagementClass({ path: { partyId }, body: { managementClass: 'key', reason: 'A fifth of our sales' } });
    await eventually(() => agent.tickets.matchClockPolicy({ path }).then(({ body }) => body.policy, ({ code }: { readonly code?: string }) => code), (found) => found === 'key-customers');
    expect((await agent.tickets.getTicket({ path })).body).toMatchObject({ clockPolicy: 'key-customers', clockPolicyVersion: 1 });
  }, 60_000);

  it('complaints: an escalated ticket becomes a complaint whose number is linked back', async () => {
    const { agent } = world();
    const partyId = await registered(agent, 'Bea');
    const ticketId = await opened(agent, partyId);
    await agent.tickets.escalateTicket({ path: { ticketId }, body: { content: 'service', reason: 'Third call about the same thing' } });
    const { body: complaints } = await eventually(() => agent.complaints.listComplaints({ query: { ticketId } }), ({ body }) => body.items.length === 1);
    const { complaintId, receiptNumber } = complaints.items[0]!;
    const { body: ticket } = await eventually(() => agent.tickets.getTicket({ path: { ticketId } }), ({ body }) => body.complaintId !== null);

    expect(ticket).toMatchObject({ status: 'became_complaint', complaintId, receiptNumber });
  }, 60_000);

  it('surveys: a request goes from its opening to an answered survey, and disappointment to a recovery ticket', async () => {
    const { platform, agent, manager } = world();
    const partyId = await registered(agent, 'Ada');
    const ticketId = await opened(agent, partyId);
    await toTheEnd(agent, ticketId);
    expect((await agent.tickets.getTicket({ path: { ticketId } })).body).toMatchObject({ status: 'closed', agentId: 'ana' });

    const { body: invited } = await eventually(() => manager.surveys.listResponses({ query: { ticketId } }), ({ body }) => body.items.length === 1);
    const { invitationId, templateId } = invited.items[0]!;
    const { body: link } = await manager.surveys.getLink({ path: { invitationId } });
    const token = link.path.split('/').at(-1)!;
    const { body: questionnaire } = await platform.stranger().surveys.questionnaire({ path: { token } });
    expect(questionnaire).toMatchObject({ invitationId, templateId });
    const answers = questionnaire.items.map(({ itemId }, index) => ({ itemId, expectation: 9, perception: 3 + (index % 2) }));
    await platform.stranger().surveys.submitResponse({ path: { token }, body: { answers } });

    const { body: tickets } = await eventually(() => agent.tickets.listTickets({ query: { requesterId: partyId } }), ({ body }) => body.items.length === 2);
    expect(tickets.items.find((one) => one.ticketId !== ticketId)).toMatchObject({ category: 'recovery', priority: 'high', status: 'received' });
    const outbox = await platform.json<readonly { text: string }[]>('outbox');
    expect(outbox.some(({ text }) => text.includes(token))).toBe(true);
  }, 60_000);

  it('analytics: a report counts a ticket and its solution', async () => {
    const { agent, manager } = world();
    const counts = async () => {
      const rows = (await manager.analytics.getReport({ path: { id: 'RP-17' } })).body.rows as readonly { readonly priority: string; readonly tickets: number; readonly solved: number }[];

      return rows.find(({ priority }) => priority === 'moderate') ?? { tickets: 0, solved: 0 };
    };
    const { tickets, solved } = await counts();
    await toTheEnd(agent, await opened(agent, await registered(agent, 'Una')));
    await opened(agent, await registered(agent, 'Vic'));
    await eventually(counts, (found) => found.tickets === tickets + 2 && found.solved === solved + 1);
  }, 60_000);
};
