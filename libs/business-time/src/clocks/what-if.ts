import type { Instant } from '@rapport/event-sourcing';
import { clockEngine } from './clock-engine.js';
import type { ClockFact, FactReference, Version } from './clock-facts.js';
import type { Metric } from './clock-policy.js';
import { clocksAt } from './clock-reading.js';
import { breachOf } from './counting.js';
import type { RuleBook } from './rule-book.js';

/** A case as it happened. */
export interface PastCase {
  readonly caseId: string;
  /** Class of the customer, for the tally. */
  readonly customerClass: string | null;
  /** From the first one, in the order of the log. */
  readonly facts: readonly ClockFact[];
}

/** One rule book for all cases, or one for each where cases carry their own. */
export type RuleBooks = RuleBook | ((of: PastCase) => RuleBook);

/** Other rules for the same history. What is left out stays as it was. */
export interface Proposal {
  /** Holds every version that is applied under the proposal. */
  readonly rules: RuleBooks;
  /** The facts of a case under the proposal, where policies are chosen that were not, or no longer; before the two that follow. */
  readonly factsFor?: (of: PastCase) => readonly ClockFact[];
  /** The policy that a case gets where it got this one. */
  readonly policyFor?: (applied: Version, of: PastCase) => Version;
  /** The team that a case goes to where it went to this one: a split, a merger. */
  readonly teamFor?: (team: string | null, of: PastCase) => string | null;
}

/** A target that was not kept, with what it is tallied by. */
export interface PastBreach {
  readonly caseId: string;
  readonly metric: Metric;
  /** Tells the clocks of a metric apart, under whatever rules. */
  readonly started: FactReference;
  readonly dueAt: Instant;
  readonly team: string | null;
  readonly priority: string;
  readonly customerClass: string | null;
}

/** Breaches of one team, priority or class: by the rules of then, by the proposal, and only by one of them. A breach that both know may move from one team to another. */
export interface Tally {
  readonly of: string | null;
  readonly before: number;
  readonly after: number;
  readonly gained: number;
  readonly lost: number;
}

export interface WhatIf {
  readonly cases: number;
  readonly before: number;
  readonly after: number;
  /** Breached under the proposal only. */
  readonly gained: readonly PastBreach[];
  /** Breached by the rules of then only. */
  readonly lost: readonly PastBreach[];
  readonly byTeam: readonly Tally[];
  readonly byPriority: readonly Tally[];
  readonly byCustomerClass: readonly Tally[];
}

/**
 * What a proposal would have changed in a history: every case is replayed by both rules until an instant.
 *
 * It asks about the rules alone: people are taken to have answered when they did.
 *
 * @throws DomainError what the engine refuses, under either rules
 */
export const whatIf = (rules: RuleBooks, proposal: Proposal, history: Iterable<PastCase>, until: Instant): WhatIf => {
  const [before, after]: [PastBreach[], PastBreach[]] = [[], []];
  const [gained, lost]: [PastBreach[], PastBreach[]] = [[], []];
  let cases = 0;
  for (const past of history) {
    const [then, now] = [breachesOf(bookFor(rules, past), past, until), breachesOf(bookFor(proposal.rules, past), asProposed(proposal, past), until)];
    const [thenKeys, nowKeys] = [new Set(then.map(keyOf)), new Set(now.map(keyOf))];
    before.push(...then);
    after.push(...now);
    gained.push(...now.filter((breach) => !thenKeys.has(keyOf(breach))));
    lost.push(...then.filter((breach) => !nowKeys.has(keyOf(breach))));
    cases += 1;
  }
  const tallied = (by: (breach: PastBreach) => string | null) => tally({ before, after, gained, lost }, by);

  return { cases, before: before.length, after: after.length, gained, lost, byTeam: tallied(({ team }) => team), byPriority: tallied(({ priority }) => priority), byCustomerClass: tallied(({ customerClass }) => customerClass) };
};

const bookFor = (rules: RuleBooks, past: PastCase): RuleBook => (typeof rules === 'function' ? rules(past) : rules);

const asProposed = ({ factsFor = ({ facts }) => facts, policyFor = (applied) => applied, teamFor = (team) => team }: Proposal, past: PastCase): PastCase => ({
  ...past,
  facts: factsFor(past).map((fact) => {
    if (fact.type === 'policy-applied') return { ...fact, policy: policyFor(fact.policy, past) };

    return fact.type === 'opened' || fact.type === 'team-changed' ? { ...fact, team: teamFor(fact.team, past) } : fact;
  }),
});

const breachesOf = (rules: RuleBook, { caseId, customerClass, facts }: PastCase, until: Instant): readonly PastBreach[] => {
  const clocks = clockEngine(rules).replay(facts.filter(({ at }) => at <= until));

  return clocksAt(rules, clocks, until).flatMap((clock) => {
    const { metric, started } = clock;
    const breach = breachOf(clock);

    return breach === null ? [] : [{ caseId, metric, started, dueAt: breach.reachedAt, team: breach.stamp.team, priority: breach.stamp.priority, customerClass }];
  });
};

const keyOf = ({ metric, started: { at, ref } }: PastBreach): string => `${metric} ${at} ${ref}`;

type Counted = 'before' | 'after' | 'gained' | 'lost';

const tally = (breaches: Readonly<Record<Counted, readonly PastBreach[]>>, by: (breach: PastBreach) => string | null): readonly Tally[] => {
  const found = new Map<string | null, Record<Counted, number>>();
  for (const counted of ['before', 'after', 'gained', 'lost'] as const) {
    for (const breach of breaches[counted]) {
      const known = found.get(by(breach)) ?? { before: 0, after: 0, gained: 0, lost: 0 };
      found.set(by(breach), { ...known, [counted]: known[counted] + 1 });
    }
  }

  return [...found].map(([of, counts]) => ({ of, ...counts })).sort((one, other) => ((one.of ?? '') < (other.of ?? '') ? -1 : 1));
};
