import { CUSTOMER_LEVELS, CustomerLevelChanged, type CustomerLevel, type LevelRule } from '@rapport/contracts-customers';
import type { Instant } from '@rapport/event-sourcing';
import { evolve, type Party, type PartyEvent } from './party.state.js';

/** Confirmed buying signals that make a prospective customer, unless set (SM-1; the number is ours). */
export const SIGNALS_NEEDED = 2;

const rankOf = (level: CustomerLevel | null): number => (level === null ? -1 : CUSTOMER_LEVELS.indexOf(level));

/** The level that a client's evidence supports (SM-1); loyalty takes more than one purchase and is decided elsewhere. */
export const supportedLevel = ({ purchases, procedures, confirmedSignals, interests }: Party, signalsNeeded: number): CustomerLevel => {
  if (purchases > 0) return 'closed_deal';
  if (procedures.length > 0 || confirmedSignals >= signalsNeeded) return 'prospective';
  return interests > 0 ? 'target' : 'potential';
};

export interface Reason {
  readonly partyId: string;
  readonly rule: LevelRule;
  readonly evidence: string;
  readonly at: Instant;
  readonly signalsNeeded?: number | undefined;
}

/**
 * The facts, followed by the change of level that they bring about, where they do (SM-1).
 *
 * Only clients have a level, and a party that has joined another leaves the level to that one. Levels rise with evidence and name those they skip; they fall by abandoning alone.
 */
export const withLevel = (party: Party, facts: readonly PartyEvent[], { partyId, rule, evidence, at, signalsNeeded = SIGNALS_NEEDED }: Reason): readonly PartyEvent[] => {
  const after = facts.reduce(evolve, party);
  if (after.kind !== 'client' || after.joinedTo !== null) return facts;

  const from = after.level;
  const to = supportedLevel(after, signalsNeeded);
  const falls = rule === 'procedure_abandoned' && from === 'prospective';
  if (from === to || (rankOf(to) < rankOf(from) && !falls)) return facts;
  const skipped = CUSTOMER_LEVELS.slice(rankOf(from) + 1, rankOf(to));

  return [...facts, CustomerLevelChanged({ partyId, from, to, skipped, rule, evidence, changedAt: at })];
};
