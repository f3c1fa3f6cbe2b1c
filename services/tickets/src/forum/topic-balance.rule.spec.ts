import { balanceOf } from './topic-balance.rule.js';

describe('the number of topics', () => {
  it('is in balance within its limits, both included', () => expect([2, 3, 5, 6].map((topics) => balanceOf(topics, { fewest: 3, most: 5 }))).toEqual(['too_few', 'balanced', 'balanced', 'too_many']));
  it('is nobody’s concern without limits', () => expect(balanceOf(100, null)).toBe('unguarded'));
});
