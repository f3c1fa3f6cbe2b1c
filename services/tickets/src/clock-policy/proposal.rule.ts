import type { CalendarRules, ClockConditions, ClockPolicyPublished, JudgedBy, ServiceCalendarPublished } from '@rapport/contracts-tickets';
import type { Instant } from '@rapport/event-sourcing';
import type { PublishServiceCalendar } from '../service-calendar/service-calendar.commands.js';
import { requireOpenings } from '../service-calendar/service-calendar.decider.js';
import { bookOf } from '../ticket/clocks.state.js';
import type { PublishClockPolicy } from './clock-policy.commands.js';
import { fits, judgedBy, matching, type Matched } from './matching.rule.js';

/** Part of what went to one team goes to another; empty lists leave nothing out. */
export interface TeamSplit extends Pick<ClockConditions, 'categories' | 'priorities' | 'items'> {
  readonly from: string;
  readonly to: string;
}

/** Other rules. What is not among them stays as it is. */
export interface Proposal {
  /** It takes the place of the published one with its code, or stands beside those that are. */
  readonly policy: PublishClockPolicy['data'] | null;
  /** Each takes the place of every version of the calendar with its code. */
  readonly calendars: readonly PublishServiceCalendar['data'][];
  /** The first one that fits is taken. */
  readonly splits: readonly TeamSplit[];
}

/** Policies that are not archived, and calendars. */
export interface PresentRules {
  readonly policies: readonly ClockPolicyPublished['data'][];
  readonly calendars: readonly ServiceCalendarPublished['data'][];
}

/** What a ticket would have met. `matched` has the team that it went to in truth. */
export interface ProposedRules {
  readonly teamOf: (matched: Matched) => string | null;
  /** @param applied what was chosen in truth */
  readonly judgementOf: (matched: Matched, applied: JudgedBy | null) => JudgedBy | null;
}

/** @throws DomainError SERVICE_CALENDAR_NOT_FOUND, and what policies and calendars are refused for */
export const proposedRules = ({ policy: proposed, calendars: proposedCalendars, splits }: Proposal, present: PresentRules, now: Instant): ProposedRules => {
  for (const { rules } of proposedCalendars) requireOpenings({ ...rules, version: 1 }, now);
  const calendars = calendarsUnder(proposedCalendars, present.calendars, now);
  const candidate = proposed && candidateFor(proposed, present.policies, now);
  const policies = candidate === null ? present.policies : [...present.policies.filter(({ code }) => code !== candidate.code), candidate];
  const judgement = candidate && judgedBy(candidate, calendars);
  if (judgement !== null) bookOf({ policies: [judgement.policy], calendars: judgement.calendars });

  const teamOf = (matched: Matched) => splits.find((split) => split.from === matched.team && fits({ ...ANY, categories: split.categories, priorities: split.priorities, items: split.items }, matched))?.to ?? matched.team;
  const chosen = (matched: Matched, applied: JudgedBy | null): JudgedBy | null => {
    const sent = { ...matched, team: teamOf(matched) };
    const policy = matching(policies, sent);
    if (candidate !== null && policy?.code === candidate.code) return judgement;
    const isReplaced = candidate !== null && applied?.policy.id === candidate.code;
    const isElsewhere = sent.team !== matched.team && policy?.code !== matching(policies, matched)?.code;
    if (!isReplaced && !isElsewhere) return applied;

    return policy && judgedBy(policy, calendars);
  };

  return { teamOf, judgementOf: (matched, applied) => recalendared(chosen(matched, applied), proposedCalendars) };
};

const ANY: ClockConditions = { categories: [], priorities: [], channels: [], teams: [], classes: [], items: [] };

const candidateFor = (proposed: PublishClockPolicy['data'], policies: PresentRules['policies'], now: Instant): ClockPolicyPublished['data'] => {
  const known = policies.find(({ code }) => code === proposed.code);

  return { ...proposed, policyVersion: (known?.policyVersion ?? 0) + 1, publishedBy: '', publishedAt: now };
};

const calendarsUnder = (proposed: Proposal['calendars'], present: PresentRules['calendars'], now: Instant): PresentRules['calendars'] => {
  const byCode = new Map(present.map((each) => [each.code, each]));
  for (const { rules, ...data } of proposed) {
    const version = byCode.get(data.code)?.calendarVersion ?? 1;
    byCode.set(data.code, { ...data, rules: { ...rules, version }, calendarVersion: version, publishedBy: '', publishedAt: now });
  }

  return [...byCode.values()];
};

/** Versions stay what policies name them by. */
const recalendared = (judgement: JudgedBy | null, proposed: Proposal['calendars']): JudgedBy | null => {
  const under = (rules: CalendarRules): CalendarRules => {
    const found = proposed.findLast(({ code }) => code === rules.id);

    return found === undefined ? rules : { ...found.rules, version: rules.version };
  };

  return judgement && { ...judgement, calendars: judgement.calendars.map(under) };
};
