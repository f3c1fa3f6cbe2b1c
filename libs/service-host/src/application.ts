import 'reflect-metadata';
import { VersioningType, type DynamicModule, type Type } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR, APP_PIPE, NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { refuse } from '@rapport/event-sourcing';
import { Runner } from '@rapport/projections';
import { context, propagation, ROOT_CONTEXT, SpanKind, trace } from '@opentelemetry/api';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { AnswerInterceptor } from './answer.interceptor.js';
import { Authentication } from './authentication.js';
import type { Backbone } from './backbone.js';
import { Capacity, CapacityInterceptor, turnAwayAboveCapacity } from './capacity.js';
import { docsPage } from './docs-page.js';
import type { HostSettings } from './host.config.js';
import type { HostRequest } from './host-request.js';
import { hostRefusals } from './host-refusals.js';
import { HANDLE, KEYS, LOG, NOW, SERVICE, SETTINGS, VIEWS } from './host-tokens.js';
import { LiveListInterceptor } from './live-list.interceptor.js';
import { LiveLists } from './live-lists.js';
import { LinkTokens } from './link-token.js';
import { MailThreads } from './mail-threads.js';
import { openApiDocument, routesOf, type DeclaredRoute } from './open-api.js';
import { limitOpenRoutes } from './open-route-limits.js';
import { OperationsController } from './operations.controller.js';
import { Pages } from './page.js';
import type { Health } from './probes.js';
import { ProblemFilter, sendProblem } from './problem.filter.js';
import { ReadsInterceptor } from './reads.interceptor.js';
import { readBodies } from './request-body.js';
import { RequestPipe } from './request.pipe.js';
import { rememberCaller } from './restrictions/caller-of-request.js';
import { Restrictions } from './restrictions/restrictions.query.js';
import { ScopeGuard } from './scope.guard.js';
import { Secret } from './secret.js';
import type { ServiceDefinition } from './service-definition.js';
import { durationOf } from './telemetry.js';
import { refuseUnknownMethods } from './unknown-methods.js';
import { answerUnreadable, refuseUnreadableQueries, REQUEST_SECONDS } from './unreadable-requests.js';

const BODY_LIMIT = 1_048_576;

class HostModule {}

export const controllersOf = ({ controllers }: ServiceDefinition): readonly Type[] => [...controllers, OperationsController];

const moduleOf = (definition: ServiceDefinition, settings: HostSettings, backbone: Backbone, authentication: Authentication, secret: Secret, capacity: Capacity): DynamicModule => ({
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
    { provide: MailThreads, useValue: new MailThreads(new LinkTokens(secret)) },
    { provide: LiveLists, useValue: new LiveLists(backbone.runner) },
    { provide: Pages, useValue: new Pages(secret) },
    { provide: Restrictions, useValue: new Restrictions(backbone.views, backbone.keys) },
    { provide: APP_GUARD, useClass: ScopeGuard },
    { provide: APP_INTERCEPTOR, useValue: new CapacityInterceptor(capacity) },
    { provide: APP_INTERCEPTOR, useClass: ReadsInterceptor },
    { provide: APP_INTERCEPTOR, useClass: LiveListInterceptor },
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
  const capacity = new Capacity(settings.HTTP_MOST_OPEN);
  const [authentication, secret] = [await Authentication.with(settings), Secret.in(settings.RAPPORT_STATE)];

  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    requestTimeout: REQUEST_SECONDS * 1_000,
    // Of the two limits Node takes the larger one for the whole request, and looks every half minute unless told otherwise.
    http: { headersTimeout: REQUEST_SECONDS * 1_000, connectionsCheckingInterval: 5_000 },
    clientErrorHandler: answerUnreadable,
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) => sendProblem(error, request, reply, logger),
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    routerOptions: { maxParamLength: 200, querystringParser: flatQuery },
  });
  const app = await NestFactory.create<NestFastifyApplication>(moduleOf(definition, settings, backbone, authentication, secret, capacity), adapter, { bodyParser: false, logger: false, abortOnError: false });
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  readBodies(fastify);
  observeRequests(fastify, definition.name, logger);
  fastify.addHook('preHandler', (request, _reply, done) => rememberCaller(request as HostRequest, done));
  turnAwayWhileDraining(fastify, health, logger);
  turnAwayAboveCapacity(fastify, capacity, logger);
  refuseUnreadableQueries(fastify, logger);
  refuseUnknownMethods(fastify, controllers, logger);
  refuseBodiesNotTaken(fastify, controllers);
  refuseParametersNotTaken(fastify, controllers);
  const limits = openLimits(controllers);
  await limitOpenRoutes(fastify, routeOf, (route) => limits.get(route));
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
  // A connection that becomes idle only now, because its request was open when the drain began, would hold the process until the drain is given up.
  fastify.addHook('onResponse', (_request, _reply, done) => {
    if (health.draining) setImmediate(() => fastify.server.closeIdleConnections());
    done();
  });
};

/** What a route does not ask for it does not swallow: whoever sends a body there means something else. An empty object says nothing. */
const refuseBodiesNotTaken = (fastify: FastifyInstance, controllers: readonly Type[]): void => {
  const without = routesWithout(controllers, 'body');
  fastify.addHook('preHandler', (request, _reply, done) => {
    const { body } = request;
    const empty = body === undefined || body === null || (typeof body === 'object' && !Array.isArray(body) && Object.keys(body).length === 0);
    if (empty || !without.has(routeOf(request))) return done();
    done(refuse(hostRefusals.BODY_NOT_TAKEN, { method: request.method, path: request.url.split('?')[0]!.slice(0, 200) }));
  });
};

/** Nor does it swallow a parameter: a filter that nobody reads would look as if it had been applied. */
const refuseParametersNotTaken = (fastify: FastifyInstance, controllers: readonly Type[]): void => {
  const without = routesWithout(controllers, 'query');
  fastify.addHook('preHandler', (request, _reply, done) => {
    const [name] = Object.keys(request.query as object);
    if (name === undefined || !without.has(routeOf(request))) return done();
    done(refuse(hostRefusals.UNKNOWN_PARAMETER, { name: name.slice(0, 100) }));
  });
};

/** The routes that take no body, or read no query. */
const routesWithout = (controllers: readonly Type[], part: 'body' | 'query'): ReadonlySet<string> => new Set(routesOf(controllers).filter((route) => route[part] === null).map(nameOf));

/** `POST /v1/tickets/:ticketId/assign`: a route as the router writes it. */
const nameOf = ({ method, path }: Pick<DeclaredRoute, 'method' | 'path'>): string => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`;
const routeOf = (request: FastifyRequest): string => `${request.method} ${request.routeOptions.url ?? ''}`;

/** How often an address may ask within a minute, by route; routes that need a login are not there. */
const openLimits = (controllers: readonly Type[]): ReadonlyMap<string, number> => new Map(routesOf(controllers).flatMap(({ method, path, open }) => (open === null ? [] : [[nameOf({ method, path }), open.perMinute] as const])));
