import { dateAt, daysBetween, isDate, isTimeZone, minuteAt, monthsAfter } from './calendar-dates.js';

describe('dates of a place', () => {
  it('are those of its wall clock', () => {
    const instant = Date.parse('2026-03-02T20:30:00Z');
    expect(dateAt('Asia/Shanghai', instant)).toBe('2026-03-03');
    expect(dateAt('Europe/Paris', instant)).toBe('2026-03-02');
    expect(minuteAt('Asia/Shanghai', Date.UTC(2026, 2, 2, 1, 30, 59))).toBe('2026-03-02 09:30');
    expect(dateAt('America/New_York', Date.parse('2026-03-09T03:59:59.999Z'))).toBe('2026-03-08');
  });
  it.each([
    ['2026-03-15', 1, '2026-04-15'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2028-02-29', 48, '2032-02-29'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2026-08-31', 24, '2028-08-31'],
  ])('%s and %i months is %s', (date, months, expected) => expect(monthsAfter(date, months)).toBe(expected));
  it('are so many days apart', () => {
    expect(daysBetween('2026-02-27', '2026-03-02')).toBe(3);
    expect(daysBetween('2028-02-27', '2028-03-02')).toBe(4);
    expect(daysBetween('2026-03-02', '2026-03-01')).toBe(-1);
  });
  it('are dates that there are, in one form only', () => {
    expect(['2028-02-29', '2026-02-29', '2026-13-01', '2026-3-2', '20260302', 'tomorrow', ''].map(isDate)).toEqual([true, false, false, false, false, false, false]);
  });
  it('need a zone that there is', () => {
    expect(['Asia/Shanghai', 'UTC', 'Mars/Olympus', '+08:00', ''].map(isTimeZone)).toEqual([true, true, false, false, false]);
  });
});
