import { refusals } from '@rapport/event-sourcing';

/** Everything that complaints may refuse. */
export const complaintsRefusals = refusals({
  COMPLAINT_NOT_FOUND: { kind: 'not-found', rule: 'SM-3', zh: '没有编号为 {complaintId} 的投诉。', en: 'There is no complaint {complaintId}.' },
  COMPLAINT_ALREADY_LODGED: { kind: 'conflict', rule: 'SM-3', zh: '投诉 {complaintId} 已经受理。', en: 'Complaint {complaintId} has been lodged already.' },
  COMPLAINT_STEP_OUT_OF_ORDER: {
    kind: 'rule',
    rule: 'CMP-15',
    zh: '投诉处理须依次进行：“{step}”只能在状态 {expected} 之后进行，投诉 {complaintId} 目前是 {status}。',
    en: 'The steps have an order: {step} follows on {expected}, and complaint {complaintId} is {status}.',
  },
  COMPLAINT_ENDED: { kind: 'conflict', rule: 'SM-3', zh: '投诉 {complaintId} 已经结束（{status}）。', en: 'Complaint {complaintId} has ended: it is {status}.' },
  COMPLAINT_NOT_ARCHIVED: {
    kind: 'conflict',
    rule: 'SM-3',
    zh: '只有已归档的投诉才能重新受理；投诉 {complaintId} 目前是 {status}。',
    en: 'Only an archived complaint is lodged again; complaint {complaintId} is {status}.',
  },
  REPLY_DUE_DATE_MISSING: { kind: 'rule', rule: 'CMP-20', zh: '延期答复须承诺一个将来的答复日期。', en: 'A deferred reply promises a date, and it lies in the future.' },
  REPLY_UNIT_MISSING: { kind: 'rule', rule: 'CMP-20', zh: '转移答复须写明已接受投诉的单位。', en: 'A transferred reply names the unit that has accepted the complaint.' },
  SOLUTION_EMPTY: { kind: 'rule', rule: 'CMP-33', zh: '解决方案至少要有一项内容。', en: 'A solution has at least one item.' },
  SOLUTION_APOLOGY_ONLY: { kind: 'rule', rule: 'CMP-16', zh: '只有道歉不算解决方案：至少要有一项实际措施。', en: 'An apology alone is no solution: offer at least one thing that is done.' },
  SOLUTION_CONDITION_MISSING: { kind: 'rule', rule: 'CMP-33', zh: '有条件满足的诉求“{demand}”须写明条件。', en: 'The conditional offer for "{demand}" states its condition.' },
  SOLUTION_ITEM_INCOMPLETE: {
    kind: 'rule',
    rule: 'CMP-33',
    zh: '达成一致之前，诉求“{demand}”须写明负责人、费用和期限。',
    en: 'Before it is agreed, "{demand}" needs an owner, a cost and a due date.',
  },
  SOLUTION_ITEM_NOT_FOUND: { kind: 'not-found', rule: 'CMP-33', zh: '已接受的方案中没有条目 {itemId}。', en: 'The accepted solution has no item {itemId} that is to be done.' },
  SOLUTION_ITEMS_OPEN: { kind: 'rule', rule: 'CMP-16', zh: '还有 {open} 项承诺没有完成，投诉不能算解决。', en: '{open} promised items are not done yet, so the complaint is not resolved.' },
  RESULT_NOT_FED_BACK: { kind: 'rule', rule: 'CMP-35', zh: '归档之前须把处理结果反馈给客户。', en: 'The result is fed back to the complainant before the complaint is archived.' },
  IMPROVEMENT_MISSING: { kind: 'rule', rule: 'CMP-39', zh: '企业原因的投诉归档时须写明改进措施。', en: 'A complaint with a cause in the enterprise is archived with the improvement it leads to.' },
  SUB_CAUSE_OF_ANOTHER_CAUSE: {
    kind: 'rule',
    rule: 'TKT-11',
    zh: '子原因 {subCause} 属于企业原因，而该投诉的原因是 {cause}。',
    en: 'Sub-cause {subCause} lies below the causes of the enterprise, but the complaint is caused by {cause}.',
  },
  ARTICLE_FROM_UNRESOLVED_COMPLAINT: {
    kind: 'rule',
    rule: 'KBS-15',
    zh: '投诉 {complaintId} 尚未解决（当前：{status}），还不能写成文章。',
    en: 'Complaint {complaintId} is not resolved (it is {status}), so no article can come of it yet.',
  },
  ARTICLE_FROM_RESTRICTED_COMPLAINT: {
    kind: 'rule',
    rule: 'KBS-15',
    zh: '投诉 {complaintId} 只有少数人可以查看，不能写成文章。',
    en: 'Few people may see complaint {complaintId}, so no article comes of it.',
  },
  ADOPTED_TIMES_OUT_OF_ORDER: { kind: 'rule', rule: 'CMP-15', zh: '记录中的时间 {later} 早于 {earlier}。', en: 'In the record, {later} lies before {earlier}.' },
  RECEIPT_NUMBER_INVALID: { kind: 'invalid', rule: 'CMP-21', zh: '受理号 {receiptNumber} 有误，请核对后重新输入。', en: 'Receipt number {receiptNumber} is mistyped: its check sign does not fit.' },
});
