import type { Obstacle } from '@rapport/contracts-tickets';
import type { Command, Instant } from '@rapport/event-sourcing';

export type PlanObstacleMeasure = Command<'PlanObstacleMeasure', { readonly measureId: string; readonly obstacle: Obstacle; readonly measure: string; readonly ownerId: string; readonly dueAt: Instant }>;
export type CompleteObstacleMeasure = Command<'CompleteObstacleMeasure', { readonly measureId: string; readonly result: string; readonly effective: boolean | null }>;

export type ObstacleMeasureCommand = PlanObstacleMeasure | CompleteObstacleMeasure;
