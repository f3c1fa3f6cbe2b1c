import { StaffDrafted, StaffReleased, SurgeActionTaken, SurgeEntered, SurgeLeft } from '@rapport/contracts-tickets';
import { on, projection } from '@rapport/event-sourcing';
import { SurgeRow } from './surges.row.js';

/** Which team is in a surge since when, what has been done about it, and who helps out? */
export const surges = projection(SurgeRow, {
  name: 'surges',
  version: 1,
  when: [
    on(SurgeEntered, (_, { data: { limits, measured, actions, ...data } }) => ({
      ...data,
      ...limits,
      ...measured,
      open: true,
      actions: actions.map((action) => ({ action, note: null, takenBy: null, takenAt: null })),
      drafted: [],
      leftAt: null,
    })),
    on(SurgeActionTaken, (row, { data: { action, note, takenBy, takenAt } }) => row && { ...row, actions: row.actions.map((one) => (one.action === action ? { action, note, takenBy, takenAt } : one)) }),
    on(StaffDrafted, (row, { data: { agentId, from, draftedAt } }) => row && { ...row, drafted: [...row.drafted, { agentId, from, draftedAt, releasedAt: null }] }),
    on(StaffReleased, (row, { data }) => row && { ...row, drafted: row.drafted.map((one) => (one.agentId === data.agentId ? { ...one, releasedAt: data.releasedAt } : one)) }),
    on(SurgeLeft, (row, { data }) => row && { ...row, ...data.measured, open: false, leftAt: data.leftAt }),
  ],
  keyOf: ({ data }) => data.surgeId,
});
