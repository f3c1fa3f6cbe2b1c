import { setTimeout as pause } from 'node:timers/promises';
import { openLoop } from './open-loop.js';

describe('an open loop', () => {
  it('asks at its own pace, whether or not it is answered', async () => {
    let open = 0;
    let most = 0;
    const { operations, seconds } = await openLoop(100, 0.2, async () => {
      most = Math.max(most, (open += 1));
      await pause(100);
      open -= 1;
    });
    expect(operations).toBe(20);
    expect(most).toBeGreaterThan(2);
    expect(seconds).toBeGreaterThan(0.25);
  });

  it('counts from the moment at which a question was due, so that nobody hides a pause', async () => {
    let asked = 0;
    const { latency } = await openLoop(100, 0.2, () => {
      const blocked = performance.now() + (asked === 0 ? 100 : 0);
      asked += 1;
      while (performance.now() < blocked);

      return Promise.resolve();
    });
    // The answers were immediate; the questions after the first one came late.
    expect(latency!.p95).toBeGreaterThan(50);
  });
});
