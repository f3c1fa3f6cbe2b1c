import { dateAt, isDate, isTimeZone } from '@rapport/business-time';
import { roundEvents, RoundCancelled, RoundPlanned, RoundStopAdded, RoundStopDropped, RoundStopMissed, RoundStopReleased, RoundStopServed, type StopStatus } from '@rapport/contracts-tickets';
import { aggregate, millisecondsOf, personal, unreachable, type CommandMetadata, type Decider, type EventOf } from '@rapport/event-sourcing';
import { timeZoneUnknown } from '../entitlement-plan/entitlement-plan.errors.js';
import type { AddStop, CancelRound, MissStop, PlannedStop, PlanRound, ReleaseStop, RoundCommand, ServeStop } from './round.commands.js';
import { roundCancelled, roundDayUnknown, roundExists, roundNotFound, roundStopNotFound, roundStopOutsideDay, roundStopSettled, roundStopsTooMany } from './round.errors.js';

export type RoundEvent = EventOf<(typeof roundEvents)[number]>;

interface PlannedRound {
  readonly roundId: string;
  readonly agentId: string;
  readonly day: string;
  readonly timeZone: string;
  readonly cancelled: boolean;
  readonly stops: ReadonlyMap<string, StopStatus>;
}

/** Null before it is planned. */
export type Round = PlannedRound | null;

const MOST_STOPS = 100;

const requireOnDay = (stop: PlannedStop, { day, timeZone }: Pick<PlannedRound, 'day' | 'timeZone'>): void => {
  const [from, until] = [millisecondsOf(stop.from), millisecondsOf(stop.until)];
  // A stop may last until the midnight with which the day ends.
  if (until <= from || dateAt(timeZone, from) !== day || dateAt(timeZone, until - 1) !== day) throw roundStopOutsideDay(stop, day, timeZone);
};

const added = ({ place, ...stop }: PlannedStop, { roundId, agentId, day }: Pick<PlannedRound, 'roundId' | 'agentId' | 'day'>, { actor, now }: CommandMetadata): RoundEvent =>
  RoundStopAdded({ roundId, ...stop, agentId, day, place: personal(stop.partyId, place), addedBy: actor.id, addedAt: now });

const plan = ({ data, metadata }: PlanRound, round: Round): readonly RoundEvent[] => {
  const { stops, ...round_ } = data;
  if (round !== null) throw roundExists(data.roundId);
  if (!isTimeZone(data.timeZone)) throw timeZoneUnknown(data.timeZone);
  if (!isDate(data.day)) throw roundDayUnknown(data.day);
  for (const stop of stops) requireOnDay(stop, data);

  return [RoundPlanned({ ...round_, plannedBy: metadata.actor.id, plannedAt: metadata.now }), ...stops.map((stop) => added(stop, data, metadata))];
};

const add = ({ data: { stop }, metadata }: AddStop, round: PlannedRound): readonly RoundEvent[] => {
  if (round.stops.size >= MOST_STOPS) throw roundStopsTooMany(MOST_STOPS);
  requireOnDay(stop, round);

  return [added(stop, round, metadata)];
};

const requireOpen = (stopId: string, { stops }: PlannedRound): void => {
  const status = stops.get(stopId);
  if (status === undefined) throw roundStopNotFound(stopId);
  if (status !== 'planned') throw roundStopSettled(stopId, status);
};

const serve = ({ data: { roundId, stopId }, metadata: { actor, now } }: ServeStop, round: PlannedRound): readonly RoundEvent[] => {
  requireOpen(stopId, round);

  return [RoundStopServed({ roundId, stopId, servedBy: actor.id, servedAt: now })];
};

const miss = ({ data: { roundId, stopId, reason }, metadata: { actor, now } }: MissStop, round: PlannedRound): readonly RoundEvent[] => {
  requireOpen(stopId, round);

  return [RoundStopMissed({ roundId, stopId, reason, missedBy: actor.id, missedAt: now })];
};

/** Also of a stop where nobody met: what is done without a visit waits for no other one. */
const release = ({ data: { roundId, stopId, reason }, metadata: { actor, now } }: ReleaseStop, round: PlannedRound): readonly RoundEvent[] => {
  const wasMissed = round.stops.get(stopId) === 'missed';
  if (!wasMissed) requireOpen(stopId, round);

  return [RoundStopReleased({ roundId, stopId, reason, wasMissed, releasedBy: actor.id, releasedAt: now })];
};

/** Each stop that was still planned is dropped by a fact of its own, so that whoever follows stops learns of it. */
const cancel = ({ data: { roundId, reason }, metadata: { actor, now } }: CancelRound, { stops }: PlannedRound): readonly RoundEvent[] => [
  RoundCancelled({ roundId, reason, cancelledBy: actor.id, cancelledAt: now }),
  ...[...stops].filter(([, status]) => status === 'planned').map(([stopId]) => RoundStopDropped({ roundId, stopId, droppedAt: now })),
];

const decide = (command: RoundCommand, round: Round): readonly RoundEvent[] => {
  if (command.type === 'PlanRound') return plan(command, round);
  if (round === null) throw roundNotFound(command.data.roundId);
  // What is cancelled stays so: nothing has to change.
  if (round.cancelled && command.type === 'CancelRound') return [];
  if (round.cancelled) throw roundCancelled(round.roundId);
  switch (command.type) {
    case 'AddStop':
      return add(command, round);
    case 'ServeStop':
      return serve(command, round);
    case 'MissStop':
      return miss(command, round);
    case 'ReleaseStop':
      return release(command, round);
    case 'CancelRound':
      return cancel(command, round);
    default:
      return unreachable(command);
  }
};

const settledAs = (round: PlannedRound, stopId: string, status: StopStatus): PlannedRound => ({ ...round, stops: new Map([...round.stops, [stopId, status]]) });

const evolve = (round: Round, event: RoundEvent): Round => {
  if (event.type === RoundPlanned.type) {
    const { roundId, agentId, day, timeZone } = event.data;
    return { roundId, agentId, day, timeZone, cancelled: false, stops: new Map() };
  }
  if (round === null) return null;
  switch (event.type) {
    case RoundStopAdded.type:
      return settledAs(round, event.data.stopId, 'planned');
    case RoundStopServed.type:
      return settledAs(round, event.data.stopId, 'served');
    case RoundStopMissed.type:
      return settledAs(round, event.data.stopId, 'missed');
    case RoundStopReleased.type:
      return settledAs(round, event.data.stopId, 'released');
    case RoundStopDropped.type:
      return settledAs(round, event.data.stopId, 'cancelled');
    case RoundCancelled.type:
      return { ...round, cancelled: true };
    default:
      return unreachable(event);
  }
};

/** Roving service by a plan of stops (TKT-05). */
export const roundDecider: Decider<Round, RoundCommand, RoundEvent> = { initial: null, decide, evolve };

export const roundAggregate = aggregate({ category: 'round', decider: roundDecider, events: roundEvents, partyOf: () => null });
