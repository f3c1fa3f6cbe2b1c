import { HOUR, instant } from '@rapport/event-sourcing';
import { calendar } from './calendar.js';
import { chineseHolidays } from './chinese-holidays.js';

const office = [{ from: '09:00', to: '17:00' }];
const week = { monday: office, tuesday: office, wednesday: office, thursday: office, friday: office };

describe('the holidays of mainland China', () => {
  it('are days off, and Saturdays make up for them: National Day 2026', () => {
    const { daysOff, workingDays } = chineseHolidays([2026]);
    expect(daysOff.filter((date) => date >= '2026-09-25' && date < '2026-10-12')).toEqual(expect.arrayContaining(['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07']));
    expect(workingDays).toContain('2026-10-10');
  });

  it('move a deadline: from the eve of the holidays into the make-up Saturday', () => {
    const { add, isOpen } = calendar({ id: 'cn', version: 1, zone: 'Asia/Shanghai', week, holidays: chineseHolidays([2026]) });
    expect(add(instant('2026-09-30T16:00:00+08:00'), 2 * HOUR)).toBe(instant('2026-10-08T10:00:00+08:00'));
    expect(isOpen(instant('2026-10-10T10:00:00+08:00'))).toBe(true);
    expect(isOpen(instant('2026-10-11T10:00:00+08:00'))).toBe(false);
  });

  it('are corrected by our own table', () => {
    const { daysOff, workingDays } = chineseHolidays([2026], { daysOff: ['2026-10-10'], workingDays: ['2026-10-01'] });
    expect(workingDays).not.toContain('2026-10-10');
    expect(daysOff).not.toContain('2026-10-01');
  });

  it('are never guessed for a year that is not published', () => {
    expect(() => chineseHolidays([2026, 2099])).toThrow(expect.objectContaining({ code: 'HOLIDAYS_UNKNOWN' }));
    const { add } = calendar({ id: 'cn', version: 1, zone: 'Asia/Shanghai', week, holidays: chineseHolidays([2026]) });
    expect(() => add(instant('2026-12-31T16:59:00+08:00'), HOUR)).toThrow(expect.objectContaining({ code: 'HOLIDAYS_UNKNOWN' }));
  });
});
