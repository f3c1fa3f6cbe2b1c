import type { OnlineContactNoted } from '@rapport/contracts-tickets';
import type { Command } from '@rapport/event-sourcing';

export type NoteOnlineContact = Command<'NoteOnlineContact', Omit<OnlineContactNoted['data'], 'text' | 'notedAt'> & { readonly text: string }>;
/** The ticket is there by now. */
export type MoveToTicket = Command<'MoveToTicket', { readonly contactId: string; readonly ticketId: string }>;

export type OnlineContactCommand = NoteOnlineContact | MoveToTicket;
