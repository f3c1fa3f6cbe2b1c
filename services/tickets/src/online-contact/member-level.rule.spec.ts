import { levelOf, pointsOf } from './member-level.rule.js';

describe('a member of the community', () => {
  it('rises with posts and praise, and falls by abuse, never below nothing', () => {
    expect(pointsOf({ posts: 4, praises: 3, upheld: 0 })).toBe(10);
    expect(pointsOf({ posts: 4, praises: 3, upheld: 1 })).toBe(5);
    expect(pointsOf({ posts: 1, praises: 0, upheld: 2 })).toBe(0);
  });
  it('has a level by points', () => expect([0, 2, 3, 9, 10, 29, 30].map(levelOf)).toEqual(['newcomer', 'newcomer', 'member', 'member', 'regular', 'regular', 'pillar']));
});
