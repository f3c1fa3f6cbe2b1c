import { RequestDeclined } from '@rapport/contracts-tickets';
import { on, projection } from '@rapport/event-sourcing';
import { DeclineRow } from './declines.row.js';

/** What we declined, why, how, and what we offered instead. */
export const declines = projection(DeclineRow, {
  name: 'declines',
  version: 1,
  opens: { request: 'requestField' },
  when: [
    on(RequestDeclined, (_, { data: { request, ...data } }) => ({ ...data, requestField: request, request: null })),
  ],
  keyOf: ({ data }) => data.declineId,
});
