import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { ProblemError, type PlatformClients } from '@rapport/clients';
import { counted, everything, whole } from './answers.js';
import { agreementOn, PECULIAR } from './made-sla.js';
import { complaintsOracle, incidentsOracle } from './oracle.js';
import { checkout, eventually, Platform } from './platform.js';
import { firstIncidents, firstRecords } from './public-files.js';

const sixRights = { time_and_place: true, way_and_price: true, customer: true, service: true, need: true, value: true };
const data = join(checkout, '../shared/data');

describe('on a running platform', () => {
  let platform: Platform;
  let agent: PlatformClients;
  let manager: PlatformClients;

  beforeAll(async () => {
    platform = await Platform.start('--empty', '--test-clock');
    agent = await platform.as('agent');
    manager = await platform.as('manager');
  }, 240_000);
  afterAll(() => platform?.remove(), 60_000);

  const register = async (name: string): Promise<string> =>
    (await agent.customers.registerCustomer({ body: { name, email: `${randomUUID()}@example.org`, nature: 'partner_individual', source: 'contact' } })).body.partyId;

  const open = async (requesterId: string): Promise<string> =>
    (await agent.tickets.openTicket({ body: { requesterId, subject: 'The bell does not ring', category: 'return_or_repair', phase: 'after', channel: 'phone' } })).body.ticketId;

  const toTheEnd = async (ticketId: string): Promise<void> => {
    const path = { ticketId };
    await agent.tickets.assignTicket({ path, body: { agentId: 'ana' } });
    await agent.tickets.acknowledgeTicket({ path, body: { plan: 'Look at it', nextUpdateAt: '2099-01-01T00:00:00Z' } });
    await agent.tickets.restateNeed({ path, body: { fact: 'The bell is silent', feeling: 'annoyed', confirmed: true } });
    await agent.tickets.agreeCourse({ path, body: { options: ['repair', 'replace'], choice: 'replace', expectation: 'today' } });
    await agent.tickets.solveTicket({ path, body: { solution: 'A new bell' } });
    await agent.tickets.checkSatisfaction({ path, body: { result: 'satisfied' } });
    await agent.tickets.closeTicket({ path, body: { thanked: true, nextLink: 'Service in autumn', sixRights, problemSolved: true } });
  };

  it('a request goes from its opening to an answered survey, and disappointment to a recovery ticket', async () => {
    const partyId = await register('Ada');
    const ticketId = await open(partyId);
    await toTheEnd(ticketId);
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

  it('a stranger complains without login and gets a party, whose timeline is in order', async () => {
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

  it('an escalated ticket becomes a complaint whose number is linked back', async () => {
    const partyId = await register('Bea');
    const ticketId = await open(partyId);
    await agent.tickets.escalateTicket({ path: { ticketId }, body: { content: 'service', reason: 'Third call about the same thing' } });
    const { body: complaints } = await eventually(() => agent.complaints.listComplaints({ query: { ticketId } }), ({ body }) => body.items.length === 1);
    const { complaintId, receiptNumber } = complaints.items[0]!;
    const { body: ticket } = await eventually(() => agent.tickets.getTicket({ path: { ticketId } }), ({ body }) => body.complaintId !== null);

    expect(ticket).toMatchObject({ status: 'became_complaint', complaintId, receiptNumber });
  }, 60_000);

  it('whoever writes reads it at once, through another service too', async () => {
    for (let n = 0; n < 20; n++) {
      const partyId = await register(`Cid ${n}`);
      const { body } = await agent.customers.getCustomer({ path: { partyId } });
      expect(body.customerId).toBe(partyId);
      const ticketId = await open(partyId);
      const { body: timeline } = await agent.customers.listTimeline({ path: { partyId } });
      expect(timeline.items.map(({ stream }) => stream)).toContain(`ticket-${ticketId}`);
    }
  }, 60_000);

  it('one key has one effect and one answer, and another payload under it is refused', async () => {
    const partyId = await register('Dee');
    const body = { requesterId: partyId, subject: 'Once', category: 'enquiry', phase: 'pre', channel: 'chat' } as const;
    const idempotencyKey = randomUUID();
    const [first, second] = await Promise.all([agent.tickets.openTicket({ body, idempotencyKey }), agent.tickets.openTicket({ body, idempotencyKey })]);
    expect(second.body).toEqual(first.body);
    expect((await agent.tickets.listTickets({ query: { requesterId: partyId } })).body.items).toHaveLength(1);

    const failure: unknown = await agent.tickets.openTicket({ body: { ...body, subject: 'Twice' }, idempotencyKey }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ProblemError);
    expect(failure).toMatchObject({ status: 422, code: 'IDEMPOTENCY_KEY_REUSED' });
  });

  it('a limit that passes is noted when the clock says so, not before', async () => {
    const partyId = await register('Eve');
    const ticketId = await open(partyId);
    expect((await agent.tickets.getTicket({ path: { ticketId } })).body.responseBreached).toBe(false);
    await platform.json('clock', 'advance', '40d');
    await eventually(() => agent.tickets.listTickets({ query: { requesterId: partyId } }), ({ body }) => body.items[0]?.responseBreached === true);
  }, 60_000);

  it('the command tells how things stand in the form that programs rely on', async () => {
    const status = await platform.json<Record<string, unknown> & { lanes: readonly unknown[]; views: readonly Record<string, unknown>[] }>('status');
    expect(Object.keys(status).sort()).toEqual(['events', 'lanes', 'relay', 'timers', 'views']);
    expect(status.lanes).toHaveLength(64);
    expect(Object.keys(status.views[0]!).sort()).toEqual(['generation', 'lag', 'name', 'parked', 'service', 'version']);
    expect(status['relay']).toMatchObject({ mode: 'log' });
    expect(await platform.json('events', 'verify')).toMatchObject({ broken: [] });
  });

  it('the demonstration week plays once', async () => {
    const before = await platform.json<{ events: number }>('status');
    await platform.json('seed', '--week', '2026-03-02');
    const after = await platform.json<{ events: number }>('status');
    expect(after.events).toBeGreaterThan(before.events + 60);
  }, 90_000);

  it('the snippets of the README work as they stand', async () => {
    const readme = readFileSync(join(checkout, 'README.md'), 'utf8');
    const lines = [...readme.matchAll(/<!-- run -->\n```sh\n([^`]*)```/g)].flatMap(([, block]) => block!.trim().split('\n'));
    expect(lines.length).toBeGreaterThan(3);
    for (const line of lines) {
      const [, words] = /^npm run -s rapport -- (.+)$/.exec(line) ?? [];
      expect(words).toBeDefined();
      const { code, out, err } = await platform.rapport(...words!.split(' '));
      expect({ line, code, err: code === 0 ? '' : err }).toEqual({ line, code: 0, err: '' });
      expect(out).not.toBe('');
    }
  }, 60_000);

  /** A public file, or with what it begins. */
  const realFile = (name: string, beginning: (text: string) => string) => {
    const published = join(data, name);
    const present = existsSync(published);
    if (!present) process.stdout.write(`skipped: ${name} is not in ${data}\n`);
    const copied = () => {
      const file = join(platform.state, name);
      const text = readFileSync(published, 'utf8');
      writeFileSync(file, whole ? text : beginning(text));

      return file;
    };

    return { copied, run: present ? it : it.skip };
  };

  const complaintsFile = realFile('cfpb-complaints.csv', (text) => firstRecords(text, 400));
  complaintsFile.run(
    'real complaints come in as an independent count has them, and only once',
    async () => {
      const file = complaintsFile.copied();
      const oracle = complaintsOracle(file);
      const imported = await platform.json<{ rows: number; rejected: number; events: number }>('import', file, '--mapping', 'cfpb-complaints');
      expect(imported).toMatchObject({ rows: oracle.total, rejected: 0, events: 2 * oracle.total });
      const again = await platform.json('import', file, '--mapping', 'cfpb-complaints');
      expect(again).toMatchObject({ rows: oracle.total, rejected: 0, events: 0 });

      const found = await everything((query) => agent.complaints.listComplaints({ query: { intake: ['import'], ...query } }));
      expect(found).toHaveLength(oracle.total);
      expect(counted(found.map(({ product }) => product))).toEqual(oracle.byProduct);
      const channels = { web: 'Web', phone: 'Phone', letter: 'Postal mail', referral: 'Referral' } as Readonly<Record<string, string>>;
      expect(counted(found.map(({ channel }) => channels[channel ?? '']))).toEqual(oracle.byChannel);
    },
    900_000,
  );

  const incidentsFile = realFile('servicedesk-incidents.csv', (text) => firstIncidents(text, 150));
  incidentsFile.run(
    'real incidents come in as an independent count has them, and only once',
    async () => {
      const file = incidentsFile.copied();
      const oracle = incidentsOracle(file);
      const imported = await platform.json('import', file, '--mapping', 'servicedesk-incidents');
      expect(imported).toMatchObject({ rows: oracle.rows, rejected: 0 });
      const again = await platform.json('import', file, '--mapping', 'servicedesk-incidents');
      expect(again).toMatchObject({ rows: oracle.rows, rejected: 0, events: 0 });

      const parties = await everything((query) => agent.customers.listCustomers({ query: { kind: 'anonymous', ...query } }));
      const callers = new Map(parties.flatMap(({ partyId, source, sourceNumber }) => (source === 'servicedesk' ? [[partyId, sourceNumber] as const] : [])));
      const tickets = (await everything((query) => agent.tickets.listTickets({ query }))).filter(({ requesterId }) => callers.has(requesterId));
      expect(tickets).toHaveLength(oracle.incidents.length);
      expect(counted(tickets.map(({ requesterId }) => callers.get(requesterId)))).toEqual(oracle.byCaller);
      expect(counted(tickets.map(({ status }) => status))).toEqual({ closed: oracle.byState['Closed'] });
      expect(counted(tickets.map(({ reopenings }) => String(reopenings)))).toEqual(counted(oracle.incidents.map(({ reopenings }) => String(reopenings))));

      const agreement = await agreementOn(platform, oracle.incidents);
      expect(agreement.agreed / agreement.incidents).toBeGreaterThan(0.9);
      expect(Object.keys(agreement.differing).filter((why) => !PECULIAR.some((known) => why.endsWith(known)))).toEqual([]);

      for (const partyId of [...callers.keys()].slice(0, 40)) {
        const timeline = await everything((query) => agent.customers.listTimeline({ path: { partyId }, query }));
        const times = timeline.map(({ occurredAt }) => occurredAt);
        expect(times).toEqual([...times].sort());
      }
    },
    900_000,
  );

  it('a restart keeps everything', async () => {
    const before = await platform.json<{ events: number }>('status');
    expect(await platform.down()).toBe(0);
    await platform.up('--empty');
    const after = await platform.json<{ events: number }>('status');
    expect(after.events).toBe(before.events);
  }, 180_000);
});
