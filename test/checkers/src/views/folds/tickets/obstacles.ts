import { told, type Fact, type Fold, type Row } from '../../fold.js';

const FACTS = ['tickets.obstacle-reported'];

const next = (_: Row | null, { data }: Fact): Row => told(data, 'obstacleId', 'ticketId', 'kind', 'note', 'reportedAt');

/** What stood in the way of good service? One line per report. */
export const obstacles: Fold = {
  ...{ service: 'tickets', view: 'obstacles', key: ['obstacleId'] },
  keyOf: ({ type, data }) => (FACTS.includes(type) ? { obstacleId: data['obstacleId']! } : null),
  next,
};
