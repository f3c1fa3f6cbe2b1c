import { generateKeyPairSync, sign } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { CustomerProfileChanged } from '@rapport/contracts-customers';
import { KeyRing, MasterKeys, sealingStore } from '@rapport/event-log';
import { derivedId, instantAt, personal } from '@rapport/event-sourcing';
import { testDatabases } from '@rapport/local-infrastructure';
import { defineService, hostLogger, keysSchema, migrate, migrateFurther, readSettings, serve, type RunningService } from '@rapport/service-host';
import pg from 'pg';
import { CustomersSettings } from '../customers.config.js';
import { customersService } from '../customers.module.js';

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const tokenOf = (sub: string) => {
  const signed = `${encoded({ alg: 'ES256', kid: 'spec' })}.${encoded({ sub, role: 'manager', iss: 'rapport', aud: 'rapport', exp: Math.floor(Date.now() / 1_000) + 600 })}`;
  return `${signed}.${sign('sha256', Buffer.from(signed), { key: privateKey, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`;
};

const MASTER_KEY = `1:${Buffer.alloc(32, 7).toString('base64')}`;
const person = { name: '李雷', phone: '+86 138 0013 8000', email: 'lilei@example.com', nature: 'partner_individual', source: 'telephone' };
const contact = { channel: 'phone', mode: 'oral', initiator: 'customer', recipient: 'company', goal: 'price', content: 'How much is the W-9?' };
const unavailable = { status: 503, body: { code: 'KEYS_UNAVAILABLE' } };
/** Longer than a process uses a key without asking again. */
const FORGOTTEN = 1_100;

interface Answer {
  readonly status: number;
  readonly text: string;
  readonly body: Readonly<Record<string, unknown>>;
}

describe('the keys of personal data, over HTTP', () => {
  let state: string;
  let urls: Readonly<Record<'own' | 'log' | 'keys', string>>;
  let running: RunningService;
  let requests = 0;

  const started = (more: Readonly<Record<string, string>> = {}) => {
    const settings = { HTTP_PORT: '0', DATABASE_URL: urls.own, LOG_DATABASE_URL: urls.log, KEYS_DATABASE_URL: urls.keys, MASTER_KEY, JWT_JWKS: join(state, 'keys.json'), RAPPORT_STATE: state, LOG_LEVEL: 'silent' };
    return serve(customersService, readSettings('customers', CustomersSettings, { ...settings, ...more }), hostLogger('customers', 'silent'), (reason) => {
      throw reason as Error;
    });
  };
  const call = async (method: string, path: string, body?: object, { at = running, as = 'spec' } = {}): Promise<Answer> => {
    const headers = { authorization: `Bearer ${tokenOf(as)}`, 'accept-language': 'en', ...(method === 'GET' ? {} : { 'content-type': 'application/json', 'idempotency-key': `key-${(requests += 1)}` }) };
    const response = await fetch(`${at.url}/v1/${path}`, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
    const text = await response.text();
    return { status: response.status, text, body: (text === '' ? {} : JSON.parse(text)) as Answer['body'] };
  };
  const registered = async (name: string) => String((await call('POST', 'customers', { ...person, name })).body['partyId']);
  const shown = async (partyId: string) => ((await call('GET', `customers/${partyId}`)).body['personal'] as { name: string | null } | undefined)?.name;
  const eventually = async <Found>(look: () => Promise<Found>, found: (value: Found) => boolean): Promise<Found> => {
    for (let attempt = 0; ; attempt += 1) {
      const value = await look();
      if (found(value) || attempt === 300) return value;
      await pause(50);
    }
  };
  const inKeys = async (sql: string, values: readonly unknown[] = []) => {
    const client = new pg.Client({ connectionString: urls.keys });
    await client.connect();
    await client.query(sql, [...values]).finally(() => client.end());
  };
  const keysAway = async (away: boolean) => {
    const name = new URL(urls.keys).pathname;
    const admin = new pg.Client({ connectionString: urls.keys.replace(name, '/postgres') });
    await admin.connect();
    await admin.query(`ALTER DATABASE ${name.slice(1)} ALLOW_CONNECTIONS ${String(!away)}`);
    if (away) await admin.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name.slice(1)]);
    await admin.end();
  };
  const parked = async () => (await running.backbone.runner.status()).reduce((sum, each) => sum + each.parked, 0);

  beforeAll(async () => {
    state = await mkdtemp(join(tmpdir(), 'key-store-spec-'));
    await writeFile(join(state, 'keys.json'), JSON.stringify({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'spec', alg: 'ES256', use: 'sig' }] }));
    const databases = await testDatabases();
    urls = { own: await databases.createDatabase('customers'), log: await databases.createDatabase('log'), keys: await databases.createDatabase('keys') };
    await migrateFurther(keysSchema, urls.keys, 'postgres');
    await migrate(defineService({ name: 'event-log', language: null, ownsLog: true }), urls.log, 'postgres');
    await migrate(customersService, urls.own, 'postgres');
    running = await started();
  }, 60_000);
  afterAll(async () => {
    await running.stop();
    await rm(state, { recursive: true, force: true });
  });

  it('are asked for again by themselves after their database was away; until then whoever needs one is told so, and no view is parked', async () => {
    const partyId = await registered('张三');
    await eventually(() => shown(partyId), (name) => name === '张三');
    // A twin that has not forgotten the key yet writes on.
    const pool = new pg.Pool({ connectionString: urls.keys });
    pool.on('error', () => undefined);
    const unforgetting = new KeyRing(pool, MasterKeys.fromText(MASTER_KEY), () => 0);
    await unforgetting.forSealing([partyId]);
    await keysAway(true);
    await pause(FORGOTTEN);

    expect(await call('POST', 'customers', person)).toMatchObject(unavailable);
    expect(await call('POST', `parties/${partyId}/interactions`, { contact })).toMatchObject(unavailable);
    expect(await call('GET', `customers/${partyId}/export`)).toMatchObject(unavailable);
    expect(await call('GET', `customers/${partyId}/erasure`)).toMatchObject(unavailable);
    expect(await call('POST', `customers/${partyId}/erase`, { reason: 'asked for' })).toMatchObject({ status: 503 });
    const event = CustomerProfileChanged({ partyId, part: 'personal', changes: [{ field: 'name', value: personal(partyId, '张小三') }], source: 'contact', effectiveAt: instantAt(Date.now()) });
    await sealingStore(running.backbone.log, unforgetting).append({
      ...{ commandId: derivedId('spec', 'corrected'), stream: `party-${partyId}`, partyId, expectedVersion: 'any', events: [event], alarms: [] },
      metadata: { actor: { id: 'spec', role: 'system' }, origin: 'live', correlationId: 'c', causationId: null },
    });
    await pause(500);
    expect([await shown(partyId), await parked()]).toEqual(['张三', 0]);

    await keysAway(false);
    expect(await eventually(() => shown(partyId), (name) => name !== '张三')).toBe('张小三');
    expect((await eventually(() => call('POST', `parties/${partyId}/interactions`, { contact }), ({ status }) => status === 201)).status).toBe(201);
    expect(await parked()).toBe(0);
    await pool.end();
  }, 60_000);

  it('open nothing for a process that has another master key', async () => {
    const partyId = await registered('王五');
    const wrong = await started({ MASTER_KEY: `1:${Buffer.alloc(32, 8).toString('base64')}` });
    for (const [method, path, body] of [['GET', `customers/${partyId}/export`], ['POST', `parties/${partyId}/interactions`, { contact }]] as const) {
      const answer = await call(method, path, body, { at: wrong });
      expect(answer).toMatchObject(unavailable);
      expect(answer.text).not.toContain('王五');
    }
    await wrong.stop();
    expect(await eventually(() => shown(partyId), (name) => name === '王五')).toBe('王五');
    expect(await parked()).toBe(0);
  }, 60_000);

  it('are never made up: who has none is answered with 503, who has a tombstone with what is left of them, and nobody with another person', async () => {
    const [lost, gone, other] = [await registered('丢失'), await registered('离开'), await registered('别人')];
    await eventually(() => shown(other), (name) => name === '别人');
    await inKeys('delete from personal.subject_keys where subject = $1', [lost]);
    await inKeys('select personal.erase(array[$1::uuid])', [gone]);
    await pause(FORGOTTEN);

    expect(await call('GET', `customers/${lost}/export`)).toMatchObject(unavailable);
    const left = await call('GET', `customers/${gone}/export`);
    expect(left).toMatchObject({ status: 200, body: { facts: [{ type: 'customers.customer-registered' }, { type: 'customers.customer-level-changed' }] } });
    expect(left.text).not.toMatch(/离开|8613800138000|lilei@|别人/);
    expect(await call('POST', `parties/${gone}/interactions`, { contact })).toMatchObject({ status: 422, body: { code: 'SUBJECT_ERASED' } });
    expect((await call('GET', `customers/${other}/export`)).text).toContain('别人');
  }, 60_000);

  it('are destroyed only when a second person agrees, where two have to', async () => {
    const careful = await started({ CUSTOMERS_ERASURE_PERSONS: '2' });
    const partyId = await registered('两人');
    const erase = (as: string) => call('POST', `customers/${partyId}/erase`, { reason: 'asked for' }, { at: careful, as });
    expect(await erase('ana')).toMatchObject({ status: 200, body: { state: 'requested', parties: [] } });
    expect(await erase('ana')).toMatchObject({ status: expect.any(Number) as number, body: { code: 'ERASURE_NEEDS_SECOND_PERSON' } });
    expect((await call('GET', `customers/${partyId}/export`)).text).toContain('两人');
    expect(await erase('bo')).toMatchObject({ status: 200, body: { state: 'erased', parties: [partyId] } });
    expect((await call('GET', `customers/${partyId}/export`)).text).not.toContain('两人');
    await careful.stop();
  }, 60_000);
});
