import { CallDropped, CallbackMade } from '@rapport/contracts-tickets';
import { on, projection } from '@rapport/event-sourcing';
import { CallbackRow } from './callbacks.row.js';

/** Whom we have to call back, and by when. */
export const callbacks = projection(CallbackRow, {
  name: 'callbacks',
  version: 2,
  when: [
    on(CallDropped, (_, { data, partyId }) => ({ ...data, partyId: partyId!, attempts: 0, open: true, madeBy: null, madeAt: null })),
    on(CallbackMade, (row, { data }) => row && { ...row, attempts: data.attempt, ...(data.reached ? { open: false, madeBy: data.agentId, madeAt: data.madeAt } : {}) }),
  ],
  keyOf: ({ data }) => data.callbackId,
});
