import type { ListConsent, ListLanguage, ListMailText, UnsubscribeReason } from '@rapport/contracts-tickets';
import type { Command, Instant } from '@rapport/event-sourcing';
import type { ListName } from '../distribution-list/distribution-list.commands.js';

interface OfSubscription {
  readonly subscriptionId: string;
  readonly listId: string;
  readonly partyId: string;
}

/** What is known of the list when somebody wants to join it. */
export interface RoomInList {
  readonly closed: boolean;
  readonly members: number;
  /** The most members that a list may have. */
  readonly most: number;
}

/** A mail as it was written to the list. */
export interface WrittenListMail {
  readonly mailId: string;
  readonly listName: ListName;
  readonly text: ListMailText;
  readonly writtenAt: Instant;
}

export type SubscribeToList = Command<'SubscribeToList', OfSubscription & { readonly address: string; readonly language: ListLanguage; readonly consent: ListConsent; readonly room: RoomInList }>;
export type UnsubscribeFromList = Command<'UnsubscribeFromList', OfSubscription & { readonly reason: UnsubscribeReason }>;
/** The member's copy of a mail. */
export type RequestListMail = Command<'RequestListMail', OfSubscription & { readonly mail: WrittenListMail }>;

export type SubscriptionCommand = SubscribeToList | UnsubscribeFromList | RequestListMail;
