import { ClockPolicyArchived, ClockPolicyPublished } from '@rapport/contracts-tickets';
import { on, projection } from '@rapport/event-sourcing';
import { ClockPolicyRow } from './clock-policies.row.js';

/** What is promised to which tickets. */
export const clockPolicies = projection(ClockPolicyRow, {
  name: 'clock-policies',
  version: 2,
  mirrors: 'clock-policy',
  when: [
    on(ClockPolicyPublished, (_, { data }) => ({
      ...{ policyId: data.policyId, code: data.code, policyVersion: data.policyVersion, order: data.order, archived: false },
      ...{ goal: data.goal ?? null, targetShare: data.targetShare ?? null, content: data, version: 0 },
    })),
    on(ClockPolicyArchived, (row) => row && { ...row, archived: true }),
  ],
  keyOf: ({ data }) => data.policyId,
});
