import { AUTHORITY_PATTERN, authorityIn, limitPassed } from './authority.rule.js';

const money = (amount: number, currency = 'CNY') => ({ amount, currency });

describe('what a post may promise or grant', () => {
  it('is of every currency alike, or by currency and nothing of others', () => {
    expect(authorityIn('50000')).toEqual({ each: 50_000 });
    expect(authorityIn('CNY:50000,USD:7000')).toEqual({ by: { CNY: 50_000, USD: 7_000 } });
    expect(authorityIn('CNY:50000,CNY:100')).toEqual({ by: { CNY: 100 } });
  });

  it('is passed by more than it, and never where there is no limit', () => {
    expect([limitPassed(authorityIn('50000'), money(50_000)), limitPassed(authorityIn('50000'), money(50_001, 'USD')), limitPassed(null, money(1e12))]).toEqual([null, 50_000, null]);
    const byCurrency = authorityIn('CNY:50000,USD:7000');
    expect([money(50_000), money(50_001), money(7_001, 'USD'), money(1, 'EUR'), money(0, 'EUR')].map((amount) => limitPassed(byCurrency, amount))).toEqual([null, 50_000, 7_000, 0, null]);
  });

  it.each([
    ['50000', true],
    ['CNY:50000', true],
    ['CNY:1,USD:2', true],
    ['', false],
    ['-1', false],
    ['CNY', false],
    ['CNY:1,', false],
    ['50000,USD:1', false],
    ['cny:1', false],
  ])('is set as %s: %s', (setting, right) => expect(new RegExp(AUTHORITY_PATTERN).test(setting)).toBe(right));
});
