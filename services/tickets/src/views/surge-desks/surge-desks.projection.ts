import { SurgeEntered, SurgeLeft, SurgeLimitsSet } from '@rapport/contracts-tickets';
import { on, projection } from '@rapport/event-sourcing';
import { SurgeDeskRow } from './surge-desks.row.js';

/** By which limits is waiting judged at which team? */
export const surgeDesks = projection(SurgeDeskRow, {
  name: 'surge-desks',
  version: 1,
  mirrors: 'surge-desk',
  when: [
    on(SurgeLimitsSet, (row, { data: { limits, ...data } }) => ({ surgeId: row?.surgeId ?? null, surges: row?.surges ?? 0, ...data, ...limits, version: 0 })),
    on(SurgeEntered, (row, { data }) => row && { ...row, surgeId: data.surgeId, surges: row.surges + 1 }),
    on(SurgeLeft, (row) => row && { ...row, surgeId: null }),
  ],
  keyOf: ({ data }) => data.deskId,
});
