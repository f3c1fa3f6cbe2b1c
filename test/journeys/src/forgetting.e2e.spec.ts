import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ProblemError, type PlatformClients } from '@rapport/clients';
import pg from 'pg';
import { byteScan } from './byte-scan.js';
import { eventually, Platform } from './platform.js';

const canaries: string[] = [];
/** A text that nothing else in the world holds. */
const canary = (): string => {
  canaries.push(randomBytes(16).toString('hex'));

  return canaries.at(-1)!;
};

describe('a person who asks to be forgotten', () => {
  let platform: Platform;
  let agent: PlatformClients;
  let manager: PlatformClients;
  const planted = randomBytes(16).toString('hex');

  beforeAll(async () => {
    platform = await Platform.start();
    agent = await platform.as('agent');
    manager = await platform.as('manager');
  }, 240_000);
  afterAll(() => platform?.remove(), 60_000);

  /** A customer of whom every service knows something personal. */
  const acquainted = async (): Promise<string> => {
    const body = { name: canary(), phone: `+86 138 ${String(10_000_000 + Number.parseInt(canary().slice(0, 6), 16)).slice(0, 8)}`, email: `${canary()}@example.org`, address: canary(), nature: 'partner_individual', source: 'contact' } as const;
    const { partyId } = (await agent.customers.registerCustomer({ body })).body;
    await agent.customers.recordInteraction({ path: { partyId }, body: { contact: { channel: 'phone', mode: 'oral', initiator: 'customer', recipient: 'company', goal: 'price', content: canary() } } });
    const { ticketId } = (await agent.tickets.openTicket({ body: { requesterId: partyId, subject: `Planted ${planted}`, request: canary(), category: 'return_or_repair', phase: 'after', channel: 'phone' } })).body;
    await agent.tickets.assignTicket({ path: { ticketId }, body: { agentId: 'ana' } });
    await agent.tickets.acknowledgeTicket({ path: { ticketId }, body: { plan: 'Look at it', nextUpdateAt: '2099-01-01T00:00:00Z' } });
    await agent.tickets.restateNeed({ path: { ticketId }, body: { fact: canary(), feeling: canary(), confirmed: true } });
    await agent.tickets.escalateTicket({ path: { ticketId }, body: { content: 'service', reason: canary() } });
    await eventually(() => agent.complaints.listComplaints({ query: { ticketId } }), ({ body: found }) => found.items.length === 1);
    await agent.complaints.lodgeComplaint({ body: { partyId, channel: 'web', content: 'product', severity: 'substantive', subject: 'The saddle broke', narrative: canary(), language: 'en' } });

    return partyId;
  };

  const everythingAbout = async (partyId: string): Promise<string> => {
    const { body: card } = await agent.customers.getCustomer({ path: { partyId } });
    const { body: tickets } = await agent.tickets.listTickets({ query: { requesterId: partyId } });
    const { body: complaints } = await agent.complaints.listComplaints({ query: { partyId } });
    const details = await Promise.all(tickets.items.map(({ ticketId }) => agent.tickets.getTicket({ path: { ticketId } })));
    const files = await Promise.all(complaints.items.map(({ complaintId }) => agent.complaints.getComplaint({ path: { complaintId } })));
    const { body: copy } = await manager.customers.exportPersonalData({ path: { partyId } });

    return JSON.stringify([card, tickets, complaints, details.map(({ body }) => body), files.map(({ body }) => body), copy]);
  };
  const among = (text: string) => canaries.filter((each) => text.includes(each));

  it('is unreadable in every service, in every view built anew and in every file, while others stay as they were', async () => {
    const partyId = await acquainted();
    const mine = [...canaries];
    canaries.length = 0;
    const otherId = await acquainted();
    const theirs = [...canaries];
    canaries.push(...mine);
    // The telephone number is made of a canary and does not hold it.
    expect(among(await everythingAbout(partyId)).sort()).toEqual(mine.filter((_, index) => index !== 1).sort());
    expect(among(await everythingAbout(otherId)).sort()).toEqual(theirs.filter((_, index) => index !== 1).sort());

    const { body: erased } = await manager.customers.erasePersonalData({ path: { partyId }, body: { reason: 'The person asked for it' } });
    expect(erased).toMatchObject({ customerId: partyId, state: 'erased', parties: [partyId] });
    await eventually(() => everythingAbout(partyId), (text) => among(text).length === 0);
    expect(among(await everythingAbout(otherId)).sort()).toEqual(theirs.filter((_, index) => index !== 1).sort());

    const refused: unknown = await agent.tickets.openTicket({ body: { requesterId: partyId, subject: 'Again', request: 'something', category: 'enquiry', phase: 'after', channel: 'phone' } }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ProblemError);
    expect(refused).toMatchObject({ status: 422, code: 'SUBJECT_ERASED' });
    expect(await platform.json('events', 'verify')).toMatchObject({ broken: [] });
    const { code, out } = await platform.rapport('projections', 'rebuild', '--all', '--compare', '--json');
    expect({ code, differing: /"equal":false/.test(out) }).toEqual({ code: 0, differing: false });
    expect(among(await everythingAbout(partyId))).toEqual([]);

    expect((await manager.customers.getErasure({ path: { partyId } })).body).toMatchObject({ state: 'erased', final: false });
    expect(await platform.json('keys', 'rotate')).toMatchObject({ generation: 2 });
    expect((await manager.customers.getErasure({ path: { partyId } })).body).toMatchObject({
      state: 'erased',
      final: true,
      reason: 'The person asked for it',
      sealed: expect.arrayContaining([
        { type: 'complaints.complaint-lodged', events: 2 },
        { type: 'customers.customer-registered', events: 1 },
        { type: 'tickets.ticket-opened', events: 1 },
      ]) as object[],
    });
    expect(among(await everythingAbout(otherId)).sort()).toEqual(theirs.filter((_, index) => index !== 1).sort());
    const third = (await agent.customers.registerCustomer({ body: { name: 'After the rotation', email: 'after@example.org', nature: 'partner_individual', source: 'contact' } })).body.partyId;
    expect((await agent.customers.getCustomer({ path: { partyId: third } })).body).toMatchObject({ personal: { name: 'After the rotation' } });

    const oids = await oidsOf('log', 'keys');
    await platform.down();
    const folders = [...oids.map((oid) => join(platform.state, 'postgres/data/base', oid)), join(platform.state, 'logs'), join(platform.state, 'outbox')];
    const scan = byteScan(folders.filter(existsSync), [...mine, ...theirs, planted]);
    expect(scan.files).toBeGreaterThan(400);
    expect(new Set(scan.found.map(({ canary: each }) => each))).toEqual(new Set([planted]));

    await platform.up();
    expect((await agent.customers.getCustomer({ path: { partyId: otherId } })).body).toMatchObject({ personal: { name: theirs[0] } });
  }, 400_000);

  /** Folders of databases within the server's own. */
  const oidsOf = async (...names: readonly string[]): Promise<readonly string[]> => {
    const secrets = JSON.parse(readFileSync(join(platform.state, 'secrets.json'), 'utf8')) as Readonly<Record<string, string>>;
    const client = new pg.Client({ host: '127.0.0.1', port: platform.postgresPort, user: 'rapport_owner', password: secrets['rapport_owner']!, database: 'log' });
    await client.connect();
    try {
      const { rows } = await client.query<{ oid: string }>('select oid::text as oid from pg_database where datname = any ($1)', [names]);

      return rows.map(({ oid }) => oid);
    } finally {
      await client.end();
    }
  };
});
