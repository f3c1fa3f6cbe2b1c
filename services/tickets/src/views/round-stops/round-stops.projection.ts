import { RoundStopAdded, RoundStopDropped, RoundStopMissed, RoundStopReleased, RoundStopServed } from '@rapport/contracts-tickets';
import { on, projection } from '@rapport/event-sourcing';
import { RoundStopRow } from './round-stops.row.js';

/** Where is somebody to be, when, for whom, and was somebody there? */
export const roundStops = projection(RoundStopRow, {
  name: 'round-stops',
  version: 2,
  opens: { place: 'placeField' },
  when: [
    on(RoundStopAdded, (_, { data: { place, addedBy: _by, addedAt: _at, ...data } }) => ({ ...data, placeField: place, place: null, status: 'planned', missedBecause: null, releasedBecause: null, settledAt: null })),
    on(RoundStopServed, (row, { data: { servedAt } }) => row && { ...row, status: 'served', settledAt: servedAt }),
    on(RoundStopMissed, (row, { data: { reason, missedAt } }) => row && { ...row, status: 'missed', missedBecause: reason, settledAt: missedAt }),
    on(RoundStopReleased, (row, { data: { reason, releasedAt } }) => row && { ...row, status: 'released', releasedBecause: reason, settledAt: releasedAt }),
    on(RoundStopDropped, (row, { data: { droppedAt } }) => row && { ...row, status: 'cancelled', settledAt: droppedAt }),
  ],
  keyOf: ({ data }) => data.stopId,
});
