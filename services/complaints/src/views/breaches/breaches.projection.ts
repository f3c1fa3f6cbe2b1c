import { AnswerLimitBreached } from '@rapport/contracts-complaints';
import { on, projection } from '@rapport/event-sourcing';
import { BreachRow } from './breaches.row.js';

const breachIdOf = ({ complaintId, round, limit }: { readonly complaintId: string; readonly round: number; readonly limit: string }) => `${complaintId}/${round}/${limit}`;

/** Which answers came too late or not at all? One row per limit that was breached. */
export const breaches = projection(BreachRow, {
  name: 'breaches',
  version: 1,
  when: [on(AnswerLimitBreached, (_, { data, partyId }) => ({ ...data, breachId: breachIdOf(data), partyId: partyId! }))],
  keyOf: ({ data }) => breachIdOf(data),
});
