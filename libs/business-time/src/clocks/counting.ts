import type { Instant } from '@rapport/event-sourcing';
import type { Calendar } from '../calendar.js';
import { lastStretch, type Clock, type ReachedMark, type Stamp, type Stretch } from './case-clocks.js';
import type { FactReference } from './clock-facts.js';
import { DUE, thresholdOf } from './clock-policy.js';
import type { RuleBook } from './rule-book.js';

/**
 * How marks are found. A mark is reached at the first instant at which the clock counts, and has counted what the mark allows by the rules in force then.
 *
 * So a mark lies never before the rules that make it, never in a pause, and is reached at most once.
 */

export interface MarkAt {
  readonly mark: string;
  readonly reachedAt: Instant;
}

interface Mark {
  readonly mark: string;
  /** Counted milliseconds. */
  readonly threshold: number;
}

/** Counted milliseconds from the start of a clock until `until`, its end at the latest: each stretch by its own calendar. @throws DomainError HOLIDAYS_UNKNOWN */
export const countedUntil = (rules: RuleBook, { stretches, ended }: Clock, until: Instant): number => {
  const last = ended === null ? until : earlier(ended.at, until);

  return stretches.reduce((sum, stretch, index) => sum + countedIn(rules, stretch, earlier(stretches[index + 1]?.from ?? last, last)), 0);
};

/** The marks that a running clock has reached until `until` and that are not recorded yet, first one first. @throws DomainError HOLIDAYS_UNKNOWN */
export const marksReached = (rules: RuleBook, clock: Clock, until: Instant): readonly MarkAt[] => {
  const missing = missingMarks(rules, clock);
  if (missing.length === 0) return [];
  const counted = countedUntil(rules, clock, until);

  return placed(rules, clock, missing.filter(({ threshold }) => threshold <= counted));
};

/** When a clock reaches its marks if nothing happens any more, first one first; none while it is paused or has no target. @throws DomainError CALENDAR_NEVER_OPENS, HOLIDAYS_UNKNOWN */
export const marksAhead = (rules: RuleBook, clock: Clock): readonly MarkAt[] => placed(rules, clock, missingMarks(rules, clock));

/** When a clock was or will be due, by its recorded mark or else if nothing happens any more; null while it is paused or has no target. @throws DomainError CALENDAR_NEVER_OPENS, HOLIDAYS_UNKNOWN */
export const dueOf = (rules: RuleBook, clock: Clock): Instant | null => (breachOf(clock) ?? marksAhead(rules, clock).find(({ mark }) => mark === DUE))?.reachedAt ?? null;

/** The due mark, once it has been recorded. */
export const breachOf = ({ reached }: Clock): ReachedMark | null => reached.find(({ mark }) => mark === DUE) ?? null;

/** The rules of a stretch, without its place in time. */
export const stampOf = ({ policy, calendar, team, priority, target }: Stretch): Stamp => ({ policy, calendar, team, priority, target });

/** Records what a running clock has reached until an instant; `detected` is the fact that tells. @throws DomainError HOLIDAYS_UNKNOWN */
export const settled = (rules: RuleBook, clock: Clock, until: Instant, detected: FactReference | null): Clock => {
  const reached = marksReached(rules, clock, until);
  const stamp = stampOf(lastStretch(clock));

  return reached.length === 0 ? clock : { ...clock, reached: [...clock.reached, ...reached.map((mark) => ({ ...mark, detected, stamp }))] };
};

/** What stretches were last found to count: they are never changed, and read again with every fact. */
const found = new WeakMap<Stretch, { readonly until: Instant; readonly by: Calendar; readonly counted: number }>();

const countedIn = (rules: RuleBook, stretch: Stretch, until: Instant): number => {
  const { counting, calendar, from } = stretch;
  if (!counting || calendar === null || from >= until) return 0;
  const by = rules.calendar(calendar);
  const known = found.get(stretch);
  if (known !== undefined && known.until === until && known.by === by) return known.counted;
  const counted = by.between(from, until);
  found.set(stretch, { until, by, counted });

  return counted;
};

/** The marks in force that are not recorded yet; none in a pause. */
const missingMarks = (rules: RuleBook, clock: Clock): readonly Mark[] => {
  const { policy, target, counting } = lastStretch(clock);
  if (!counting || policy === null || target === null) return [];
  const warnings = rules.policy(policy).metrics[clock.metric]?.warnings ?? [];
  const marks = [{ mark: DUE, threshold: target }, ...warnings.map((warning) => ({ mark: warning.name, threshold: thresholdOf(warning, target) }))];

  return marks.filter(({ mark }) => clock.reached.every((reached) => reached.mark !== mark));
};

/** Where marks lie if the last stretch goes on. */
const placed = (rules: RuleBook, clock: Clock, marks: readonly Mark[]): readonly MarkAt[] => {
  if (marks.length === 0) return [];
  const { calendar, from } = lastStretch(clock);
  const counted = countedUntil(rules, { ...clock, ended: null }, from);
  const { add } = rules.calendar(calendar!);

  return marks.map(({ mark, threshold }) => ({ mark, reachedAt: add(from, Math.max(threshold - counted, 0)) })).sort((one, other) => (one.reachedAt < other.reachedAt ? -1 : 1));
};

const earlier = (one: Instant, other: Instant): Instant => (one < other ? one : other);
