import 'reflect-metadata';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ManagementClassChanged, PartyJoined, PartyUnjoined } from '@rapport/contracts-customers';
import { TicketEscalated } from '@rapport/contracts-tickets';
import { DAY, derivedId, LANES, personal, streamOf, type NewEvent } from '@rapport/event-sourcing';
import { testDatabases } from '@rapport/local-infrastructure';
import { defineService, keysSchema, migrate, migrateFurther, readSettings, serve, type RunningService } from '@rapport/service-host';
import { eventMetadata } from '@rapport/testing';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import pg from 'pg';
import { pino } from 'pino';
import { complaintsService } from './complaints.module.js';
import { readReceiptNumber, receiptNumberOf } from './complaint/receipt-number.rule.js';

type Body = Readonly<Record<string, never>>;

describe('the service complaints', () => {
  const state = mkdtempSync(join(tmpdir(), 'rapport-complaints-'));
  let running: RunningService;
  let tokens: Record<'agent' | 'analyst' | 'operator', string>;
  let stored = 0;

  beforeAll(async () => {
    const databases = await testDatabases();
    const [own, log, keys] = [await databases.createDatabase('complaints'), await databases.createDatabase('log'), await databases.createDatabase('keys')];
    await migrateFurther(keysSchema, keys, 'postgres');
    await migrate(defineService({ name: 'event-log', language: null, ownsLog: true }), log, 'postgres');
    await withTestClock(log);
    await migrate(complaintsService, own, 'postgres');
    const { publicKey, privateKey } = await generateKeyPair('ES256');
    writeFileSync(join(state, 'jwks.json'), JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), alg: 'ES256', kid: 'spec' }] }));
    const sign = (role: string) => new SignJWT({ role }).setProtectedHeader({ alg: 'ES256', kid: 'spec' }).setSubject('ana').setIssuer('rapport').setAudience('rapport').setExpirationTime('5m').sign(privateKey);
    tokens = { agent: await sign('agent'), analyst: await sign('analyst'), operator: await sign('operator') };
    const settings = readSettings('complaints', complaintsService.settings, { HTTP_PORT: '0', DATABASE_URL: own, LOG_DATABASE_URL: log, KEYS_DATABASE_URL: keys, MASTER_KEY: `1:${Buffer.alloc(32, 7).toString('base64')}`, JWT_JWKS: join(state, 'jwks.json'), RAPPORT_STATE: state, LOG_LEVEL: 'silent' });
    running = await serve(complaintsService, settings, pino({ level: 'silent' }), (reason) => {
      throw reason;
    });
  });
  afterAll(() => running.stop());

  const call = async (method: string, path: string, body?: object, { token = tokens.agent as string | null, headers = {} }: { token?: string | null; headers?: Record<string, string> } = {}) => {
    const sent = { ...(token === null ? {} : { authorization: `Bearer ${token}` }), ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers };
    const response = await fetch(`${running.url}${path}`, { method, headers: sent, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
    const text = await response.text();
    return { status: response.status, header: (name: string) => response.headers.get(name), body: (text === '' ? null : JSON.parse(text)) as Body };
  };
  /** Reads until it is as expected: reactions take a moment. */
  const eventually = async (path: string, expected: object) => {
    for (let attempt = 0; ; attempt += 1) {
      const { body } = await call('GET', path);
      try {
        expect(body).toMatchObject(expected);
        return body;
      } catch (error) {
        if (attempt === 100) throw error;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    }
  };
  /** What another service would have recorded. */
  const record = async (event: NewEvent, stream: string, partyId: string) => {
    stored += 1;
    const commandId = derivedId('spec', 'foreign', String(stored));
    const result = await running.backbone.log.append({ commandId, stream, partyId, expectedVersion: 'any', metadata: eventMetadata(), events: [event], alarms: [] });
    expect(result.outcome).toBe('appended');
  };

  const complaint = (partyId: string) => ({ partyId, channel: 'phone', content: 'product', severity: 'substantive', subject: 'Washer leaks', narrative: 'It leaks again.', language: 'en' });
  const lodge = (key: string, body: object) => call('POST', '/v1/complaints', body, { headers: { 'idempotency-key': key } });
  const idOf = (body: Body) => String(body['complaintId']);

  it('leads a complaint from intake to archive', async () => {
    const lodged = await lodge('whole', complaint(derivedId('spec', 'whole')));
    const complaintId = idOf(lodged.body);
    expect(lodged).toMatchObject({ status: 201, body: { receiptNumber: receiptNumberOf(complaintId), partyId: derivedId('spec', 'whole'), facts: ['complaints.complaint-lodged'], version: 1 } });
    const step = (name: string, body?: object) => call('POST', `/v1/complaints/${complaintId}/${name}`, body ?? {});

    expect((await step('grasp-intention', { intention: 'A washer', psychology: 'remedy' })).body).toMatchObject({ status: 422, code: 'COMPLAINT_STEP_OUT_OF_ORDER' });
    for (const [name, body] of [
      ['listen', { notes: 'Calm.' }],
      ['grasp-intention', { intention: 'A washer', psychology: 'remedy', complainantType: 'rational' }],
      ['record-facts', { summary: 'Three repairs', cause: 'product_quality' }],
      ['respond', { words: 'We see that.' }],
      ['decide-reply', { mode: 'deferred', dueAt: '2999-01-01T00:00:00+08:00' }],
    ] as const) expect({ name, ...(await step(name, body)) }).toMatchObject({ name, status: 200 });

    const proposed = await step('propose-solution', { items: [{ demand: 'A new washer', offer: 'granted', cost: { amount: 150_000, currency: 'CNY' }, owner: 'ana', dueAt: '2999-01-02T00:00:00Z' }], apology: 'Sorry.' });
    expect(proposed.status).toBe(200);
    const [itemId] = proposed.body['itemIds'] as unknown as string[];
    for (const [name, body] of [
      ['accept-solution', undefined],
      [`items/${itemId}/complete`, undefined],
      ['resolve', { outcome: 'Replaced' }],
      ['report-up', { reportedTo: 'head of service' }],
      ['feed-back', { words: 'It is yours.', satisfaction: 'satisfied' }],
    ] as const) expect({ name, ...(await step(name, body)) }).toMatchObject({ name, status: 200 });
    const archived = await step('archive', { improvement: 'New seal' });

    const file = await call('GET', `/v1/complaints/${complaintId}`, undefined, { headers: { 'consistency-token': archived.header('consistency-token')! } });
    expect(file).toMatchObject({ status: 200, body: { status: 'archived', version: 13, cause: 'product_quality', narrative: 'It leaks again.', intention: 'A washer', items: [{ itemId, doneAt: expect.any(String) }], promisedFor: '2998-12-31T16:00:00.000Z' } });
    expect(file.body).not.toHaveProperty('narrativeField');
    expect(file.header('etag')).toBe('"13"');
    const reopened = await step('reopen', { reason: 'Leaks again' });
    expect(reopened.body['facts']).toEqual(['complaints.complaint-reopened', 'complaints.major-complaint-suspected']);
  });

  it('takes complaints from everybody, acknowledges them and limits their rate', async () => {
    const open = (key: string, body: object) => call('POST', '/v1/public/complaints', body, { token: null, headers: { 'idempotency-key': `a-key-of-a-stranger-${key}` } });
    const said = { content: 'service', subject: '没人接电话', narrative: '等了两个小时。', name: '李雷', replyTo: 'lilei@example.com' };
    const lodged = await open('public-1', said);
    expect(lodged.status).toBe(201);
    expect((await open('public-1', said)).body).toEqual(lodged.body);
    expect((await open('public-2', { ...said, partyId: derivedId('spec', 'other') })).status).toBe(400);

    const number = String(lodged.body['receiptNumber']);
    expect(readReceiptNumber(number)).toBe(number);
    const found = await eventually(`/v1/complaints?receiptNumber=${number.toLowerCase().replaceAll('-', '')}`, { items: [{ complaintId: idOf(lodged.body), intake: 'public', partyId: lodged.body['partyId'] }] });
    expect(found).toMatchObject({ parked: 0 });
    expect((await call('GET', '/v1/complaints?receiptNumber=C-0000-0000-0000-1')).body).toMatchObject({ status: 400, code: 'RECEIPT_NUMBER_INVALID' });

    const outbox = join(state, 'outbox');
    await eventually(`/v1/complaints/${idOf(lodged.body)}`, { version: 2 });
    for (let attempt = 0; attempt < 100 && !safeList(outbox).some((file) => file.endsWith('.eml')); attempt += 1) await new Promise((resolve) => setTimeout(resolve, 50));
    const [mail] = safeList(outbox).filter((file) => file.endsWith('.eml'));
    expect(readFileSync(join(outbox, mail!), 'utf8')).toContain('lilei@example.com');

    const answers = await Promise.all(Array.from({ length: 25 }, (_, index) => open(`flood-${index}`, { ...said, replyTo: `LiLei+${index}@example.com` })));
    expect(answers.some(({ status }) => status === 429)).toBe(true);
    // Whoever floods an address with forms has us write to it once a day, however it is spelt.
    const taken = [...answers.filter(({ status }) => status === 201), lodged];
    expect(taken.length).toBeGreaterThan(2);
    expect(taken.flatMap(({ body }) => (body['facts'] as unknown as string[]).filter((type) => type === 'complaints.message-requested'))).toHaveLength(1);
  });

  it('finds what a customer complained about before anybody knew who they were', async () => {
    const [nameless, customer] = [derivedId('spec', 'nameless'), derivedId('spec', 'customer')];
    const complaintId = idOf((await lodge('nameless', complaint(nameless))).body);
    const at = running.backbone.log.now();
    await record(PartyJoined({ partyId: nameless, customerId: customer, evidence: 'Same number', joinedAt: at }), `party-${nameless}`, nameless);
    await eventually(`/v1/complaints?partyId=${customer}`, { items: [{ complaintId, partyId: nameless }] });
    await record(PartyUnjoined({ partyId: nameless, customerId: customer, reason: 'Another person', unjoinedAt: at }), `party-${nameless}`, nameless);
    await eventually(`/v1/complaints?partyId=${customer}`, { items: [] });
  });

  it('lets nobody handle complaints who may only read', async () => {
    expect((await call('POST', '/v1/complaints', complaint(derivedId('spec', 'x')), { token: tokens.analyst, headers: { 'idempotency-key': 'x' } })).status).toBe(403);
    expect((await call('POST', '/v1/adopted-complaints', {}, { headers: { 'idempotency-key': 'x' } })).status).toBe(403);
    expect((await call('GET', '/v1/complaints', undefined, { token: null })).status).toBe(401);
    expect((await call('GET', `/v1/complaints/${derivedId('spec', 'nothing')}`)).body).toMatchObject({ status: 404, code: 'COMPLAINT_NOT_FOUND' });
  });

  it('adopts records of elsewhere as they are, once', async () => {
    const adopt = (key: string) =>
      call(
        'POST',
        '/v1/adopted-complaints',
        { partyId: derivedId('spec', 'adopted'), record: { source: 'bureau', number: '7523056' }, status: 'archived', lodgedAt: '2023-08-25T00:00:00-04:00', channel: 'web', product: 'Credit report', region: 'FL', tags: ['Servicemember'], outcome: 'Closed', answeredInTime: true },
        { token: tokens.operator, headers: { 'idempotency-key': key, 'rapport-origin': 'import' } },
      );
    const adopted = await adopt('record-7523056');
    expect(adopted).toMatchObject({ status: 201, body: { facts: ['complaints.complaint-adopted'], version: 1 } });
    expect((await adopt('record-7523056')).header('idempotency-replayed')).toBe('true');
    expect((await adopt('again')).body).toMatchObject({ status: 409, code: 'COMPLAINT_ALREADY_LODGED' });
    await eventually(`/v1/complaints/${idOf(adopted.body)}`, { status: 'archived', lodgedAt: '2023-08-25T04:00:00.000Z', intake: 'import', product: 'Credit report', content: null, answeredInTime: true, tags: ['Servicemember'] });
    await eventually('/v1/complaints?intake=import', { items: [{ record: 'bureau:7523056' }] });
  });

  it('lodges a complaint when a ticket is escalated', async () => {
    const [partyId, ticketId] = [derivedId('spec', 'escalating'), derivedId('spec', 'ticket')];
    const reason = personal(partyId, 'Nobody helps.');
    await record(TicketEscalated({ ticketId, number: 'T-1', subject: 'Washer', item: 'washer', agentId: 'ana', content: 'product', reason, escalatedAt: running.backbone.log.now() }), streamOf({ category: 'ticket' }, ticketId), partyId);
    await eventually(`/v1/complaints?ticketId=${ticketId}`, { items: [{ partyId, intake: 'escalated', subject: 'Washer', handlerId: 'ana', status: 'lodged' }] });
  });

  it('suspects the complaint of a key customer to be major', async () => {
    const partyId = derivedId('spec', 'key customer');
    const at = running.backbone.log.now();
    await record(ManagementClassChanged({ partyId, from: null, to: 'key', goal: 'financial', by: 'hand', reason: 'Profit', changedAt: at }), streamOf({ category: 'party' }, partyId), partyId);
    const lodged = await lodge('key', complaint(partyId));
    await eventually(`/v1/complaints/${idOf(lodged.body)}`, { majorReasons: ['key_customer'] });
  });

  it('notes the limit that passed without an answer, and only that', async () => {
    const partyId = derivedId('spec', 'waiting');
    const late = idOf((await lodge('late', { ...complaint(partyId), answerLimitDays: 1 })).body);
    const patient = idOf((await lodge('patient', { ...complaint(partyId), answerLimitDays: 30 })).body);
    const { log } = running.backbone;
    await log.advanceClock(2 * DAY);
    for (let lane = 0; lane < LANES; lane += 1) while ((await log.fireDue(lane)) === 'busy') await new Promise((resolve) => setTimeout(resolve, 20));

    await eventually('/v1/answer-limit-breaches', { items: [{ complaintId: late, partyId, limit: 'statutory', round: 1 }] });
    await eventually(`/v1/complaints/${late}`, { majorReasons: ['stalled'], breaches: [{ limit: 'statutory' }] });
    await eventually('/v1/complaints?breached=true', { items: [{ complaintId: late, major: true }] });
    expect((await call('GET', `/v1/complaints/${patient}`)).body).toMatchObject({ breaches: [], majorReasons: [] });
  });
});

/** Lets the clock of the log be moved forward. */
const withTestClock = async (url: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('SELECT log.use_test_clock()');
  await client.end();
};

const safeList = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
};
