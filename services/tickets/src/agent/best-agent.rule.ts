import { calendar, reckonedThrough, type CalendarDefinition } from '@rapport/business-time';
import type { CalendarRules } from '@rapport/contracts-tickets';
import { derivedId, type Instant } from '@rapport/event-sourcing';

/** One entry of the roster per agent; its stream is `agent-<id>`. */
export const rosterIdOf = (agentId: string): string => derivedId('agent', agentId);

/** An agent as somebody looks for one. `load`: tickets in hand. `idleSince`: when they were given their last ticket; null where never. */
export interface Candidate {
  readonly agentId: string;
  /** Their own, and those that they were drafted to for a surge (TKT-28). */
  readonly teams: readonly string[];
  readonly skills: readonly string[];
  /** Of customers, whom they serve first; none: everybody alike. */
  readonly classes: readonly string[];
  readonly available: boolean;
  readonly working: boolean;
  readonly load: number;
  readonly capacity: number;
  readonly idleSince: Instant | null;
  /** With a customer just now; and when they were last done with one, null where never. */
  readonly inLiveContact: boolean;
  readonly lastContactAt: Instant | null;
}

/** What a ticket asks for. `team`: the department that leads it; null where nobody has routed it. `customerClass`: in which its customer is managed; null where in none. */
export interface Need {
  readonly team: string | null;
  readonly customerClass: string | null;
  readonly skills: readonly string[];
}

export type Exclusion = 'other_team' | 'away' | 'not_working' | 'full' | 'in_live_contact' | 'other_customers';

/** Whether somebody serves the class of a customer before others, as all others, or after those whom they named. */
export const SERVING = ['first', 'alike', 'last'] as const;
export type Serving = (typeof SERVING)[number];

/** Why somebody comes into question, or does not. `fit`: how many of the needed skills they have. */
export interface Considered extends Pick<Candidate, 'agentId' | 'load' | 'idleSince' | 'inLiveContact'> {
  readonly serves: Serving;
  readonly fit: number;
  readonly excluded: Exclusion | null;
}

/**
 * Everybody who was considered, the best first: who fits is chosen before who is free.
 *
 * Only agents of the team that leads count, who are there, work now by their calendar, and have room; for a key customer nobody who named other classes (CUS-04). Among them those
 * come first who serve the class of the customer first, then the most needed skills win, then the least load, then whoever is with no customer just now, then the
 * longest idle (whoever has never had a ticket first), then the name, so that the same question has one answer.
 */
export const considered = ({ team, skills, customerClass }: Need, candidates: readonly Candidate[], exclusionOf = ofTicket): readonly Considered[] => {
  const fitOf = (candidate: Candidate) => skills.filter((skill) => candidate.skills.includes(skill)).length;
  const all = candidates.map((candidate) => {
    const serves = servingOf(candidate, customerClass);
    const refused: Exclusion | null = customerClass === 'key' && serves === 'last' ? 'other_customers' : null;

    return { agentId: candidate.agentId, serves, fit: fitOf(candidate), load: candidate.load, idleSince: candidate.idleSince, inLiveContact: candidate.inLiveContact, excluded: exclusionOf(team, candidate) ?? refused };
  });

  return all.sort((one, other) => Number(one.excluded !== null) - Number(other.excluded !== null) || SERVING.indexOf(one.serves) - SERVING.indexOf(other.serves) || other.fit - one.fit || one.load - other.load || Number(one.inLiveContact) - Number(other.inLiveContact) || (one.idleSince ?? '').localeCompare(other.idleSince ?? '') || one.agentId.localeCompare(other.agentId));
};

const servingOf = ({ classes }: Candidate, customerClass: string | null): Serving => {
  if (classes.length === 0) return 'alike';

  return customerClass !== null && classes.includes(customerClass) ? 'first' : 'last';
};

const notThere = (team: string | null, candidate: Candidate): Exclusion | null => {
  if (team !== null && !candidate.teams.includes(team)) return 'other_team';
  if (!candidate.available) return 'away';

  return candidate.working ? null : 'not_working';
};

const ofTicket = (team: string | null, candidate: Candidate): Exclusion | null => notThere(team, candidate) ?? (candidate.load >= candidate.capacity ? 'full' : null);
const ofVisitor = (team: string | null, candidate: Candidate): Exclusion | null => notThere(team, candidate) ?? (candidate.inLiveContact ? 'in_live_contact' : null);

/** Who can take the customer who rings or comes next, the best first: nobody who is with another one, whatever else they have in hand; among equals whoever had none for the longest time (TKT-14). */
export const receivers = (need: Need, candidates: readonly Candidate[]): readonly Considered[] =>
  considered(need, candidates.map((candidate) => ({ ...candidate, idleSince: candidate.lastContactAt })), ofVisitor);

/** Who gets each of several tickets, one after the other: each makes the next one heavier for whoever gets it. */
export const shared = (needs: readonly (Need & { readonly ticketId: string })[], candidates: readonly Candidate[]): readonly { readonly ticketId: string; readonly toAgentId: string | null }[] => {
  const given = new Map<string, number>();

  return needs.map(({ ticketId, ...need }) => {
    const [best] = considered(need, candidates.map((candidate) => ({ ...candidate, load: candidate.load + (given.get(candidate.agentId) ?? 0) })));
    if (best === undefined || best.excluded !== null) return { ticketId, toAgentId: null };
    given.set(best.agentId, (given.get(best.agentId) ?? 0) + 1);

    return { ticketId, toAgentId: best.agentId };
  });
};

/** Whether somebody with that calendar works now. Years whose holidays nobody has published are reckoned as if there were none. */
export const worksAt = (rules: CalendarRules, now: Instant): boolean => {
  const year = Number(now.slice(0, 4));

  return calendar(reckonedThrough(rules as CalendarDefinition, year - 1, year + 1)).isOpen(now);
};
