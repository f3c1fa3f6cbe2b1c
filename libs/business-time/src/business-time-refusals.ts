import { refusals } from '@rapport/event-sourcing';

/** What calendars and clocks refuse, and why. */
export const businessTimeRefusals = refusals({
  CALENDAR_ZONE_UNKNOWN: { kind: 'invalid', rule: 'CALENDAR', zh: '日历 {calendar} 的时区“{zone}”不存在，请使用如 Asia/Shanghai 的名称。', en: 'The zone "{zone}" of the calendar {calendar} is none; use a name such as Asia/Shanghai.' },
  CALENDAR_TIME_INVALID: { kind: 'invalid', rule: 'CALENDAR', zh: '日历 {calendar} 在 {day} 的“{from}”至“{to}”写法不对，应如 09:00 至 17:30。', en: 'In the calendar {calendar}, on {day}, "{from}" to "{to}" is not written as 09:00 to 17:30.' },
  CALENDAR_OPENINGS_OVERLAP: { kind: 'invalid', rule: 'CALENDAR', zh: '日历 {calendar} 在 {day} 的开放时间相互重叠。', en: 'In the calendar {calendar}, openings of {day} overlap.' },
  CALENDAR_DATE_INVALID: { kind: 'invalid', rule: 'CALENDAR', zh: '日历 {calendar} 中的“{date}”不是日期，应如 2026-10-01。', en: 'In the calendar {calendar}, "{date}" is no date, such as 2026-10-01.' },
  CALENDAR_WITHOUT_OPENINGS: { kind: 'invalid', rule: 'CALENDAR', zh: '日历 {calendar} 没有任何开放时间。', en: 'The calendar {calendar} never opens.' },
  CALENDAR_NEVER_OPENS: { kind: 'rule', rule: 'CALENDAR', zh: '日历 {calendar} 在 {after} 之后 {days} 天内没有开放时间。', en: 'The calendar {calendar} has no opening within {days} days after {after}.' },
  CALENDAR_UNKNOWN: { kind: 'not-found', rule: 'CALENDAR', zh: '没有日历 {id} 的第 {version} 版。', en: 'There is no version {version} of the calendar {id}.' },
  HOLIDAYS_UNKNOWN: { kind: 'rule', rule: 'CALENDAR', zh: '节假日表 {holidays} 不包含 {year} 年；请更新该表。', en: 'The holidays {holidays} do not cover the year {year}: bring them up to date.' },
  POLICY_UNKNOWN: { kind: 'not-found', rule: 'TKT-29', zh: '没有时限规则 {id} 的第 {version} 版。', en: 'There is no version {version} of the policy {id}.' },
  RULE_VERSION_TAKEN: { kind: 'conflict', rule: 'TKT-29', zh: '{id} 的第 {version} 版已存在；修改须发布新版本。', en: 'Version {version} of {id} exists already: a change is a new version.' },
  POLICY_VERSION_INVALID: { kind: 'invalid', rule: 'TKT-29', zh: '时限规则 {policy} 中的“{id}”第 {version} 版无效：须有名称和从 1 开始的整数版本。', en: 'In the policy {policy}, version {version} of "{id}" is none: it takes a name and a whole number from 1.' },
  POLICY_WITHOUT_METRIC: { kind: 'invalid', rule: 'TKT-29', zh: '时限规则 {policy} 没有规定任何指标。', en: 'The policy {policy} promises nothing: it has no metric.' },
  METRIC_UNKNOWN: { kind: 'invalid', rule: 'TKT-29', zh: '时限规则 {policy} 中的指标 {metric} 不存在。', en: 'The policy {policy} names the metric {metric}, which does not exist.' },
  TARGET_INVALID: { kind: 'invalid', rule: 'TKT-29', zh: '时限规则 {policy} 的 {metric} 对优先级 {priority} 的时限（{target}）无效：须为大于 0 的整数毫秒。', en: 'In the policy {policy}, the target of {metric} for priority {priority} ({target}) is no whole number of milliseconds above 0.' },
  WARNING_INVALID: { kind: 'invalid', rule: 'TKT-29', zh: '时限规则 {policy} 的 {metric} 的预警 {warning} 无效：名称用小写字母，时间须在开始之后。', en: 'In the policy {policy}, the warning {warning} of {metric} is wrong: its name is in lower case, and it comes after the start of every target.' },
  WARNING_NAME_TAKEN: { kind: 'invalid', rule: 'TKT-29', zh: '时限规则 {policy} 的 {metric} 的预警名称 {warning} 已被使用。', en: 'In the policy {policy}, the name {warning} of a warning of {metric} is taken.' },
  PAUSE_STATE_INVALID: { kind: 'invalid', rule: 'TKT-12', zh: '时限规则 {policy} 的 {metric} 不能在状态 {state} 暂停。', en: 'In the policy {policy}, {metric} cannot pause in the state {state}.' },
  REOPEN_RULE_INVALID: { kind: 'invalid', rule: 'TKT-29', zh: '时限规则 {policy} 的 {metric} 不能有重开规则 {onReopen}；只有 total-resolution 可用 ignore、resume、restart。', en: 'In the policy {policy}, {metric} cannot have the reopen rule {onReopen}: total-resolution takes ignore, resume or restart.' },
  CLOCK_UNKNOWN: { kind: 'not-found', rule: 'TKT-29', zh: '没有指标 {metric} 的第 {ordinal} 个计时。', en: 'There is no clock {ordinal} of the metric {metric}.' },
});
