import { MessageRequested } from '@rapport/contracts-complaints';
import { derivedId, personal } from '@rapport/event-sourcing';
import { reactionSpec } from '@rapport/testing';
import { deliverMessageWhenRequested } from './deliver-message-when-requested.js';

describe('when a message is requested', () => {
  it('it goes to the delivery port as it is', () => {
    const to = personal(derivedId('spec', 'party'), 'lei@example.com');
    reactionSpec(deliverMessageWhenRequested)()
      .when(MessageRequested({ complaintId: derivedId('spec', 'complaint'), purpose: 'acknowledgement', to, subject: 'Received', body: 'C-0000' }))
      .then({ to, subject: 'Received', body: 'C-0000' });
  });
});
