import { refusals } from '@rapport/event-sourcing';

/** What is refused around items at the customer's: entitlements, repairs, custody, contracts. */
export const fieldServiceRefusals = refusals({
  ENTITLEMENT_PLAN_NOT_FOUND: { kind: 'not-found', rule: 'TKT-34', zh: '没有权益方案 {planId}。', en: 'There is no entitlement plan {planId}.' },
  ENTITLEMENT_PLAN_EXISTS: { kind: 'conflict', rule: 'TKT-34', zh: '产品线“{productLine}”已有权益方案 {planId}；请修订它。', en: 'The product line "{productLine}" has the entitlement plan {planId} already; revise that one.' },
  ENTITLEMENT_PLAN_CHANGED: { kind: 'conflict', rule: 'TKT-34', zh: '权益方案 {planId} 已从第 {basedOn} 版更新到第 {newest} 版；请先查看新版再修订。', en: 'The entitlement plan {planId} has moved on from version {basedOn} to {newest}; read that version before you revise it.' },
  BENEFIT_TWICE: { kind: 'rule', rule: 'TKT-34', zh: '权益 {benefit} 在方案中出现了两次；每项权益只能写一次。', en: 'The benefit {benefit} stands in the plan twice; name each benefit once.' },
  PLACE_TWICE: { kind: 'rule', rule: 'TKT-34', zh: '服务区域中“{place}”出现了两次；每个地点只能写一次。', en: 'The place "{place}" stands in the service area twice; name each place once.' },
  AREA_MISSING: { kind: 'rule', rule: 'TKT-34', zh: '权益 {benefit} 限于服务区域，但方案没有列出任何地点；请补充服务区域。', en: 'The benefit {benefit} applies within the service area, and the plan names no place; add the places that are served.' },
  TIME_ZONE_UNKNOWN: { kind: 'rule', rule: 'AMB-20', zh: '“{timeZone}”不是已知的时区；请使用 IANA 名称，例如 Asia/Shanghai。', en: 'There is no time zone "{timeZone}"; use an IANA name such as Asia/Shanghai.' },
  ENTITLEMENT_OF_ANOTHER: { kind: 'rule', rule: 'TKT-06', zh: '权益 {entitlementId} 属于另一位客户。请改用请求人自己的权益，或不填写权益。', en: 'The entitlement {entitlementId} belongs to another customer. Name one of the requester, or none.' },
  ENTITLEMENT_NOT_FOUND: { kind: 'not-found', rule: 'TKT-34', zh: '没有权益 {entitlementId}。', en: 'There is no entitlement {entitlementId}.' },
  ENTITLEMENT_EXISTS: { kind: 'conflict', rule: 'TKT-34', zh: '权益 {entitlementId} 已经授予。', en: 'The entitlement {entitlementId} is granted already.' },
  PURCHASE_IN_FUTURE: { kind: 'rule', rule: 'TKT-34', zh: '购买时间 {purchasedAt} 尚未到来；请填写实际购买时间。', en: 'The purchase lies in the future ({purchasedAt}); give the time when the item was really bought.' },
});
