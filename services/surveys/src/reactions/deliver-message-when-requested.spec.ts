import { personal } from '@rapport/event-sourcing';
import { reactionSpec } from '@rapport/testing';
import { invitationMessage } from '../invitation/invitation-message.rule.js';
import { at, invitationId, partyId } from '../views/survey-story.fold.js';
import { deliverMessageWhenRequested } from './deliver-message-when-requested.js';

describe('when a message is requested', () => {
  it('it goes to the delivery port, which makes the link', () => {
    const to = personal(partyId, 'lei@example.com');
    const requested = invitationMessage(invitationId, to, 'en', at(0));
    reactionSpec(deliverMessageWhenRequested)()
      .when(requested)
      .then({ to, subject: 'Are you satisfied with us?', body: requested.data.body.replace('{link}', `{link:survey-answers:${invitationId}}`) });
    expect(requested.data.body).toContain('{link}');
  });
});
