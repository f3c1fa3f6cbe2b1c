import { refusals } from '@rapport/event-sourcing';

/** What is refused around reviews of contacts, certifications of users and measures against obstacles. */
export const qualityRefusals = refusals({
  CONTACT_REVIEW_NOT_FOUND: { kind: 'not-found', rule: 'INT-08', zh: '没有接触评审 {reviewId}。', en: 'There is no contact review {reviewId}.' },
  CONTACT_REVIEW_EXISTS: { kind: 'conflict', rule: 'INT-08', zh: '接触评审 {reviewId} 已经存在。', en: 'The contact review {reviewId} exists already.' },
  CONTACT_REVIEW_OF_ONESELF: { kind: 'rule', rule: 'INT-08', zh: '不能评审自己的接触；请由他人评审。', en: 'Nobody reviews contacts of their own; let somebody else do it.' },
  CONTACT_REVIEW_OF_RESTRICTED: { kind: 'rule', rule: 'TKT-38', zh: '工单 {ticketId} 是敏感事件，评审许多人都能看到；评审时请不要注明工单。', en: 'The ticket {ticketId} is seen by few and a review by many; leave the ticket out of it.' },
  CONTACT_ITEM_UNKNOWN: { kind: 'invalid', rule: 'INT-08', zh: '“{item}”不是 {medium} 的评审项目；项目见 GET /v1/contact-quality-items。', en: 'There is no item "{item}" for {medium}; GET /v1/contact-quality-items lists them.' },
  CONTACT_ITEM_TWICE: { kind: 'invalid', rule: 'INT-08', zh: '项目“{item}”出现了两次；请只保留一次。', en: 'The item "{item}" stands there twice; name it once.' },
  CONTACT_REVIEW_SAYS_NOTHING: { kind: 'invalid', rule: 'INT-08', zh: '至少一个项目须判为 met 或 missed。', en: 'At least one item has to be met or missed.' },
  CERTIFICATION_NOT_FOUND: { kind: 'not-found', rule: 'TKT-13', zh: '没有使用者认证 {certificationId}。', en: 'There is no certification {certificationId}.' },
  CERTIFICATION_EXISTS: { kind: 'conflict', rule: 'TKT-13', zh: '使用者认证 {certificationId} 已经存在。', en: 'The certification {certificationId} exists already.' },
  CERTIFICATION_OVER: { kind: 'invalid', rule: 'TKT-13', zh: '有效期 {validUntil} 须晚于现在。', en: 'A certification has to count for some time; {validUntil} has passed.' },
  OBSTACLE_MEASURE_NOT_FOUND: { kind: 'not-found', rule: 'TKT-22', zh: '没有改进措施 {measureId}。', en: 'There is no measure {measureId} against an obstacle.' },
  OBSTACLE_MEASURE_EXISTS: { kind: 'conflict', rule: 'TKT-22', zh: '改进措施 {measureId} 已经存在。', en: 'The measure {measureId} exists already.' },
  OBSTACLE_MEASURE_DUE_PASSED: { kind: 'invalid', rule: 'TKT-22', zh: '完成期限 {dueAt} 须晚于现在。', en: 'A measure is due at a time to come; {dueAt} has passed.' },
  OBSTACLE_MEASURE_COMPLETED: { kind: 'conflict', rule: 'TKT-22', zh: '改进措施 {measureId} 已经完成；如仍有障碍，请另订措施。', en: 'The measure {measureId} is completed; if the obstacle still stands, plan another one.' },
});
