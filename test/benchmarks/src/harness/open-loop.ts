import { setTimeout as pause } from 'node:timers/promises';
import { latencyOf } from './closed-loop.js';
import type { Slice } from './contender.js';

/**
 * Asks so many times a second whether or not earlier questions are answered, as users do.
 *
 * The time counts from the moment at which a question was due, so that a pause of the one who is asked is not hidden by a pause of the one who asks.
 */
export const openLoop = async (perSecond: number, seconds: number, ask: () => Promise<unknown>): Promise<Slice> => {
  const total = Math.max(1, Math.round(perSecond * seconds));
  const latencies: number[] = [];
  const open: Promise<unknown>[] = [];
  const began = performance.now();
  for (let asked = 0; asked < total; asked += 1) {
    const due = began + (asked * 1_000) / perSecond;
    const early = due - performance.now();
    if (early > 0) await pause(early);
    open.push(ask().then(() => latencies.push(performance.now() - due)));
  }
  await Promise.all(open);

  return { operations: latencies.length, seconds: (performance.now() - began) / 1_000, latency: latencyOf(latencies) };
};
