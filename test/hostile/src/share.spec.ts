import { shareOf } from './share.js';

const items = Array.from({ length: 23 }, (_, index) => index);

describe('a share of a list', () => {
  it('is another one each turn, and all turns together have everything once', () => {
    const turns = [7, 8, 9, 10, 11].map((turn) => shareOf(items, turn, 5, false));
    expect(turns.flat().toSorted((one, other) => one - other)).toEqual(items);
    expect(Math.max(...turns.map(({ length }) => length))).toBe(5);
  });

  it('is everything where everything is wanted', () => {
    expect(shareOf(items, 3, 5, true)).toEqual(items);
  });
});
