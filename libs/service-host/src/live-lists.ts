import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { refuse } from '@rapport/event-sourcing';
import type { Runner } from '@rapport/projections';
import type { FastifyReply } from 'fastify';
import { hostRefusals } from './host-refusals.js';

const MOST_OPEN = 200;
const SHORTEST_PAUSE_MS = 1_000;
const HEARTBEAT_MS = 15_000;
const LONGEST_TIMER_MS = 2_147_483_647;

/** Why a live list ends: its token has expired, the process drains, or it could not be read; the caller asks again and is answered like everybody. */
type Ending = 'expired' | 'draining' | 'unavailable';

/**
 * Lists that stay open as server-sent events: the page that the caller asked for, and the same page again whenever it has changed.
 *
 * Each time the route itself is asked, so that a live list shows the fields and objects that the list shows, and no others. Nothing polls: commits of views wake them.
 */
export class LiveLists {
  private readonly open = new Set<AbortController>();

  constructor(private readonly runner: Pick<Runner, 'onMoved'>) {}

  /**
   * Resolves when the list has ended. What the first reading throws is the answer of the request.
   *
   * @param expiresAt milliseconds since 1970: when whoever reads has to identify themselves again.
   * @throws DomainError TOO_MANY_REQUESTS
   */
  async follow(reply: FastifyReply, expiresAt: number, read: () => Promise<unknown>): Promise<void> {
    if (this.open.size >= MOST_OPEN) throw refuse(hostRefusals.TOO_MANY_REQUESTS, { seconds: 60 });
    const ending = new AbortController();
    this.open.add(ending);
    const changes = new Changes(ending.signal);
    const unsubscribe = this.runner.onMoved(() => changes.note());
    const expiry = setTimeout(() => ending.abort('expired' satisfies Ending), Math.min(Math.max(0, expiresAt - Date.now()), LONGEST_TIMER_MS));
    if (expiresAt <= Date.now()) ending.abort('expired' satisfies Ending);
    try {
      const first = await textOf(read);
      await send(begun(reply, ending), first, changes, ending, read);
    } finally {
      clearTimeout(expiry);
      unsubscribe();
      this.open.delete(ending);
    }
  }

  /** Ends them all: the process drains. */
  end(): void {
    for (const ending of this.open) ending.abort('draining' satisfies Ending);
  }
}

/** Whether anything has moved since it was last taken; a move while somebody reads is not lost. */
class Changes {
  private moved = false;
  private wake: (() => void) | null = null;

  constructor(private readonly signal: AbortSignal) {}

  note(): void {
    this.moved = true;
    this.wake?.();
  }

  /** True after a move, false after so many milliseconds without one, or at the end. */
  async taken(patience: number): Promise<boolean> {
    if (!this.moved && !this.signal.aborted) await pause(patience, this.signal, (wake) => (this.wake = wake));
    const { moved } = this;
    this.moved = false;

    return moved;
  }
}

const send = async (raw: ServerResponse, first: string, changes: Changes, ending: AbortController, read: () => Promise<unknown>): Promise<void> => {
  const { signal } = ending;
  const write = async (text: string) => {
    if (!signal.aborted && !raw.write(text)) await once(raw, 'drain', { signal }).catch(() => undefined);
  };
  let shown = first;
  try {
    await write(`retry: 2000\n${eventOf('list', shown)}`);
    while (!signal.aborted) {
      if (!(await changes.taken(HEARTBEAT_MS))) {
        await write(': still here\n\n');
        continue;
      }
      const now = await textOf(read);
      if (now !== shown) await write(eventOf('list', now));
      shown = now;
      await pause(SHORTEST_PAUSE_MS, signal);
    }
  } catch {
    ending.abort('unavailable' satisfies Ending);
  }
  if (!raw.destroyed) raw.end(eventOf('end', JSON.stringify({ reason: signal.reason as Ending })));
};

/** Takes the answer out of the framework's hands; whatever headers it has go out now. */
const begun = (reply: FastifyReply, ending: AbortController): ServerResponse => {
  reply.hijack();
  const { raw } = reply;
  raw.once('close', () => ending.abort('expired' satisfies Ending));
  raw.writeHead(200, { ...(reply.getHeaders() as Record<string, string>), 'content-type': 'text/event-stream; charset=utf-8', vary: 'accept', 'x-accel-buffering': 'no' });

  return raw;
};

const textOf = async (read: () => Promise<unknown>): Promise<string> => JSON.stringify(await read());

const eventOf = (name: string, data: string): string => `event: ${name}\ndata: ${data}\n\n`;

const pause = (milliseconds: number, signal: AbortSignal, onWake: (wake: () => void) => void = () => undefined): Promise<void> =>
  new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    signal.addEventListener('abort', done);
    onWake(done);
    if (signal.aborted) done();
  });
