import { ObstacleReported } from '@rapport/contracts-tickets';
import { on, projection } from '@rapport/event-sourcing';
import { ObstacleRow } from './obstacles.row.js';

/** What stood in the way of good service. */
export const obstacles = projection(ObstacleRow, {
  name: 'obstacles',
  version: 2,
  when: [
    on(ObstacleReported, (_, { data }) => data),
  ],
  keyOf: ({ data }) => data.obstacleId,
});
