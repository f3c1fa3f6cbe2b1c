import { refusals } from '@rapport/event-sourcing';

/** What analytics refuses. It publishes no facts, so its catalogue stands here. */
export const analyticsRefusals = refusals({
  REPORT_NOT_FOUND: { kind: 'not-found', rule: 'ANA', zh: '没有报表 {id}。', en: 'There is no report {id}.' },
  REPORT_WITHOUT_CASES: { kind: 'rule', rule: 'ANA', zh: '报表 {id} 的数字由合计得来，没有可逐条查看的个案。', en: 'The figures of report {id} are sums without single cases behind them.' },
  REPORT_CELL_UNKNOWN: { kind: 'invalid', rule: 'ANA', zh: '报表 {id} 的个案没有 {cell} 一栏；可用：{known}。', en: 'Cases of report {id} have no cell {cell}; there are: {known}.' },
  REPORT_OPTION_NOT_TAKEN: { kind: 'invalid', rule: 'ANA', zh: '报表 {id} 不接受 {option}；可用：{known}。', en: 'Report {id} does not take {option}; beyond its period it takes: {known}.' },
  EMPTY_PERIOD: { kind: 'invalid', rule: 'ANA', zh: '期间为空：{from} 不早于 {to}。', en: 'The period is empty: {from} is not before {to}.' },
  PERIOD_TOO_LONG: { kind: 'invalid', rule: 'ANA', zh: '从 {from} 到 {to} 超过 {days} 天；此报表逐日推算日历，请缩短期间，分次查询。', en: 'From {from} to {to} is more than {days} days; this report goes through calendars day by day, so ask for shorter periods, one after the other.' },
  UNKNOWN_ZONE: { kind: 'invalid', rule: 'ANA', zh: '没有时区 {zone}，请使用如 Asia/Shanghai 的 IANA 名称。', en: 'There is no time zone {zone}; use an IANA name such as Asia/Shanghai.' },
});
