import { defineEvent, InstantField, Maybe, OneOf, Text, Uuid, type EventOf } from '@rapport/event-sourcing';
import { Type } from 'typebox';
import { OBSTACLES } from './codes.js';

/** Something is to be done about an obstacle: what, by whom, until when (TKT-22). */
export const ObstacleMeasurePlanned = defineEvent('tickets.obstacle-measure-planned', 1, {
  measureId: Uuid(),
  obstacle: OneOf(OBSTACLES),
  measure: Text(2_000),
  /** Whoever of us sees to it. */
  ownerId: Text(200),
  dueAt: InstantField(),
  plannedBy: Text(200),
  plannedAt: InstantField(),
});
export type ObstacleMeasurePlanned = EventOf<typeof ObstacleMeasurePlanned>;

/** It was done. Whether it helped is said as far as anybody knows by then; what is reported afterwards tells more. */
export const ObstacleMeasureCompleted = defineEvent('tickets.obstacle-measure-completed', 1, {
  measureId: Uuid(),
  result: Text(2_000),
  effective: Maybe(Type.Boolean()),
  completedBy: Text(200),
  completedAt: InstantField(),
});
export type ObstacleMeasureCompleted = EventOf<typeof ObstacleMeasureCompleted>;

/** Every fact about what is done against obstacles. */
export const obstacleMeasureEvents = [ObstacleMeasurePlanned, ObstacleMeasureCompleted] as const;
