import { TimerElapsed } from '@rapport/contracts-event-log';
import { HOLD_LIMIT, RESPONSE_LIMIT } from '@rapport/contracts-tickets';
import { derivedId, streamOf } from '@rapport/event-sourcing';
import { reactionSpec, SPEC_NOW } from '@rapport/testing';
import { exceedHoldWhenLimitElapsed } from './exceed-hold-when-limit-elapsed.js';

const [ticketId, id] = [derivedId('spec', 'ticket'), derivedId('spec', 'part')];
const stream = streamOf({ category: 'ticket' }, ticketId);
const elapsed = (name: string) => TimerElapsed({ timerId: derivedId('spec', 'timer'), name, dueAt: SPEC_NOW, stream, data: { ticketId, holdId: id } });

describe('exceed-hold-when-limit-elapsed', () => {
  it('tells the ticket that the time has passed', () => reactionSpec(exceedHoldWhenLimitElapsed)().when(elapsed(HOLD_LIMIT)).then({ stream, type: 'ExceedHoldLimit', data: { ticketId, holdId: id } }));
  it('leaves other timers alone', () => reactionSpec(exceedHoldWhenLimitElapsed)().when(elapsed(RESPONSE_LIMIT)).thenNothing());
});
