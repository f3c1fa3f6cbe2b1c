import { randomUUID } from 'node:crypto';
import type { KnownPlace } from './known-place.js';
import { ProblemError, ServiceUnreachable, problemOf } from './problem-error.js';

/** How requests reach one service. */
export interface TransportSettings {
  /** `http://127.0.0.1:4102` */
  readonly baseUrl: string;
  /** Bearer token, or how to get a fresh one; none for open routes. */
  readonly token?: string | (() => string | Promise<string>);
  /** Shared by the clients of one caller. Without it nothing is threaded. */
  readonly place?: KnownPlace;
  /** How long a request is repeated while the service is away or asks to wait, in ms. Default 10 s. */
  readonly patience?: number;
  /** One attempt's limit in ms. Default 30 s. */
  readonly attemptTimeout?: number;
  /** Sent with every request: `Accept-Language`, `Rapport-Origin` … */
  readonly headers?: Readonly<Record<string, string>>;
  readonly fetch?: typeof fetch;
  readonly sleep?: (ms: number) => Promise<unknown>;
  readonly clock?: () => number;
}

export interface Request {
  readonly method: string;
  readonly path: string;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** One key, one effect, however often it is sent. Minted where a command comes without. */
  readonly idempotencyKey?: string;
}

export interface Answer<Body = unknown> {
  readonly status: number;
  readonly body: Body;
  /** Version of the resource (ETag); null where the route has none. */
  readonly version: number | null;
  /** True when the service had answered this key before: nothing happened again. */
  readonly replayed: boolean;
  readonly headers: Headers;
}

export type Transport = <Body = unknown>(request: Request) => Promise<Answer<Body>>;

const answersThatPass = new Set([429, 502, 503, 504]);
/** Waiting does not release a parked key. */
const codesThatStay = new Set(['VIEW_PARKED']);

/**
 * Sends requests with token, consistency token and idempotency key, and repeats them with the same key while the service is away or busy.
 *
 * @throws ProblemError for an answer outside 2xx and 304; ServiceUnreachable when there was none.
 */
export const createTransport = (settings: TransportSettings): Transport => {
  const { patience = 10_000, clock = Date.now, sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms)) } = settings;

  return async <Body>(request: Request) => {
    const name = `${request.method} ${request.path}`;
    const deadline = clock() + patience;
    const isCommand = request.method !== 'GET' && request.method !== 'HEAD';
    const key = request.idempotencyKey ?? (isCommand ? randomUUID() : undefined);

    for (let attempt = 0; ; attempt++) {
      const outcome = await attempted<Body>(settings, request, key, name);
      if ('answer' in outcome) return outcome.answer;

      const pause = outcome.retryAfter ?? Math.min(100 * 2 ** attempt, 2_000);
      if (!outcome.passes || clock() + pause > deadline) throw outcome.error;
      await sleep(pause);
    }
  };
};

type Outcome<Body> = { readonly answer: Answer<Body> } | { readonly error: Error; readonly passes: boolean; readonly retryAfter?: number };

const attempted = async <Body>(settings: TransportSettings, request: Request, key: string | undefined, name: string): Promise<Outcome<Body>> => {
  let response: Response;
  let text: string;
  try {
    const { fetch: send = fetch, attemptTimeout = 30_000 } = settings;
    const init = { method: request.method, headers: await headersOf(settings, request, key), signal: AbortSignal.timeout(attemptTimeout) };
    response = await send(urlOf(settings.baseUrl, request), request.body === undefined ? init : { ...init, body: JSON.stringify(request.body) });
    text = await response.text();
  } catch (error) {
    return { error: new ServiceUnreachable(name, error), passes: true };
  }

  const learnt = response.headers.get('consistency-token');
  if (learnt !== null) settings.place?.learn(learnt);
  if (response.ok || response.status === 304) return { answer: answerOf<Body>(response, text) };

  const problem = problemOf(response.status, text);
  const retryAfter = Number(response.headers.get('retry-after') ?? Number.NaN) * 1_000;

  return {
    error: new ProblemError(problem, name),
    passes: answersThatPass.has(response.status) && !codesThatStay.has(problem.code),
    ...(Number.isFinite(retryAfter) ? { retryAfter } : {}),
  };
};

const headersOf = async ({ token, place, headers }: TransportSettings, request: Request, key: string | undefined): Promise<Record<string, string>> => {
  const bearer = typeof token === 'function' ? await token() : token;
  const known = place?.token ?? null;

  return {
    accept: 'application/json',
    ...(request.body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
    ...(key === undefined ? {} : { 'idempotency-key': key }),
    ...(known === null ? {} : { 'consistency-token': known, prefer: 'wait=5' }),
    ...headers,
    ...request.headers,
  };
};

const urlOf = (baseUrl: string, { path, query = {} }: Request): string => {
  const url = new URL(path, baseUrl);
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || value === null) continue;
    url.searchParams.set(name, Array.isArray(value) ? value.join(',') : String(value));
  }

  return url.href;
};

const answerOf = <Body>(response: Response, text: string): Answer<Body> => {
  const version = /^"?(\d+)"?$/.exec(response.headers.get('etag') ?? '')?.[1];
  const isJson = (response.headers.get('content-type') ?? '').includes('json');

  return {
    status: response.status,
    body: (isJson && text !== '' && !response.headers.get('content-type')!.includes('ndjson') ? JSON.parse(text) : text) as Body,
    version: version === undefined ? null : Number(version),
    replayed: response.headers.get('idempotency-replayed') === 'true',
    headers: response.headers,
  };
};
