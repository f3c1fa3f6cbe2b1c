import { createTransport, type Answer, type Transport, type TransportSettings } from './transport.js';

/** What a generated `<Operation>Data` type looks like. */
interface DataShape {
  readonly body?: unknown;
  readonly path?: unknown;
  readonly query?: unknown;
  readonly url: string;
}

/** One route of a service as a value; its type parameters come from the OpenAPI document. */
export interface Operation<Data extends DataShape = DataShape, Body = unknown> {
  readonly method: string;
  /** With its parameters in braces: `/v1/tickets/{ticketId}/assign`. */
  readonly path: string;
  /** Type only. */
  readonly data?: Data;
  readonly body?: Body;
}

export const operation = <Data extends DataShape, Body>(method: string, path: Data['url']): Operation<Data, Body> => ({ method, path });

type Optional<Data, Name extends keyof Data> = Record<never, never> extends Pick<Data, Name> ? true : false;

type Given<Data, Name extends keyof Data> =
  Optional<Data, Name> extends false ? { readonly [N in Name]: Data[N] } : [Exclude<Data[Name], undefined>] extends [never] ? unknown : { readonly [N in Name]?: Data[N] };

/** What a call takes: exactly the body, path and query that the document asks for, and what HTTP adds. */
export type CallOptions<Data extends DataShape> = Given<Data, 'body'> &
  Given<Data, 'path'> &
  Given<Data, 'query'> & {
    readonly idempotencyKey?: string;
    /** The version that the caller has seen; another one fails the command with STALE. */
    readonly ifMatch?: number;
    readonly headers?: Readonly<Record<string, string>>;
  };

type Needed<Data extends DataShape> = { [Name in 'body' | 'path' | 'query']: Name extends keyof Data ? (Optional<Data, Name> extends true ? never : Name) : never }['body' | 'path' | 'query'];

type Parameters<Data extends DataShape> = [Needed<Data>] extends [never] ? [options?: CallOptions<Data>] : [options: CallOptions<Data>];

type Call<Op> = Op extends Operation<infer Data, infer Body> ? (...options: Parameters<Data>) => Promise<Answer<Body>> : never;

/** One function per operation of a service. */
export type Client<Operations> = { readonly [Name in keyof Operations]: Call<Operations[Name]> } & { readonly transport: Transport };

/** Makes the client of a service from its generated operations: `client(ticketsOperations, { baseUrl, token })`. */
export const client = <Operations extends Readonly<Record<string, Operation>>>(operations: Operations, settings: TransportSettings): Client<Operations> => {
  const transport = createTransport(settings);
  const calls = Object.entries(operations).map(([name, { method, path }]) => [name, (options: LooseOptions = {}) => transport(requestOf(method, path, options))] as const);

  return { ...Object.fromEntries(calls), transport } as Client<Operations>;
};

interface LooseOptions {
  readonly body?: unknown;
  readonly path?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly idempotencyKey?: string;
  readonly ifMatch?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

const requestOf = (method: string, path: string, { body, path: parameters = {}, query, idempotencyKey, ifMatch, headers = {} }: LooseOptions) => ({
  method,
  path: path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(parameters[name]))),
  headers: ifMatch === undefined ? headers : { 'if-match': `"${ifMatch}"`, ...headers },
  ...(body === undefined ? {} : { body }),
  ...(query === undefined ? {} : { query }),
  ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
});
