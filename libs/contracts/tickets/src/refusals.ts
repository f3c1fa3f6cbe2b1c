import { refusals } from '@rapport/event-sourcing';
import { clockRefusals } from './refusals-clocks.js';
import { contractRefusals } from './refusals-contracts.js';
import { contactRefusals } from './refusals-of-contact.js';
import { fieldServiceRefusals } from './refusals-field-service.js';
import { knowledgeRefusals } from './refusals-knowledge.js';
import { listRefusals } from './refusals-lists.js';
import { playbookRefusals } from './refusals-playbooks.js';
import { qualityRefusals } from './refusals-quality.js';
import { repairRefusals } from './refusals-repair.js';
import { roundRefusals } from './refusals-rounds.js';
import { teamworkRefusals } from './refusals-teamwork.js';
import { templateRefusals } from './refusals-templates.js';

/** Everything that tickets refuses, and why. */
export const ticketsRefusals = refusals({
  TICKET_NOT_FOUND: { kind: 'not-found', rule: 'SM-2', zh: '没有工单 {ticketId}。', en: 'There is no ticket {ticketId}.' },
  TICKET_EXISTS: { kind: 'conflict', rule: 'SM-2', zh: '工单 {ticketId} 已经存在。', en: 'The ticket {ticketId} exists already.' },
  TICKET_ENDED: { kind: 'rule', rule: 'SM-2', zh: '工单 {ticketId} 已结束（{status}），不能再处理。', en: 'The ticket {ticketId} has ended ({status}); nothing more can be done with it.' },
  TICKET_NOT_ACKNOWLEDGED: { kind: 'rule', rule: 'TKT-14', zh: '请先向客户确认收到工单 {ticketId}（处理计划和下次回复时间）。', en: 'Acknowledge ticket {ticketId} first: the plan and the time of the next word.' },
  PROACTIVE_WITHOUT_SOURCE: { kind: 'invalid', rule: 'SM-2', zh: '主动（{proactive}）开立的工单须注明来源：所依据的互动或事件。', en: 'A ticket that nobody asked for ({proactive}) names its source: the interaction or the event that it follows from.' },
  TICKET_ALREADY_ACKNOWLEDGED: { kind: 'rule', rule: 'TKT-14', zh: '工单 {ticketId} 已经确认过（当前：{status}）。', en: 'The ticket {ticketId} is acknowledged already (it is {status}).' },
  NEXT_UPDATE_NOT_LATER: { kind: 'rule', rule: 'TKT-43', zh: '下次回复时间必须晚于现在。', en: 'The next word must be promised for a time that is still to come.' },
  NEED_NOT_CONFIRMED: { kind: 'rule', rule: 'TKT-20', zh: '客户尚未确认复述的事实和感受，不能视为已理解。', en: 'The customer has not confirmed fact and feeling, so the need is not understood.' },
  NEED_NOT_UNDERSTOOD: { kind: 'rule', rule: 'INT-09', zh: '商定办法之前，请先复述工单 {ticketId} 的需求并得到确认。', en: 'Restate the need of ticket {ticketId} and have it confirmed before a course is agreed.' },
  ONE_OPTION_WITHOUT_REASON: { kind: 'rule', rule: 'TKT-24', zh: '至少要提供两个方案；若只有一个，请说明原因。', en: 'Offer at least two options, or say why there is only one.' },
  CHOICE_NOT_OFFERED: { kind: 'rule', rule: 'TKT-24', zh: '“{choice}”不在所提供的方案之中。', en: 'The choice "{choice}" is none of the options that were offered.' },
  AGREED_DATE_NOT_LATER: { kind: 'rule', rule: 'TKT-24', zh: '商定的完成日期必须晚于现在。', en: 'A course is agreed until a time that is still to come.' },
  TICKET_NOT_HELPING: { kind: 'rule', rule: 'SM-2', zh: '工单 {ticketId} 尚未商定办法，不能标记为已解决（当前：{status}）。', en: 'No course is agreed for ticket {ticketId} yet, so it cannot be solved (it is {status}).' },
  NOT_FIRST_CONTACT: { kind: 'rule', rule: 'TKT-14', zh: '工单 {ticketId} 已在处理，不再是首次接触即答复。', en: 'The ticket {ticketId} is being handled already; it cannot be answered on the spot any more.' },
  TICKET_ALREADY_SOLVED: { kind: 'conflict', rule: 'SM-2', zh: '工单 {ticketId} 已解决；如仍有问题请重开。', en: 'The ticket {ticketId} is solved already; reopen it if something is left to do.' },
  TICKET_NOT_SOLVED: { kind: 'rule', rule: 'TKT-26', zh: '工单 {ticketId} 尚未解决，不能询问满意度或关闭。', en: 'The ticket {ticketId} is not solved yet, so satisfaction cannot be asked for and it cannot be closed.' },
  SATISFACTION_NOT_CHECKED: { kind: 'rule', rule: 'TKT-45', zh: '关闭之前须得到客户满意的答复，或联系失败 {needed} 次（目前 {attempts} 次）。', en: 'Before closing the customer says that it helped, or {needed} attempts to reach them fail ({attempts} so far).' },
  CUSTOMER_NOT_SATISFIED: { kind: 'rule', rule: 'INT-04', zh: '客户不满意，请重新处理工单 {ticketId} 或转为投诉。', en: 'The customer is not satisfied: reopen ticket {ticketId} or let it become a complaint.' },
  THANKS_MISSING: { kind: 'rule', rule: 'TKT-26', zh: '关闭之前须向客户致谢。', en: 'Thank the customer before the ticket is closed.' },
  NEXT_LINK_MISSING: { kind: 'rule', rule: 'TKT-26', zh: '关闭之前须与客户约定下一次联系；请在 nextLink 中写明预约、优惠或消息。', en: 'Agree with the customer on what comes next before the ticket is closed; say it in nextLink: an appointment, an offer, news.' },
  UNSOLVED_WITHOUT_REASON: { kind: 'rule', rule: 'TKT-50', zh: '问题没有解决而要关闭工单，请说明原因。', en: 'The problem is not solved: say why the ticket closes all the same.' },
  TICKET_NOT_REOPENABLE: { kind: 'rule', rule: 'SM-2', zh: '只有已解决或已关闭的工单可以重开；工单 {ticketId} 当前为 {status}。', en: 'Only a solved or closed ticket can be reopened; ticket {ticketId} is {status}.' },
  MESSAGE_FROM_THE_FUTURE: { kind: 'invalid', rule: 'INT-02', zh: '消息的发送时间 {sentAt} 晚于现在，请更正。', en: 'The message claims to be sent at {sentAt}, which is still to come; correct its time.' },
  TICKET_NOT_ESCALATED: { kind: 'rule', rule: 'CMP-01', zh: '工单 {ticketId} 没有转为投诉，不能关联投诉编号。', en: 'The ticket {ticketId} did not become a complaint, so no complaint number belongs to it.' },
  INCIDENT_OPEN_ALREADY: { kind: 'conflict', rule: 'TKT-38', zh: '工单 {ticketId} 已是敏感事件（{kind}）。', en: 'The ticket {ticketId} is a sensitive incident already ({kind}).' },
  NO_SENSITIVE_INCIDENT: { kind: 'rule', rule: 'TKT-38', zh: '工单 {ticketId} 不是敏感事件；请先将其列为敏感事件。', en: 'The ticket {ticketId} is no sensitive incident; make it one first.' },
  INCIDENT_RESOLVED_ALREADY: { kind: 'conflict', rule: 'TKT-38', zh: '敏感事件 {ticketId} 已经结束（{outcome}）。', en: 'The sensitive incident {ticketId} is over already ({outcome}).' },
  LAST_VIEWER: { kind: 'rule', rule: 'TKT-38', zh: '至少要有一人可以查看工单 {ticketId}；请先添加另一人。', en: 'Somebody has to see the ticket {ticketId}; add another viewer first.' },
  TOO_MANY_VIEWERS: { kind: 'rule', rule: 'TKT-38', zh: '敏感事件最多 {most} 人可以查看；请先移除不再需要的人。', en: 'At most {most} people see a sensitive incident; remove somebody who no longer has to.' },
  ...clockRefusals,
  ...contactRefusals,
  ...qualityRefusals,
  ...contractRefusals,
  ...fieldServiceRefusals,
  ...knowledgeRefusals,
  ...playbookRefusals,
  ...repairRefusals,
  ...roundRefusals,
  ...teamworkRefusals,
  ...templateRefusals,
  ...listRefusals,
});
