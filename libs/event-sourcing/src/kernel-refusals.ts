import { refusals } from './refusal.js';

/** What deciding itself may refuse, whatever the domain. */
export const kernelRefusals = refusals({
  STALE_VERSION: {
    kind: 'stale',
    rule: 'HTTP',
    zh: '{stream} 的当前版本是 {actual}，不是 If-Match 所说的 {expected}。请重新读取后再试。',
    en: '{stream} is at version {actual}, not at {expected} as If-Match says. Read it again and decide anew.',
  },
  CONCURRENT_CHANGE: {
    kind: 'conflict',
    rule: 'LOG',
    zh: '{stream} 正被他人频繁修改，本命令尝试 {attempts} 次均未成功。请稍后再试。',
    en: '{stream} is being changed by others: {attempts} attempts lost the race. Try again shortly.',
  },
  IDEMPOTENCY_KEY_REUSED: {
    kind: 'rule',
    rule: 'HTTP',
    zh: '该 Idempotency-Key 已用于内容不同的请求。新的请求请使用新的键。',
    en: 'This Idempotency-Key was used for a request with another content. Use a new key for a new request.',
  },
  LOG_UNAVAILABLE: {
    kind: 'unavailable',
    rule: 'LOG',
    zh: '事件日志暂不可用，命令是否生效尚不确定。请用同一个 Idempotency-Key 重试。',
    en: 'The event log cannot be reached, so whether the command took effect is not known. Repeat it with the same Idempotency-Key.',
  },
  KEYS_UNAVAILABLE: {
    kind: 'unavailable',
    rule: 'LOG',
    zh: '个人数据的密钥暂不可用，无法写入或读取。请用同一个 Idempotency-Key 重试。',
    en: 'The keys of personal data cannot be had for the moment, so they can be neither written nor read. Repeat it with the same Idempotency-Key.',
  },
  SUBJECT_ERASED: {
    kind: 'rule',
    rule: 'LOG',
    zh: '当事人 {subject} 的个人数据已被删除，不能再写入其个人数据。',
    en: 'The personal data of {subject} were erased; no more can be written about this person.',
  },
});
