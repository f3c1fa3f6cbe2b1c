import { MovedToTicket, OnlineContactNoted } from '@rapport/contracts-tickets';
import { derivedId, HOUR, later, occurred, personal } from '@rapport/event-sourcing';
import { deciderSpec, metadata, SPEC_NOW } from '@rapport/testing';
import type { MoveToTicket, NoteOnlineContact } from './online-contact.commands.js';
import { onlineContactAggregate, onlineContactDecider } from './online-contact.decider.js';

const given = deciderSpec(onlineContactDecider);
const [contactId, partyId, ticketId] = [derivedId('spec', 'contact'), derivedId('spec', 'party'), derivedId('spec', 'ticket')];
const happenedAt = later(SPEC_NOW, -HOUR);
const data = { contactId, partyId, kind: 'forum_post', channel: 'web', place: 'washers', subject: 'It leaks', agentId: null, externalId: 'post-17', happenedAt } as const;
const note: NoteOnlineContact = { type: 'NoteOnlineContact', data: { ...data, text: 'Since Monday.' }, metadata: metadata() };
const move: MoveToTicket = { type: 'MoveToTicket', data: { contactId, ticketId }, metadata: metadata({ actor: { id: 'ana', role: 'agent' } }) };
const noted = occurred(OnlineContactNoted({ ...data, text: personal(partyId, 'Since Monday.'), notedAt: SPEC_NOW }), happenedAt);
const moved = MovedToTicket({ contactId, ticketId, movedBy: 'ana', movedAt: SPEC_NOW });

describe('a contact on the net', () => {
  it('is noted once, at the time when it took place, in the past of its party', () => {
    given().when(note).then(noted);
    given(noted).when(note).thenNothing();
    given().when({ ...note, data: { ...note.data, happenedAt: later(SPEC_NOW, 1) } }).thenFails('MESSAGE_FROM_THE_FUTURE');
    expect([note, move].map(onlineContactAggregate.partyOf)).toEqual([partyId, null]);
  });
  it('is gone into in private once', () => {
    given(noted).when(move).then(moved);
    given(noted, moved).when(move).thenNothing();
    given().when(move).thenFails('FORUM_POST_NOT_FOUND');
  });
});
