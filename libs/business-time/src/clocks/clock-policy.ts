import { refuse, type Refusal, type RefusalDetails } from '@rapport/event-sourcing';
import { businessTimeRefusals } from '../business-time-refusals.js';
import { WORKING_STATES, type Version, type WorkingState } from './clock-facts.js';

/** What is measured, and when it runs. A pause is a matter of the policy; `PAUSES` tells what holds where it says nothing. */
export const METRICS = [
  /** From the first wait of the customer to the first public answer. */
  'first-response',
  /** Each further wait: from its oldest unanswered message to the next public answer. */
  'next-response',
  /** From one public answer to the next, while the case is open. */
  'periodic-update',
  /** How long the customer waits for us, from opening to solution; goes on when the case is reopened. */
  'requester-wait',
  /** How long it is on us to act, from opening to solution; goes on when the case is reopened. */
  'agent-work',
  /** From opening to the first solution. What comes after a reopening does not touch it. */
  'first-resolution',
  /** From opening to the solution that holds; the policy says what a reopening does. */
  'total-resolution',
] as const;
export type Metric = (typeof METRICS)[number];

/** What a reopening does to the total resolution: nothing; goes on where it stopped, the time of being solved left out; begins anew. */
export const REOPEN_RULES = ['ignore', 'resume', 'restart'] as const;
export type ReopenRule = (typeof REOPEN_RULES)[number];

/** Where a metric stands still unless the policy says otherwise. An answer ends a response clock, waiting does not pause it; a resolution pauses only for the customer (TKT-12). */
export const PAUSES: Readonly<Record<Metric, readonly WorkingState[]>> = {
  'first-response': [],
  'next-response': [],
  'periodic-update': [],
  'requester-wait': ['waiting-on-customer'],
  'agent-work': ['waiting-on-customer', 'waiting-on-third-party', 'held'],
  'first-resolution': ['waiting-on-customer'],
  'total-resolution': ['waiting-on-customer'],
};

/** The mark at which a target is used up; every other mark is a warning. */
export const DUE = 'due';

/** A rung of the ladder: a share of the target (0.75), or an offset from its end in milliseconds of counted time, before it when negative, an escalation after it when positive. */
export type Warning = { readonly name: string } & ({ readonly share: number } | { readonly offset: number });

export interface MetricRule {
  /** Milliseconds of open time by priority. A priority without one has no deadline. */
  readonly targets: Readonly<Record<string, number>>;
  readonly warnings?: readonly Warning[];
  readonly pausesIn?: readonly WorkingState[];
  /** Of the total resolution only; `resume` unless said. */
  readonly onReopen?: ReopenRule;
}

/** What is promised to a case. A change is a new version; the old one stays as it is, so that old cases are judged by the rules of their day. */
export interface ClockPolicy {
  readonly id: string;
  readonly version: number;
  readonly calendars: {
    /** Of cases without a team, and of teams that have none of their own. */
    readonly default: Version;
    readonly byTeam?: Readonly<Record<string, Version>>;
  };
  readonly metrics: Readonly<Partial<Record<Metric, MetricRule>>>;
}

/**
 * @throws DomainError with the first thing that is wrong: POLICY_VERSION_INVALID, POLICY_WITHOUT_METRIC, METRIC_UNKNOWN, TARGET_INVALID, WARNING_INVALID, WARNING_NAME_TAKEN, PAUSE_STATE_INVALID, REOPEN_RULE_INVALID
 */
export const requireValidPolicy = (policy: ClockPolicy): void => {
  const fail = (refusal: Refusal, details: RefusalDetails): never => {
    throw refuse(refusal, { policy: policy.id, ...details });
  };
  const versions = [policy, policy.calendars.default, ...Object.values(policy.calendars.byTeam ?? {})];
  for (const { id, version } of versions) if (id === '' || !Number.isSafeInteger(version) || version < 1) fail(businessTimeRefusals.POLICY_VERSION_INVALID, { id, version: String(version) });
  if (Object.keys(policy.metrics).length === 0) fail(businessTimeRefusals.POLICY_WITHOUT_METRIC, {});
  for (const [metric, rule] of Object.entries(policy.metrics)) {
    if (!isOneOf(METRICS, metric)) fail(businessTimeRefusals.METRIC_UNKNOWN, { metric });
    requireValidRule(rule, metric, (refusal, details) => fail(refusal, { metric, ...details }));
  }
};

const requireValidRule = ({ targets, warnings = [], pausesIn = [], onReopen }: MetricRule, metric: string, fail: (refusal: Refusal, details: RefusalDetails) => never): void => {
  if (Object.keys(targets).length === 0) fail(businessTimeRefusals.TARGET_INVALID, { priority: null, target: null });
  for (const [priority, target] of Object.entries(targets)) if (!isSpan(target)) fail(businessTimeRefusals.TARGET_INVALID, { priority, target: String(target) });
  for (const [index, warning] of warnings.entries()) {
    const { name } = warning;
    if (name === DUE || warnings.findIndex((other) => other.name === name) < index) fail(businessTimeRefusals.WARNING_NAME_TAKEN, { warning: name });
    if (!/^[a-z][a-z0-9-]{0,39}$/.test(name) || Object.values(targets).some((target) => !isSpan(thresholdOf(warning, target)))) fail(businessTimeRefusals.WARNING_INVALID, { warning: name });
  }
  for (const state of pausesIn) if (state === 'active' || !isOneOf(WORKING_STATES, state)) fail(businessTimeRefusals.PAUSE_STATE_INVALID, { state });
  if (onReopen !== undefined && (metric !== 'total-resolution' || !isOneOf(REOPEN_RULES, onReopen))) fail(businessTimeRefusals.REOPEN_RULE_INVALID, { onReopen });
};

/** Counted milliseconds at which a warning is due. */
export const thresholdOf = (warning: Warning, target: number): number => ('share' in warning ? Math.ceil(target * warning.share) : target + warning.offset);

/** Milliseconds of open time that a metric may take; null where nothing is promised. */
export const targetOf = (policy: ClockPolicy, metric: Metric, priority: string): number | null => own(policy.metrics[metric]?.targets, priority) ?? null;

/** The calendar that counts for a team. */
export const calendarOf = ({ calendars }: ClockPolicy, team: string | null): Version => (team === null ? undefined : own(calendars.byTeam, team)) ?? calendars.default;

/** Whether a metric stands still in a state. */
export const pausesIn = (policy: ClockPolicy | null, metric: Metric, state: WorkingState): boolean => (policy?.metrics[metric]?.pausesIn ?? PAUSES[metric]).includes(state);

/** Names of teams and priorities come from outside: `constructor` is one like any other. */
const own = <Value>(record: Readonly<Record<string, Value>> | undefined, key: string): Value | undefined => (record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined);

const isSpan = (milliseconds: number): boolean => Number.isSafeInteger(milliseconds) && milliseconds > 0;

const isOneOf = <Value extends string>(known: readonly Value[], value: string): value is Value => known.includes(value as Value);
