import { MailReceived, MessageMoved, MessageReceived, ReplySent } from '@rapport/contracts-tickets';
import { derivedId, instant, personal } from '@rapport/event-sourcing';
import { projectionSpec, recorded } from '@rapport/testing';
import { conversation } from './conversation.projection.js';

const [ticketId, partyId, messageId] = [derivedId('spec', 'ticket'), derivedId('spec', 'party'), derivedId('spec', 'message')];
const [sentAt, receivedAt] = [instant('2026-03-02T08:55:00Z'), instant('2026-03-02T09:00:00Z')];
const written = recorded(MessageReceived({ ticketId, messageId, channel: 'e-mail', text: personal(partyId, 'It still leaks.'), externalId: '<1@example.org>', sentAt, receivedAt }));
const replied = (audience: 'public' | 'internal') => recorded(ReplySent({ ticketId, messageId, agentId: 'ana', audience, human: true, channel: 'e-mail', text: personal(partyId, 'At 3 pm.'), inReplyTo: null, sentAt }));
const given = projectionSpec(conversation);

describe('the conversation about a ticket', () => {
  it('has what the customer wrote, at the time when it was written', () => given(written).then({ direction: 'from_customer', text: 'It still leaks.', externalId: '<1@example.org>', sentAt, receivedAt, agentId: null }));
  it('says of a letter whether it is proven who wrote it', () => {
    const letter = (verified?: boolean) => recorded(MailReceived({ ticketId, messageId, from: personal(partyId, 'ada@example.org'), header: null, receivedAt, ...(verified === undefined ? {} : { verified }) }), { position: 2 });
    for (const verified of [true, false]) given(written, letter(verified)).then({ verified, text: 'It still leaks.' });
    given(written, letter()).then({ verified: null });
    given(letter(true)).thenNothing();
  });
  it('has what we answered', () => given(replied('public')).then({ direction: 'to_customer', audience: 'public', agentId: 'ana', text: 'At 3 pm.', receivedAt: sentAt }));
  it('follows a message to the ticket that was split off with it', () => {
    const newTicketId = derivedId('spec', 'new');
    given(written, recorded(MessageMoved({ ticketId, messageId, newTicketId, movedAt: receivedAt }), { position: 2 })).then({ ticketId: newTicketId, splitFrom: ticketId, sentAt, text: 'It still leaks.' });
  });
  it('keeps apart what we say among ourselves', () => given(replied('internal')).then({ direction: 'among_us', audience: 'internal' }));
});
