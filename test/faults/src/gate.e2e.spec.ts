import { campaignInTests } from './campaign/in-tests.js';

describe('the gate of faults', () => {
  it('loses, doubles and reorders nothing in any row of the matrix, each once in its shortest form', async () => {
    const ended = await campaignInTests('gate');
    if (ended === null) return;
    expect(ended.said).toContain('nothing was lost, doubled or reordered');
    expect(ended.code).toBe(0);
    // It is meant to take ten minutes at most; how long it takes is said, since a slow machine loses nothing either.
  }, 1_200_000);
});
