import { ListMailRequested } from '@rapport/contracts-tickets';
import { derivedId, personal } from '@rapport/event-sourcing';
import { reactionSpec, SPEC_NOW } from '@rapport/testing';
import { deliverListMailWhenRequested } from './deliver-list-mail-when-requested.js';

describe('deliver-list-mail-when-requested', () => {
  it('hands the copy to the delivery port as it is', () => {
    const [subscriptionId, listId, partyId, mailId] = [derivedId('spec', 'subscription'), derivedId('spec', 'list'), derivedId('spec', 'party'), derivedId('spec', 'mail')];
    const to = personal(partyId, 'ada@example.org');
    reactionSpec(deliverListMailWhenRequested)()
      .when(ListMailRequested({ subscriptionId, listId, partyId, mailId, to, language: 'en', subject: 'New', body: 'It is here.', requestedAt: SPEC_NOW }))
      .then({ to, subject: 'New', body: 'It is here.', thread: { of: 'list-mail', id: mailId } });
  });
});
