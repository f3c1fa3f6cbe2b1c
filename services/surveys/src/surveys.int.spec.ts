import 'reflect-metadata';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AnonymousContactOpened } from '@rapport/contracts-customers';
import { TicketClosed } from '@rapport/contracts-tickets';
import { derivedId, personal, streamOf, type NewEvent } from '@rapport/event-sourcing';
import { testDatabases } from '@rapport/local-infrastructure';
import { defineService, keysSchema, migrate, migrateFurther, readSettings, serve, type RunningService } from '@rapport/service-host';
import { eventMetadata } from '@rapport/testing';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { pino } from 'pino';
import { surveysService } from './surveys.module.js';
import { templateOf } from './templates/templates.js';

type Body = Readonly<Record<string, never>>;

describe('the service surveys', () => {
  const state = mkdtempSync(join(tmpdir(), 'rapport-surveys-'));
  const outbox = join(state, 'outbox');
  let running: RunningService;
  let token: string;
  let stored = 0;

  beforeAll(async () => {
    const databases = await testDatabases();
    const [own, log, keys] = [await databases.createDatabase('surveys'), await databases.createDatabase('log'), await databases.createDatabase('keys')];
    await migrateFurther(keysSchema, keys, 'postgres');
    await migrate(defineService({ name: 'event-log', language: null, ownsLog: true }), log, 'postgres');
    await migrate(surveysService, own, 'postgres');
    const { publicKey, privateKey } = await generateKeyPair('ES256');
    writeFileSync(join(state, 'jwks.json'), JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), alg: 'ES256', kid: 'spec' }] }));
    token = await new SignJWT({ role: 'manager' }).setProtectedHeader({ alg: 'ES256', kid: 'spec' }).setSubject('mei').setIssuer('rapport').setAudience('rapport').setExpirationTime('5m').sign(privateKey);
    const given = { HTTP_PORT: '0', DATABASE_URL: own, LOG_DATABASE_URL: log, KEYS_DATABASE_URL: keys, MASTER_KEY: `1:${Buffer.alloc(32, 7).toString('base64')}`, JWT_JWKS: join(state, 'jwks.json'), RAPPORT_STATE: state, RAPPORT_PUBLIC_URL: 'https://service.example', LOG_LEVEL: 'silent' };
    running = await serve(surveysService, readSettings('surveys', null, given), pino({ level: 'silent' }), (reason) => {
      throw reason;
    });
  });
  afterAll(() => running.stop());

  const call = async (method: string, path: string, body?: object, { open = false, headers = {} }: { open?: boolean; headers?: Record<string, string> } = {}) => {
    const sent = { ...(open ? {} : { authorization: `Bearer ${token}` }), ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers };
    const response = await fetch(`${running.url}${path}`, { method, headers: sent, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
    const text = await response.text();
    return { status: response.status, body: (text === '' ? null : JSON.parse(text)) as Body };
  };
  /** Reads until it is as expected: reactions take a moment. */
  const eventually = async <Found>(read: () => Promise<Found>, check: (found: Found) => void): Promise<Found> => {
    for (let attempt = 0; ; attempt += 1) {
      const found = await read();
      try {
        check(found);
        return found;
      } catch (error) {
        if (attempt === 100) throw error;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    }
  };
  const get = (path: string, expected: object) => eventually(() => call('GET', path), ({ body }) => expect(body).toMatchObject(expected)).then(({ body }) => body);
  /** What another service would have recorded. */
  const record = async (event: NewEvent, stream: string, partyId: string) => {
    stored += 1;
    const result = await running.backbone.log.append({ commandId: derivedId('spec', 'foreign', String(stored)), stream, partyId, expectedVersion: 'any', metadata: eventMetadata(), events: [event], alarms: [] });
    expect(result.outcome).toBe('appended');
  };
  const sixRights = { time_and_place: true, way_and_price: true, customer: true, service: true, need: true, value: true };
  const ticketClosed = (partyId: string, name: string) => {
    const ticketId = derivedId('spec', 'ticket', name);
    const closed = TicketClosed({ ticketId, agentId: 'ana', thanked: true, nextLink: 'hotline', sixRights, satisfied: true, closedAt: running.backbone.log.now() });
    return record(closed, streamOf({ category: 'ticket' }, ticketId), partyId).then(() => ticketId);
  };
  const all = (expectation: number, perception: number, templateId = 'satisfaction-5') => templateOf(templateId)!.items.map(({ itemId }) => ({ itemId, expectation, perception }));
  const linkOf = async (invitationId: string) => String((await call('GET', `/v1/invitations/${invitationId}/link`)).body['path']);
  const invitationOf = async (query: string) => String(((await get(`/v1/responses?${query}`, { items: [{}] }))['items'] as unknown as { invitationId: string }[])[0]!.invitationId);

  it('invites the party of a closed ticket by mail, takes its one answer, and spares it afterwards', async () => {
    const partyId = derivedId('spec', 'party');
    const opened = AnonymousContactOpened({ partyId, number: 'P-1', channel: 'web', phone: null, email: personal(partyId, 'lei@example.com'), openedAt: running.backbone.log.now() });
    await record(opened, streamOf({ category: 'party' }, partyId), partyId);
    const ticketId = await ticketClosed(partyId, 'first');
    await get(`/v1/responses?ticketId=${ticketId}`, { items: [{ partyId, status: 'sent', delivery: 'message', occasion: 'ticket-closed', templateId: 'satisfaction-5' }] });

    const mail = await eventually(async () => mailsIn(outbox), (mails) => expect(mails).toHaveLength(1)).then(([first]) => first!);
    const link = /https:\/\/service\.example(\/v1\/public\/survey-answers\/\S+)/.exec(mail)![1]!;
    expect(link).toBe(await linkOf(await invitationOf(`ticketId=${ticketId}`)));

    const form = await call('GET', link, undefined, { open: true });
    expect(form).toMatchObject({ status: 200, body: { templateId: 'satisfaction-5', language: 'zh', status: 'opened' } });
    expect(form.body['items']).toHaveLength(5);
    expect((await call('POST', link, { answers: all(8, 6).slice(1) }, { open: true })).body).toMatchObject({ status: 422, code: 'RESPONSE_INCOMPLETE' });
    expect((await call('POST', link, { answers: all(8, 11) }, { open: true })).status).toBe(400);
    expect(await call('POST', `${link}x`, { answers: all(8, 6) }, { open: true })).toMatchObject({ status: 404, body: { code: 'BAD_LINK' } });
    await new Promise((resolve) => setTimeout(resolve, 2_600));
    expect((await call('POST', link, { answers: all(8, 6), comment: 'Late.' }, { open: true })).status).toBe(200);
    expect((await call('POST', link, { answers: all(8, 9) }, { open: true })).body).toMatchObject({ status: 409, code: 'RESPONSE_ALREADY_SUBMITTED' });
    await get(`/v1/responses?ticketId=${ticketId}`, { items: [{ status: 'submitted', band: 'disappointed', credibility: 'credible', comment: 'Late.' }] });

    const second = await ticketClosed(partyId, 'second');
    await get(`/v1/fatigue-ledger?partyId=${partyId}&decision=withheld`, { items: [{ ticketId: second, reason: 'contact-fatigue' }], parked: 0 });
    expect((await call('GET', `/v1/responses?ticketId=${second}`)).body).toMatchObject({ items: [] });
  });

  it('computes index, bands and rate over the lanes', async () => {
    for (const [name, perception] of [['equal', 8], ['above', 9]] as const) {
      const ticketId = await ticketClosed(derivedId('spec', name), name);
      const invitationId = await invitationOf(`ticketId=${ticketId}`);
      expect((await call('POST', `/v1/invitations/${invitationId}/response`, { method: 'phone', answers: all(8, perception) })).status).toBe(200);
    }
    const { items } = (await get('/v1/satisfaction-index?templateId=satisfaction-5&campaignId=none', {
      items: [{ day: null, responses: 3, disappointed: 1, acceptable: 1, delighted: 1, expectationSum: 120, perceptionSum: 115, difference: -5, index: 95.83, rate: 0.67, groups: { service: { index: 95.83, meanDifference: -0.33 } } }, { responses: 3 }],
    })) as unknown as { items: { day: string | null }[] };
    expect(items[1]!.day).toBe(new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date(running.backbone.log.now())));
    expect((await call('GET', '/v1/satisfaction-index?from=2001-01-01&to=2001-12-31')).body).toMatchObject({ items: [] });
  });

  it('runs a campaign: plan, pilot, field, report; the pilot counts in no result', async () => {
    const drafted = await call('POST', '/v1/campaigns', { templateId: 'restaurant-29', title: 'Spring', owner: 'service' }, { headers: { 'idempotency-key': 'spring' } });
    expect(drafted.status).toBe(201);
    const campaignId = String(drafted.body['campaignId']);
    const step = (name: string, body: object = {}) => call('POST', `/v1/campaigns/${campaignId}/${name}`, body);
    const plan = { startsAt: '2026-01-01T00:00:00Z', endsAt: '2999-01-01T00:00:00Z', purpose: 'Find out', objects: 'Guests', method: 'phone' };
    expect((await step('plan', plan)).body).toMatchObject({ status: 422, code: 'CAMPAIGN_PLAN_INCOMPLETE', details: { missing: 'number' } });
    expect((await step('plan', { ...plan, number: 2 })).status).toBe(200);
    expect((await step('finish-pilot', { findings: 'None' })).body).toMatchObject({ code: 'CAMPAIGN_PILOT_MISSING' });

    const answer = async (name: string) => {
      const partyId = derivedId('spec', 'guest', name);
      expect((await step('parties', { partyId })).status).toBe(200);
      const invitationId = await invitationOf(`partyId=${partyId}`);
      const answers = all(8, 8, 'restaurant-29').map((one, index) => (index === 0 ? { ...one, perception: 9 } : one));
      expect((await call('POST', `/v1/invitations/${invitationId}/response`, { method: 'phone', answers })).status).toBe(200);
    };
    await answer('pilot');
    await get(`/v1/campaigns/${campaignId}`, { pilotAnswers: 1, pilotParties: 1 });
    for (const [name, body] of [['finish-pilot', { findings: 'Fine' }], ['start', {}]] as const) expect({ name, ...(await step(name, body)) }).toMatchObject({ name, status: 200 });
    await answer('guest');
    for (const [name, body] of [
      ['close', { reason: 'Done' }],
      ['analyse', { findings: 'Fine', credibility: 'credible', useValue: 'High' }],
      ['report', { reportedTo: 'management', signedBy: 'mei' }],
    ] as const) expect({ name, ...(await step(name, body)) }).toMatchObject({ name, status: 200 });
    await get(`/v1/campaigns/${campaignId}`, { status: 'reported', selected: 1, version: 10 });
    await get(`/v1/satisfaction-index?campaignId=${campaignId}`, { items: [{ day: null, campaignId, responses: 1, pilots: 1, delighted: 1, expectationSum: 232, perceptionSum: 233 }, {}] });
  });

  it('shows the questionnaires', async () => {
    await get('/v1/templates', { items: [{ templateId: 'satisfaction-5' }, { templateId: 'restaurant-29' }] });
    expect((await call('GET', '/v1/templates/nothing')).body).toMatchObject({ status: 404, code: 'TEMPLATE_NOT_FOUND' });
  });
});

const mailsIn = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder)
      .filter((file) => file.endsWith('.eml'))
      .map((file) => decoded(readFileSync(join(folder, file), 'utf8')));
  } catch {
    return [];
  }
};

/** The body of a mail, whichever way it was encoded. */
const decoded = (mail: string): string => {
  const [head = '', ...rest] = mail.split('\r\n\r\n');
  const body = rest.join('\r\n\r\n');
  if (/base64/i.test(head)) return Buffer.from(body, 'base64').toString();
  return body.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
};
