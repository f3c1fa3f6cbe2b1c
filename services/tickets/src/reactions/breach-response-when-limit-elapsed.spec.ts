import { TimerElapsed } from '@rapport/contracts-event-log';
import { RESPONSE_LIMIT } from '@rapport/contracts-tickets';
import { derivedId, streamOf } from '@rapport/event-sourcing';
import { reactionSpec, SPEC_NOW } from '@rapport/testing';
import { breachResponseWhenLimitElapsed } from './breach-response-when-limit-elapsed.js';

const ticketId = derivedId('spec', 'ticket');
const stream = streamOf({ category: 'ticket' }, ticketId);
const elapsed = (name: string) => TimerElapsed({ timerId: derivedId('spec', 'timer'), name, dueAt: SPEC_NOW, stream, data: { ticketId, dueAt: SPEC_NOW } });

describe('breach-response-when-limit-elapsed', () => {
  it('asks the ticket whether it was a breach', () => reactionSpec(breachResponseWhenLimitElapsed)().when(elapsed(RESPONSE_LIMIT)).then({ stream, type: 'BreachResponse', data: { ticketId, dueAt: SPEC_NOW } }));
  it('leaves other timers alone', () => reactionSpec(breachResponseWhenLimitElapsed)().when(elapsed('complaints.answer-limit')).thenNothing());
});
