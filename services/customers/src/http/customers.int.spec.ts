import { generateKeyPairSync, sign } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ComplaintLodged } from '@rapport/contracts-complaints';
import { ErasureRequested } from '@rapport/contracts-customers';
import { derivedId, instant, instantAt, type EventOf, type NewEvent } from '@rapport/event-sourcing';
import { testDatabases } from '@rapport/local-infrastructure';
import { defineService, hostLogger, keysSchema, migrate, migrateFurther, readSettings, serve, type RunningService } from '@rapport/service-host';
import { CustomersSettings } from '../customers.config.js';
import { customersService } from '../customers.module.js';

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const tokenOf = (role: string) => {
  const signed = `${encoded({ alg: 'ES256', kid: 'spec' })}.${encoded({ sub: 'spec', role, iss: 'rapport', aud: 'rapport', exp: Math.floor(Date.now() / 1_000) + 600 })}`;
  return `${signed}.${sign('sha256', Buffer.from(signed), { key: privateKey, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`;
};

type Body = Readonly<Record<string, unknown>>;
interface Answer {
  readonly status: number;
  readonly body: Body;
  readonly token: string;
  readonly etag: string | null;
}

const contact = { channel: 'phone', mode: 'oral', initiator: 'customer', recipient: 'company', goal: 'price', content: 'How much is the W-9?' };
const lilei = { name: '李雷', phone: '+86 138 0013 8000', nature: 'partner_individual', source: 'telephone' };

describe('the service customers', () => {
  let state: string;
  let running: RunningService;
  let keys = 0;

  beforeAll(async () => {
    state = await mkdtemp(join(tmpdir(), 'customers-spec-'));
    const jwks = join(state, 'keys.json');
    await writeFile(jwks, JSON.stringify({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'spec', alg: 'ES256', use: 'sig' }] }));
    const databases = await testDatabases();
    const [own, log, keys] = [await databases.createDatabase('customers'), await databases.createDatabase('log'), await databases.createDatabase('keys')];
    await migrateFurther(keysSchema, keys, 'postgres');
    await migrate(defineService({ name: 'event-log', language: null, ownsLog: true }), log, 'postgres');
    await migrate(customersService, own, 'postgres');
    const settings = readSettings('customers', CustomersSettings, { HTTP_PORT: '0', DATABASE_URL: own, LOG_DATABASE_URL: log, KEYS_DATABASE_URL: keys, MASTER_KEY: `1:${Buffer.alloc(32, 7).toString('base64')}`, JWT_JWKS: jwks, RAPPORT_STATE: state, LOG_LEVEL: 'silent' });
    running = await serve(customersService, settings, hostLogger('customers', 'silent'), (reason) => {
      throw reason as Error;
    });
  });
  afterAll(async () => {
    await running.stop();
    await rm(state, { recursive: true, force: true });
  });

  const call = async (method: string, path: string, { body, headers = {}, role = 'agent' }: { body?: object; headers?: Record<string, string>; role?: string } = {}): Promise<Answer> => {
    const response = await fetch(`${running.url}/v1/${path}`, {
      method,
      headers: { authorization: `Bearer ${tokenOf(role)}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: (text === '' ? {} : JSON.parse(text)) as Body, token: response.headers.get('consistency-token') ?? '', etag: response.headers.get('etag') };
  };
  const post = (path: string, body: object, more: { headers?: Record<string, string>; role?: string } = {}) => call('POST', path, { body, ...more, headers: { 'idempotency-key': `key-${(keys += 1)}`, ...more.headers } });
  const read = (path: string, after?: Answer) => call('GET', path, after === undefined ? {} : { headers: { 'consistency-token': after.token, prefer: 'wait=5' } });
  const idOf = ({ body }: Answer) => String(body['partyId']);
  const itemsOf = ({ body }: Answer) => body['items'] as readonly Body[];

  const appended = (event: NewEvent, stream: string, partyId: string, expectedVersion: 'none' | 'any' = 'none') =>
    running.backbone.log.append({
      commandId: derivedId('spec', stream, event.type),
      stream,
      partyId,
      expectedVersion,
      metadata: { actor: { id: 'spec', role: 'system' }, origin: 'live', correlationId: 'c', causationId: null },
      events: [event],
      alarms: [],
    });
  const eventually = async <Found>(look: () => Promise<Found>, found: (value: Found) => boolean): Promise<Found> => {
    for (let attempt = 0; ; attempt += 1) {
      const value = await look();
      if (found(value) || attempt === 100) return value;
      await pause(50);
    }
  };

  it('turns a face without a name into a client with a file in five parts', async () => {
    const opened = await post('parties', { channel: 'web', email: 'LiLei@Example.com' });
    expect(opened).toMatchObject({ status: 201, body: { facts: ['customers.anonymous-contact-opened'], version: 1 } });
    const partyId = idOf(opened);
    expect(await post(`parties/${partyId}/interactions`, { contact, product: 'washer W-9' })).toMatchObject({ status: 201, body: { facts: ['customers.interaction-recorded', 'customers.interest-shown'] } });
    expect((await post(`parties/${partyId}/identify`, { ...lilei, evidence: 'order number' })).body['facts']).toEqual(['customers.customer-identified', 'customers.customer-level-changed']);
    const money = { amount: 189_900, currency: 'CNY' };
    const bought = await post(`parties/${partyId}/purchases`, { items: [{ product: 'washer W-9', quantity: 1, price: money }], amount: money, payment: 'paid' });
    expect(bought).toMatchObject({ status: 201, body: { version: 7 } });

    const card = await read(`customers/${partyId}`, bought);
    expect(Object.keys(card.body).filter((part) => ['personal', 'organisation', 'transactions', 'background', 'operation'].includes(part))).toEqual(['personal', 'organisation', 'transactions', 'background', 'operation']);
    expect(card).toMatchObject({
      status: 200,
      etag: '"7"',
      body: {
        number: opened.body['number'],
        level: 'closed_deal',
        personal: { name: '李雷', phone: '+8613800138000', email: 'lilei@example.com', address: null },
        transactions: { totals: [{ ...money, purchases: 1 }], entries: [{ kind: 'purchase', amount: 189_900 }, { kind: 'enquiry', product: 'washer W-9' }] },
        operation: { openLoops: [expect.any(String)], entries: [{ kind: 'contact', content: 'How much is the W-9?' }, { kind: 'opened' }] },
      },
    });
  });

  it('finds a customer by number, phone or e-mail, however they are typed, and by name', async () => {
    const registered = await post('customers', { ...lilei, name: '韩梅梅', phone: '(021) 5555-0199', email: 'Han@Example.com' });
    const number = String(registered.body['number']).toLowerCase().replaceAll('-', ' ');
    await read('customers', registered);
    for (const query of [`number=${encodeURIComponent(number)}`, `phone=${encodeURIComponent('021 5555 0199')}`, 'email=HAN@example.com', `name=${encodeURIComponent(' 韩梅梅 ')}`]) {
      expect(itemsOf(await read(`customers?${query}`))).toMatchObject([{ partyId: idOf(registered), name: '韩梅梅', level: 'potential' }]);
    }
    expect(itemsOf(await read('customers?level=potential&kind=client&joined=false&sort=-openedAt'))).toEqual(expect.arrayContaining([expect.objectContaining({ name: '韩梅梅' })]));
    expect(itemsOf(await read('customers?number=P-0000-0000-0000'))).toEqual([]);
    expect(itemsOf(await read(`customers?name=${encodeURIComponent('韩梅')}`))).toEqual([]);
    expect(JSON.stringify((await read('customers')).body)).not.toContain('clear');
  });

  it('shows one timeline of a customer and all joined parties, from every service, by time of happening', async () => {
    const customer = await post('customers', { ...lilei, name: '张三' });
    const [customerId, partyIds] = [idOf(customer), [idOf(await post('parties', { channel: 'phone' })), idOf(await post('parties', { channel: 'face' }))]];
    const times = ['2026-03-03T10:00:00Z', '2026-03-01T10:00:00Z'];
    for (const [index, partyId] of partyIds.entries()) {
      await post(`parties/${partyId}/interactions`, { contact, happenedAt: times[index] });
      await post(`parties/${partyId}/join`, { customerId, evidence: 'same voice' });
    }
    const ticket: NewEvent = { type: 'tickets.ticket-opened', schemaVersion: 1, data: { subject: 'washer leaks', channel: 'chat' }, occurredAt: instant('2026-03-02T10:00:00Z') };
    await appended(ticket, `ticket-${derivedId('spec', 'ticket')}`, partyIds[0]!);

    const has = (rows: readonly Body[], type: string, count: number) => rows.filter((row) => row['type'] === type).length === count;
    const rows = await eventually(async () => itemsOf(await read(`customers/${customerId}/timeline`)), (found) => has(found, 'customers.party-attached', 2) && has(found, 'customers.interaction-recorded', 2) && has(found, 'tickets.ticket-opened', 1));
    expect(rows.slice(0, 3).map(({ partyId, type }) => [partyId, type])).toEqual([
      [partyIds[1], 'customers.interaction-recorded'],
      [partyIds[0], 'tickets.ticket-opened'],
      [partyIds[0], 'customers.interaction-recorded'],
    ]);
    const places = rows.map(({ place }) => String(place));
    expect([...places].sort()).toEqual(places);
    expect(itemsOf(await read(`customers/${partyIds[0]}/timeline`))).toEqual(rows);

    const page = await read(`customers/${customerId}/timeline?limit=2`);
    const rest = await read(`customers/${customerId}/timeline?limit=200&cursor=${String(page.body['next'])}`);
    expect([...itemsOf(page), ...itemsOf(rest)]).toEqual(rows);
    expect(itemsOf(await read(`customers/${customerId}/timeline?service=tickets`))).toHaveLength(1);
    expect((await read(`parties/${partyIds[1]}`)).body).toEqual({ customerId, partyIds: [customerId, ...[...partyIds].sort()] });

    const left = await post(`parties/${partyIds[0]}/unjoin`, { reason: 'two brothers' });
    expect((await read(`parties/${partyIds[0]}`, left)).body).toEqual({ customerId: partyIds[0], partyIds: [partyIds[0]] });
    await eventually(async () => itemsOf(await read(`customers/${customerId}/timeline`)), (found) => has(found, 'customers.party-detached', 1));
    expect(itemsOf(await read(`customers/${customerId}/timeline`)).some(({ partyId }) => partyId === partyIds[0])).toBe(false);
  });

  it('opens an anonymous contact for whoever complains through the open form, once', async () => {
    const sample = JSON.parse(await readFile(new URL('../../../../libs/contracts/complaints/src/samples/complaints.complaint-lodged.v1.json', import.meta.url), 'utf8')) as EventOf<typeof ComplaintLodged>;
    const partyId = derivedId('spec', 'complainant');
    const replyTo = { subject: partyId, clear: 'stranger@example.com' };
    for (const complaint of ['first', 'second']) {
      const complaintId = derivedId('spec', complaint);
      await appended(ComplaintLodged({ ...sample.data, complaintId, complainantId: partyId, replyTo, intake: 'public' }), `complaint-${complaintId}`, partyId);
    }
    const rows = await eventually(async () => itemsOf(await read(`customers/${partyId}/timeline`)), (found) => found.length >= 3);
    expect(rows.map(({ type }) => type).sort()).toEqual(['complaints.complaint-lodged', 'complaints.complaint-lodged', 'customers.anonymous-contact-opened']);
    expect(itemsOf(await read('customers?email=stranger@example.com'))).toMatchObject([{ partyId, kind: 'anonymous' }]);
  });

  it('adopts a party once, by who may import only', async () => {
    const record = { source: 'servicedesk', sourceNumber: 'Caller 2403', kind: 'anonymous', openedAt: '2016-02-29T01:16:00Z' };
    const headers = { 'rapport-origin': 'import' };
    expect(await post('adopted-parties', record, { headers })).toMatchObject({ status: 403, body: { code: 'SCOPE_MISSING' } });
    const adopted = await post('adopted-parties', record, { headers, role: 'operator' });
    expect(adopted).toMatchObject({ status: 201, body: { facts: ['customers.party-adopted'] } });
    expect((await post('adopted-parties', record, { headers, role: 'operator' })).body).toEqual({ ...adopted.body, facts: [] });
    expect(await post('adopted-parties', record, { role: 'operator' })).toMatchObject({ status: 403, body: { code: 'ADOPTION_NEEDS_IMPORT' } });
    expect(itemsOf(await read(`customers/${idOf(adopted)}/timeline`, adopted))).toMatchObject([{ occurredAt: '2016-02-29T01:16:00.000Z', origin: 'import' }]);
  });

  it('refuses in the language of the caller, and says which rule it is', async () => {
    const partyId = idOf(await post('parties', { channel: 'face' }));
    const refused = await post(`parties/${partyId}/management-class`, { managementClass: 'key', reason: 'big' }, { headers: { 'accept-language': 'zh' } });
    expect(refused).toMatchObject({ status: 422, body: { code: 'CUSTOMER_NOT_IDENTIFIED', rule: 'CUS-01', detail: expect.stringContaining('还是无名顾客') } });
    expect(await read(`customers/${derivedId('spec', 'nobody')}`)).toMatchObject({ status: 404, body: { code: 'PARTY_NOT_FOUND' } });
    expect(await post('customers', { ...lilei, phone: 'call me' })).toMatchObject({ status: 400, body: { errors: [{ pointer: '/phone' }] } });
  });

  it('rebuilds every view byte for byte', async () => {
    const { runner } = running.backbone;
    for (const { name } of customersService.views) {
      await runner.rebuild(name, { onProgress: () => undefined });
      expect(await runner.compare(name)).toMatchObject({ differing: [] });
    }
  });

  describe('when a person asks to be forgotten', () => {
    const privately = (method: string, path: string, more: object = {}) => call(method, path, { role: 'manager', headers: { 'idempotency-key': `key-${(keys += 1)}` }, ...more });
    const said = 'Please call me at the shop 秘密';

    it('erases the customer and every joined party, everywhere here, and nobody else', async () => {
      const customer = await post('customers', { ...lilei, name: '王小二', phone: '+86 139 0000 1111', email: 'forgotten@example.com' });
      const [customerId, joinedId] = [idOf(customer), idOf(await post('parties', { channel: 'web', email: 'also@example.com' }))];
      const other = await post('customers', { ...lilei, name: '王小三', email: 'kept@example.com' });
      await post(`parties/${joinedId}/interactions`, { contact: { ...contact, content: said } });
      const joined = await post(`parties/${joinedId}/join`, { customerId, evidence: 'same voice' });
      await read(`parties/${joinedId}`, joined);
      const copy = await privately('GET', `customers/${customerId}/export`);
      expect(copy.status).toBe(200);
      expect(JSON.stringify(copy.body)).toMatch(/王小二.*/);
      expect(JSON.stringify(copy.body)).toContain(said);
      expect((copy.body['facts'] as { occurredAt: string }[]).map(({ occurredAt }) => occurredAt)).toEqual((copy.body['facts'] as { occurredAt: string }[]).map(({ occurredAt }) => occurredAt).sort());
      expect((await privately('GET', `customers/${customerId}/erasure`)).body).toMatchObject({ state: 'none', parties: [], final: false });

      expect(await post(`customers/${joinedId}/erase`, { reason: 'asked for' })).toMatchObject({ status: 403 });
      const headers = { 'idempotency-key': 'erase-once' };
      const erased = await privately('POST', `customers/${joinedId}/erase`, { body: { reason: 'asked for' }, headers });
      expect(erased).toMatchObject({ status: 200, body: { customerId, state: 'erased', parties: [customerId, joinedId] } });
      const again = await privately('POST', `customers/${joinedId}/erase`, { body: { reason: 'asked for' }, headers });
      expect(again.body).toEqual(erased.body);

      const card = await read(`customers/${customerId}`, erased);
      expect(JSON.stringify(card.body)).not.toMatch(/王小二|1390000|forgotten@|also@|秘密/);
      expect(itemsOf(await read('customers?email=forgotten@example.com'))).toEqual([]);
      expect(itemsOf(await read('customers?email=kept@example.com'))).toMatchObject([{ partyId: idOf(other), name: '王小三' }]);
      expect(JSON.stringify((await privately('GET', `customers/${customerId}/export`)).body)).not.toMatch(/王小二|1390000|forgotten@|also@|秘密/);

      const certificate = await privately('GET', `customers/${customerId}/erasure`);
      expect(certificate.body).toMatchObject({
        customerId,
        state: 'erased',
        reason: 'asked for',
        requestedBy: ['spec'],
        parties: expect.arrayContaining([customerId, joinedId].map((partyId) => expect.objectContaining({ partyId, place: expect.stringMatching(/^\d+:\d+$/) as string, final: false }) as object)) as object[],
        sealed: [
          { type: 'customers.anonymous-contact-opened', events: 1 },
          { type: 'customers.customer-registered', events: 1 },
          { type: 'customers.interaction-recorded', events: 1 },
        ],
        final: false,
      });

      for (const { name } of customersService.views) expect(await running.backbone.runner.compare(name)).toMatchObject({ equal: true });
      expect(await post(`parties/${joinedId}/interactions`, { contact: { ...contact, content: 'once more' } })).toMatchObject({ status: 422, body: { code: 'SUBJECT_ERASED' } });
    }, 60_000);

    it('erases one party of a customer where that is asked for', async () => {
      const customer = await post('customers', { ...lilei, name: '赵六', email: 'stays@example.com' });
      const partyId = idOf(await post('parties', { channel: 'web', email: 'goes@example.com' }));
      await read(`parties/${partyId}`, await post(`parties/${partyId}/join`, { customerId: idOf(customer), evidence: 'same voice' }));
      expect((await privately('POST', `customers/${partyId}/erase`, { body: { reason: 'wrong number', scope: 'party' } })).body).toMatchObject({ parties: [partyId], state: 'erased' });
      const copy = JSON.stringify((await privately('GET', `customers/${partyId}/export`)).body);
      expect(copy).toContain('stays@example.com');
      expect(copy).not.toContain('goes@example.com');
    }, 30_000);

    it('erases who had joined when it was asked, seen by whoever asked or not, and nobody who joins later', async () => {
      const customerId = idOf(await post('customers', { ...lilei, name: '钱七', email: 'whole@example.com' }));
      const joining = async (email: string) => {
        const partyId = idOf(await post('parties', { channel: 'web', email }));
        await read(`parties/${partyId}`, await post(`parties/${partyId}/join`, { customerId, evidence: 'same voice' }));
        return partyId;
      };
      const unseen = await joining('unseen@example.com');
      const requestedAt = instantAt(Date.now());
      await appended(ErasureRequested({ partyId: customerId, partyIds: [customerId], scope: 'customer', reason: 'asked for', requestedBy: 'spec', approved: 'yes', requestedAt }), `party-${customerId}`, customerId, 'any');
      const late = await joining('late@example.com');
      let certificate: Answer;
      do {
        await pause(200);
        certificate = await privately('GET', `customers/${customerId}/erasure`);
      } while (certificate.body['state'] !== 'erased');
      expect((certificate.body['parties'] as Body[]).map(({ partyId }) => partyId).sort()).toEqual([customerId, unseen].sort());
      const copy = JSON.stringify((await privately('GET', `customers/${customerId}/export`)).body);
      expect(copy).toContain('late@example.com');
      expect(copy).not.toMatch(/whole@|unseen@/);
      expect((await read(`parties/${late}`)).status).toBe(200);
    }, 60_000);

    it('knows nobody to erase under an id that it never heard of', async () =>
      expect(await privately('POST', `customers/${derivedId('spec', 'nobody')}/erase`, { body: { reason: 'asked for' } })).toMatchObject({ status: 404, body: { code: 'PARTY_NOT_FOUND' } }));
  });
});
