import { playSteps } from './play-steps.js';

const steps = async function* (parties: readonly string[]) {
  for (const [index, party] of parties.entries()) yield { party, index };
};

const turn = () => new Promise((resolve) => setTimeout(resolve, Math.random() * 3));

describe('steps', () => {
  it('of one party keep their order, and never more are under way than allowed', async () => {
    const order = new Map<string, number[]>();
    let underWay = 0;
    let most = 0;
    await playSteps(
      steps(Array.from({ length: 200 }, (_, index) => `party ${index % 7}`)),
      async ({ party, index }) => {
        most = Math.max(most, ++underWay);
        await turn();
        order.set(party, [...(order.get(party) ?? []), index]);
        underWay--;
      },
      { inFlight: 4, waiting: 20 },
    );

    expect(most).toBe(4);
    expect([...order.values()].flat()).toHaveLength(200);
    for (const indexes of order.values()) expect(indexes).toEqual([...indexes].sort((a, b) => a - b));
  });

  it('stop at the first failure and wait for those under way', async () => {
    let ended = 0;
    const played = playSteps(
      steps(Array.from({ length: 100 }, (_, index) => String(index))),
      async ({ index }) => {
        await turn();
        ended++;
        if (index === 5) throw new Error('away');
      },
      { inFlight: 3, waiting: 10 },
    );

    await expect(played).rejects.toThrow('away');
    const endedThen = ended;
    await turn();
    expect(ended).toBe(endedThen);
    expect(ended).toBeLessThan(20);
  });
});
