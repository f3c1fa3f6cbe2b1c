import { whatIf, type ClockFact, type PastCase, type RuleBook, type WhatIf } from '@rapport/business-time';
import { ClockPolicyApplied, PriorityChanged, TicketAdopted, TicketOpened, TicketRouted, type JudgedBy } from '@rapport/contracts-tickets';
import type { Instant } from '@rapport/event-sourcing';
import type { ClockStory } from '../ticket/clock-story.rule.js';
import { bookOf, withJudgement, type ClockRules } from '../ticket/clocks.state.js';
import type { Matched } from './matching.rule.js';
import { proposedRules, type PresentRules, type Proposal, type ProposedRules } from './proposal.rule.js';

/** A ticket of the past. `customerClass` is the class of today, for a time at which none was noted. */
export interface PastTicket {
  readonly ticketId: string;
  readonly customerClass: string | null;
  readonly story: ClockStory;
}

/**
 * Which targets tickets of the past would have kept and missed, had other rules been in force: each ticket is replayed by the rules that it carries, and by the proposal.
 *
 * At every choice of a policy the conditions are looked at anew, by what the ticket was then. Where the proposal concerns neither what was chosen nor what would be, what was chosen stays.
 *
 * @throws DomainError SERVICE_CALENDAR_NOT_FOUND, and what policies and calendars are refused for
 */
export const simulated = (proposal: Proposal, present: PresentRules, tickets: readonly PastTicket[], until: Instant): WhatIf => {
  const proposed = proposedRules(proposal, present, until);
  const books = rememberedBooks();
  const cases = tickets.filter(({ story }) => story.facts.some(({ type }) => type === 'opened')).map((ticket) => ({ ticket, under: underProposal(ticket, proposed) }));
  const found = new Map(cases.map((each) => [each.ticket.ticketId, each]));
  const of = ({ caseId }: PastCase) => found.get(caseId)!;
  const history = cases.map(({ ticket: { ticketId, customerClass, story } }): PastCase => ({ caseId: ticketId, customerClass: classIn(story) ?? customerClass, facts: story.facts }));

  return whatIf((past) => books(of(past).ticket.story.rules), { rules: (past) => books(of(past).under.rules), factsFor: (past) => of(past).under.facts }, history, until);
};

interface Under {
  readonly facts: readonly ClockFact[];
  readonly rules: ClockRules;
}

/** The facts of a ticket with the policies that it would have got, and the teams that it would have gone to. */
const underProposal = ({ customerClass, story }: PastTicket, { judgementOf, teamOf }: ProposedRules): Under => {
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
  const sent = (fact: ClockFact): ClockFact => (fact.type === 'opened' || fact.type === 'team-changed' ? { ...fact, team: teamOf({ ...matched, team: fact.team }) } : fact);
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
    } else facts.set(id, (byReference.get(id) ?? []).map(sent));
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
