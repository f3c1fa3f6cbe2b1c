import { request } from 'node:http';
import 'reflect-metadata';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace';
import { aggregate, command, defineEvent, Maybe, message, mintedId, on, personal, projection, reaction, refusals, refuse, Text, Uuid, whenever, type Command, type CommandMetadata, type Decider, type EventOf, type HandleCommand } from '@rapport/event-sourcing';
import { testDatabases } from '@rapport/local-infrastructure';
import { IsInt, IsOptional, IsString, IsUUID, Length, Min } from 'class-validator';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { pino } from 'pino';
import { Column, DataSource, Entity, PrimaryColumn } from 'typeorm';
import { Answers, answer, Creates, created, defineService, HANDLE, Id, LinkTokens, Metadata, keysSchema, migrate, migrateFurther, Pages, Public, Reads, readSettings, Scope, serve, VIEWS, withVersion, type RunningService } from './index.js';
import { startTelemetry } from './telemetry.js';

/* A service as small as can be: lamps that are lit once; a lit lamp lights its neighbour and writes to its owner. */
const LampLit = defineEvent('lamps.lamp-lit', 1, { lampId: Uuid(), name: Text(50), neighbourId: Maybe(Uuid()) });
const lampsRefusals = refusals({ LAMP_LIT: { kind: 'rule', rule: 'SPEC', zh: '灯已亮。', en: 'It is lit.' }, LAMP_NOT_FOUND: { kind: 'not-found', rule: 'SPEC', zh: '没有此灯。', en: 'There is no such lamp.' } });
type Light = Command<'Light', { lampId: string; name: string; neighbourId: string | null }>;
const decider: Decider<boolean, Light, EventOf<typeof LampLit>> = {
  initial: false,
  decide: ({ data }, lit) => {
    if (lit) throw refuse(lampsRefusals.LAMP_LIT);
    return [LampLit(data)];
  },
  evolve: () => true,
};
const lamp = aggregate({ category: 'lamp', decider, events: [LampLit], partyOf: ({ data }) => data.lampId });
const lightNeighbour = reaction('light-neighbour-when-lit', [
  whenever(LampLit, ({ data }) => (data.neighbourId === null ? [] : [command(lamp, data.neighbourId, { type: 'Light', data: { lampId: data.neighbourId, name: 'neighbour', neighbourId: null } }), message({ to: personal(data.lampId, 'owner@example.test'), subject: '灯亮了', body: data.name })])),
], { from: 'start' });

@Entity({ name: 'lamps' })
class LampRow {
  @PrimaryColumn({ type: 'uuid' }) lampId!: string;
  @Column({ type: 'text' }) name!: string;
  @Column({ type: 'int' }) version!: number;
}
const lamps = projection(LampRow, { name: 'lamps', version: 1, mirrors: 'lamp', when: [on(LampLit, (_, { data }) => ({ lampId: data.lampId, name: data.name, version: 0 }))], keyOf: ({ data }) => data.lampId });

class LightRequest {
  @IsString() @Length(1, 50) name!: string;
  @IsOptional() @IsUUID() neighbourId?: string;
}
class ListRequest {
  @IsOptional() @IsString() @Length(1, 20) sort?: string;
  @IsOptional() @IsInt() @Min(1) limit?: number;
  @IsOptional() @IsString() @Length(1, 500) cursor?: string;
}

@Controller({ path: 'lamps', version: '1' })
class LampsController {
  constructor(
    @Inject(HANDLE) private readonly handle: HandleCommand,
    @Inject(VIEWS) private readonly views: DataSource,
    private readonly pages: Pages,
    private readonly links: LinkTokens,
  ) {}

  @Post()
  @Creates()
  @Scope('tickets:write')
  async create(@Body() { name, neighbourId }: LightRequest, @Metadata() metadata: CommandMetadata) {
    const lampId = mintedId(metadata.commandId, 'lamp');
    const handled = await this.handle(lamp, lampId, { type: 'Light', data: { lampId, name, neighbourId: neighbourId ?? null }, metadata });
    return created(handled, `/v1/lamps/${lampId}`, { lampId, link: this.links.tokenFor('lamp', lampId) });
  }

  @Post(':lampId/light')
  @HttpCode(200)
  @Scope('tickets:write')
  async light(@Id('lampId') lampId: string, @Body() { name }: LightRequest, @Metadata() metadata: CommandMetadata) {
    return answer(await this.handle(lamp, lampId, { type: 'Light', data: { lampId, name, neighbourId: null }, metadata }), { lampId });
  }

  @Get()
  @Scope('tickets:read')
  @Reads(lamps)
  @Answers(LampRow, { list: true })
  list(@Query() request: ListRequest) {
    return this.pages.page({ rows: this.views.getRepository(LampRow).createQueryBuilder('row'), sortable: ['name'], key: 'lampId', list: 'lamps', ...request });
  }

  @Post('wink')
  @HttpCode(200)
  @Public({ perMinute: 50 })
  async wink(@Body() { name }: LightRequest, @Metadata() metadata: CommandMetadata) {
    const lampId = mintedId(metadata.commandId, 'lamp');
    return created(await this.handle(lamp, lampId, { type: 'Light', data: { lampId, name, neighbourId: null }, metadata }), `/v1/lamps/${lampId}`, { lampId });
  }

  @Post('dim')
  @HttpCode(200)
  @Scope('tickets:write')
  dim() {
    return { dim: true };
  }

  @Get('open')
  @Public({ perMinute: 5 })
  open() {
    return { open: true };
  }

  @Get(':lampId')
  @Scope('tickets:read')
  @Reads(lamps)
  async one(@Id('lampId') lampId: string) {
    const row = await this.views.getRepository(LampRow).findOneBy({ lampId });
    if (row === null) throw refuse(lampsRefusals.LAMP_NOT_FOUND);
    return withVersion(row);
  }
}

const language = { service: 'lamps', categories: ['lamp'], events: [LampLit], refusals: lampsRefusals };
const lampsService = defineService({ name: 'lamps', language, aggregates: [lamp], views: [lamps], reactions: [lightNeighbour], controllers: [LampsController] });
const logService = defineService({ name: 'event-log', language: null, ownsLog: true });

describe('a service on its host', () => {
  const state = mkdtempSync(join(tmpdir(), 'rapport-host-'));
  const spans = new InMemorySpanExporter();
  let running: RunningService;
  let sign: (claims: Record<string, unknown>, algorithm?: string, expiry?: string) => Promise<string>;
  let token: string;

  beforeAll(async () => {
    const databases = await testDatabases();
    const [own, log, keys] = [await databases.createDatabase('lamps'), await databases.createDatabase('log'), await databases.createDatabase('keys')];
    await migrateFurther(keysSchema, keys, 'postgres');
    await migrate(logService, log, 'postgres');
    await migrate(lampsService, own, 'postgres');
    const { publicKey, privateKey } = await generateKeyPair('ES256');
    writeFileSync(join(state, 'jwks.json'), JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), alg: 'ES256', kid: 'spec' }] }));
    sign = (claims, alg = 'ES256', expiry = '5m') => new SignJWT(claims).setProtectedHeader({ alg, kid: 'spec' }).setSubject('ana').setIssuer('rapport').setAudience('rapport').setExpirationTime(expiry).sign(alg === 'ES256' ? privateKey : new TextEncoder().encode('a key of the attacker, long enough'));
    token = await sign({ role: 'agent' });
    const settings = readSettings('lamps', null, { HTTP_PORT: '0', DATABASE_URL: own, LOG_DATABASE_URL: log, KEYS_DATABASE_URL: keys, MASTER_KEY: `1:${Buffer.alloc(32, 7).toString('base64')}`, JWT_JWKS: join(state, 'jwks.json'), RAPPORT_STATE: state, LOG_LEVEL: 'silent' });
    running = await serve(lampsService, settings, pino({ level: 'silent' }), (reason) => { throw reason; }, startTelemetry('lamps', undefined, [new SimpleSpanProcessor({ exporter: spans })]));
  });
  afterAll(async () => {
    const { next } = await live('/v1/lamps');
    await next();
    const [, last] = await Promise.all([running.stop(), next()]);
    expect(last).toEqual({ event: 'end', data: { reason: 'draining' } });
  });

  const call = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
    const response = await fetch(`${running.url}${path}`, { method, headers: { authorization: `Bearer ${token}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers }, ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }) });
    const text = await response.text();
    return { status: response.status, header: (name: string) => response.headers.get(name), body: (text === '' ? null : JSON.parse(text)) as Record<string, never> };
  };
  const light = (key: string, body: object = { name: key }, headers: Record<string, string> = {}) => call('POST', '/v1/lamps', body, { 'idempotency-key': key, ...headers });

  it('answers a repetition with the first answer, also when twins run at once, and refuses another content', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => light('twins')));
    expect(new Set(answers.map(({ status, body }) => `${status} ${JSON.stringify(body)}`)).size).toBe(1);
    expect(answers.filter((one) => one.header('idempotency-replayed') === null)).toHaveLength(1);
    expect((await light('twins', { name: 'other' })).body).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED', status: 422 });
    expect((await call('POST', '/v1/lamps', { name: 'x' })).body).toMatchObject({ code: 'IDEMPOTENCY_KEY_MISSING', status: 400 });
  });

  it('lets a caller read what it has just written, with an ETag that saves the second reading', async () => {
    const written = await light('read-your-writes');
    const path = written.header('location')!;
    const read = await call('GET', path, undefined, { 'consistency-token': written.header('consistency-token')! });
    expect(read).toMatchObject({ status: 200, body: { name: 'read-your-writes', version: 1 } });
    expect((await call('GET', path, undefined, { 'if-none-match': read.header('etag')! })).status).toBe(304);
    const future = Buffer.from('3:999999').toString('base64url');
    const behind = await call('GET', path, undefined, { 'consistency-token': future, prefer: 'wait=0' });
    expect(behind).toMatchObject({ status: 503, body: { code: 'VIEW_BEHIND', retryable: true } });
    expect(behind.header('retry-after')).toBe('1');
    expect((await call('GET', path, undefined, { 'consistency-token': 'nonsense' })).body).toMatchObject({ code: 'BAD_CONSISTENCY_TOKEN' });
  });

  it('decides against If-Match', async () => {
    const { body } = await light('if-match');
    expect((await call('POST', `/v1/lamps/${String(body['lampId'])}/light`, { name: 'x' }, { 'if-match': '"7"' })).body).toMatchObject({ status: 412, code: 'STALE_VERSION' });
    expect((await call('POST', `/v1/lamps/${String(body['lampId'])}/light`, { name: 'x' }, { 'if-match': '"1"' })).body).toMatchObject({ status: 422, code: 'LAMP_LIT' });
    expect((await call('POST', `/v1/lamps/${String(body['lampId'])}/light`, { name: 'x' }, { 'if-match': 'seven' })).body).toMatchObject({ status: 400, code: 'BAD_IF_MATCH' });
  });

  it('cuts lists into pages whose cursors fit one list only', async () => {
    for (const name of ['page-a', 'page-b', 'page-c']) await light(name);
    const { header } = await light('page-d');
    const first = await call('GET', '/v1/lamps?limit=2', undefined, { 'consistency-token': header('consistency-token')! });
    const cursor = String(first.body['next']);
    const second = await call('GET', `/v1/lamps?limit=2&cursor=${cursor}`);
    const names = [...(first.body['items'] as unknown as LampRow[]), ...(second.body['items'] as unknown as LampRow[])].map(({ name }) => name);
    expect(names).toEqual([...names].sort());
    expect(new Set(names).size).toBe(4);
    expect((await call('GET', `/v1/lamps?limit=2&sort=-name&cursor=${cursor}`)).body).toMatchObject({ code: 'BAD_CURSOR' });
    expect((await call('GET', '/v1/lamps?sort=lampId;drop')).body).toMatchObject({ code: 'BAD_SORT' });
  });

  const live = async (path: string, authorization = `Bearer ${token}`) => {
    const response = await fetch(`${running.url}${path}`, { headers: { accept: 'text/event-stream', authorization, 'accept-language': 'en' } });
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    /** The next event, past comments; null at the end. */
    const next = async (): Promise<{ readonly event: string; readonly data: Record<string, unknown> } | null> => {
      for (;;) {
        const found = /(?:^|\n\n)(?:retry: \d+\n)?event: (\w+)\ndata: (.*)\n\n/.exec(text);
        if (found !== null) {
          text = text.slice(found.index + found[0].length);
          return { event: found[1]!, data: JSON.parse(found[2]!) as Record<string, unknown> };
        }
        const { done, value } = await reader.read();
        if (done) return null;
        text += value;
      }
    };

    return { response, next, leave: () => reader.cancel() };
  };

  it('keeps a list open to whoever wants it live, and sends it again when it has changed', async () => {
    await light('live-a');
    const { response, next, leave } = await live('/v1/lamps?sort=-name&limit=200');
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    const untilShown = async (name: string) => {
      for (let names: readonly string[] = []; !names.includes(name); ) names = ((await next())!.data['items'] as readonly LampRow[]).map((row) => row.name);
    };
    await untilShown('live-a');
    await light('live-b');
    await untilShown('live-b');
    await leave();
  });

  it('answers a live list that is refused like any other request, and ends one whose token has expired', async () => {
    const refused = await live('/v1/lamps?sort=nothing');
    expect(refused.response.status).toBe(400);
    expect(refused.response.headers.get('content-type')).toContain('application/problem+json');
    await refused.leave();
    const expired = await live('/v1/lamps', `Bearer ${await sign({ role: 'agent' }, 'ES256', '-5s')}`);
    expect(await expired.next()).toEqual({ event: 'end', data: { reason: 'expired' } });
    expect(await expired.next()).toBeNull();
  });

  it('lets nobody in without a good token and the right scope', async () => {
    const as = async (authorization: string) => (await call('GET', '/v1/lamps', undefined, { authorization })).body;
    const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from('{"sub":"x","role":"operator","iss":"rapport","aud":"rapport","exp":9999999999}').toString('base64url')}.`;
    for (const bad of ['', 'Basic x', `Bearer ${unsigned}`, `Bearer ${unsigned}AA`, `Bearer ${await sign({ role: 'operator' }, 'HS256')}`, `Bearer ${token.slice(0, -10)}${token.at(-10) === 'A' ? 'B' : 'A'}${token.slice(-9)}`, `Bearer ${await sign({ role: 'emperor' })}`]) expect(await as(bad)).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
    expect(await as(`Bearer ${await sign({ role: 'agent', scope: 'customers:read' })}`)).toMatchObject({ status: 403, code: 'SCOPE_MISSING', details: { scope: 'tickets:read' } });
    expect((await light('as-demo', { name: 'x' }, { 'rapport-origin': 'demo' })).body).toMatchObject({ status: 403 });
  });

  it('answers whoever sends too much, also while they still send it', async () => {
    const large = JSON.stringify({ name: 'x'.repeat(12_000_000) });
    const sent = () =>
      new Promise<number | string>((resolve) => {
        const asked = request(`${running.url}/v1/lamps`, { method: 'POST', headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'content-length': large.length, 'idempotency-key': 'large' } }, (answer) => answer.resume().once('end', () => resolve(answer.statusCode!)));
        asked.once('error', (error) => resolve(error.message));
        asked.end(large);
      });
    expect(new Set(await Promise.all(Array.from({ length: 12 }, sent)))).toEqual(new Set([413]));
  }, 30_000);

  it('refuses what it cannot read, and stores nothing of it', async () => {
    const before = await running.backbone.log.tails();
    const send = (body: string, headers: Record<string, string> = {}) => call('POST', '/v1/lamps', body, { 'idempotency-key': 'bad', ...headers });
    expect((await send('{"name":"a","name":"b"}')).body).toMatchObject({ status: 400, code: 'DUPLICATE_KEY' });
    expect((await send('{"name":"a","role":"x"}')).body).toMatchObject({ status: 400, code: 'INVALID_REQUEST', errors: [{ pointer: '/role', code: 'UNKNOWN_FIELD' }] });
    expect((await send('{"name":"a","__proto__":{}}')).body).toMatchObject({ status: 400 });
    expect((await send('{"name":7}')).body).toMatchObject({ errors: [{ pointer: '/name', code: 'WRONG_TYPE' }] });
    expect((await send('null')).body).toMatchObject({ status: 400 });
    expect((await send('')).body).toMatchObject({ status: 400 });
    expect((await send(JSON.stringify({ name: 'x'.repeat(2_000_000) }))).body).toMatchObject({ status: 413, code: 'BODY_TOO_LARGE' });
    expect((await send('name=a', { 'content-type': 'application/x-www-form-urlencoded' })).body).toMatchObject({ status: 415, code: 'UNSUPPORTED_MEDIA_TYPE' });
    expect((await call('GET', '/v1/lamps/..%2f..%2fetc')).status).toBe(400);
    expect((await call('GET', '/v1/nothing-here')).body).toMatchObject({ status: 404, code: 'ROUTE_NOT_FOUND' });
    const refused = await call('DELETE', '/openapi.json');
    expect(refused.body).toMatchObject({ status: 405, code: 'METHOD_NOT_ALLOWED', details: { allow: 'GET, HEAD' } });
    expect(refused.header('allow')).toBe('GET, HEAD');
    expect(await running.backbone.log.tails()).toEqual(before);
  });

  it('takes no body where the route asks for none', async () => {
    for (const body of [{ lampId: 'x' }, [1], 'text', 7]) expect((await call('POST', '/v1/lamps/dim', JSON.stringify(body))).body).toMatchObject({ code: 'BODY_NOT_TAKEN' });
    expect((await call('POST', '/v1/lamps/dim', {})).status).toBe(200);
    expect((await call('POST', '/v1/lamps/dim')).status).toBe(200);
  });

  it('takes no parameter that the route does not read', async () => {
    expect((await call('POST', '/v1/lamps/dim?brightness=2')).body).toMatchObject({ status: 400, code: 'UNKNOWN_PARAMETER', details: { name: 'brightness' } });
    expect((await call('POST', '/v1/lamps/dim?__proto__=1')).body).toMatchObject({ status: 400, code: 'UNKNOWN_PARAMETER' });
    expect((await call('POST', '/v1/lamps/dim?')).status).toBe(200);
  });

  it('never answers a stranger what another was answered', async () => {
    const wink = (name: string, key: string) => call('POST', '/v1/lamps/wink', { name }, { authorization: '', 'idempotency-key': key });
    const key = 'a key that nobody guesses'.replaceAll(' ', '-');
    expect((await wink('mine', '1')).body).toMatchObject({ code: 'BAD_IDEMPOTENCY_KEY' });
    const mine = await wink('mine', key);
    expect(mine.status).toBe(201);
    const theirs = await wink('theirs', key);
    expect(theirs).toMatchObject({ status: 422, body: { code: 'IDEMPOTENCY_KEY_REUSED' } });
    expect(JSON.stringify(theirs.body)).not.toContain(String((mine.body as Record<string, unknown>)['lampId']));
    expect((await wink('mine', key)).body).toEqual(mine.body);
  });

  it('limits open routes per address', async () => {
    const statuses = [];
    for (let index = 0; index < 7; index += 1) statuses.push((await call('GET', '/v1/lamps/open', undefined, { authorization: '' })).status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429, 429]);
  });

  it('carries one trace from the command through the log to view, reaction and message', async () => {
    const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
    const neighbourId = '0d9e8f7a-6b5c-8d4e-9f3a-2b1c0d9e8f7a';
    const { header } = await light('traced', { name: 'traced', neighbourId }, { traceparent: `00-${traceId}-00f067aa0ba902b7-01` });
    await call('GET', header('location')!, undefined, { 'consistency-token': header('consistency-token')! });
    const names = () => spans.getFinishedSpans().filter((span) => span.spanContext().traceId === traceId).map(({ name }) => name);
    const traced = () => ({ appends: names().filter((name) => name === 'append').length, moves: names().filter((name) => /lamps|light-neighbour/.test(name) && !name.startsWith('POST')).length, mails: existsSync(join(state, 'outbox')) ? readdirSync(join(state, 'outbox')).length : 0 });
    // The row of the neighbour is there a moment before the spans of its batch have ended.
    const arrived = async () => (await call('GET', `/v1/lamps/${neighbourId}`)).status === 200 && traced().appends >= 2 && traced().moves >= 2 && traced().mails > 0;
    for (const deadline = Date.now() + 5_000; !(await arrived()) && Date.now() < deadline; ) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(names()).toEqual(expect.arrayContaining(['POST /v1/lamps', 'append']));
    expect(traced().appends).toBeGreaterThanOrEqual(2);
    expect(traced().moves).toBeGreaterThanOrEqual(2);
    const [mail] = readdirSync(join(state, 'outbox'));
    expect(readFileSync(join(state, 'outbox', mail!), 'utf8')).toContain('To: owner@example.test');
  });

  it('shows how it is, and its own document', async () => {
    expect((await call('GET', '/livez')).status).toBe(200);
    expect((await call('GET', '/readyz?verbose')).body).toMatchObject({ status: 'ok', checks: expect.arrayContaining([expect.objectContaining({ name: 'log', ok: true })]) });
    const document = (await call('GET', '/openapi.json')).body as unknown as { paths: Record<string, unknown>; components: { schemas: Record<string, unknown> } };
    expect(Object.keys(document.paths)).toEqual(expect.arrayContaining(['/v1/lamps', '/v1/lamps/{lampId}', '/v1/operations/projections']));
    expect(document.components.schemas['LightRequest']).toMatchObject({ required: ['name'], additionalProperties: false, properties: { name: { type: 'string', minLength: 1, maxLength: 50 } } });
    expect(await (await fetch(`${running.url}/metrics`)).text()).toContain('rapport_event_append_duration_seconds_bucket');
  });
});
