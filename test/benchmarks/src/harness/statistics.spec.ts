import { latencyOf } from './closed-loop.js';
import { median, quantile, ratios, rotated, spreadOf } from './statistics.js';

describe('the arithmetic of the reports', () => {
  it('finds medians and quantiles, whatever the order', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(quantile([10, 20, 30, 40, 50], 0.25)).toBe(20);
    expect(quantile([10, 20], 0.75)).toBe(17.5);
    expect(quantile([7], 0.99)).toBe(7);
    expect(() => median([])).toThrow(RangeError);
  });

  it('sorts by size and not by spelling', () => {
    expect(median([9, 10, 100])).toBe(10);
    expect(latencyOf([100, 9, 10]).p50).toBe(10);
  });

  it('says how far the rounds lie apart', () => {
    expect(spreadOf([1, 2, 3, 4, 5])).toEqual({ median: 3, lowest: 1, highest: 5, iqr: 2 / 3, rounds: 5 });
  });

  it('forms ratios within a round and drops rounds that lack a side', () => {
    const above = new Map([[1, 10], [2, 100], [3, 7]]);
    const below = new Map([[1, 5], [2, 10], [4, 1]]);
    expect(ratios(above, below)).toEqual([2, 10]);
    // The median of the ratios is not the ratio of the medians.
    const fast = new Map([[1, 1], [2, 10], [3, 100]]);
    const slow = new Map([[1, 1], [2, 1], [3, 50]]);
    expect(median(ratios(fast, slow))).toBe(2);
    expect(median([...fast.values()]) / median([...slow.values()])).toBe(10);
  });

  it('makes everybody first equally often', () => {
    const items = ['a', 'b', 'c'];
    expect([0, 1, 2, 3].map((round) => rotated(items, round).join(''))).toEqual(['abc', 'bca', 'cab', 'abc']);
    expect(rotated([], 4)).toEqual([]);
  });
});
