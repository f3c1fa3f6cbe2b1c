import { MovedToTicket, onlineContactEvents, OnlineContactNoted } from '@rapport/contracts-tickets';
import { aggregate, occurred, personal, type Decider } from '@rapport/event-sourcing';
import { messageFromTheFuture } from '../ticket/ticket.errors.js';
import { moderate } from './moderation.decider.js';
import type { MoveToTicket, NoteOnlineContact, OnlineContactCommand } from './online-contact.commands.js';
import { forumPostNotFound } from './online-contact.errors.js';
import { evolve, type OnlineContact, type OnlineContactEvent } from './online-contact.state.js';

/** What comes in twice is one contact. */
const note = ({ data: { text, ...data }, metadata: { now } }: NoteOnlineContact, contact: OnlineContact): readonly OnlineContactEvent[] => {
  if (contact !== null) return [];
  if (data.happenedAt > now) throw messageFromTheFuture(data.happenedAt);

  return [occurred(OnlineContactNoted({ ...data, text: personal(data.partyId, text), notedAt: now }), data.happenedAt)];
};

const move = ({ data, metadata: { actor, now } }: MoveToTicket, contact: OnlineContact): readonly OnlineContactEvent[] => {
  if (contact === null) throw forumPostNotFound(data.contactId);

  return contact.ticketId === null ? [MovedToTicket({ ...data, movedBy: actor.id, movedAt: now })] : [];
};

const decide = (command: OnlineContactCommand, contact: OnlineContact): readonly OnlineContactEvent[] => {
  switch (command.type) {
    case 'NoteOnlineContact':
      return note(command, contact);
    case 'MoveToTicket':
      return move(command, contact);
    default:
      return moderate(command, contact);
  }
};

/** Posts and chats: interactions of a party, of which a ticket may come (KBS-09 to KBS-11). */
export const onlineContactDecider: Decider<OnlineContact, OnlineContactCommand, OnlineContactEvent> = { initial: null, decide, evolve };

export const onlineContactAggregate = aggregate({
  category: 'online-contact',
  decider: onlineContactDecider,
  events: onlineContactEvents,
  partyOf: (command) => (command.type === 'NoteOnlineContact' ? command.data.partyId : null),
});
