import { HoldCheckedIn, HoldEnded, HoldLimitExceeded, HoldStarted } from '@rapport/contracts-tickets';
import { on, projection } from '@rapport/event-sourcing';
import { HoldRow } from './holds.row.js';

/** Who waits on the line, why, and until when. */
export const holds = projection(HoldRow, {
  name: 'holds',
  version: 1,
  when: [
    on(HoldStarted, (_, { data }) => ({ ...data, checkIns: 0, exceeded: false, open: true, waited: null, endedAt: null })),
    on(HoldCheckedIn, (row, { data }) => row && { ...row, checkIns: data.checkIn }),
    on(HoldLimitExceeded, (row) => row && { ...row, exceeded: true }),
    on(HoldEnded, (row, { data }) => row && { ...row, open: false, waited: data.waited, endedAt: data.endedAt }),
  ],
  keyOf: ({ data }) => data.holdId,
});
