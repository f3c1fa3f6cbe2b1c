import { common, covers, joined, type Span } from './spans.rule.js';

const spans = (...ends: readonly (readonly [number, number])[]): readonly Span[] => ends.map(([from, until]) => ({ from, until }));

describe('spans of time', () => {
  it('have in common what lies in both', () => {
    expect(common(spans([0, 10], [20, 30]), spans([5, 25], [28, 40]))).toEqual(spans([5, 10], [20, 25], [28, 30]));
    expect(common(spans([0, 10]), spans([10, 20]))).toEqual([]);
    expect(common(spans([0, 10], [10, 20]), spans([0, 20]))).toEqual(spans([0, 10], [10, 20]));
  });
  it('are joined where they meet', () => expect(joined(spans([20, 30], [0, 10], [10, 12], [5, 8]))).toEqual(spans([0, 12], [20, 30])));
  it('cover what begins with them, and not their end', () => expect([-1, 0, 9, 10, 19, 20, 29, 30].map((at) => covers(spans([0, 10], [20, 30]), at))).toEqual([false, true, true, false, false, true, true, false]));
});
