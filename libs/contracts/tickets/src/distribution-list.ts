import { defineEvent, InstantField, Maybe, OneOf, PersonalField, Text, Uuid, type EventOf } from '@rapport/event-sourcing';
import { Type, type Static } from 'typebox';
import { LIST_CONSENTS, LIST_LANGUAGES, UNSUBSCRIBE_REASONS } from './distribution-list-codes.js';

const Name = () => Type.Object({ zh: Text(300), en: Text(300) });
const Worded = () => Type.Object({ subject: Text(200), body: Text(9_000) });

/** What a mail to a list says, in at least one language. */
export const ListMailText = () => Type.Object({ zh: Maybe(Worded()), en: Maybe(Worded()) });
export type ListMailText = Static<ReturnType<typeof ListMailText>>;

/** One mail reaches many from now on (TKT-42). The id follows from the code. */
export const DistributionListOpened = defineEvent('tickets.distribution-list-opened', 1, { listId: Uuid(), code: Text(100), name: Name(), openedBy: Text(200), openedAt: InstantField() });
export type DistributionListOpened = EventOf<typeof DistributionListOpened>;

export const DistributionListRenamed = defineEvent('tickets.distribution-list-renamed', 1, { listId: Uuid(), name: Name(), renamedBy: Text(200), renamedAt: InstantField() });
export type DistributionListRenamed = EventOf<typeof DistributionListRenamed>;

/** Nobody joins it and nothing is written to it any more; what was written before still reaches its members. */
export const DistributionListClosed = defineEvent('tickets.distribution-list-closed', 1, { listId: Uuid(), reason: Text(1_000), closedBy: Text(200), closedAt: InstantField() });
export type DistributionListClosed = EventOf<typeof DistributionListClosed>;

/** A mail was written to a list. Everybody who is a member at this moment, and stays one until their turn comes, gets one copy. */
export const ListMailWritten = defineEvent('tickets.list-mail-written', 1, {
  listId: Uuid(),
  mailId: Uuid(),
  /** How the list was called then: copies say so. */
  listName: Name(),
  text: ListMailText(),
  writtenBy: Text(200),
  writtenAt: InstantField(),
});
export type ListMailWritten = EventOf<typeof ListMailWritten>;

/** Every fact about a list itself. */
export const distributionListEvents = [DistributionListOpened, DistributionListRenamed, DistributionListClosed, ListMailWritten] as const;

const ofSubscription = () => ({ subscriptionId: Uuid(), listId: Uuid(), partyId: Uuid() });

/** A party wants the mail of a list, or, where it had it already, wants it at another address or in another language. The id follows from list and party. */
export const ListSubscribed = defineEvent('tickets.list-subscribed', 1, {
  ...ofSubscription(),
  address: PersonalField(Text(320)),
  language: OneOf(LIST_LANGUAGES),
  /** How they said that they want it. */
  consent: OneOf(LIST_CONSENTS),
  subscribedBy: Text(200),
  subscribedAt: InstantField(),
});
export type ListSubscribed = EventOf<typeof ListSubscribed>;

export const ListUnsubscribed = defineEvent('tickets.list-unsubscribed', 1, { ...ofSubscription(), reason: OneOf(UNSUBSCRIBE_REASONS), unsubscribedBy: Text(200), unsubscribedAt: InstantField() });
export type ListUnsubscribed = EventOf<typeof ListUnsubscribed>;

/** The copy of one mail for one member is to be sent: one for each of both, for ever. The delivery reaction hands it to the port. */
export const ListMailRequested = defineEvent('tickets.list-mail-requested', 1, {
  ...ofSubscription(),
  mailId: Uuid(),
  to: PersonalField(Text(320)),
  /** That of the member, where the mail was written in it. */
  language: OneOf(LIST_LANGUAGES),
  subject: Text(300),
  /** How to unsubscribe stands at its end. */
  body: Text(10_000),
  requestedAt: InstantField(),
});
export type ListMailRequested = EventOf<typeof ListMailRequested>;

/** Every fact about who gets the mail of a list. */
export const subscriptionEvents = [ListSubscribed, ListUnsubscribed, ListMailRequested] as const;
