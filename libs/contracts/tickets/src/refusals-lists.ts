import { refusals } from '@rapport/event-sourcing';

/** What is refused around distribution lists. */
export const listRefusals = refusals({
  DISTRIBUTION_LIST_NOT_FOUND: { kind: 'not-found', rule: 'TKT-42', zh: '没有邮件列表 {listId}。', en: 'There is no distribution list {listId}.' },
  DISTRIBUTION_LIST_EXISTS: { kind: 'conflict', rule: 'TKT-42', zh: '邮件列表“{code}”已经存在。', en: 'The distribution list "{code}" exists already.' },
  DISTRIBUTION_LIST_CLOSED: { kind: 'conflict', rule: 'TKT-42', zh: '邮件列表 {listId} 已关闭，不能再订阅或发信。', en: 'The distribution list {listId} is closed: nobody joins it and nothing is written to it any more.' },
  DISTRIBUTION_LIST_FULL: { kind: 'rule', rule: 'TKT-42', zh: '每个邮件列表最多 {most} 位订阅者，邮件列表 {listId} 已满。', en: 'A distribution list has {most} members at most, and the list {listId} has as many.' },
  LIST_MAIL_EMPTY: { kind: 'invalid', rule: 'TKT-42', zh: '请至少用一种语言写明邮件的主题和正文。', en: 'Write subject and body of the mail in at least one language.' },
  SUBSCRIPTION_NOT_FOUND: { kind: 'not-found', rule: 'TKT-42', zh: '{partyId} 从未订阅邮件列表 {listId}。', en: '{partyId} has never subscribed to the distribution list {listId}.' },
});
