import { randomBytes, randomInt } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ProblemError, type PlatformClients } from '@rapport/clients';
import pg from 'pg';
import { waysToRun } from './answers.js';
import { byteScan } from './byte-scan.js';
import { factsOf, tellEverything, type Told } from './everything-personal.js';
import { fieldsWithout, personalTypes } from './personal-fields.js';
import { eventually, Platform } from './platform.js';

const canaries: string[] = [];
/** A text that nothing else in the world holds. */
const noted = (text: string): string => {
  canaries.push(text);

  return text;
};
const canary = (): string => noted(randomBytes(16).toString('hex'));
const sixRights = { time_and_place: true, way_and_price: true, customer: true, service: true, need: true, value: true };
const OWNED = ['customers', 'tickets', 'complaints', 'surveys', 'analytics'] as const;

describe.each(waysToRun('Kafka'))('over %s, a person who asks to be forgotten', (_, options) => {
  let platform: Platform;
  let agent: PlatformClients;
  let manager: PlatformClients;
  const planted = randomBytes(16).toString('hex');

  beforeAll(async () => {
    canaries.length = 0;
    platform = await Platform.start('--empty', ...options);
    agent = await platform.as('agent');
    manager = await platform.as('manager');
  }, 240_000);
  afterAll(() => platform?.remove(), 60_000);

  /** A customer of whom every service knows something personal. */
  const acquainted = async (): Promise<string> => {
    const phone = noted(`+86138${randomInt(10_000_000, 99_999_999)}`);
    const body = { name: canary(), phone, email: `${canary()}@example.org`, address: canary(), nature: 'partner_individual', source: 'contact' } as const;
    const { partyId } = (await agent.customers.registerCustomer({ body })).body;
    await agent.customers.recordInteraction({ path: { partyId }, body: { contact: { channel: 'phone', mode: 'oral', initiator: 'customer', recipient: 'company', goal: 'price', content: canary() } } });
    await handled(partyId);
    await asked(partyId);
    await searchedFor(partyId);
    await agent.complaints.lodgeComplaint({ body: { partyId, channel: 'web', content: 'product', severity: 'substantive', subject: 'The saddle broke', narrative: canary(), language: 'en' } });

    return partyId;
  };

  const openTicket = async (partyId: string, request: string): Promise<{ readonly ticketId: string }> => {
    const { ticketId } = (await agent.tickets.openTicket({ body: { requesterId: partyId, subject: `Planted ${planted}`, request, category: 'return_or_repair', phase: 'after', channel: 'phone' } })).body;

    return { ticketId };
  };

  const handled = async (partyId: string): Promise<void> => {
    const path = await openTicket(partyId, canary());
    await agent.tickets.receiveMessage({ path, body: { text: canary(), channel: 'e-mail' } });
    await agent.tickets.acknowledgeTicket({ path, body: { plan: 'Look at it', nextUpdateAt: '2099-01-01T00:00:00Z' } });
    await agent.tickets.restateNeed({ path, body: { fact: canary(), feeling: canary(), confirmed: true } });
    await agent.tickets.escalateTicket({ path, body: { content: 'service', reason: canary() } });
    await eventually(() => agent.complaints.listComplaints({ query: { ticketId: path.ticketId } }), ({ body }) => body.items.length === 1);
  };

  /** A survey that was answered: its invitation went to an address, and its answer holds words. */
  const asked = async (partyId: string): Promise<void> => {
    const path = await openTicket(partyId, canary());
    await agent.tickets.answerOnTheSpot({ path, body: { solution: 'A new saddle' } });
    await agent.tickets.checkSatisfaction({ path, body: { result: 'satisfied' } });
    await agent.tickets.closeTicket({ path, body: { thanked: true, nextLink: 'Spring check', sixRights, problemSolved: true } });
    const { body: invited } = await eventually(() => manager.surveys.listResponses({ query: { ticketId: path.ticketId } }), ({ body }) => body.items.length === 1);
    const { body: link } = await manager.surveys.getLink({ path: { invitationId: invited.items[0]!.invitationId } });
    const token = link.path.split('/').at(-1)!;
    const { body: questionnaire } = await platform.stranger().surveys.questionnaire({ path: { token } });
    await platform.stranger().surveys.submitResponse({ path: { token }, body: { answers: questionnaire.items.map(({ itemId }) => ({ itemId, expectation: 8, perception: 8 })), comment: canary() } });
    await eventually(() => manager.surveys.listResponses({ query: { ticketId: path.ticketId } }), ({ body }) => body.items[0]?.status === 'submitted');
  };

  const searchedFor = async (partyId: string): Promise<void> => {
    const body = { requesterId: partyId, subject: canary(), request: canary(), category: 'enquiry', phase: 'in', channel: 'face', kind: 'lost_child', reason: canary() } as const;
    const { ticketId } = (await agent.tickets.openSensitiveIncident({ body })).body;
    await agent.tickets.noteFeatures({ path: { ticketId }, body: { features: canary(), lastSeen: canary() } });
    await agent.tickets.resolveIncident({ path: { ticketId }, body: { outcome: 'found', note: canary() } });
  };

  /** Streams that tell of somebody without belonging to them. */
  const beside = new Map<string, readonly Told[]>();

  /** What is left: every personal field of every service. Whoever came about by it belongs to the person. */
  const known = async (partyId: string): Promise<readonly string[]> => {
    const { parties, ofNobody } = await tellEverything(platform, partyId, canary);
    for (const joined of parties) await eventually(() => agent.customers.joinParty({ path: { partyId: joined }, body: { customerId: partyId, evidence: 'The same telephone' } }).then(() => true, () => false), Boolean);
    // What is told through the log itself has no token to wait for.
    const { body: copy } = await eventually(() => manager.customers.exportPersonalData({ path: { partyId } }), ({ body: { facts } }) => fieldsWithout(canaries, facts).length === 0);
    expect(fieldsWithout(canaries, copy.facts)).toEqual([]);
    beside.set(partyId, ofNobody);

    return [partyId, ...parties];
  };

  const everythingAbout = async (partyId: string): Promise<string> => {
    const { body: card } = await agent.customers.getCustomer({ path: { partyId } });
    const { body: tickets } = await agent.tickets.listTickets({ query: { requesterId: partyId } });
    const { body: complaints } = await agent.complaints.listComplaints({ query: { partyId } });
    const { body: responses } = await agent.surveys.listResponses({ query: { partyId } });
    const { body: incidents } = await agent.tickets.listSensitiveIncidents({});
    const details = await Promise.all(tickets.items.map(({ ticketId }) => agent.tickets.getTicket({ path: { ticketId } })));
    const messages = await Promise.all(tickets.items.map(({ ticketId }) => agent.tickets.listMessages({ path: { ticketId } })));
    const files = await Promise.all(complaints.items.map(({ complaintId }) => agent.complaints.getComplaint({ path: { complaintId } })));
    const { body: copy } = await manager.customers.exportPersonalData({ path: { partyId } });
    const own = incidents.items.filter(({ requesterId }) => requesterId === partyId);
    const told = await factsOf(platform, beside.get(partyId) ?? []);

    return JSON.stringify([card, tickets, complaints, responses, own, ...[details, messages, files].map((each) => each.map(({ body }) => body)), copy, told]);
  };
  const among = (text: string) => canaries.filter((each) => text.includes(each));

  it('is unreadable in every service, in every view built anew and in every file, while others stay as they were', async () => {
    const partyId = await acquainted();
    const persons = await known(partyId);
    const mine = [...canaries];
    canaries.length = 0;
    const otherId = await acquainted();
    const theirs = [...canaries];
    canaries.push(...mine);
    expect(among(await everythingAbout(partyId)).sort()).toEqual([...mine].sort());
    expect(among(await everythingAbout(otherId)).sort()).toEqual([...theirs].sort());

    const { body: erased } = await manager.customers.erasePersonalData({ path: { partyId }, body: { reason: 'The person asked for it' } });
    expect(erased).toMatchObject({ customerId: partyId, state: 'erased' });
    expect([...erased.parties].sort()).toEqual([...persons].sort());
    await eventually(() => everythingAbout(partyId), (text) => among(text).length === 0);
    expect(among(await everythingAbout(otherId)).sort()).toEqual([...theirs].sort());

    const refused: unknown = await agent.tickets.openTicket({ body: { requesterId: partyId, subject: 'Again', request: 'something', category: 'enquiry', phase: 'after', channel: 'phone' } }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ProblemError);
    expect(refused).toMatchObject({ status: 422, code: 'SUBJECT_ERASED' });
    expect(await platform.json('events', 'verify')).toMatchObject({ broken: [] });
    const { code, out } = await platform.rapport('projections', 'rebuild', '--all', '--compare', '--json');
    expect({ code, differing: /"equal":false/.test(out) }).toEqual({ code: 0, differing: false });
    expect(among(await everythingAbout(partyId))).toEqual([]);

    expect((await manager.customers.getErasure({ path: { partyId } })).body).toMatchObject({ state: 'erased', final: false });
    // What is cleared is still there until the tables are written anew: the scan sees it, and so does not pass by blindness.
    const before = byteScan([join(platform.state, 'postgres/data')], mine);
    expect(before.found.length).toBeGreaterThan(0);
    const rotated = await platform.json<{ readonly generation: number; readonly rewritten: readonly { readonly service: string; readonly tables: number; readonly writeAheadLog: { readonly dropped: boolean; readonly oldest: string } }[] }>('keys', 'rotate');
    expect(rotated).toMatchObject({ generation: 2 });
    expect(rotated.rewritten.map(({ service, writeAheadLog: { dropped } }) => [service, dropped])).toEqual(OWNED.map((service) => [service, true]));
    const { body: certificate } = await manager.customers.getErasure({ path: { partyId } });
    expect(certificate).toMatchObject({ state: 'erased', final: true, reason: 'The person asked for it' });
    expect(certificate.sealed).toEqual(expect.arrayContaining([{ type: 'customers.customer-registered', events: 1 }, { type: 'surveys.response-submitted', events: 2 }, { type: 'tickets.ticket-opened', events: 4 }]));
    for (const service of ['customers', 'tickets', 'complaints', 'surveys']) expect(certificate.cleared).toContainEqual(expect.objectContaining({ service }));
    expect(certificate.cleared.filter(({ view }) => view === 'conversation')).toEqual([{ partyId, service: 'tickets', view: 'conversation', column: 'text', rows: 3, place: certificate.parties.find((party) => party.partyId === partyId)!.place }]);
    expect(certificate.sealed.map(({ type }) => type)).toEqual(personalTypes.map(({ type }) => type).sort());
    expect(among(await everythingAbout(otherId)).sort()).toEqual([...theirs].sort());
    const third = (await agent.customers.registerCustomer({ body: { name: 'After the rotation', email: 'after@example.org', nature: 'partner_individual', source: 'contact' } })).body.partyId;
    expect((await agent.customers.getCustomer({ path: { partyId: third } })).body).toMatchObject({ personal: { name: 'After the rotation' } });

    const leaks = await plantedLeaks();
    // A checkpoint may take a segment of the write-ahead log away, so what was planted there is looked for at once.
    const atOnce = byteScan([join(platform.state, 'postgres/data/pg_wal')], [...leaks.places.keys()]);
    await platform.down();
    const scan = byteScan([platform.state], [...mine, ...theirs, planted, ...leaks.places.keys()]);
    expect(scan.files).toBeGreaterThan(1_000);
    const found = [...atOnce.found, ...scan.found];
    const where = (text: string) => found.filter(({ canary: each }) => each === text).map(({ file }) => relative(platform.state, file));
    expect(mine.flatMap((each) => where(each).map((file) => `${each} in ${file}`))).toEqual([]);
    // A scan that does not find what was planted in a place says nothing about that place.
    for (const [leak, place] of leaks.places) expect({ place, found: where(leak).some((file) => file.startsWith(place)) }).toEqual({ place, found: true });
    // Of others the services keep in clear, in databases of their own and in messages that wait, what the log, the keys and the broker have sealed.
    const sealed = leaks.sealed;
    const open = theirs.flatMap(where).filter((file) => !file.startsWith('postgres/data/pg_wal') && !file.startsWith('outbox/'));
    expect(open.length).toBeGreaterThan(10);
    expect(open.filter((file) => !file.startsWith('postgres/data/base/') || sealed.some((place) => file.startsWith(`${place}/`)))).toEqual([]);

    await platform.up('--empty', ...options);
    expect((await agent.customers.getCustomer({ path: { partyId: otherId } })).body).toMatchObject({ personal: { name: theirs[1] } });
  }, 600_000);

  /** Puts a text of its own into every place that is scanned; by text, the folder that it must be found in, and the folders of databases that hold sealed data alone. */
  const plantedLeaks = async (): Promise<{ readonly places: ReadonlyMap<string, string>; readonly sealed: readonly string[] }> => {
    const leaks = new Map<string, string>([[planted, 'postgres/data/base']]);
    const sealed: string[] = [];
    const leak = (place: string): string => {
      const text = randomBytes(16).toString('hex');
      leaks.set(text, place);

      return text;
    };
    for (const database of ['log', 'keys', ...OWNED]) {
      const client = await connected(database);
      const { rows } = await client.query<{ oid: string }>('select oid::text as oid from pg_database where datname = current_database()');
      if (database === 'log' || database === 'keys') sealed.push(`postgres/data/base/${rows[0]!.oid}`);
      await client.query('create table planted (said text)');
      const logged = leak('postgres/data/pg_wal');
      // Twice, for the head of a page of the write-ahead log may stand in the middle of one.
      await client.query('insert into planted values ($1), ($2), ($2)', [leak(`postgres/data/base/${rows[0]!.oid}`), logged]);
      if (OWNED.includes(database as (typeof OWNED)[number])) {
        // As a projection would park a key whose error repeats what it met.
        await client.query(`insert into projections.parked_keys (consumer, generation, lane, key, error) values ('planted', 1, 0, 'planted', $1)`, [leak(`postgres/data/base/${rows[0]!.oid}`)]);
      }
      await client.end();
    }
    appendFileSync(join(platform.state, 'logs', 'customers.log'), `${leak('logs')}\n`);
    appendFileSync(join(platform.state, 'postgres', 'postgres.log'), `${leak('postgres')}\n`);
    mkdirSync(join(platform.state, 'outbox'), { recursive: true });
    writeFileSync(join(platform.state, 'outbox', 'planted.eml'), leak('outbox'));
    if (options.includes('--kafka')) leaks.set(planted, 'kafka');

    return { places: leaks, sealed };
  };

  const connected = async (database: string): Promise<pg.Client> => {
    const secrets = JSON.parse(readFileSync(join(platform.state, 'secrets.json'), 'utf8')) as Readonly<Record<string, string>>;
    const user = database === 'log' || database === 'keys' ? 'rapport_owner' : `rapport_${database}`;
    expect(existsSync(platform.state)).toBe(true);
    const client = new pg.Client({ host: '127.0.0.1', port: platform.postgresPort, user, password: secrets[user]!, database });
    await client.connect();

    return client;
  };
});
