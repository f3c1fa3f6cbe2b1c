import { termsOf, tsqueryOf } from './segmenting.rule.js';

export const SUGGESTION_STEPS = ['phase', 'all_words', 'any_word'] as const;
export type SuggestionStep = (typeof SUGGESTION_STEPS)[number];

/** What somebody wrote, and in which phase of their purchase they are. */
export interface SuggestedFor {
  readonly subject: string;
  readonly phase: string | null;
}

interface Step {
  readonly step: SuggestionStep;
  /** As a query of PostgreSQL. */
  readonly terms: string;
  readonly phase: string | null;
}

/** Marks of answered and forwarded letters. */
const MARKS = /^(?:\s*(?:re|aw|fwd?|回复|答复|转发)\s*[:：])+/i;

/** How articles for a subject are looked for, the narrowest step first; none where it has no words (KBS-08). */
export const suggestionSteps = ({ subject, phase }: SuggestedFor): readonly Step[] => {
  const terms = termsOf(subject.replace(MARKS, ''));
  if (terms.length === 0) return [];
  const all = tsqueryOf(terms);
  const wide: readonly Step[] = [{ step: 'all_words', terms: all, phase: null }, { step: 'any_word', terms: tsqueryOf(terms, 'any'), phase: null }];

  return phase === null ? wide : [{ step: 'phase', terms: all, phase }, ...wide];
};
