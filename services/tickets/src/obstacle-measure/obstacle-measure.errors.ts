import { ticketsRefusals as refusals } from '@rapport/contracts-tickets';
import { refuse } from '@rapport/event-sourcing';

export const obstacleMeasureNotFound = (measureId: string) => refuse(refusals.OBSTACLE_MEASURE_NOT_FOUND, { measureId });
export const obstacleMeasureExists = (measureId: string) => refuse(refusals.OBSTACLE_MEASURE_EXISTS, { measureId });
export const obstacleMeasureDuePassed = (dueAt: string) => refuse(refusals.OBSTACLE_MEASURE_DUE_PASSED, { dueAt });
export const obstacleMeasureCompleted = (measureId: string) => refuse(refusals.OBSTACLE_MEASURE_COMPLETED, { measureId });
