import 'reflect-metadata';
import rateLimit from '@fastify/rate-limit';
import { VersioningType, type DynamicModule, type Type } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR, APP_PIPE, NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { refuse } from '@rapport/event-sourcing';
import { Runner } from '@rapport/projections';
import { context, propagation, ROOT_CONTEXT, SpanKind, trace } from '@opentelemetry/api';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { AnswerInterceptor } from './answer.interceptor.js';
import { Authentication } from './authentication.js';
import type { Backbone } from './backbone.js';
import { docsPage } from './docs-page.js';
import type { HostSettings } from './host.config.js';
import type { HostRequest } from './host-request.js';
import { hostRefusals } from './host-refusals.js';
import { HANDLE, KEYS, LOG, NOW, SERVICE, SETTINGS, VIEWS } from './host-tokens.js';
import { LinkTokens } from './link-token.js';
import { openApiDocument, routesOf } from './open-api.js';
import { OperationsController } from './operations.controller.js';
import { Pages } from './page.js';
import type { Health } from './probes.js';
import { ProblemFilter, sendProblem } from './problem.filter.js';
import { ReadsInterceptor } from './reads.interceptor.js';
import { RequestPipe } from './request.pipe.js';
import { ScopeGuard } from './scope.guard.js';
import { Secret } from './secret.js';
import type { ServiceDefinition } from './service-definition.js';
import { parseStrictly } from './strict-json.js';
import { durationOf } from './telemetry.js';

const BODY_LIMIT = 1_048_576;

class HostModule {}

export const controllersOf = ({ controllers }: ServiceDefinition): readonly Type[] => [...controllers, OperationsController];

const moduleOf = (definition: ServiceDefinition, settings: HostSettings, backbone: Backbone, authentication: Authentication, secret: Secret): DynamicModule => ({
  module: HostModule,
  controllers: [...controllersOf(definition)],
  providers: [
    { provide: HANDLE, useValue: backbone.handle },
    { provide: VIEWS, useValue: backbone.views },
    { provide: LOG, useValue: backbone.log },
    { provide: KEYS, useValue: backbone.keys },
    { provide: NOW, useValue: () => backbone.log.now() },
    { provide: SETTINGS, useValue: settings },
    { provide: SERVICE, useValue: definition },
    { provide: Runner, useValue: backbone.runner },
    { provide: Authentication, useValue: authentication },
    { provide: Secret, useValue: secret },
    { provide: LinkTokens, useValue: new LinkTokens(secret) },
    { provide: Pages, useValue: new Pages(secret) },
    { provide: APP_GUARD, useClass: ScopeGuard },
    { provide: APP_INTERCEPTOR, useClass: ReadsInterceptor },
    { provide: APP_INTERCEPTOR, useClass: AnswerInterceptor },
    { provide: APP_PIPE, useClass: RequestPipe },
    ...definition.providers,
  ],
});

/** Every route says who may enter. @throws Error that names the routes that do not. */
export const refuseUnscopedRoutes = (controllers: readonly Type[]): void => {
  const unmarked = routesOf(controllers).filter(({ scope, open }) => scope === null && open === null);
  if (unmarked.length > 0) throw new Error(`These routes declare no scope: ${unmarked.map(({ controller, handler }) => `${controller.name}.${handler}`).join(', ')}. Put @Scope('…') or @Public({ perMinute }) on them.`);
};

/** The HTTP application of a service, not listening yet. */
export const application = async (definition: ServiceDefinition, settings: HostSettings, backbone: Backbone, logger: Logger, health: Health): Promise<NestFastifyApplication> => {
  const controllers = controllersOf(definition);
  refuseUnscopedRoutes(controllers);
  const [authentication, secret] = [await Authentication.with(settings), Secret.in(settings.RAPPORT_STATE)];

  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    requestTimeout: 30_000,
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    routerOptions: { maxParamLength: 200, querystringParser: flatQuery },
  });
  const app = await NestFactory.create<NestFastifyApplication>(moduleOf(definition, settings, backbone, authentication, secret), adapter, { bodyParser: false, logger: false, abortOnError: false });
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('application/json', { parseAs: 'string' }, (_, text, done) => {
    try {
      done(null, text === '' ? null : parseStrictly(text as string));
    } catch (error) {
      done(error as Error);
    }
  });
  observeRequests(fastify, definition.name, logger);
  turnAwayWhileDraining(fastify, health, logger);
  await limitOpenRoutes(fastify, controllers);
  const document = openApiDocument(definition, controllers);
  fastify.get('/openapi.json', () => document);
  fastify.get('/docs', (_, reply) => reply.type('text/html; charset=utf-8').header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'").send(docsPage(document)));
  app.enableVersioning({ type: VersioningType.URI });
  app.useGlobalFilters(new ProblemFilter(logger));

  return app;
};

/** `a=1&b=2` and nothing cleverer; a name that stands twice keeps its last value. */
const flatQuery = (text: string): Record<string, string> => Object.assign(Object.create(null) as Record<string, string>, Object.fromEntries(new URLSearchParams(text)));

/** One span and one log line per request; the span continues the caller's trace. */
const observeRequests = (fastify: FastifyInstance, service: string, logger: Logger): void => {
  const seconds = durationOf('http_server_request_duration_seconds', 'Duration of HTTP requests');
  const spans = new WeakMap<FastifyRequest, ReturnType<typeof trace.getActiveSpan>>();
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.header('x-content-type-options', 'nosniff').header('cache-control', 'no-store');
    const parent = propagation.extract(ROOT_CONTEXT, request.headers);
    const span = trace.getTracer('rapport').startSpan(`${request.method} ${request.routeOptions.url ?? 'unknown route'}`, { kind: SpanKind.SERVER, attributes: { 'service.part': service, 'http.request.method': request.method } }, parent);
    spans.set(request, span);
    context.with(trace.setSpan(parent, span), done);
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    const span = spans.get(request);
    span?.setAttribute('http.response.status_code', reply.statusCode);
    span?.end();
    const route = request.routeOptions.url ?? 'unknown';
    seconds(reply.elapsedTime, { method: request.method, route, status: reply.statusCode });
    const { caller, commandMetadata } = request as HostRequest;
    logger.info({ method: request.method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime * 10) / 10, traceId: span?.spanContext().traceId, role: caller?.role, commandId: commandMetadata?.commandId }, 'request');
    done();
  });
};

/** Requests that come over open connections while the process ends are turned away before they do anything; probes still tell. */
const turnAwayWhileDraining = (fastify: FastifyInstance, health: Health, logger: Logger): void => {
  fastify.addHook('onRequest', (request, reply, done) => {
    if (!health.draining || !request.url.startsWith('/v1/')) return done();
    sendProblem(refuse(hostRefusals.DRAINING), request, reply.header('connection', 'close'), logger);
  });
};

const limitOpenRoutes = async (fastify: FastifyInstance, controllers: readonly Type[]): Promise<void> => {
  const limits = new Map(routesOf(controllers).flatMap(({ method, path, open }) => (open === null ? [] : [[`${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`, open.perMinute] as const])));
  const limitOf = (request: FastifyRequest) => limits.get(`${request.method} ${request.routeOptions.url ?? ''}`);
  await fastify.register(rateLimit as never, {
    global: true,
    timeWindow: 60_000,
    max: (request: FastifyRequest) => limitOf(request) ?? 1_000_000,
    keyGenerator: (request: FastifyRequest) => `${request.ip} ${request.method} ${request.routeOptions.url ?? ''}`,
    allowList: (request: FastifyRequest) => limitOf(request) === undefined,
    errorResponseBuilder: (_: FastifyRequest, { ttl }: { readonly ttl: number }) => refuse(hostRefusals.TOO_MANY_REQUESTS, { seconds: Math.ceil(ttl / 1_000) }),
  });
};
