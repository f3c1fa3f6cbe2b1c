import 'reflect-metadata';
import { RequestMethod, type Type } from '@nestjs/common';
import { CREATES, ANSWERS, PUBLIC, READS, SCOPE, SUMMARY, type AnswerMark } from './route-marks.js';
import { answerSchemaOf, openApiOf, requestSchemaOf, type JsonSchema } from './request-schema.js';
import type { ServiceDefinition } from './service-definition.js';

const BODY = 3;
const QUERY = 4;
const PARAM = 5;

/** A route as its decorators declare it. */
export interface DeclaredRoute {
  readonly controller: Type;
  readonly handler: string;
  readonly method: string;
  /** `/v1/tickets/{ticketId}/assign` */
  readonly path: string;
  readonly scope: string | null;
  readonly open: { readonly perMinute: number } | null;
  readonly creates: boolean;
  readonly reads: boolean;
  readonly answers: AnswerMark | null;
  readonly summary: string | null;
  readonly body: Type | null;
  readonly query: Type | null;
  readonly parameters: readonly string[];
}

/** Every route of some controllers. */
export const routesOf = (controllers: readonly Type[]): readonly DeclaredRoute[] =>
  controllers.flatMap((controller) => {
    const { path = '', version } = { path: Reflect.getMetadata('path', controller) as string, version: Reflect.getMetadata('__version__', controller) as string | undefined };
    const prototype = controller.prototype as Record<string, unknown>;

    return Object.getOwnPropertyNames(prototype).flatMap((handler): DeclaredRoute[] => {
      const route = prototype[handler];
      if (typeof route !== 'function' || !Reflect.hasMetadata('method', route)) return [];
      const mark = <Value>(key: string): Value | null => (Reflect.getMetadata(key, route) as Value | undefined) ?? null;
      const argumentsOf = (Reflect.getMetadata('__routeArguments__', controller, handler) ?? {}) as Record<string, { index: number; data?: unknown }>;
      const types = (Reflect.getMetadata('design:paramtypes', prototype, handler) ?? []) as readonly Type[];
      const typed = (kind: number) => Object.entries(argumentsOf).filter(([key]) => key.startsWith(`${kind}:`));
      const classOf = (kind: number): Type | null => {
        const type = types[typed(kind)[0]?.[1].index ?? -1];
        return type === undefined || (type as unknown) === Object || (type as unknown) === String ? null : type;
      };

      return [
        {
          controller,
          handler,
          method: RequestMethod[mark<number>('method') ?? 0]!.toLowerCase(),
          path: `/${[version === undefined ? '' : `v${version}`, path, mark<string>('path') ?? ''].flatMap((part) => part.split('/')).filter((part) => part !== '').join('/')}`.replace(/:(\w+)/g, '{$1}'),
          scope: mark(SCOPE),
          open: mark(PUBLIC),
          creates: mark<boolean>(CREATES) === true,
          reads: mark(READS) !== null,
          answers: mark(ANSWERS),
          summary: mark(SUMMARY),
          body: classOf(BODY),
          query: classOf(QUERY),
          parameters: typed(PARAM).map(([, { data }]) => String(data)),
        },
      ];
    });
  });

const LIVE = 'done; with Accept: text/event-stream the answer stays open, and comes again as an event "list" whenever it has changed';

const header = (name: string, description: string, required = false) => ({ name, in: 'header', required, description, schema: { type: 'string' } });

/** The OpenAPI 3.1 document of a service, made from the same decorators that guard and check its routes. */
export const openApiDocument = ({ name }: Pick<ServiceDefinition, 'name'>, controllers: readonly Type[]): JsonSchema => {
  const schemas: Record<string, JsonSchema> = { Problem: PROBLEM };
  const reference = (type: Type, schema: JsonSchema): JsonSchema => {
    schemas[type.name] = schema;
    return { $ref: `#/components/schemas/${type.name}` };
  };
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of routesOf(controllers)) {
    (paths[route.path] ??= {})[route.method] = operationOf(name, route, reference);
  }

  return {
    openapi: '3.1.0',
    info: { title: `Rapport ${name}`, version: '1', license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    servers: [{ url: '/' }],
    paths: Object.fromEntries(Object.entries(paths).sort(([a], [b]) => (a < b ? -1 : 1))),
    components: { schemas: Object.fromEntries(Object.entries(schemas).sort(([a], [b]) => (a < b ? -1 : 1))), securitySchemes: { token: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } } },
  };
};

const operationOf = (service: string, route: DeclaredRoute, reference: (type: Type, schema: JsonSchema) => JsonSchema): JsonSchema => {
  const writes = route.method !== 'get';
  const query = route.query === null ? [] : Object.entries(requestSchemaOf(route.query).schema['properties'] as Record<string, JsonSchema>);
  const required = route.query === null ? [] : (requestSchemaOf(route.query).schema['required'] as readonly string[]);
  const success = route.answers === null ? {} : { content: { 'application/json': { schema: answered(route.answers, reference) } } };

  return {
    operationId: route.handler,
    tags: [service],
    summary: route.summary ?? route.handler.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`),
    ...(route.scope === null ? { security: [] } : { security: [{ token: [] }], 'x-scope': route.scope }),
    parameters: [
      ...route.parameters.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } })),
      ...query.map(([name, schema]) => ({ name, in: 'query', required: required.includes(name), schema: withoutNull(openApiOf(schema)), ...(isList(schema) ? { style: 'form', explode: false } : {}) })),
      ...(writes ? [header('Idempotency-Key', 'A repetition with the same key has the effect and the answer of the first.', route.creates), ...(route.creates ? [] : [header('If-Match', 'The version that the decision stands on.')])] : []),
      ...(route.reads ? [header('Consistency-Token', 'What the caller has written; the read waits for it.'), header('Prefer', 'wait=N, at most 5 seconds.')] : []),
    ],
    ...(route.body === null ? {} : { requestBody: { required: true, content: { 'application/json': { schema: reference(route.body, openApiOf(requestSchemaOf(route.body).schema)) } } } }),
    responses: {
      [route.creates ? '201' : '200']: { description: route.answers?.live === true && route.reads ? LIVE : 'done', ...success },
      default: { description: 'refused', content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } },
    },
  };
};

const answered = ({ type, list }: AnswerMark, reference: (type: Type, schema: JsonSchema) => JsonSchema): JsonSchema => {
  const item = reference(type, answerSchemaOf(type));
  return list ? { type: 'object', properties: { items: { type: 'array', items: item }, next: { type: 'string' }, parked: { type: 'integer' } }, required: ['items'] } : item;
};

const isList = (schema: JsonSchema): boolean => schema['type'] === 'array' || ((schema['anyOf'] as readonly JsonSchema[] | undefined) ?? []).some(isList);

const withoutNull = (schema: JsonSchema): JsonSchema => {
  const options = ((schema['anyOf'] as readonly JsonSchema[] | undefined) ?? []).filter(({ type }) => type !== 'null');
  return options.length === 1 ? options[0]! : schema;
};

const PROBLEM: JsonSchema = {
  type: 'object',
  description: 'RFC 9457',
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    instance: { type: 'string' },
    code: { type: 'string' },
    rule: { type: 'string' },
    details: { type: 'object' },
    errors: { type: 'array', items: { type: 'object', properties: { pointer: { type: 'string' }, code: { type: 'string' }, text: { type: 'string' } }, required: ['pointer', 'code', 'text'] } },
    traceId: { type: 'string' },
    retryable: { type: 'boolean' },
    retryAfterMs: { type: 'integer' },
  },
  required: ['type', 'title', 'status', 'detail', 'instance', 'code', 'traceId', 'retryable'],
};
