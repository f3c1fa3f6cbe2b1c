import { TimerElapsed } from '@rapport/contracts-event-log';
import { REFUND_DUE } from '@rapport/contracts-tickets';
import { derivedId, streamOf } from '@rapport/event-sourcing';
import { reactionSpec, SPEC_NOW } from '@rapport/testing';
import { noteOverdueWhenRefundDue } from './note-overdue-when-refund-due.js';

const [ticketId, refundId] = [derivedId('spec', 'ticket'), derivedId('spec', 'refund')];
const stream = streamOf({ category: 'ticket' }, ticketId);
const elapsed = (name: string) => TimerElapsed({ timerId: derivedId('spec', 'timer'), name, dueAt: SPEC_NOW, stream, data: { ticketId, refundId } });

describe('note-overdue-when-refund-due', () => {
  it('asks the ticket whether the refund is late', () => reactionSpec(noteOverdueWhenRefundDue)().when(elapsed(REFUND_DUE)).then({ stream, type: 'OverdueRefund', data: { ticketId, refundId } }));
  it('leaves other timers alone', () => reactionSpec(noteOverdueWhenRefundDue)().when(elapsed('tickets.response-limit')).thenNothing());
});
