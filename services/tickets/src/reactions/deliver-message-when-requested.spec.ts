import { MessageRequested } from '@rapport/contracts-tickets';
import { derivedId, personal } from '@rapport/event-sourcing';
import { reactionSpec } from '@rapport/testing';
import { deliverMessageWhenRequested } from './deliver-message-when-requested.js';

describe('deliver-ticket-message-when-requested', () => {
  it('hands it to the delivery port as it is, as a letter about the ticket', () => {
    const ticketId = derivedId('spec', 'ticket');
    const to = personal(derivedId('spec', 'party'), 'ada@example.org');
    reactionSpec(deliverMessageWhenRequested)()
      .when(MessageRequested({ ticketId, purpose: 'acknowledgement', to, subject: 'Received', body: 'T-0' }))
      .then({ to, subject: 'Received', body: 'T-0', thread: { of: 'ticket', id: ticketId } });
  });
});
