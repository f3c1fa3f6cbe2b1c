import { ObstacleMeasureCompleted, obstacleMeasureEvents, ObstacleMeasurePlanned } from '@rapport/contracts-tickets';
import { aggregate, unreachable, type Decider, type EventOf } from '@rapport/event-sourcing';
import type { ObstacleMeasureCommand } from './obstacle-measure.commands.js';
import { obstacleMeasureCompleted, obstacleMeasureDuePassed, obstacleMeasureExists, obstacleMeasureNotFound } from './obstacle-measure.errors.js';

export type ObstacleMeasureEvent = EventOf<(typeof obstacleMeasureEvents)[number]>;

/** None before somebody planned it. */
export type ObstacleMeasure = 'none' | 'planned' | 'completed';

const decide = (command: ObstacleMeasureCommand, state: ObstacleMeasure): readonly ObstacleMeasureEvent[] => {
  const { now, actor } = command.metadata;
  const { measureId } = command.data;
  switch (command.type) {
    case 'PlanObstacleMeasure':
      if (state !== 'none') throw obstacleMeasureExists(measureId);
      if (command.data.dueAt <= now) throw obstacleMeasureDuePassed(command.data.dueAt);
      return [ObstacleMeasurePlanned({ ...command.data, plannedBy: actor.id, plannedAt: now })];
    case 'CompleteObstacleMeasure':
      if (state === 'none') throw obstacleMeasureNotFound(measureId);
      if (state === 'completed') throw obstacleMeasureCompleted(measureId);
      return [ObstacleMeasureCompleted({ ...command.data, completedBy: actor.id, completedAt: now })];
    default:
      return unreachable(command);
  }
};

const evolve = (_: ObstacleMeasure, { type }: ObstacleMeasureEvent): ObstacleMeasure => (type === ObstacleMeasurePlanned.type ? 'planned' : 'completed');

/** What is done about an obstacle to good service, so that it is met less often (TKT-22). */
export const obstacleMeasureDecider: Decider<ObstacleMeasure, ObstacleMeasureCommand, ObstacleMeasureEvent> = { initial: 'none', decide, evolve };

export const obstacleMeasureAggregate = aggregate({ category: 'obstacle-measure', decider: obstacleMeasureDecider, events: obstacleMeasureEvents, partyOf: () => null });
