import { Chance, uuidOf } from './chance.js';

const drawn = (seed: number) => {
  const chance = new Chance(seed);
  return Array.from({ length: 1_000 }, () => chance.below(10));
};

describe('chance', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(drawn(7)).toEqual(drawn(7));
    expect(drawn(7)).not.toEqual(drawn(8));
  });
  it('reaches every number about as often', () => {
    const counts = Array.from({ length: 10 }, (_, number) => drawn(3).filter((each) => each === number).length);
    expect(Math.min(...counts)).toBeGreaterThan(50);
    expect(Math.max(...counts)).toBeLessThan(150);
  });
  it('has nothing to choose from an empty list', () => expect(() => new Chance(1).of([])).toThrow('nothing to choose'));
  it('makes ids that look like version 4', () => expect(uuidOf('party', 1, 2)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/));
});
