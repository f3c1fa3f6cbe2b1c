import { refusals } from '@rapport/event-sourcing';

/** What is refused around service contracts. */
export const contractRefusals = refusals({
  SERVICE_CONTRACT_NOT_FOUND: { kind: 'not-found', rule: 'TKT-35', zh: '没有服务合同 {contractId}。', en: 'There is no service contract {contractId}.' },
  SERVICE_CONTRACT_EXISTS: { kind: 'conflict', rule: 'TKT-35', zh: '服务合同 {contractId} 已经签订。', en: 'The service contract {contractId} is signed already.' },
  SERVICE_CONTRACT_ENDED: { kind: 'rule', rule: 'TKT-35', zh: '服务合同 {contractId} 已经终止，不能再变更。', en: 'The service contract {contractId} has ended; nothing can be changed any more.' },
  CONTRACT_LINE_NOT_FOUND: { kind: 'not-found', rule: 'TKT-35', zh: '合同中没有服务项 {lineId}。', en: 'The contract has no line {lineId}.' },
  CONTRACT_LINES_TOO_MANY: { kind: 'rule', rule: 'TKT-35', zh: '一份合同最多 {most} 个服务项；请另签一份。', en: 'A contract has at most {most} lines; sign another one.' },
  CONTRACT_DAY_UNKNOWN: { kind: 'invalid', rule: 'TKT-35', zh: '“{day}”不是有效日期；请按 2026-03-02 的格式填写。', en: 'There is no date "{day}"; write it like 2026-03-02.' },
  CONTRACT_LINE_OVER: { kind: 'rule', rule: 'TKT-35', zh: '服务项“{service}”在 {until} 结束，早于开始或今天；请更正日期。', en: 'The line "{service}" ends on {until}, before it begins or before today; correct its days.' },
});
