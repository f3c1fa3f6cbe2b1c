import fc from 'fast-check';
import { merged, placeOf, tokenOf } from './consistency-token.js';

const place = fc.array(fc.tuple(fc.nat({ max: 63 }), fc.nat()), { minLength: 1, maxLength: 64 }).map((pairs) => merged(...pairs.map((pair) => new Map([pair]))));

describe('a consistency token', () => {
  it('carries a place there and back', () => fc.assert(fc.property(place, (given) => expect(new Map(placeOf(tokenOf(given)))).toEqual(new Map(given)))));
  it('merges by maximum, in any order', () =>
    fc.assert(
      fc.property(place, place, (a, b) => {
        const both = merged(a, b);
        expect(tokenOf(both)).toBe(tokenOf(merged(b, a)));
        for (const [lane, position] of both) expect(position).toBe(Math.max(a.get(lane) ?? 0, b.get(lane) ?? 0));
      }),
    ));
  it.each(['', 'x', Buffer.from('64:1').toString('base64url'), Buffer.from('1:-1').toString('base64url'), Buffer.from('1:1,').toString('base64url'), 'a'.repeat(3_000)])('that is not ours is refused: %j', (token) => expect(() => placeOf(token)).toThrow('not one of ours'));
});
