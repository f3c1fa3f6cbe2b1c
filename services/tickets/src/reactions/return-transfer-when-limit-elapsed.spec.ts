import { TimerElapsed } from '@rapport/contracts-event-log';
import { TRANSFER_LIMIT, RESPONSE_LIMIT } from '@rapport/contracts-tickets';
import { derivedId, streamOf } from '@rapport/event-sourcing';
import { reactionSpec, SPEC_NOW } from '@rapport/testing';
import { returnTransferWhenLimitElapsed } from './return-transfer-when-limit-elapsed.js';

const [ticketId, id] = [derivedId('spec', 'ticket'), derivedId('spec', 'part')];
const stream = streamOf({ category: 'ticket' }, ticketId);
const elapsed = (name: string) => TimerElapsed({ timerId: derivedId('spec', 'timer'), name, dueAt: SPEC_NOW, stream, data: { ticketId, transferId: id } });

describe('return-transfer-when-limit-elapsed', () => {
  it('tells the ticket that the time has passed', () => reactionSpec(returnTransferWhenLimitElapsed)().when(elapsed(TRANSFER_LIMIT)).then({ stream, type: 'ReturnTransfer', data: { ticketId, transferId: id } }));
  it('leaves other timers alone', () => reactionSpec(returnTransferWhenLimitElapsed)().when(elapsed(RESPONSE_LIMIT)).thenNothing());
});
