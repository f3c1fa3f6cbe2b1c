import { LetterRequested, MessageRequested } from '@rapport/contracts-tickets';
import { derivedId, personal, type Personal } from '@rapport/event-sourcing';
import { reactionSpec, SPEC_NOW } from '@rapport/testing';
import { deliverMessageWhenRequested } from './deliver-message-when-requested.js';

describe('deliver-ticket-message-when-requested', () => {
  it('hands it to the delivery port as it is, as a letter about the ticket', () => {
    const ticketId = derivedId('spec', 'ticket');
    const to = personal(derivedId('spec', 'party'), 'ada@example.org');
    reactionSpec(deliverMessageWhenRequested)()
      .when(MessageRequested({ ticketId, purpose: 'acknowledgement', to, subject: 'Received', body: 'T-0' }))
      .then({ to, subject: 'Received', body: 'T-0', thread: { of: 'ticket', id: ticketId } });
  });
  it('hands on an answer, unread, with the letter that it answers', () => {
    const [ticketId, partyId] = [derivedId('spec', 'ticket'), derivedId('spec', 'party')];
    const [to, text]: readonly [Personal<string>, Personal<string>] = [personal(partyId, 'ada@example.org'), personal(partyId, 'At 3 pm.')];
    const requested = { ticketId, messageId: derivedId('spec', 'message'), to, subject: 'About', text, requestedAt: SPEC_NOW };
    for (const answers of ['<1@example.org>', null])
      reactionSpec(deliverMessageWhenRequested)()
        .when(LetterRequested({ ...requested, answers }))
        .then({ to, subject: 'About', body: text, thread: { of: 'ticket', id: ticketId, ...(answers === null ? {} : { answers }) } });
  });
});
