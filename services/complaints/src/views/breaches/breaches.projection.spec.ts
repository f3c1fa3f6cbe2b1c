import { AnswerLimitBreached } from '@rapport/contracts-complaints';
import { DAY, derivedId, later } from '@rapport/event-sourcing';
import { projectionSpec, SPEC_ID, SPEC_NOW } from '@rapport/testing';
import { breaches } from './breaches.projection.js';

const complaintId = derivedId('spec', 'complaint');
const breached = (limit: 'statutory' | 'promised', round: number) => AnswerLimitBreached({ complaintId, limit, round, dueAt: SPEC_NOW, breachedAt: later(SPEC_NOW, DAY) });

describe('the breaches', () => {
  it('are one row per round and limit', () =>
    projectionSpec(breaches)(breached('statutory', 1), breached('promised', 1), breached('statutory', 2)).then(
      { breachId: `${complaintId}/1/statutory`, complaintId, partyId: SPEC_ID, round: 1, limit: 'statutory', dueAt: SPEC_NOW, breachedAt: later(SPEC_NOW, DAY) },
      { breachId: `${complaintId}/1/promised` },
      { breachId: `${complaintId}/2/statutory`, round: 2 },
    ));
});
