import type { Fact, Fold } from '../../fold.js';
import { idsOf } from './timeline.js';
import type { Json } from '../../../run-folder/records.js';

/** Subjects of the personal fields anywhere in a value. */
const subjectsIn = (value: Json | undefined): readonly string[] => {
  if (typeof value !== 'object' || value === null) return [];
  const object = value as Readonly<Record<string, Json>>;
  if ('subject' in object && ('sealed' in object || 'clear' in object)) return [String(object['subject'])];

  return Object.values(object).flatMap(subjectsIn);
};

const othersIn = ({ partyId, data }: Fact): readonly string[] => [...new Set(subjectsIn(data))].filter((subject) => subject !== partyId).sort();

/** What is said of somebody outside their own history (CUS-47). */
export const mentions: Fold = {
  ...{ service: 'customers', view: 'mentions', key: ['lane', 'position'] },
  keyOf: (fact) => (othersIn(fact).length === 0 ? null : { lane: fact.lane, position: fact.position }),
  next: (_, fact) => ({ lane: fact.lane, position: fact.position, type: fact.type, concerns: idsOf(fact), subjects: [...othersIn(fact)] }),
};
