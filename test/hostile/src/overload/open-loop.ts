import type { HttpCaller, Sent } from '../requests/http-caller.js';
import { codeOf } from '../matrix/problem-answers.js';

/** What became of one request; `took` in milliseconds from the moment at which it was due, so that what waits in the sender counts too, and `answered` from the moment at which it had a connection. */
export interface Asked {
  readonly due: number;
  readonly took: number;
  readonly answered: number;
  readonly outcome: 'done' | 'turned away' | 'lost';
  readonly said: string;
}

export interface Rush {
  readonly perSecond: number;
  readonly seconds: number;
}

/**
 * Asks so often for so long, whatever comes back: nobody waits for anybody, as callers that do not know of each other.
 *
 * @returns what became of each, in the order in which they were due.
 */
export const openLoop = async (caller: HttpCaller, url: string, request: () => Sent, { perSecond, seconds }: Rush): Promise<readonly Asked[]> => {
  const began = performance.now();
  const running: Promise<Asked>[] = [];
  const wanted = Math.round(perSecond * seconds);
  while (running.length < wanted) {
    const due = Math.min(wanted, Math.floor(((performance.now() - began) / 1_000) * perSecond) + 1);
    while (running.length < due) running.push(asked(caller, url, request(), began + (running.length / perSecond) * 1_000));
    await new Promise((resolve) => setTimeout(resolve, 1));
  }

  return Promise.all(running);
};

/** So many ask, each again as soon as it was answered. @returns how many a second were done. */
export const closedLoop = async (caller: HttpCaller, url: string, request: () => Sent, { abreast, seconds }: { readonly abreast: number; readonly seconds: number }): Promise<number> => {
  const began = performance.now();
  let done = 0;
  const ask = async () => {
    while (performance.now() - began < seconds * 1_000) if ((await asked(caller, url, request(), performance.now())).outcome === 'done') done += 1;
  };
  await Promise.all(Array.from({ length: abreast }, ask));

  return (done * 1_000) / (performance.now() - began);
};

const asked = async (caller: HttpCaller, url: string, sent: Sent, due: number): Promise<Asked> => {
  const sentAt = performance.now();
  try {
    const answer = await caller.send(url, sent);
    const now = performance.now();
    const [took, answered] = [now - due, now - sentAt - (answer.queued ?? 0)];
    if (answer.status < 300) return { due, took, answered, outcome: 'done', said: String(answer.status) };
    const said = `${answer.status} ${codeOf(answer)}${answer.headers['retry-after'] === undefined ? ' without Retry-After' : ''}`;

    return { due, took, answered, outcome: said === '503 OVERLOADED' ? 'turned away' : 'lost', said };
  } catch (error) {
    return { due, took: performance.now() - due, answered: performance.now() - sentAt, outcome: 'lost', said: (error as Error).message };
  }
};

/** The value that so much of a list does not exceed; 0 of an empty one. */
export const quantile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((one, other) => one - other);

  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
};
