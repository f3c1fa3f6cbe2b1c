import { spanText, wallClockAt } from '@rapport/business-time';
import type { RepairClockName } from '@rapport/contracts-tickets';
import { millisecondsOf, type Instant, type Language } from '@rapport/event-sourcing';
import type { RepairExplanation } from './repair-clocks.rule.js';

const NAMES: Readonly<Record<Language, Readonly<Record<RepairClockName, string>>>> = { zh: { booking: '预约上门', arrival: '到达现场' }, en: { booking: 'booking of a visit', arrival: 'arrival on site' } };

/** An explanation as one paragraph for people. Times are those of the place; references of facts are in brackets. */
export const repairClockText = (explanation: RepairExplanation, language: Language): string => (language === 'zh' ? inChinese(explanation) : inEnglish(explanation));

const inEnglish = (explanation: RepairExplanation): string => {
  const { metric, dueAt, stamp, facts, breach } = explanation;
  const { planId, planVersion, entitlementId, target, calendar } = stamp;
  const by = planId === null ? 'Our standard for repairs on site' : `Version ${planVersion} of the plan ${planId}, by the entitlement ${entitlementId},`;

  return [
    `The ${NAMES.en[metric]} is due at ${wallClock(explanation, dueAt!)} (${calendar.zone}).`,
    `${by} promises it within ${spanText(target, 'en')} of the request [${facts[0]!.ref}]; by version ${calendar.version} of the calendar ${calendar.id} every hour counts.`,
    ...(breach === null ? [] : [`It was not kept${breach.detectedAt === null ? '' : `, which was noticed at ${wallClock(explanation, breach.detectedAt)}`}.`]),
    ...endInEnglish(explanation),
  ].join(' ');
};

const endInEnglish = (explanation: RepairExplanation): readonly string[] => {
  const { ended, status } = explanation;
  if (ended === null) return status === 'running' ? ['It is still running.'] : [];
  const at = `at ${wallClock(explanation, ended.at)} [${ended.ref}]`;

  return [ended.how === 'cancelled' ? `It ended ${at}, when the repair was cancelled.` : `It was fulfilled ${at}, ${status === 'met' ? 'in time' : 'too late'}.`];
};

const inChinese = (explanation: RepairExplanation): string => {
  const { metric, dueAt, stamp, facts, breach } = explanation;
  const { planId, planVersion, entitlementId, target, calendar } = stamp;
  const by = planId === null ? '我方上门维修标准' : `权益 ${entitlementId} 所依方案 ${planId} 第 ${planVersion} 版`;

  return [
    `${NAMES.zh[metric]}的到期时间是 ${wallClock(explanation, dueAt!)}（${calendar.zone}）。`,
    `${by}承诺自提出之时起 ${spanText(target, 'zh')}内完成 [${facts[0]!.ref}]；按日历 ${calendar.id} 第 ${calendar.version} 版，昼夜计时。`,
    ...(breach === null ? [] : [`未能按时${breach.detectedAt === null ? '' : `，${wallClock(explanation, breach.detectedAt)} 发现`}。`]),
    ...endInChinese(explanation),
  ].join('');
};

const endInChinese = (explanation: RepairExplanation): readonly string[] => {
  const { ended, status } = explanation;
  if (ended === null) return status === 'running' ? ['仍在计时。'] : [];
  const at = `${wallClock(explanation, ended.at)} [${ended.ref}]`;

  return [ended.how === 'cancelled' ? `${at} 维修取消，计时结束。` : `${at} ${status === 'met' ? '按时' : '逾期'}完成。`];
};

const wallClock = ({ stamp: { calendar } }: RepairExplanation, at: Instant): string => wallClockAt(calendar.zone, millisecondsOf(at));
