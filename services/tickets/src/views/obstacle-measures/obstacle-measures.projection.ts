import { ObstacleMeasureCompleted, ObstacleMeasurePlanned } from '@rapport/contracts-tickets';
import { on, projection } from '@rapport/event-sourcing';
import { ObstacleMeasureRow } from './obstacle-measures.row.js';

const UNDONE = { result: null, effective: null, completedBy: null, completedAt: null } as const;

/** What is done about obstacles? */
export const obstacleMeasures = projection(ObstacleMeasureRow, {
  name: 'obstacle-measures',
  version: 1,
  mirrors: 'obstacle-measure',
  when: [on(ObstacleMeasurePlanned, (_, { data }) => ({ ...UNDONE, ...data, version: 0 })), on(ObstacleMeasureCompleted, (row, { data }) => row && { ...row, ...data })],
  keyOf: ({ data }) => data.measureId,
});
