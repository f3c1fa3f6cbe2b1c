import { Agent, request, type IncomingHttpHeaders } from 'node:http';

/** As long as the services themselves give a request: who is not answered then, never will be. */
export const LONGEST_ANSWER_MS = 30_000;

export interface Sent {
  readonly method: string;
  /** Path and query as they go on the wire. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Buffer | undefined;
  /** The address of this machine that it comes from: open routes count per address. */
  readonly from?: string | undefined;
}

export interface Received {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  /** Milliseconds in which it waited for one of the connections. */
  readonly queued?: number;
}

/** Sends requests over connections that stay open. */
export class HttpCaller {
  private readonly agents = new Map<string, Agent>();

  /** @param longest after so many milliseconds without an answer a request counts as hanging; `sockets`: as many are open at once to a service, from one address. */
  constructor(
    private readonly longest = LONGEST_ANSWER_MS,
    private readonly sockets = 64,
  ) {}

  /** @throws Error where no whole answer came in time, or the connection broke. */
  send(url: string, { method, target, headers, body, from = '127.0.0.1' }: Sent, again = false): Promise<Received> {
    const { hostname, port } = new URL(url);
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };

    const began = performance.now();
    let queued = 0;

    return new Promise((resolve, reject) => {
      const asked = request({ hostname, port, method, path: target, localAddress: from, agent: this.agentOf(from), headers: { ...headers, ...length } }, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.once('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text: Buffer.concat(parts).toString(), queued }));
        answer.once('error', reject);
      });
      asked.setTimeout(this.longest, () => asked.destroy(new Error(`${method} ${target.slice(0, 200)} was not answered within ${this.longest} ms`)));
      // The service may have ended a connection that lay idle in the moment in which it is taken up again: as every client does, it is asked once more over a new one.
      asked.once('error', (error: NodeJS.ErrnoException) => (asked.reusedSocket && (error.code === 'EPIPE' || error.code === 'ECONNRESET') && !again ? resolve(this.send(url, { method, target, headers, body, from }, true)) : reject(error)));
      asked.once('socket', () => (queued = performance.now() - began));
      asked.end(body);
    });
  }

  close(): void {
    for (const agent of this.agents.values()) agent.destroy();
  }

  private agentOf(from: string): Agent {
    const agent = this.agents.get(from) ?? new Agent({ keepAlive: true, maxSockets: this.sockets, maxFreeSockets: this.sockets });
    this.agents.set(from, agent);

    return agent;
  }
}
