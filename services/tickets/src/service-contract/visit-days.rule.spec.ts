import { daysBetween } from '@rapport/business-time';
import { contractYear, daysOfYear, nextDay, type Spread } from './visit-days.rule.js';

const spread = (timesPerYear: number, changed: Partial<Spread> = {}): Spread => ({ begins: '2026-03-02', since: '2026-03-02', owed: timesPerYear, timesPerYear, until: null, ...changed });
/** The days of visits one after the other. */
const chain = (of: Spread, count: number): readonly (string | null)[] => {
  const days: (string | null)[] = [];
  for (let after = '2026-03-01'; days.length < count; ) {
    const day = nextDay(of, after);
    days.push(day);
    if (day === null) break;
    after = day;
  }

  return days;
};

describe('the days of a line', () => {
  it('stand in the middle of equal shares of the contract year', () => {
    expect(daysOfYear(spread(1), 0)).toEqual(['2026-08-31']);
    expect(daysOfYear(spread(2), 0)).toEqual(['2026-06-01', '2026-11-30']);
    expect(daysOfYear(spread(3), 0)).toEqual(['2026-05-01', '2026-08-31', '2026-12-31']);
  });
  it.each([1, 2, 3, 4, 7, 12, 52])('are equally far apart, from one year to the next too: %i a year', (timesPerYear) => {
    const days = chain(spread(timesPerYear), 5 * timesPerYear) as readonly string[];
    const gaps = days.slice(1).map((day, index) => daysBetween(days[index]!, day));
    // A leap year is a day longer, and days are whole.
    expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThanOrEqual(2);
    for (let year = 0; year < 5; year += 1) expect(days.filter((day) => contractYear('2026-03-02', day) === year)).toHaveLength(timesPerYear);
  });
  it('end with the last day of the line, which belongs to it', () => {
    expect(chain(spread(2, { until: '2026-11-30' }), 4)).toEqual(['2026-06-01', '2026-11-30', null]);
    expect(chain(spread(2, { until: '2026-11-29' }), 4)).toEqual(['2026-06-01', null]);
  });
  it('are spread over what is left of the year when something changes in between, and over whole years afterwards', () => {
    const changed = spread(3, { since: '2026-07-01', owed: 2 });
    expect(daysOfYear(changed, 0)).toEqual(['2026-08-31', '2026-12-31']);
    // That year has a 29 February.
    expect(daysOfYear(changed, 1)).toEqual(['2027-05-02', '2027-09-01', '2028-01-01']);
    expect(nextDay(spread(3, { since: '2026-07-01', owed: 0 }), '2026-06-30')).toBe('2027-05-02');
  });
  it('of a contract from 29 February begin each year with the last of the month', () => {
    const leap: Spread = { ...spread(1), begins: '2028-02-29', since: '2028-02-29' };
    expect([0, 1, 2].map((year) => daysOfYear(leap, year))).toEqual([['2028-08-29'], ['2029-08-29'], ['2030-08-29']]);
  });
});

it('a day lies in the contract year that has begun by then', () => {
  const years = ['2026-01-01', '2026-03-02', '2027-03-01', '2027-03-02', '2046-03-01', '2046-03-02'];
  expect(years.map((day) => contractYear('2026-03-02', day))).toEqual([0, 0, 0, 1, 19, 20]);
});
