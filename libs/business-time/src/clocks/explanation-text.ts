import { HOUR, MINUTE, millisecondsOf, SECOND, type Instant, type Language } from '@rapport/event-sourcing';
import type { OpenStretch } from '../calendar.js';
import { wallClockAt } from '../wall-clock.js';
import type { ClockFact, ClockFactType } from './clock-facts.js';
import type { Metric } from './clock-policy.js';
import type { ExplainedStretch, Explanation } from './explanation.js';

interface Words {
  readonly metrics: Readonly<Record<Metric, string>>;
  readonly facts: Readonly<Record<ClockFactType, string>>;
  readonly pauses: Readonly<Record<ExplainedStretch['state'], string>>;
}

const english: Words = {
  metrics: {
    'first-response': 'first response',
    'next-response': 'next response',
    'periodic-update': 'periodic update',
    'requester-wait': 'wait of the requester',
    'agent-work': 'work of the agent',
    'first-resolution': 'first resolution',
    'total-resolution': 'resolution',
  },
  facts: {
    opened: 'case opened',
    'policy-applied': 'policy applied',
    'customer-wrote': 'customer wrote',
    'agent-replied': 'agent replied',
    'state-changed': 'state changed',
    'team-changed': 'team changed',
    'priority-changed': 'priority changed',
    solved: 'solved',
    reopened: 'reopened',
    closed: 'closed',
    cancelled: 'cancelled',
    'time-passed': 'time passed',
  },
  pauses: { active: 'while it was worked on', 'waiting-on-customer': 'while it waited for the customer', 'waiting-on-third-party': 'while it waited for a third party', held: 'while it was on hold', solved: 'while it was solved' },
};

const chinese: Words = {
  metrics: {
    'first-response': '首次响应',
    'next-response': '后续响应',
    'periodic-update': '定期更新',
    'requester-wait': '客户等待',
    'agent-work': '坐席处理',
    'first-resolution': '首次解决',
    'total-resolution': '最终解决',
  },
  facts: {
    opened: '创建',
    'policy-applied': '适用时限规则',
    'customer-wrote': '客户来信',
    'agent-replied': '坐席答复',
    'state-changed': '状态变更',
    'team-changed': '转组',
    'priority-changed': '优先级变更',
    solved: '已解决',
    reopened: '重开',
    closed: '关闭',
    cancelled: '取消',
    'time-passed': '时间经过',
  },
  pauses: { active: '处理中', 'waiting-on-customer': '等待客户', 'waiting-on-third-party': '等待第三方', held: '搁置中', solved: '已解决' },
};

/** An explanation as one paragraph for people. Times are those of the calendar's wall clock; references of facts are in brackets. */
export const explanationText = (explanation: Explanation, language: Language): string => (language === 'zh' ? inChinese(explanation) : inEnglish(explanation));

const inEnglish = ({ metric, dueAt, left, stamp: { policy, priority, target }, facts, stretches }: Explanation): string => {
  const { metrics, facts: names, pauses } = english;
  const zone = stretches.at(-1)!.zone;
  const counted = stretches.reduce((sum, stretch) => sum + stretch.counted, 0);
  const told = stretches.map((stretch) => {
    const { calendar, by, state } = stretch;
    const span = `from ${wallClock(stretch, stretch.from)} ${stretch.until === null ? 'on' : `to ${wallClock(stretch, stretch.until)}`} (${stretch.zone})`;
    if (!stretch.counting || calendar === null || stretch.windows.length === 0) return `Nothing was counted ${span}${stretch.counting ? '' : `, ${pauses[state]}`} [${by}].`;

    return `By version ${calendar.version} of the calendar ${calendar.id} (${stretch.zone}), ${spanText(stretch.counted, 'en')} were counted: ${windowsText(stretch)} [${by}].`;
  });

  return [
    dueAt !== null ? `The ${metrics[metric]} is due at ${wallClockAt(zone, millisecondsOf(dueAt))} (${zone}).` : `The ${metrics[metric]} has no due instant${target === null ? '' : ', for its clock stands still'}.`,
    policy === null || target === null ? 'Nothing is promised for it.' : `Version ${policy.version} of the policy ${policy.id} promises it within ${spanText(target, 'en')} of open time for the priority ${priority}.`,
    ...told,
    ...(target !== null && dueAt !== null && counted > target ? ['More than that had been counted when this came to hold, so it was due at once.'] : []),
    ...(left === null ? [] : [`${spanText(left, 'en')} are left when it goes on.`]),
    `This follows from ${listOf(facts, names, ', ')}.`,
  ].join(' ');
};

const inChinese = ({ metric, dueAt, left, stamp: { policy, priority, target }, facts, stretches }: Explanation): string => {
  const { metrics, facts: names, pauses } = chinese;
  const zone = stretches.at(-1)!.zone;
  const counted = stretches.reduce((sum, stretch) => sum + stretch.counted, 0);
  const told = stretches.map((stretch) => {
    const { calendar, by, state } = stretch;
    const span = `${wallClock(stretch, stretch.from)} ${stretch.until === null ? '起' : `至 ${wallClock(stretch, stretch.until)}`}（${stretch.zone}）`;
    if (!stretch.counting || calendar === null || stretch.windows.length === 0) return `${span}${stretch.counting ? '' : pauses[state]}，不计时 [${by}]。`;

    return `按日历 ${calendar.id} 第 ${calendar.version} 版（${stretch.zone}）计时 ${spanText(stretch.counted, 'zh')}：${windowsText(stretch)} [${by}]。`;
  });

  return [
    dueAt !== null ? `${metrics[metric]}的到期时间是 ${wallClockAt(zone, millisecondsOf(dueAt))}（${zone}）。` : `${metrics[metric]}目前没有到期时间${target === null ? '' : '：计时已暂停'}。`,
    policy === null || target === null ? '对此没有承诺时限。' : `时限规则 ${policy.id} 第 ${policy.version} 版对优先级 ${priority} 承诺 ${spanText(target, 'zh')}的开放时间。`,
    ...told,
    ...(target !== null && dueAt !== null && counted > target ? ['该时限生效时已超出，故即时到期。'] : []),
    ...(left === null ? [] : [`恢复计时后还剩 ${spanText(left, 'zh')}。`]),
    `依据：${listOf(facts, names, '、')}。`,
  ].join('');
};

const listOf = (facts: readonly ClockFact[], names: Words['facts'], comma: string): string => facts.map(({ type, ref }) => `${names[type]} [${ref}]`).join(comma);

const wallClock = ({ zone }: ExplainedStretch, at: Instant): string => wallClockAt(zone, millisecondsOf(at));

/** So many windows are told in full; of more, the first and the last ones. */
const TOLD = 6;

const windowsText = ({ zone, windows }: ExplainedStretch): string => {
  const told = windows.map((window) => windowText(zone, window));

  return (told.length <= TOLD ? told : [...told.slice(0, TOLD - 2), '…', told.at(-1)!]).join(', ');
};

const windowText = (zone: string, { start, end }: OpenStretch): string => {
  const [from, to] = [wallClockAt(zone, millisecondsOf(start)), wallClockAt(zone, millisecondsOf(end))];

  return `${from}–${from.slice(0, 10) === to.slice(0, 10) ? to.slice(11) : to}`;
};

/** A span of time as people say it: `4 h 30 min`. */
export const spanText = (milliseconds: number, language: Language): string => {
  const [sign, span] = [milliseconds < 0 ? '−' : '', Math.abs(milliseconds)];
  const parts = [Math.floor(span / HOUR), Math.floor((span % HOUR) / MINUTE), (span % MINUTE) / SECOND];
  const units = language === 'zh' ? ['小时', '分钟', '秒'] : ['h', 'min', 's'];
  const told = parts.map((amount, index) => (amount === 0 ? '' : `${amount} ${units[index]}`)).filter((text) => text !== '');

  return sign + (told.length === 0 ? `0 ${units[1]}` : told.join(' '));
};
