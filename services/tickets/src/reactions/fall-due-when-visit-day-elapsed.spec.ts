import { TimerElapsed } from '@rapport/contracts-event-log';
import { CONTRACT_VISIT_DUE, PROMISE_DUE } from '@rapport/contracts-tickets';
import { derivedId, streamOf } from '@rapport/event-sourcing';
import { reactionSpec, SPEC_NOW } from '@rapport/testing';
import { fallDueWhenVisitDayElapsed } from './fall-due-when-visit-day-elapsed.js';

const data = { contractId: derivedId('spec', 'contract'), lineId: derivedId('spec', 'line'), visitId: derivedId('spec', 'visit') };
const stream = streamOf({ category: 'service-contract' }, data.contractId);
const elapsed = (name: string) => TimerElapsed({ timerId: derivedId('spec', 'timer'), name, dueAt: SPEC_NOW, stream, data });

describe('fall-due-when-visit-day-elapsed', () => {
  it('tells the contract that the day has come', () => reactionSpec(fallDueWhenVisitDayElapsed)().when(elapsed(CONTRACT_VISIT_DUE)).then({ stream, type: 'FallDue', data }));
  it('leaves other timers alone', () => reactionSpec(fallDueWhenVisitDayElapsed)().when(elapsed(PROMISE_DUE)).thenNothing());
});
