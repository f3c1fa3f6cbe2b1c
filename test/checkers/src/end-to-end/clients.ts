import { randomUUID } from 'node:crypto';
import type { HistoryStep, Json } from '../run-folder/records.js';
import type { Platform } from './platform.js';

/** One request: of whom, for what. */
export interface Ask {
  readonly service: string;
  readonly method?: 'GET' | 'POST';
  readonly path: string;
  readonly body?: Json;
  readonly key?: string;
  readonly id?: string;
  readonly wanted?: string;
  readonly role?: string | null;
}

/** Clients that keep a history: every request is a step when it is sent and another when it has ended. */
export class Clients {
  readonly history: HistoryStep[] = [];
  private readonly started = performance.now();
  private readonly tokens = new Map<string, Promise<string>>();
  private proc = 0;

  constructor(private readonly platform: Platform) {}

  /** Sends, and answers what came back. A request with a body is a command. */
  async ask({ service, path, body, key = randomUUID(), id, wanted, role = 'agent', method = body === undefined ? 'GET' : 'POST' }: Ask): Promise<{ readonly status: number; readonly answer: Record<string, never>; readonly token: string | null }> {
    const command = method !== 'GET';
    const said = { proc: (this.proc += 1), f: command ? ('command' as const) : ('read' as const), key: command ? key : null, service, method, path };
    this.step({ ...said, type: 'invoke', ...(body === undefined ? {} : { body }), ...(id === undefined ? {} : { id }), ...(wanted === undefined ? {} : { wanted }) });
    const response = await fetch(`${this.platform.url(service)}${path}`, {
      method,
      headers: { ...(await this.headersOf(role)), ...(path.startsWith('/v1/adopted-') ? { 'rapport-origin': 'import' } : {}), ...(command ? { 'content-type': 'application/json', 'idempotency-key': key } : {}), ...(wanted === undefined ? {} : { 'consistency-token': wanted }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const answer = (text === '' ? null : JSON.parse(text)) as Record<string, never>;
    const token = response.headers.get('consistency-token');
    this.step({ ...said, type: response.ok ? 'ok' : response.status < 500 ? 'fail' : 'info', status: response.status, answer, ...(token === null ? {} : { token }) });

    return { status: response.status, answer, token };
  }

  private async headersOf(role: string | null): Promise<Readonly<Record<string, string>>> {
    if (role === null) return {};
    if (!this.tokens.has(role)) this.tokens.set(role, this.platform.token(role));

    return { authorization: `Bearer ${await this.tokens.get(role)!}` };
  }

  private step(step: Omit<HistoryStep, 'seq' | 'tMono'>): void {
    this.history.push({ ...step, seq: this.history.length + 1, tMono: performance.now() - this.started });
  }
}
