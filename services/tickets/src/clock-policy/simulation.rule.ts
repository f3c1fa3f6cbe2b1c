import { whatIf, type ClockFact, type PastCase, type RuleBook, type WhatIf } from '@rapport/business-time';
import { ClockPolicyApplied, PriorityChanged, TicketAdopted, TicketOpened, TicketRouted, type ClockPolicyPublished, type JudgedBy, type ServiceCalendarPublished } from '@rapport/contracts-tickets';
import type { Instant } from '@rapport/event-sourcing';
import type { ClockStory } from '../ticket/clock-story.rule.js';
import { bookOf, withJudgement, type ClockRules } from '../ticket/clocks.state.js';
import type { PublishClockPolicy } from './clock-policy.commands.js';
import { judgedBy, matching, type Matched } from './matching.rule.js';

/** A ticket of the past. `customerClass` is the class of today, for a time at which none was noted. */
export interface PastTicket {
  readonly ticketId: string;
  readonly customerClass: string | null;
  readonly story: ClockStory;
}

/** A policy beside those that are published; it takes the place of the one with its code. */
export interface ProposedPolicy {
  readonly proposed: PublishClockPolicy['data'];
  /** Those that are not archived. */
  readonly published: readonly ClockPolicyPublished['data'][];
  readonly calendars: readonly ServiceCalendarPublished['data'][];
}

/**
 * Which targets tickets of the past would have kept and missed, had a policy been in force: each ticket is replayed by the rules that it carries, and by the proposal.
 *
 * At every choice of a policy the conditions are looked at anew, by what the ticket was then. Where neither the proposal nor the one that it replaces is concerned, what was chosen stays.
 *
 * @throws DomainError SERVICE_CALENDAR_NOT_FOUND, and what a policy is refused for
 */
export const simulated = ({ proposed, published, calendars }: ProposedPolicy, tickets: readonly PastTicket[], until: Instant): WhatIf => {
  const known = published.find(({ code }) => code === proposed.code);
  const candidate: ClockPolicyPublished['data'] = { ...proposed, policyVersion: (known?.policyVersion ?? 0) + 1, publishedBy: '', publishedAt: until };
  const policies = [...published.filter(({ code }) => code !== proposed.code), candidate];
  const judgement = judgedBy(candidate, calendars);
  bookOf({ policies: [judgement.policy], calendars: judgement.calendars });
  const judgementOf = (matched: Matched, applied: JudgedBy | null): JudgedBy | null => {
    const policy = matching(policies, matched);
    if (policy?.code === proposed.code) return judgement;
    if (applied === null || applied.policy.id !== proposed.code) return applied;

    return policy === null ? null : judgedBy(policy, calendars);
  };

  const books = rememberedBooks();
  const cases = tickets.filter(({ story }) => story.facts.some(({ type }) => type === 'opened')).map((ticket) => ({ ticket, under: underProposal(ticket, judgementOf) }));
  const found = new Map(cases.map((each) => [each.ticket.ticketId, each]));
  const of = ({ caseId }: PastCase) => found.get(caseId)!;
  const history = cases.map(({ ticket: { ticketId, customerClass, story } }): PastCase => ({ caseId: ticketId, customerClass: classIn(story) ?? customerClass, facts: story.facts }));

  return whatIf((past) => books(of(past).ticket.story.rules), { rules: (past) => books(of(past).under.rules), factsFor: (past) => of(past).under.facts }, history, until);
};

interface Under {
  readonly facts: readonly ClockFact[];
  readonly rules: ClockRules;
}

/** The facts of a ticket with the policies that it would have got. */
const underProposal = ({ customerClass, story }: PastTicket, judgementOf: (matched: Matched, applied: JudgedBy | null) => JudgedBy | null): Under => {
  let rules: ClockRules = { policies: [], calendars: [] };
  let matched: Matched = { category: null, priority: '', channel: null, team: null, item: null, ...fromElsewhere(story), customerClass: classIn(story) ?? customerClass };
  const facts = new Map<string, ClockFact[]>();
  const byReference = Map.groupBy(story.facts, ({ ref }) => ref);
  const choose = (ref: string, at: Instant, applied: JudgedBy | null): ClockFact[] => {
    const judgement = judgementOf(matched, applied);
    if (judgement === null) return [];
    rules = withJudgement(rules, judgement);

    return [{ type: 'policy-applied', policy: { id: judgement.policy.id, version: judgement.policy.version }, at, ref }];
  };
  const openedBy = story.events[0]?.commandId;
  const opening = story.events.filter(({ commandId }) => commandId === openedBy);
  const isAppliedAtOnce = opening.some(({ type }) => type === ClockPolicyApplied.type);
  for (const { type, data, id } of story.events) {
    if (type === TicketOpened.type) matched = { ...matched, category: data.category, priority: data.priority, channel: data.channel, item: data.item };
    if (type === PriorityChanged.type) matched = { ...matched, priority: data.priority };
    if (type === TicketRouted.type) matched = { ...matched, team: data.lead };
    if (type === ClockPolicyApplied.type) {
      matched = { ...matched, customerClass: data.customerClass };
      facts.set(id, choose(id, data.appliedAt, data.judgedBy));
    } else facts.set(id, byReference.get(id) ?? []);
    // Where nothing was chosen when the ticket was opened, it would have been when all was said that was said then.
    if (!isAppliedAtOnce && id === opening.at(-1)?.id) facts.set(id, atOpening(facts.get(id)!, choose(id, openedAt(story), null)));
  }

  return { rules, facts: [...facts.values()].flat() };
};

/** What a policy is chosen by where the ticket comes from elsewhere: its newest record. */
const fromElsewhere = ({ events }: ClockStory): Partial<Matched> => {
  const newest = events.findLast(({ type }) => type === TicketAdopted.type);

  return newest?.type === TicketAdopted.type ? { priority: newest.data.priority ?? 'moderate', channel: newest.data.channel, team: newest.data.group } : {};
};

/** A choice is made before anything that came later; the one record of a ticket from elsewhere tells of that, too. */
const atOpening = (facts: readonly ClockFact[], chosen: readonly ClockFact[]): ClockFact[] => {
  const rest = chosen[0] === undefined ? -1 : facts.findIndex(({ at }) => at > chosen[0]!.at);

  return rest === -1 ? [...facts, ...chosen] : facts.toSpliced(rest, 0, ...chosen);
};

const openedAt = ({ facts }: ClockStory): Instant => facts[0]!.at;

/** The class that was noted with the last choice of a policy. */
const classIn = ({ events }: ClockStory): string | null => {
  const last = events.findLast(({ type }) => type === ClockPolicyApplied.type);

  return last?.type === ClockPolicyApplied.type ? last.data.customerClass : null;
};

/** Tickets share their rules, and calendars remember the months that they were asked about. */
const rememberedBooks = (): ((rules: ClockRules) => RuleBook) => {
  const known = new Map<string, RuleBook>();

  return (rules) => {
    const key = JSON.stringify(rules);
    const book = known.get(key) ?? bookOf(rules);
    known.set(key, book);

    return book;
  };
};
