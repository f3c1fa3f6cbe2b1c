import { refusals } from '@rapport/event-sourcing';

/** What calendars refuse, and why. */
export const businessTimeRefusals = refusals({
  CALENDAR_INVALID: { kind: 'invalid', rule: 'CALENDAR', zh: '日历 {calendar} 有误：{problem}。', en: 'The calendar {calendar} is wrong: {problem}.' },
  CALENDAR_NEVER_OPENS: { kind: 'rule', rule: 'CALENDAR', zh: '日历 {calendar} 在 {after} 之后 {days} 天内没有开放时间。', en: 'The calendar {calendar} has no opening within {days} days after {after}.' },
  HOLIDAYS_UNKNOWN: { kind: 'rule', rule: 'CALENDAR', zh: '节假日表 {holidays} 不包含 {year} 年；请更新该表。', en: 'The holidays {holidays} do not cover the year {year}: bring them up to date.' },
});
