import { setTimeout as pause } from 'node:timers/promises';
import { repeating } from './repeating.js';
import type { WorkerContext } from './service-definition.js';

const context = {} as WorkerContext;

describe('a repeating worker', () => {
  it('takes one step after the other, also after one that failed', async () => {
    let steps = 0;
    const worker = repeating(5, () => ((steps += 1) === 1 ? Promise.reject(new Error('away')) : Promise.resolve()));
    await worker.start(context);
    while (steps < 3) await pause(5);
    await worker.stop();
    const then = steps;
    await pause(30);
    expect(steps).toBe(then);
  });

  it('stops at once while it waits, and after its step where it works', async () => {
    let done = false;
    const waiting = repeating(60_000, () => Promise.resolve());
    const working = repeating(60_000, async (_, ending) => {
      while (!ending.aborted) await pause(5);
      done = true;
    });
    for (const worker of [waiting, working]) await worker.start(context);
    await pause(20);
    for (const worker of [waiting, working]) await worker.stop();
    expect(done).toBe(true);
  });
});
