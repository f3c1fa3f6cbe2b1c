import type { Instant } from '@rapport/event-sourcing';
import { lastStretch, type CaseClocks, type Clock, type ClockEnd, type ReachedMark, type Stamp, type Stretch } from './case-clocks.js';
import type { FactReference } from './clock-facts.js';
import { DUE, METRICS, type Metric } from './clock-policy.js';
import { breachOf, countedUntil, dueOf, marksAhead, settled, stampOf } from './counting.js';
import type { RuleBook } from './rule-book.js';

/** Idle: nothing runs, or nothing is promised. Breached stays breached; what is fulfilled afterwards is met late. */
export type ClockStatus = 'idle' | 'running' | 'paused' | 'met' | 'breached' | 'met-late' | 'cancelled';

/** One clock, as it stands at an instant. */
export interface ClockReading {
  readonly metric: Metric;
  readonly ordinal: number;
  readonly status: ClockStatus;
  /** The state of the case that it runs or stands still by. */
  readonly state: Stretch['state'];
  readonly started: FactReference;
  readonly ended: ClockEnd | null;
  /** When it was or will be due if nothing happens any more; null while it is paused or nothing is promised. */
  readonly dueAt: Instant | null;
  /** Milliseconds of open time so far. */
  readonly counted: number;
  /** Milliseconds of the target that are left; negative when it is exceeded. */
  readonly left: number | null;
  /** The rules that the due mark was reached by, else those in force. */
  readonly stamp: Stamp;
  /** The warnings that were reached. */
  readonly warnings: readonly ReachedMark[];
  /** The due mark, when it was reached before the end: `reachedAt` is the true due instant, `detected` tells when that was noticed. */
  readonly breach: ReachedMark | null;
}

/** A durable timer: when it rings, `time-passed` is given to the engine. */
export interface ClockAlarm {
  /** `<metric>.<mark>`: `first-response.due`. */
  readonly name: string;
  readonly metric: Metric;
  readonly ordinal: number;
  readonly mark: string;
  readonly due: Instant;
}

/** Every clock of a case at an instant, by metric and ordinal. */
export const readingsAt = (rules: RuleBook, clocks: CaseClocks, now: Instant): readonly ClockReading[] => clocksAt(rules, clocks, now).map((clock) => readingOf(rules, clock, notBefore(clocks, now)));

/** Every clock of a case with the marks that it has reached at an instant: nothing that is still to come is looked for. */
export const clocksAt = (rules: RuleBook, clocks: CaseClocks, now: Instant): readonly Clock[] =>
  [...clocks.finished, ...clocks.running.map((clock) => settled(rules, clock, notBefore(clocks, now), null))].sort(
    (one, other) => METRICS.indexOf(one.metric) - METRICS.indexOf(other.metric) || one.ordinal - other.ordinal,
  );

/** The latest clock of a metric; undefined is idle. */
export const latest = (readings: readonly ClockReading[], metric: Metric): ClockReading | undefined => readings.findLast((reading) => reading.metric === metric);

/** A mark that a fact has told, and of which clock: what is recorded as a warning or a breach. */
export interface NoticedMark {
  readonly metric: Metric;
  readonly ordinal: number;
  readonly mark: ReachedMark;
}

/** The marks that were noticed with the last fact: each mark of a clock is noticed once in its life. */
export const noticedLast = (before: CaseClocks, after: CaseClocks): readonly NoticedMark[] => {
  const known = new Map(before.running.map((clock) => [`${clock.metric}#${clock.ordinal}`, clock.reached.length]));
  const lived = [...after.finished.slice(-METRICS.length), ...after.running].filter((clock) => known.has(`${clock.metric}#${clock.ordinal}`));

  return lived.flatMap(({ metric, ordinal, reached }) => reached.slice(known.get(`${metric}#${ordinal}`)).map((mark) => ({ metric, ordinal, mark })));
};

/** What is ahead of the running clocks, soonest first. */
export const alarmsOf = (rules: RuleBook, { running }: CaseClocks): readonly ClockAlarm[] =>
  running
    .flatMap((clock) => marksAhead(rules, clock).map(({ mark, reachedAt }): ClockAlarm => ({ name: `${clock.metric}.${mark}`, metric: clock.metric, ordinal: clock.ordinal, mark, due: reachedAt })))
    .sort((one, other) => (one.due < other.due ? -1 : 1));

const notBefore = ({ at }: CaseClocks, now: Instant): Instant => (at !== null && now < at ? at : now);

const readingOf = (rules: RuleBook, clock: Clock, at: Instant): ClockReading => {
  const { metric, ordinal, started, ended, reached } = clock;
  const [counted, breach, { target, state }] = [countedUntil(rules, clock, at), breachOf(clock), lastStretch(clock)];

  return {
    metric,
    ordinal,
    status: statusOf(clock),
    state,
    started,
    ended,
    dueAt: dueOf(rules, clock),
    counted,
    left: target === null ? null : target - counted,
    stamp: breach?.stamp ?? stampOf(lastStretch(clock)),
    warnings: reached.filter(({ mark }) => mark !== DUE),
    breach,
  };
};

/** A pause is looked at before a breach that is still to come: a paused clock never shows as failed. */
const statusOf = (clock: Clock): ClockStatus => {
  const { target, counting } = lastStretch(clock);
  const breached = breachOf(clock) !== null;
  if (clock.ended?.how === 'met' && (breached || target !== null)) return breached ? 'met-late' : 'met';
  if (breached) return 'breached';
  if (clock.ended?.how === 'cancelled') return 'cancelled';
  if (target === null) return 'idle';

  return counting ? 'running' : 'paused';
};
