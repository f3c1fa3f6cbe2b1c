import { refusals } from '@rapport/event-sourcing';

/** What is refused around ticket templates. */
export const templateRefusals = refusals({
  TICKET_TEMPLATE_NOT_FOUND: { kind: 'not-found', rule: 'TKT-33', zh: '没有工单模板 {ticketTemplateId}。', en: 'There is no ticket template {ticketTemplateId}.' },
  TICKET_TEMPLATE_VERSION_NOT_FOUND: { kind: 'not-found', rule: 'TKT-33', zh: '工单模板“{code}”没有版本 {version}；最新版本为 {newest}。', en: 'The ticket template "{code}" has no version {version}; the newest is {newest}.' },
  TICKET_TEMPLATE_ARCHIVED: { kind: 'conflict', rule: 'TKT-33', zh: '工单模板“{code}”已停用；发布新版本后可再次使用。', en: 'The ticket template "{code}" is archived; publish a next version to use it again.' },
  TEMPLATE_QUESTION_TWICE: { kind: 'invalid', rule: 'TKT-33', zh: '问题“{question}”出现了两次。', en: 'The question "{question}" stands twice.' },
  TEMPLATE_QUESTION_UNKNOWN: { kind: 'invalid', rule: 'TKT-33', zh: '该工单模板没有问题“{question}”；可选：{known}。', en: 'The ticket template has no question "{question}"; it has {known}.' },
  TEMPLATE_ANSWER_MISSING: { kind: 'rule', rule: 'TKT-33', zh: '请先问客户“{question}”：用此模板开工单必须有回答。', en: 'Ask the customer "{question}" first: no ticket is opened by this template without an answer.' },
});
