import { TimerElapsed } from '@rapport/contracts-event-log';
import { SERIES_DUE } from '@rapport/contracts-tickets';
import { derivedId, streamOf } from '@rapport/event-sourcing';
import { reactionSpec, SPEC_NOW } from '@rapport/testing';
import { fallDueWhenSeriesElapsed } from './fall-due-when-series-elapsed.js';

const [ticketId, nextTicketId] = [derivedId('spec', 'ticket'), derivedId('spec', 'next')];
const stream = streamOf({ category: 'ticket' }, ticketId);
const elapsed = (name: string) => TimerElapsed({ timerId: derivedId('spec', 'timer'), name, dueAt: SPEC_NOW, stream, data: { ticketId, nextTicketId } });

describe('fall-due-when-series-elapsed', () => {
  it('tells the ticket that its next one is due', () => reactionSpec(fallDueWhenSeriesElapsed)().when(elapsed(SERIES_DUE)).then({ stream, type: 'FallNextDue', data: { ticketId, nextTicketId } }));
  it('leaves other timers alone', () => reactionSpec(fallDueWhenSeriesElapsed)().when(elapsed('tickets.response-limit')).thenNothing());
});
