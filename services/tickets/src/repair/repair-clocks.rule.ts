import { clockEngine, explain, latest, ruleBook, type CalendarDefinition, type ClockFact, type ClockReading, type Explanation, type Metric, type RuleBook, type WhatHappened } from '@rapport/business-time';
import { OnSiteArrived, OnSiteBooked, REPAIR_CLOCKS, RepairArrivalOverdue, RepairBookingOverdue, RepairCancelled, RepairRequested, type RepairClockName } from '@rapport/contracts-tickets';
import { millisecondsBetween, type Instant } from '@rapport/event-sourcing';
import type { RepairEvent } from './repair.state.js';

type Told = RepairEvent & { readonly id: string };
type Calendar = NonNullable<RepairRequested['data']['measuredBy']>['calendar'];

/** Day and night, holidays too: nothing stands still while a customer waits for somebody to come. */
export const aroundTheClock = (zone: string): Calendar => ({ id: 'around-the-clock', version: 1, zone });

/** What a clock of a repair is judged by, as it stood when the repair was asked for. */
export interface RepairStamp {
  readonly entitlementId: string | null;
  /** The plan that promises it; null where it is our own standard. */
  readonly planId: string | null;
  readonly planVersion: number | null;
  readonly calendar: Calendar;
  /** Milliseconds. */
  readonly target: number;
}

/** One of both clocks, as it stands at an instant. `breach`: when it was due, and when that was noticed; null while nothing has noticed it. */
export interface RepairClockReading extends Pick<ClockReading, 'status' | 'dueAt' | 'started' | 'ended' | 'counted' | 'left'> {
  readonly metric: RepairClockName;
  readonly stamp: RepairStamp;
  readonly breach: { readonly dueAt: Instant; readonly detectedAt: Instant | null } | null;
}

export type RepairExplanation = Pick<Explanation, 'dueAt' | 'left' | 'facts' | 'stretches'> & Pick<RepairClockReading, 'metric' | 'status' | 'stamp' | 'breach' | 'ended'>;

/** A repair in the words of the clock engine: the visit that is agreed is its first answer, whoever stands at the door its first solution. */
const METRIC_OF: Readonly<Record<RepairClockName, Metric>> = { booking: 'first-response', arrival: 'first-resolution' };
const POLICY = { id: 'on-site-repair', version: 1 };
const ANY = 'any';
const ALL_DAY = [{ from: '00:00', to: '24:00' }];

/** @param zone of the clock where a fact of an earlier release does not say one */
export const repairClocksOf = (events: readonly Told[], zone: string): RepairClocks => {
  const requested = events.find((event) => event.type === RepairRequested.type) as RepairRequested;

  return { facts: events.flatMap(factsOf), requested, calendar: requested.data.measuredBy?.calendar ?? aroundTheClock(zone) };
};

/** A repair as its clocks see it. */
export interface RepairClocks {
  readonly facts: readonly ClockFact[];
  readonly requested: RepairRequested;
  readonly calendar: Calendar;
}

export const readingsOf = (clocks: RepairClocks, now: Instant): readonly RepairClockReading[] => {
  const engine = clockEngine(bookOf(clocks));
  const readings = engine.at(engine.replay(clocks.facts), now);

  return REPAIR_CLOCKS.map((name) => {
    const { status, dueAt, started, ended, counted, left, breach } = latest(readings, METRIC_OF[name])!;

    return { metric: name, status, dueAt, started, ended, counted, left, stamp: stampOf(clocks, name), breach: breach && { dueAt: breach.reachedAt, detectedAt: breach.detected?.at ?? null } };
  });
};

/** Why a clock is due when it is due, and what became of it. */
export const explainedClock = (clocks: RepairClocks, name: RepairClockName, now: Instant): RepairExplanation => {
  const { dueAt, left, facts, stretches } = explain(bookOf(clocks), clocks.facts, METRIC_OF[name]);
  const { status, stamp, breach, ended } = readingsOf(clocks, now).find(({ metric }) => metric === name)!;

  return { metric: name, status, dueAt, left, stamp, breach, ended, facts, stretches };
};

const targetOf = ({ requested: { data } }: RepairClocks, name: RepairClockName): number => millisecondsBetween(data.requestedAt, name === 'booking' ? data.bookingDueAt : data.arrivalDueAt);

const stampOf = (clocks: RepairClocks, name: RepairClockName): RepairStamp => {
  const { entitlementId, fee, measuredBy } = clocks.requested.data;

  return { entitlementId: fee === 'free' ? entitlementId : null, planId: measuredBy?.planId ?? null, planVersion: measuredBy?.planVersion ?? null, calendar: clocks.calendar, target: targetOf(clocks, name) };
};

const bookOf = (clocks: RepairClocks): RuleBook => {
  const { id, version, zone } = clocks.calendar;
  const definition: CalendarDefinition = { id, version, zone, week: { monday: ALL_DAY, tuesday: ALL_DAY, wednesday: ALL_DAY, thursday: ALL_DAY, friday: ALL_DAY, saturday: ALL_DAY, sunday: ALL_DAY } };
  const metrics = Object.fromEntries(REPAIR_CLOCKS.map((name) => [METRIC_OF[name], { targets: { [ANY]: targetOf(clocks, name) } }]));

  return ruleBook({ policies: [{ ...POLICY, calendars: { default: { id, version } }, metrics }], calendars: [definition] });
};

const factsOf = (event: Told): readonly ClockFact[] => {
  const [at, ...facts] = happened(event) ?? [];

  return at === undefined ? [] : facts.map((fact): ClockFact => ({ ...fact, at, ref: event.id }));
};

const happened = ({ type, data }: RepairEvent): readonly [Instant, ...WhatHappened[]] | null => {
  switch (type) {
    case RepairRequested.type:
      return [data.requestedAt, { type: 'opened', by: 'customer', team: null, priority: ANY }, { type: 'policy-applied', policy: POLICY }];
    case OnSiteBooked.type:
      return [data.bookedAt, { type: 'agent-replied' }];
    case OnSiteArrived.type:
      return [data.arrivedAt, { type: 'solved' }];
    case RepairCancelled.type:
      return [data.cancelledAt, { type: 'cancelled' }];
    case RepairBookingOverdue.type:
    case RepairArrivalOverdue.type:
      return [data.detectedAt, { type: 'time-passed' }];
    default:
      return null;
  }
};
