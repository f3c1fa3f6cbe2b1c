import { TimerElapsed } from '@rapport/contracts-event-log';
import { CLOCK_MARK, RESPONSE_LIMIT } from '@rapport/contracts-tickets';
import { derivedId, streamOf } from '@rapport/event-sourcing';
import { reactionSpec, SPEC_NOW } from '@rapport/testing';
import { passTimeWhenClockMarkElapsed } from './pass-time-when-clock-mark-elapsed.js';

const ticketId = derivedId('spec', 'ticket');
const stream = streamOf({ category: 'ticket' }, ticketId);
const elapsed = (name: string) => TimerElapsed({ timerId: derivedId('spec', 'timer'), name, dueAt: SPEC_NOW, stream, data: { ticketId, metric: 'first-response', ordinal: 1, mark: 'due' } });

describe('pass-time-when-clock-mark-elapsed', () => {
  it('tells the ticket that time has passed', () => reactionSpec(passTimeWhenClockMarkElapsed)().when(elapsed(CLOCK_MARK)).then({ stream, type: 'PassTime', data: { ticketId } }));
  it('leaves other timers alone', () => reactionSpec(passTimeWhenClockMarkElapsed)().when(elapsed(RESPONSE_LIMIT)).thenNothing());
});
