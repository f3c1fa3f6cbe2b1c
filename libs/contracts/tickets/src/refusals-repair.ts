import { refusals } from '@rapport/event-sourcing';

/** What is refused around repairs at the customer's and the custody of items. */
export const repairRefusals = refusals({
  REPAIR_NOT_FOUND: { kind: 'not-found', rule: 'SM-11', zh: '没有维修单 {repairId}。', en: 'There is no repair {repairId}.' },
  REPAIR_EXISTS: { kind: 'conflict', rule: 'SM-11', zh: '维修单 {repairId} 已经存在。', en: 'The repair {repairId} exists already.' },
  REPAIR_WITHOUT_ORIGIN: { kind: 'rule', rule: 'SM-11', zh: '上门维修须由工单或权益提出；请至少注明其中之一。', en: 'A repair follows from a ticket or an entitlement; name at least one of the two.' },
  REPAIR_ITEM_UNNAMED: { kind: 'rule', rule: 'SM-11', zh: '没有权益可以说明是哪件物品；请注明物品名称。', en: 'No entitlement says which item it is about; name the item.' },
  REPAIR_OF_ANOTHER: { kind: 'rule', rule: 'TKT-34', zh: '权益 {entitlementId} 属于另一位客户，与工单 {ticketId} 的请求人不同。', en: 'The entitlement {entitlementId} belongs to another customer than the one who asks in ticket {ticketId}.' },
  REPAIR_OUTSIDE_AREA: { kind: 'rule', rule: 'TKT-34', zh: '“{place}”不在服务区域内，不能上门维修；请安排送修。', en: 'The place "{place}" is outside the service area, so nobody comes for a repair; agree that the item is sent in.' },
  REPAIR_ENDED: { kind: 'rule', rule: 'SM-11', zh: '维修单 {repairId} 已结束（{status}），不能再处理。', en: 'The repair {repairId} has ended ({status}); nothing more can be done with it.' },
  REPAIR_STEP_OUT_OF_ORDER: { kind: 'rule', rule: 'SM-11', zh: '维修单 {repairId} 当前为 {status}，此步骤须在 {needed} 时进行。', en: 'The repair {repairId} is {status}; this step needs it to be {needed}.' },
  REPAIR_NOT_CANCELLABLE: { kind: 'rule', rule: 'TKT-34', zh: '技术人员已到场（{status}），维修单 {repairId} 不能取消：请现场修好，或取走物品并留下备机。', en: 'A technician has been there ({status}), so the repair {repairId} cannot be cancelled: repair the item, or take it away and leave a backup unit.' },
  VISIT_NOT_LATER: { kind: 'rule', rule: 'TKT-34', zh: '上门时间必须晚于现在。', en: 'The visit must be agreed for a time that is still to come.' },
  VISIT_WITHOUT_LENGTH: { kind: 'rule', rule: 'TKT-34', zh: '上门时间段的结束必须晚于开始。', en: 'The time of the visit must end later than it begins.' },
  BACKUP_UNIT_MISSING: { kind: 'rule', rule: 'TKT-34', zh: '现场未修好必须留下备机（不断炊）；请登记备机。', en: 'What is not repaired on the spot needs a backup unit, so that the customer need not do without; name the unit.' },
  BACKUP_UNIT_DUE_NOT_LATER: { kind: 'rule', rule: 'TKT-34', zh: '备机归还时间必须晚于现在。', en: 'The backup unit must be due back at a time that is still to come.' },
  BACKUP_UNIT_ELSEWHERE: { kind: 'conflict', rule: 'TKT-34', zh: '备机 {unitId} 还在另一位客户处，或已留给另一次维修；请选用另一台，或先收回。', en: 'The backup unit {unitId} is still with another customer, or set aside for another repair; take another one, or have it returned first.' },
  BACKUP_UNIT_OUT: { kind: 'rule', rule: 'TKT-34', zh: '备机 {unitId} 尚未归还，维修单不能关闭。', en: 'The backup unit {unitId} is not back yet, so the repair cannot be closed.' },
  ITEM_NOT_BACK: { kind: 'rule', rule: 'TKT-36', zh: '物品 {itemId} 尚未归还客户，维修单不能关闭。', en: 'The item {itemId} is not back with the customer yet, so the repair cannot be closed.' },
  ITEM_NOT_AWAY: { kind: 'rule', rule: 'TKT-36', zh: '物品 {itemId} 就在客户处，无须归还。', en: 'The item {itemId} is with the customer, so there is nothing to bring back.' },
  ITEMS_HELD: { kind: 'rule', rule: 'TKT-36', zh: '客户的物品还在我方（{itemIds}），工单不能关闭；请先归还。', en: 'We still have items of the customer ({itemIds}), so the ticket cannot be closed; give them back first.' },
  NO_BACKUP_UNIT: { kind: 'rule', rule: 'TKT-36', zh: '维修单 {repairId} 没有发放备机。', en: 'No backup unit was issued for the repair {repairId}.' },
  NOT_IN_CUSTODY: { kind: 'rule', rule: 'TKT-36', zh: '“{itemId}”由 {holder} 保管，只能由其交出。', en: 'The item "{itemId}" is with {holder}, and can only pass on from there.' },
  CONDITION_REPORT_MISSING: { kind: 'rule', rule: 'TKT-36', zh: '“{itemId}”交接前须有状况报告。', en: 'The item "{itemId}" does not change hands without a report on its condition.' },
  CONDITION_NOT_SIGNED: { kind: 'rule', rule: 'TKT-36', zh: '“{itemId}”的状况报告须由交出方和接收方双方签字。', en: 'The report on the condition of "{itemId}" must be signed by whoever gives and by whoever receives.' },
});
