import { campaignInTests } from './campaign/in-tests.js';

describe('a log that was put back', () => {
  it('halts everybody who had gone further, and holds everything once an operator has rebuilt', async () => {
    const ended = await campaignInTests('log-rewind');
    if (ended === null) return;
    expect(ended.said).toContain('everything stands on the log that was put back');
    expect(ended.code).toBe(0);
  }, 900_000);
});
