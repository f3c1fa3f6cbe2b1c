import { refusals } from '@rapport/event-sourcing';

/** What is refused around rounds. */
export const roundRefusals = refusals({
  ROUND_NOT_FOUND: { kind: 'not-found', rule: 'TKT-05', zh: '没有巡回计划 {roundId}。', en: 'There is no round {roundId}.' },
  ROUND_EXISTS: { kind: 'conflict', rule: 'TKT-05', zh: '巡回计划 {roundId} 已经存在。', en: 'The round {roundId} is planned already.' },
  ROUND_CANCELLED: { kind: 'rule', rule: 'TKT-05', zh: '巡回计划 {roundId} 已取消；请另行安排。', en: 'The round {roundId} is cancelled; plan another one.' },
  ROUND_DAY_UNKNOWN: { kind: 'invalid', rule: 'TKT-05', zh: '“{day}”不是有效日期；请按 2026-03-02 的格式填写。', en: 'There is no date "{day}"; write it like 2026-03-02.' },
  ROUND_STOPS_TOO_MANY: { kind: 'rule', rule: 'TKT-05', zh: '一次巡回最多 {most} 站；请另行安排一次。', en: 'A round has at most {most} stops; plan another one.' },
  ROUND_STOP_NOT_FOUND: { kind: 'not-found', rule: 'TKT-05', zh: '巡回计划中没有站点 {stopId}。', en: 'The round has no stop {stopId}.' },
  ROUND_STOP_SETTLED: { kind: 'conflict', rule: 'TKT-05', zh: '站点 {stopId} 已有结果（{status}）。', en: 'The stop {stopId} is settled already ({status}).' },
  ROUND_STOP_PLANNED: { kind: 'rule', rule: 'TKT-05', zh: '工单 {ticketId} 还有 {planned} 个巡回站点待去；请先完成，或注明原因取消到访。', en: 'Somebody is still to go to the customer of ticket {ticketId} ({planned} planned stops): serve these stops first, or release them with a reason.' },
  ROUND_STOP_MISSING: { kind: 'rule', rule: 'TKT-05', zh: '工单 {ticketId} 属巡回服务而尚未上门；请先安排并完成站点、注明原因免去到访，或改列为定点服务。', en: 'Ticket {ticketId} is for roving service, and nobody was there yet: plan a stop and serve it, release one with a reason, or classify the ticket as fixed.' },
  ROUND_STOP_OUTSIDE_DAY: { kind: 'invalid', rule: 'TKT-05', zh: '站点时间 {from} 至 {until} 须先后有序，并在 {day} 当天（{timeZone}）。', en: 'A stop from {from} until {until} has to end after it begins and lie on {day} in {timeZone}.' },
  ROUND_STOP_FOR_NOBODY: { kind: 'invalid', rule: 'TKT-05', zh: '请说明站点对应的客户：填写 partyId 或 ticketId。', en: 'Say whose stop it is: give a partyId or a ticketId.' },
  ROUND_STOP_FOR_RESTRICTED: { kind: 'rule', rule: 'TKT-38', zh: '工单 {ticketId} 是敏感事件，巡回计划许多人都能看到；请以 partyId 安排站点。', en: 'The ticket {ticketId} is seen by few and a round by many; plan the stop for the party instead.' },
});
