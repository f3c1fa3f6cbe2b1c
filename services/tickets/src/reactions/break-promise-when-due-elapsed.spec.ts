import { TimerElapsed } from '@rapport/contracts-event-log';
import { PROMISE_DUE, RESPONSE_LIMIT } from '@rapport/contracts-tickets';
import { derivedId, streamOf } from '@rapport/event-sourcing';
import { reactionSpec, SPEC_NOW } from '@rapport/testing';
import { breakPromiseWhenDueElapsed } from './break-promise-when-due-elapsed.js';

const [ticketId, id] = [derivedId('spec', 'ticket'), derivedId('spec', 'part')];
const stream = streamOf({ category: 'ticket' }, ticketId);
const elapsed = (name: string) => TimerElapsed({ timerId: derivedId('spec', 'timer'), name, dueAt: SPEC_NOW, stream, data: { ticketId, promiseId: id, dueAt: SPEC_NOW } });

describe('break-promise-when-due-elapsed', () => {
  it('tells the ticket that the time has passed', () => reactionSpec(breakPromiseWhenDueElapsed)().when(elapsed(PROMISE_DUE)).then({ stream, type: 'BreakPromise', data: { ticketId, promiseId: id, dueAt: SPEC_NOW, reason: null } }));
  it('leaves other timers alone', () => reactionSpec(breakPromiseWhenDueElapsed)().when(elapsed(RESPONSE_LIMIT)).thenNothing());
});
