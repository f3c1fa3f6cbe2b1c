import { RoundCancelled, RoundPlanned, RoundStopAdded, RoundStopMissed, RoundStopReleased, RoundStopServed } from '@rapport/contracts-tickets';
import { on, projection } from '@rapport/event-sourcing';
import { RoundRow } from './rounds.row.js';

const counted = (row: RoundRow, more: Partial<Pick<RoundRow, 'stops' | 'served' | 'missed' | 'released'>>): RoundRow => {
  const next = { ...row, ...more };
  return { ...next, open: next.served + next.missed + next.released < next.stops };
};

/** Who goes round on which day, and how far have they come? */
export const rounds = projection(RoundRow, {
  name: 'rounds',
  version: 2,
  mirrors: 'round',
  when: [
    on(RoundPlanned, (_, { data }) => ({ ...data, stops: 0, served: 0, missed: 0, released: 0, open: true, cancelledBecause: null, version: 0 })),
    on(RoundStopAdded, (row) => row && counted(row, { stops: row.stops + 1 })),
    on(RoundStopServed, (row) => row && counted(row, { served: row.served + 1 })),
    on(RoundStopMissed, (row) => row && counted(row, { missed: row.missed + 1 })),
    on(RoundStopReleased, (row, { data: { wasMissed } }) => row && counted(row, { missed: row.missed - (wasMissed ? 1 : 0), released: row.released + 1 })),
    on(RoundCancelled, (row, { data: { reason } }) => row && { ...row, open: false, cancelledBecause: reason }),
  ],
  keyOf: ({ data }) => data.roundId,
});
