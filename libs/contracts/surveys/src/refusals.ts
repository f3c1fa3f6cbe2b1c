import { refusals } from '@rapport/event-sourcing';

/** Everything that surveys may refuse. */
export const surveysRefusals = refusals({
  TEMPLATE_NOT_FOUND: { kind: 'not-found', rule: 'SUR-01', zh: '没有名为 {templateId} 的问卷模板。', en: 'There is no survey template {templateId}.' },
  CAMPAIGN_NOT_FOUND: { kind: 'not-found', rule: 'SM-7', zh: '没有编号为 {campaignId} 的调查活动。', en: 'There is no campaign {campaignId}.' },
  CAMPAIGN_ALREADY_DRAFTED: { kind: 'conflict', rule: 'SM-7', zh: '调查活动 {campaignId} 已经存在。', en: 'Campaign {campaignId} exists already.' },
  CAMPAIGN_STEP_OUT_OF_ORDER: {
    kind: 'rule',
    rule: 'SM-7',
    zh: '调查活动须依次进行：“{step}”只能在状态 {expected} 进行，活动 {campaignId} 目前是 {status}。',
    en: 'A campaign has an order: {step} needs {expected}, and campaign {campaignId} is {status}.',
  },
  CAMPAIGN_PLAN_INCOMPLETE: {
    kind: 'rule',
    rule: 'SUR-15',
    zh: '调查计划须包括时间、目的、对象和对象数量；缺少：{missing}。',
    en: 'The plan of a survey has time, purpose, objects and the number of objects; missing or wrong: {missing}.',
  },
  CAMPAIGN_PILOT_MISSING: { kind: 'rule', rule: 'SUR-15', zh: '正式调查前须预演：还没有收到预演答卷。', en: 'A rehearsal comes before the survey: no pilot answer has come in yet.' },
  CAMPAIGN_NOT_INVITING: {
    kind: 'rule',
    rule: 'SM-7',
    zh: '调查活动 {campaignId} 目前是 {status}，不能邀请客户。',
    en: 'Campaign {campaignId} is {status}: parties are invited for the pilot of a planned one or while it is fielding.',
  },
  INVITATION_NOT_FOUND: { kind: 'not-found', rule: 'SM-8', zh: '没有编号为 {invitationId} 的邀请。', en: 'There is no invitation {invitationId}.' },
  INVITATION_ALREADY_SENT: { kind: 'conflict', rule: 'SM-8', zh: '邀请 {invitationId} 已经发出。', en: 'Invitation {invitationId} has been sent already.' },
  INVITATION_EXPIRED: { kind: 'conflict', rule: 'SM-8', zh: '邀请 {invitationId} 已过期。', en: 'Invitation {invitationId} has expired.' },
  RESPONSE_ALREADY_SUBMITTED: { kind: 'conflict', rule: 'SM-8', zh: '邀请 {invitationId} 已经回答过；每份邀请只能回答一次。', en: 'Invitation {invitationId} has been answered: there is one response per invitation.' },
  RESPONSE_INCOMPLETE: {
    kind: 'rule',
    rule: 'SUR-01',
    zh: '每一项都须同时回答期望和事实；缺少：{missing}。',
    en: 'Every item is answered with expectation and fact; missing: {missing}.',
  },
  RESPONSE_ITEM_UNKNOWN: { kind: 'rule', rule: 'SUR-01', zh: '问卷中没有这一项或重复回答：{itemId}。', en: 'Item {itemId} is not in the template, or answered twice.' },
  RESPONSE_OUT_OF_SCALE: { kind: 'rule', rule: 'SUR-01', zh: '第 {itemId} 项须用 1 到 10 的整数回答。', en: 'Item {itemId} is answered with whole numbers from 1 to 10.' },
});
