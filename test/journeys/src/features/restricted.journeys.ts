import { randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PlatformClients } from '@rapport/clients';
import pg from 'pg';
import { eventually } from '../platform.js';
import { everyRead, type ReadAnswer } from './every-read.js';
import { FeatureWorld, refusalOf } from './feature-world.js';

const canaries: string[] = [];
const canary = (): string => {
  canaries.push(randomBytes(12).toString('hex'));

  return canaries.at(-1)!;
};

describe('what few may see', () => {
  let world: FeatureWorld;
  let ana: PlatformClients;
  let gil: PlatformClients;
  let bo: PlatformClients;
  let partyId: string;

  beforeAll(async () => {
    world = await FeatureWorld.running();
    ana = await world.platform.as('agent', 'ana');
    gil = await world.platform.as('agent', 'gil');
    bo = await world.platform.as('agent', 'bo');
    partyId = await world.registerClient('Mother');
  }, 240_000);

  const ordinary = { category: 'enquiry', phase: 'in', channel: 'face' } as const;
  const openIncident = async () =>
    (await ana.tickets.openSensitiveIncident({ body: { ...ordinary, requesterId: partyId, subject: canary(), request: canary(), kind: 'lost_child', reason: canary(), viewers: ['gil'] } })).body.ticketId;

  /** Everything that any GET route of any service tells some caller about some ids. */
  const toldTo = async (role: string, subject: string, ticketIds: readonly string[], more: Readonly<Record<string, readonly string[]>> = {}): Promise<readonly ReadAnswer[]> => {
    await world.settled();
    const token = await world.platform.token(role, subject);

    return everyRead(world.platform, token, { ticketId: ticketIds, partyId: [partyId], stream: ticketIds.map((id) => `ticket-${id}`), id: ['RP-08', 'RP-11', 'RP-12', 'RP-17', 'RP-18', 'RP-20', 'RP-28', 'RP-34', 'RP-38', 'RP-38-hours', 'contacts'], ...more }, randomUUID());
  };
  const telling = (answers: readonly ReadAnswer[], secrets: readonly string[]) => answers.filter(({ text, route }) => secrets.some((secret) => text.replaceAll('\\', '').split(route).join('').includes(secret)));
  /** Answers that name what was asked for only in the way in which they would name any other id. */
  const withoutQuestion = (answers: readonly ReadAnswer[]) => answers.filter(({ status }) => status === 200);

  it('FT-27 a restricted ticket is invisible to other agents and public views', async () => {
    const rowsOf = async (id: string) => (await world.manager.analytics.getReport({ path: { id } })).body.rows;
    await world.settled();
    const [beforehand, contactsBefore] = [await rowsOf('RP-17'), await rowsOf('contacts')];
    const ticketId = await openIncident();
    const path = { ticketId };
    await gil.tickets.noteFeatures({ path, body: { features: canary(), lastSeen: canary() } });
    await gil.tickets.sendReply({ path, body: { text: canary(), channel: 'face', agentId: 'gil' } });
    await ana.tickets.acknowledgeTicket({ path, body: { plan: canary(), nextUpdateAt: await world.in(3_600_000) } });
    const promised = canary();
    await gil.tickets.makePromise({ path, body: { text: promised, owner: 'gil', source: 'agent', dueAt: await world.in(3_600_000) } });
    expect((await gil.tickets.listPromises({ query: path })).body.items).toMatchObject([{ text: promised }]);
    await ana.tickets.escalateTicket({ path, body: { content: 'service', reason: canary() } });
    const [complaint] = (await eventually(() => world.manager.complaints.listComplaints({ query: { ticketId } }), ({ body }) => body.items.length === 1)).body.items;
    const complaintId = complaint!.complaintId;
    const secrets = [ticketId, complaintId, ...canaries];

    for (const [role, subject] of [['agent', 'bo'], ['analyst', 'noa'], ['service', 'robot']] as const) {
      const answers = await toldTo(role, subject, [ticketId], { complaintId: [complaintId] });
      expect(answers.length).toBeGreaterThan(30);
      expect(withoutQuestion(answers).length).toBeGreaterThan(15);
      expect(telling(withoutQuestion(answers), secrets).map(({ route }) => route)).toEqual([]);
      expect(telling(answers, canaries).map(({ route }) => route)).toEqual([]);
    }
    // Whoever may see it is told by the same routes: the question is not what hides it.
    expect(telling(withoutQuestion(await toldTo('operator', 'op', [ticketId], { complaintId: [complaintId] })), secrets).map(({ route }) => route.split('?')[0])).toEqual(
      expect.arrayContaining([`tickets /v1/tickets/${ticketId}`, 'tickets /v1/tickets', `tickets /v1/tickets/${ticketId}/messages`, `complaints /v1/complaints/${complaintId}`, 'complaints /v1/complaints', `customers /v1/customers/${partyId}/timeline`, 'event-log /v1/events', `event-log /v1/streams/ticket-${ticketId}/events`]),
    );

    const absent = randomUUID();
    const foreign = (client: PlatformClients, id: string) => [
      client.tickets.getTicket({ path: { ticketId: id } }),
      client.tickets.assignTicket({ path: { ticketId: id }, body: { agentId: 'bo' } }),
      client.tickets.cancelTicket({ path: { ticketId: id }, body: { reason: 'x' }, ifMatch: 1 }),
      client.tickets.addViewer({ path: { ticketId: id }, body: { viewerId: 'bo', reason: 'curious' } }),
      client.tickets.sendReply({ path: { ticketId: id }, body: { text: 'x', channel: 'chat', agentId: 'bo' } }),
      client.complaints.recordListening({ path: { complaintId: id === ticketId ? complaintId : id }, body: { told: 'x', sceneLeft: false } as never }),
    ];
    const answersOf = async (calls: readonly Promise<unknown>[], id: string) => (await Promise.allSettled(calls)).map((each) => (each.status === 'rejected' ? JSON.stringify({ ...(each.reason as { problem: object }).problem, traceId: '' }).replaceAll(id, 'ID').replaceAll(complaintId, 'ID') : 'taken'));
    const [hidden, missing] = [await answersOf(foreign(bo, ticketId), ticketId), await answersOf(foreign(bo, absent), absent)];
    expect(hidden).toEqual(missing);
    expect(hidden).not.toContain('taken');

    expect((await gil.tickets.getTicket({ path })).body).toMatchObject({ ticketId, subject: canaries[0], requestText: canaries[1], plan: canaries[6], priority: 'critical' });
    expect((await gil.tickets.listMessages({ path })).body.items).toMatchObject([{ text: canaries[5] }]);
    expect((await gil.tickets.listSensitiveIncidents({})).body.items).toMatchObject([{ ticketId, viewers: ['ana', 'gil'], reason: canaries[2], features: canaries[3], lastSeen: canaries[4], outcome: null }]);
    expect((await gil.complaints.getComplaint({ path: { complaintId } })).body).toMatchObject({ subject: canaries[0], ticketId });
    expect((await world.manager.customers.exportPersonalData({ path: { partyId } })).body.facts.some(({ data }) => JSON.stringify(data).includes(canaries[1]!))).toBe(true);

    expect((await world.manager.analytics.getReport({ path: { id: 'RP-17' } })).body.rows).toEqual(beforehand);
    expect((await world.manager.analytics.getReport({ path: { id: 'contacts' } })).body.rows).toEqual(contactsBefore);
    // A repair that was begun before its ticket was restricted: what is said there from then on is sealed too.
    const later = await world.openTicket(partyId);
    const { repairId } = (await ana.tickets.requestRepair({ body: { ticketId: later, item: 'Safe', place: '上海', fault: 'Stuck', quote: { amount: 10_000, currency: 'CNY' }, quoteConsented: true } })).body;
    await ana.tickets.restrictTicket({ path: { ticketId: later }, body: { kind: 'abuse', reason: canary(), viewers: ['gil'] } });
    const versionOfRepair = () => gil.tickets.getRepair({ path: { repairId } }).then(({ body: { version } }) => version, () => 0);
    await eventually(versionOfRepair, (version) => version === 2);
    await gil.tickets.cancelRepair({ path: { repairId }, body: { reason: canary() } });
    world.keep('FT-27 the incident as its viewers see it', () => gil.tickets.getTicket({ path }));
    world.keep('FT-27 the incidents', () => gil.tickets.listSensitiveIncidents({}));
    world.keep('FT-27 what others see of the party', () => bo.customers.listTimeline({ path: { partyId } }));
  }, 240_000);

  it('what was opened for it lies open in no database', async () => {
    const found: string[] = [];
    let rows = 0;
    for (const database of ['log', 'tickets', 'complaints', 'customers', 'surveys', 'analytics']) {
      const client = await connected(database);
      const { rows: tables } = await client.query<{ name: string }>(`select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and n.nspname in ('log', 'projections', 'public') and has_table_privilege(c.oid, 'select')`);
      for (const { name } of tables) {
        const { rows: texts } = await client.query<{ text: string }>(`select t::text as text from ${name} t`);
        rows += texts.length;
        found.push(...texts.filter(({ text }) => canaries.some((each) => text.includes(each))).map(() => `${database} ${name}`));
      }
      await client.end();
    }
    expect(rows).toBeGreaterThan(100);
    expect(found).toEqual([]);
  }, 60_000);

  it('becoming restricted hides what was there before, and tells the manager what was out already', async () => {
    const subject = `Quarrel ${randomUUID()}`;
    const ticketId = await world.openTicket(partyId, { subject });
    const path = { ticketId };
    await ana.tickets.sendReply({ path, body: { text: 'We are coming', channel: 'phone', agentId: 'ana' } });
    expect(telling(withoutQuestion(await toldTo('analyst', 'noa', [ticketId])), [ticketId, subject]).length).toBeGreaterThan(4);

    await ana.tickets.restrictTicket({ path, body: { kind: 'abuse', reason: 'It is about a child', viewers: [] } });
    for (const [role, who] of [['analyst', 'noa'], ['agent', 'bo'], ['agent', 'gil']] as const) expect(telling(withoutQuestion(await toldTo(role, who, [ticketId])), [ticketId, subject]).map(({ route }) => route)).toEqual([]);
    expect((await ana.tickets.getTicket({ path })).body).toMatchObject({ subject, priority: 'critical' });
    const { items } = (await world.manager.tickets.listDisclosures({ path })).body;
    const disclosed = items.map(({ type, feed, message }) => [type, feed, message]);
    expect(disclosed[0]).toEqual(['tickets.ticket-opened', true, false]);
    expect(disclosed.at(-1)).toEqual(['tickets.reply-sent', true, true]);
    expect(items.some(({ type }) => type === 'tickets.sensitive-incident-opened')).toBe(false);
    expect(await refusalOf(ana.tickets.listDisclosures({ path }))).toBe('SCOPE_MISSING');

    const escalated = { ticketId: await world.openTicket(partyId, { subject }) };
    await ana.tickets.escalateTicket({ path: escalated, body: { content: 'service', reason: 'Nobody came' } });
    const [complaint] = (await eventually(() => bo.complaints.listComplaints({ query: { ticketId: escalated.ticketId } }), ({ body }) => body.items.length === 1)).body.items;
    const of = { complaintId: complaint!.complaintId };
    await eventually(() => ana.tickets.getTicket({ path: escalated }), ({ body }) => body.complaintId === of.complaintId);
    await ana.tickets.restrictTicket({ path: escalated, body: { kind: 'threat', reason: 'It is about a threat', viewers: [] } });
    await world.settled();
    expect(await refusalOf(bo.complaints.getComplaint({ path: of }))).toBe('COMPLAINT_NOT_FOUND');
    expect(await refusalOf(bo.complaints.changeHandler({ path: of, body: { handlerId: 'bo', reason: 'Mine' } }))).toBe('COMPLAINT_NOT_FOUND');
    await ana.complaints.changeHandler({ path: of, body: { handlerId: 'ana', reason: 'A viewer' } });
    expect(telling(withoutQuestion(await toldTo('analyst', 'noa', [escalated.ticketId], { complaintId: [of.complaintId] })), [of.complaintId, escalated.ticketId, subject]).map(({ route }) => route)).toEqual([]);

    await ana.tickets.addViewer({ path, body: { viewerId: 'bo', reason: 'Speaks the language' } });
    expect((await eventually(() => bo.tickets.getTicket({ path }).catch(() => null), (answer) => answer !== null))!.body).toMatchObject({ subject });
    await bo.tickets.removeViewer({ path, body: { viewerId: 'bo', reason: 'Done' } });
    await eventually(() => refusalOf(bo.tickets.getTicket({ path })), (code) => code === 'TICKET_NOT_FOUND');
    expect(await refusalOf(bo.tickets.addViewer({ path, body: { viewerId: 'bo', reason: 'Again' } }))).toBe('TICKET_NOT_FOUND');
    world.keep('the restricted quarrel', () => ana.tickets.getTicket({ path }));
  }, 240_000);

  it('the found rate is counted by those who may', async () => {
    const [found, lost] = [await openIncident(), await openIncident()];
    await ana.tickets.resolveIncident({ path: { ticketId: found }, body: { outcome: 'found', note: 'On the carousel' } });
    await ana.tickets.resolveIncident({ path: { ticketId: lost }, body: { outcome: 'not_found' } });
    await world.settled();
    const rate = () => world.manager.tickets.getFoundRate({});
    expect((await rate()).body.items.find(({ kind }) => kind === 'lost_child')).toMatchObject({ incidents: 3, unresolved: 1, found: 1, notFound: 1, rate: 0.5 });
    expect(await refusalOf(ana.tickets.getFoundRate({}))).toBe('SCOPE_MISSING');
    world.keep('the found rate', rate);
  }, 120_000);

  const connected = async (database: string): Promise<pg.Client> => {
    const secrets = JSON.parse(readFileSync(join(world.platform.state, 'secrets.json'), 'utf8')) as Readonly<Record<string, string>>;
    const user = database === 'log' ? 'rapport_owner' : `rapport_${database}`;
    const client = new pg.Client({ host: '127.0.0.1', port: world.platform.postgresPort, user, password: secrets[user]!, database });
    await client.connect();

    return client;
  };
});
