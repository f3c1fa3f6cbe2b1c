import { refusals } from '@rapport/event-sourcing';

/** Everything that the log's own service refuses, and why. */
export const eventLogRefusals = refusals({
  NO_TEST_CLOCK: { kind: 'rule', rule: 'LOG', zh: '此事件日志建立时没有测试时钟，不能调快时间。', en: 'This log was made without a test clock, so its time cannot be advanced.' },
  BAD_FEED_CURSOR: { kind: 'invalid', rule: 'LOG', zh: '游标 after 无法识别。请原样使用上一次回答中的 next，或省略以从头开始。', en: 'The cursor in "after" is not one of ours. Use "next" of the previous answer as it is, or leave it out to begin at the beginning.' },
  EVENT_NOT_FOUND: { kind: 'not-found', rule: 'LOG', zh: '通道 {lane} 的位置 {position} 没有事件。', en: 'There is no event at position {position} of lane {lane}.' },
});
