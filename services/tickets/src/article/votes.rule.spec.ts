import { helpsTooFew } from './votes.rule.js';

const votes = (helpful: number, unhelpful: number) => [...Array.from({ length: helpful }, () => ({ helpful: true })), ...Array.from({ length: unhelpful }, () => ({ helpful: false }))];
const limit = { votes: 5, percent: 50 };

describe('an edition helps too few', () => {
  it('from so many readers on, and so large a part of them', () => {
    expect(helpsTooFew(votes(5, 5), limit)).toBe(true);
    expect(helpsTooFew(votes(0, 5), limit)).toBe(true);
  });
  it('not while they are few, or a small part', () => {
    expect(helpsTooFew(votes(0, 4), limit)).toBe(false);
    expect(helpsTooFew(votes(6, 5), limit)).toBe(false);
  });
});
