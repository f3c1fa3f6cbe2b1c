import type { LiveContactBegun, LiveContactEnded } from '@rapport/contracts-tickets';
import type { Command } from '@rapport/event-sourcing';

type OfContact = Pick<LiveContactBegun['data'], 'rosterId' | 'contactId'>;

/** `takenFrom`: the colleague who hands the customer over; null where nobody does. */
export type BeginLiveContact = Command<'BeginLiveContact', Omit<LiveContactBegun['data'], 'agentId' | 'begunBy' | 'begunAt'>>;
/** `note`: that of this contact, and the ticket on which it stands; null where there is none. */
export type WrapUpLiveContact = Command<'WrapUpLiveContact', OfContact & { readonly note: { readonly ticketId: string; readonly noteId: string } | null }>;
/** `callback`: what the ticket owes whoever was cut off; null where there is no ticket. */
export type CutLiveContact = Command<'CutLiveContact', OfContact & { readonly callback: { readonly ticketId: string; readonly callbackId: string } | null }>;
/** `to`: the contact of the colleague, who has turned to the customer already; null where nobody has. */
export type HandOverLiveContact = Command<'HandOverLiveContact', OfContact & { readonly to: LiveContactEnded['data']['handedTo'] }>;

export type LiveContactCommand = BeginLiveContact | WrapUpLiveContact | CutLiveContact | HandOverLiveContact;
