import { SERVICES, type HostilePlatform, type ServiceName } from '../platform/hostile-platform.js';

export type Schema = { readonly [keyword: string]: unknown };

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly schema: Schema;
}

/** A route as a running service describes it. */
export interface Operation {
  readonly service: ServiceName;
  readonly method: string;
  /** `/v1/tickets/{ticketId}/assign` */
  readonly path: string;
  readonly id: string;
  /** The scope that it wants; null where it is open. */
  readonly scope: string | null;
  readonly parameters: readonly Parameter[];
  readonly body: Schema | null;
}

interface Described {
  readonly operationId: string;
  readonly 'x-scope'?: string;
  readonly parameters: readonly Parameter[];
  readonly requestBody?: { readonly content: { readonly 'application/json': { readonly schema: Schema } } };
}

export interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/** Every route of the six services, from the documents that the processes themselves serve. */
export const liveOperations = async (platform: HostilePlatform): Promise<readonly Operation[]> =>
  (await Promise.all(SERVICES.map(async (service) => operationsOf(service, await platform.read<Document>(service, '/openapi.json'))))).flat();

export const operationsOf = (service: ServiceName, { paths, components }: Document): readonly Operation[] =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId, 'x-scope': scope = null, parameters, requestBody }]) => ({
      ...{ service, method: method.toUpperCase(), path, id: operationId, scope, parameters },
      body: requestBody === undefined ? null : resolved(requestBody.content['application/json'].schema, components.schemas),
    })),
  );

const resolved = (schema: Schema, schemas: Readonly<Record<string, Schema>>): Schema => {
  const name = typeof schema['$ref'] === 'string' ? schema['$ref'].split('/').at(-1)! : null;

  return name === null ? schema : schemas[name]!;
};

/** Whether the route makes something new: then it wants a key. */
export const creates = ({ parameters }: Operation): boolean => parameters.some(({ name, required }) => name === 'Idempotency-Key' && required);
