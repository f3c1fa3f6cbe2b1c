import { told, type Fact, type Fold, type Row } from '../../fold.js';

const FACTS = ['tickets.request-declined'];

const next = (_: Row | null, { data }: Fact): Row => ({ ...told(data, 'declineId', 'ticketId', 'agentId', 'reason', 'style', 'alternative', 'declinedAt'), requestField: data['request']! });

/** What was declined, why, and what was offered instead? One line per refusal. */
export const declines: Fold = {
  ...{ service: 'tickets', view: 'declines', key: ['declineId'] },
  opens: { request: 'requestField' },
  keyOf: ({ type, data }) => (FACTS.includes(type) ? { declineId: data['declineId']! } : null),
  next,
};
