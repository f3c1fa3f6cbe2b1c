import { told, type Fact, type Fold } from '../../fold.js';

const idOf = ({ data }: Fact): string => [data['complaintId'], data['round'], data['limit']].join('/');

/** Which answers came too late or not at all? One row per limit that was breached. */
export const breaches: Fold = {
  ...{ service: 'complaints', view: 'breaches', key: ['breachId'] },
  keyOf: (fact) => (fact.type === 'complaints.answer-limit-breached' ? { breachId: idOf(fact) } : null),
  next: (_, fact) => ({ ...told(fact.data, 'complaintId', 'round', 'limit', 'dueAt', 'breachedAt'), breachId: idOf(fact), partyId: fact.partyId }),
};
