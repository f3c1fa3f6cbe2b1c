import { refusals } from '@rapport/event-sourcing';

/** What is refused about policies, calendars and clocks, and why. What is wrong inside of a policy or calendar is said by the clocks themselves. */
export const clockRefusals = refusals({
  CLOCK_POLICY_NOT_FOUND: { kind: 'not-found', rule: 'TKT-29', zh: '没有时限规则 {policyId}。', en: 'There is no clock policy {policyId}.' },
  CLOCK_POLICY_ARCHIVED: { kind: 'conflict', rule: 'TKT-29', zh: '时限规则 {policyId} 已归档；再次发布即可恢复使用。', en: 'The clock policy {policyId} is archived already; publish it again to use it.' },
  SERVICE_CALENDAR_NOT_FOUND: { kind: 'not-found', rule: 'TKT-30', zh: '没有服务日历 {calendarId}；请先发布该日历。', en: 'There is no service calendar {calendarId}; publish it first.' },
  NO_POLICY_FITS: { kind: 'rule', rule: 'TKT-29', zh: '没有适用于工单 {ticketId} 的时限规则；请先发布一条。', en: 'No clock policy fits the ticket {ticketId}; publish one that does.' },
  SIMULATION_PERIOD_EMPTY: { kind: 'invalid', rule: 'TKT-29', zh: '模拟期间为空：开始 {from} 须早于结束 {to}。', en: 'The period of the simulation is empty: its start {from} has to be before its end {to}.' },
  BREACH_NOT_FOUND: { kind: 'not-found', rule: 'TKT-29', zh: '工单的 {metric} 第 {ordinal} 个计时没有超时。', en: 'Clock {ordinal} of {metric} of the ticket was not breached.' },
  BREACH_ACKNOWLEDGED: { kind: 'conflict', rule: 'TKT-29', zh: '该超时已由 {by} 确认。', en: 'The breach is acknowledged already, by {by}.' },
});
