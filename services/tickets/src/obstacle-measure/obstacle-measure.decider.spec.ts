import { ObstacleMeasureCompleted, ObstacleMeasurePlanned } from '@rapport/contracts-tickets';
import { derivedId, HOUR, later } from '@rapport/event-sourcing';
import { deciderSpec, metadata, SPEC_NOW } from '@rapport/testing';
import type { CompleteObstacleMeasure, PlanObstacleMeasure } from './obstacle-measure.commands.js';
import { obstacleMeasureAggregate, obstacleMeasureDecider } from './obstacle-measure.decider.js';

const given = deciderSpec(obstacleMeasureDecider);
const measureId = derivedId('spec', 'measure');
const intended = { measureId, obstacle: 'outdated_procedure' as const, measure: 'One form instead of two', ownerId: 'mia', dueAt: later(SPEC_NOW, HOUR) };
const plan = (changed: Partial<PlanObstacleMeasure['data']> = {}): PlanObstacleMeasure => ({ type: 'PlanObstacleMeasure', data: { ...intended, ...changed }, metadata: metadata() });
const complete = (effective: boolean | null): CompleteObstacleMeasure => ({ type: 'CompleteObstacleMeasure', data: { measureId, result: 'The second form is gone', effective }, metadata: metadata() });
const planned = ObstacleMeasurePlanned({ ...intended, plannedBy: 'agent-ana', plannedAt: SPEC_NOW });
const completed = (effective: boolean | null) => ObstacleMeasureCompleted({ measureId, result: 'The second form is gone', effective, completedBy: 'agent-ana', completedAt: SPEC_NOW });

describe('a measure against an obstacle', () => {
  it('is planned once, for a time to come', () => {
    given().when(plan()).then(planned);
    given().when(plan({ dueAt: SPEC_NOW })).thenFails('OBSTACLE_MEASURE_DUE_PASSED', { dueAt: SPEC_NOW });
    given(planned).when(plan()).thenFails('OBSTACLE_MEASURE_EXISTS');
    expect(obstacleMeasureAggregate.partyOf(plan())).toBeNull();
  });
  it('is completed once, whether or not anybody knows by then that it helped', () => {
    for (const effective of [true, false, null]) given(planned).when(complete(effective)).then(completed(effective));
    given(planned, completed(true)).when(complete(true)).thenFails('OBSTACLE_MEASURE_COMPLETED', { measureId });
    given().when(complete(null)).thenFails('OBSTACLE_MEASURE_NOT_FOUND', { measureId });
  });
});
