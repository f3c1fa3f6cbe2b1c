import { unreachable } from '@rapport/event-sourcing';
import { lastStretch, type CaseClocks, type Clock, type ClockEnd, type Stretch } from './case-clocks.js';
import type { ClockFact, FactReference } from './clock-facts.js';
import { calendarOf, pausesIn, targetOf, type Metric, type ReopenRule } from './clock-policy.js';
import { settled } from './counting.js';
import type { RuleBook } from './rule-book.js';

const RESPONSES: readonly Metric[] = ['first-response', 'next-response'];
const UNTIL_SOLVED: readonly Metric[] = ['requester-wait', 'agent-work', 'first-resolution', 'total-resolution'];

/**
 * What a fact does to the clocks of a case: first time passes until it, then it happens.
 *
 * Facts come in the order of the log. One that claims to be earlier than the one before it, by a clock that was set back, counts as of the same instant.
 *
 * @throws DomainError POLICY_UNKNOWN, CALENDAR_UNKNOWN, HOLIDAYS_UNKNOWN
 */
export const evolveClocks = (rules: RuleBook, clocks: CaseClocks, { at: claimed, ...what }: ClockFact): CaseClocks => {
  const at = clocks.at !== null && claimed < clocks.at ? clocks.at : claimed;
  const fact: ClockFact = { ...what, at };
  const running = clocks.running.map((clock) => settled(rules, clock, at, { at, ref: fact.ref }));

  return happened(rules, { ...clocks, at, running }, fact);
};

const happened = (rules: RuleBook, clocks: CaseClocks, fact: ClockFact): CaseClocks => {
  switch (fact.type) {
    case 'opened':
      return clocks.stage === 'unopened' ? opened(rules, { ...clocks, stage: 'open', team: fact.team, priority: fact.priority }, fact) : clocks;
    case 'customer-wrote':
      return clocks.stage === 'open' ? waited(rules, clocks, fact) : { ...clocks, wroteSinceEnd: clocks.stage !== 'unopened' };
    case 'agent-replied':
      return replied(rules, { ...clocks, wroteSinceEnd: false }, fact);
    case 'state-changed':
      return clocks.stage === 'open' ? restamped(rules, { ...clocks, state: fact.state }, fact) : clocks;
    case 'team-changed':
      return restamped(rules, { ...clocks, team: fact.team }, fact);
    case 'priority-changed':
      return restamped(rules, { ...clocks, priority: fact.priority }, fact);
    case 'policy-applied':
      return restamped(rules, { ...clocks, policy: fact.policy }, fact);
    case 'solved':
    case 'closed':
      return clocks.stage === 'open' ? solved(clocks, fact) : clocks;
    case 'reopened':
      return clocks.stage === 'solved' || clocks.stage === 'cancelled' ? reopened(rules, { ...clocks, stage: 'open', state: 'active', wroteSinceEnd: false }, fact, clocks.wroteSinceEnd) : clocks;
    case 'cancelled':
      return clocks.stage === 'unopened' ? clocks : { ...ended(clocks, () => true, { ...whereOf(fact), how: 'cancelled' }), stage: 'cancelled' };
    case 'time-passed':
      return clocks;
    default:
      return unreachable(fact);
  }
};

const opened = (rules: RuleBook, clocks: CaseClocks, fact: ClockFact & { readonly type: 'opened' }): CaseClocks => {
  const begun = UNTIL_SOLVED.reduce((sofar, metric) => started(rules, sofar, metric, fact), clocks);

  return fact.by === 'customer' ? waited(rules, begun, fact) : begun;
};

/** The oldest unanswered message starts the wait; later ones change nothing. */
const waited = (rules: RuleBook, clocks: CaseClocks, fact: ClockFact): CaseClocks =>
  clocks.running.some(({ metric }) => RESPONSES.includes(metric)) ? clocks : { ...started(rules, clocks, clocks.waitedBefore ? 'next-response' : 'first-response', fact), waitedBefore: true };

const replied = (rules: RuleBook, clocks: CaseClocks, fact: ClockFact): CaseClocks => {
  const answered = ended(clocks, ({ metric }) => RESPONSES.includes(metric) || metric === 'periodic-update', { ...whereOf(fact), how: 'met' });

  return clocks.stage === 'open' ? started(rules, answered, 'periodic-update', fact) : answered;
};

/** A solution meets what leads to it. It is no answer to those who wait for one: nobody does any more. */
const solved = (clocks: CaseClocks, fact: ClockFact): CaseClocks => {
  const met = ended(clocks, ({ metric }) => UNTIL_SOLVED.includes(metric), { ...whereOf(fact), how: 'met' });

  return { ...ended(met, () => true, { ...whereOf(fact), how: 'cancelled' }), stage: 'solved' };
};

const reopened = (rules: RuleBook, clocks: CaseClocks, fact: ClockFact, wrote: boolean): CaseClocks => {
  const resumed = (['requester-wait', 'agent-work', 'total-resolution'] as const).reduce((sofar, metric) => {
    const rule = metric === 'total-resolution' ? reopenRuleOf(rules, sofar) : 'resume';
    if (rule === 'ignore') return sofar;

    return rule === 'resume' ? wentOn(rules, sofar, metric, fact) : started(rules, sofar, metric, fact);
  }, clocks);

  return wrote ? waited(rules, resumed, fact) : resumed;
};

/** The rule of the policy that the last total resolution was judged by. */
const reopenRuleOf = (rules: RuleBook, clocks: CaseClocks): ReopenRule => {
  const last = clocks.finished.findLast(({ metric }) => metric === 'total-resolution');
  const policy = (last && lastStretch(last).policy) ?? clocks.policy;

  return (policy && rules.policy(policy).metrics['total-resolution']?.onReopen) ?? 'resume';
};

/** Takes up the clock that the solution ended: the time of being solved becomes a pause. Where none was ended so, a new one starts. */
const wentOn = (rules: RuleBook, clocks: CaseClocks, metric: Metric, fact: ClockFact): CaseClocks => {
  const clock = clocks.finished.findLast((one) => one.metric === metric);
  if (clock?.ended?.how !== 'met') return started(rules, clocks, metric, fact);
  const { at: from, ref: by } = clock.ended;
  const pause: Stretch = { ...lastStretch(clock), from, by, state: 'solved', counting: false };
  const resumed = continued(rules, { ...clock, ended: null, stretches: [...clock.stretches, pause] }, clocks, fact);

  return { ...clocks, finished: clocks.finished.filter((one) => one !== clock), running: [...clocks.running, resumed] };
};

const started = (rules: RuleBook, clocks: CaseClocks, metric: Metric, fact: ClockFact): CaseClocks => {
  const ordinal = 1 + (clocks.finished.findLast((clock) => clock.metric === metric)?.ordinal ?? 0);
  const clock: Clock = { metric, ordinal, started: whereOf(fact), stretches: [stretchNow(rules, clocks, metric, fact)], reached: [], ended: null };

  return { ...clocks, running: [...clocks.running, clock] };
};

const ended = (clocks: CaseClocks, which: (clock: Clock) => boolean, end: ClockEnd): CaseClocks => {
  const over = clocks.running.filter(which);

  return over.length === 0 ? clocks : { ...clocks, running: clocks.running.filter((clock) => !which(clock)), finished: [...clocks.finished, ...over.map((clock) => ({ ...clock, ended: end }))] };
};

/** Running clocks go on by what holds from now on; finished ones stay as they are. */
const restamped = (rules: RuleBook, clocks: CaseClocks, fact: ClockFact): CaseClocks => ({ ...clocks, running: clocks.running.map((clock) => continued(rules, clock, clocks, fact)) });

/** A clock with one more stretch, unless nothing has changed for it. A stretch that took no time is replaced. */
const continued = (rules: RuleBook, clock: Clock, clocks: CaseClocks, fact: ClockFact): Clock => {
  const [last, now] = [lastStretch(clock), stretchNow(rules, clocks, clock.metric, fact)];
  if (isAlike(last, now)) return clock;
  const before = last.policy === null && now.policy !== null ? clock.stretches.map((stretch) => backdated(rules, clock.metric, stretch, now)) : clock.stretches;

  return { ...clock, stretches: [...(last.from === now.from ? before.slice(0, -1) : before), now] };
};

const isAlike = (one: Stretch, other: Stretch): boolean =>
  one.state === other.state && one.team === other.team && one.priority === other.priority && one.policy?.id === other.policy?.id && one.policy?.version === other.policy?.version;

const stretchNow = (rules: RuleBook, { state, team, priority, policy: version }: CaseClocks, metric: Metric, { at, ref }: ClockFact): Stretch => {
  const policy = version && rules.policy(version);
  const [calendar, target] = policy === null ? [null, null] : [calendarOf(policy, team), targetOf(policy, metric, priority)];

  return { from: at, by: ref, state, counting: !pausesIn(policy, metric, state), team, priority, policy: version, calendar, target };
};

/** What passed before any policy was applied counts by the calendars and pauses of the first; it still promises nothing for that time. */
const backdated = (rules: RuleBook, metric: Metric, stretch: Stretch, { policy: version }: Stretch): Stretch => {
  const policy = rules.policy(version!);
  const counting = stretch.state !== 'solved' && !pausesIn(policy, metric, stretch.state);

  return { ...stretch, calendar: calendarOf(policy, stretch.team), counting };
};

const whereOf = ({ at, ref }: FactReference): FactReference => ({ at, ref });
