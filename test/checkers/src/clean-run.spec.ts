import { checkRun } from './check-run.js';
import { cleanRun } from './synthetic/clean-run.js';
import { writeRun } from './synthetic/write-run.js';

describe('a run without a fault', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('is green under every checker that has something to look at, seed %d', async (seed) => {
    const run = cleanRun(seed);
    const { folder, remove } = writeRun(run);
    try {
      const verdicts = await checkRun(folder);
      expect(verdicts.filter(({ status }) => status === 'red')).toEqual([]);
      expect(verdicts.filter(({ status }) => status === 'green').length).toBeGreaterThan(30);
    } finally {
      remove();
    }
  });

  it('holds what checkers have to be tried on: several lanes, infos, retries, refusals, fired timers, duplicates on the topic', () => {
    const { log, history, timers, topic } = cleanRun(1);
    expect(new Set(log.map(({ lane }) => lane)).size).toBeGreaterThan(8);
    expect(history.filter(({ type }) => type === 'info').length).toBeGreaterThan(5);
    expect(history.filter(({ type }) => type === 'fail').length).toBeGreaterThan(5);
    expect(timers.filter(({ state }) => state === 'fired')).toHaveLength(3);
    expect(topic.length).toBeGreaterThan(log.length);
  });

  it('is the same for the same seed, and another for another', () => {
    expect(cleanRun(5)).toEqual(cleanRun(5));
    expect(cleanRun(5).log).not.toEqual(cleanRun(6).log);
  });
});
