import { withField, withText } from './field-places.js';
import { hostileValues } from './hostile-values.js';
import { SeededRandom } from './seeded-random.js';

describe('the corpus of bad input', () => {
  it('follows from its seed alone', () => {
    const order = (seed: number) => new SeededRandom(seed).shuffled(Array.from({ length: 50 }, (_, index) => index));
    expect(order(7)).toEqual(order(7));
    expect(order(7)).not.toEqual(order(8));
    expect([...order(7)].sort((one, other) => one - other)).toEqual(Array.from({ length: 50 }, (_, index) => index));
  });

  it('says in a body what no JavaScript value says', () => {
    const body = { subject: 'x', items: [{ price: { amount: 1 } }, { price: { amount: 2 } }] };
    expect(withText(body, ['items', 0, 'price', 'amount'], '1e400')).toBe('{"subject":"x","items":[{"price":{"amount":1e400}},{"price":{"amount":2}}]}');
    expect(withText(body, ['claim', 'currency'], '"x"')).toContain('"claim":{"currency":"x"}');
    expect(withField({ a: 1 }, [], '__proto__', '{"polluted":true}')).toBe('{"a":1,"__proto__":{"polluted":true}}');
  });

  it('has values for every type, and the bounds of the schema among them', () => {
    expect(hostileValues({ type: 'integer', minimum: 3, maximum: 9 })).toEqual(expect.arrayContaining(['2', '3', '9', '10', '1e22']));
    expect(hostileValues({ anyOf: [{ type: 'string', maxLength: 5 }, { type: 'null' }] })).toEqual(expect.arrayContaining(['"xxxxx"', '"xxxxxx"', '"a\\u0000b"', 'null']));
    expect(hostileValues({ enum: ['open', 'closed'] })).toEqual(expect.arrayContaining(['"OPEN"', '["open"]', '"open "']));
  });
});
